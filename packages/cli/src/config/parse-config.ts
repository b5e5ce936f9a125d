import { isAlias, isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'

/** Where something stands in a configuration: keys, and positions in lists from 0. */
export type ConfigPath = readonly (string | number)[]

/** A mistake in a configuration, with its place in UTF-16 units from the start of the file. */
export interface Mistake {
  readonly offset: number
  readonly message: string
}

/** A configuration as written: every scalar is text, so that the clause `8.10` stays that. */
export interface ParsedConfig {
  readonly value: unknown
  readonly mistakes: readonly Mistake[]
  /** Where the value of a path stands, or its key; the nearest thing above it that exists. */
  readonly offsetOf: (path: ConfigPath, what?: 'key' | 'value') => number
  /** `12:3`, line and column from 1. */
  readonly placeOf: (offset: number) => string
}

/** Longest configuration that is read, in UTF-16 units; thousands of pairs fit in. */
const longestConfig = 1_000_000
/**
 * Longest run of blanks and signs of lists at the head of a line. The parser makes a regular expression of it: one of
 * 100,000 ends the process.
 */
const longestHead = 400

/** Reads YAML, of which JSON is a part. Nothing is made of what it says. */
export function parseConfig(text: string): ParsedConfig {
  const lines = new LineCounter()
  const none = { value: undefined, offsetOf: () => 0, placeOf: () => '1:1' }
  const refused = (message: string): ParsedConfig => ({ ...none, mistakes: [{ offset: 0, message }] })
  if (text.length > longestConfig) return refused(`expected a file of at most ${longestConfig} characters`)
  for (const line of text.split(/[\r\n]/)) {
    if ((/^[ \t?:-]*/.exec(line) as RegExpExecArray)[0].length > longestHead)
      return refused(`expected no line that starts with more than ${longestHead} blanks and signs of lists`)
  }
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false })
  const mistakes: Mistake[] = document.errors.map((error) => ({ offset: error.pos[0], message: told(error.message) }))
  visit(document, (key, node) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    if (isAlias(node)) mistakes.push({ offset, message: `expected the value itself where “*${node.source}” stands` })
    else if (key === 'key' && !isScalar(node)) mistakes.push({ offset, message: 'expected a word as key' })
  })
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  return {
    value: mistakes.length > 0 ? undefined : (document.toJS() as unknown),
    mistakes,
    offsetOf: (path, what = 'value') => offsetIn(document.contents, path, what),
    placeOf,
  }
}

/** One sentence without its full stop, as all mistakes are told. */
function told(message: string): string {
  const [first = ''] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '')
}

function offsetIn(root: Node | null, path: ConfigPath, what: 'key' | 'value'): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [at, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step) as Pair<Node, Node> | undefined
      if (pair === undefined) return offset
      const last = at === path.length - 1
      offset =
        (last && what === 'key' ? pair.key.range?.[0] : (pair.value?.range?.[0] ?? pair.key.range?.[0])) ?? offset
      node = pair.value
    } else {
      const item = (node as { items?: Node[] } | null)?.items?.[step as number]
      if (item === undefined) return offset
      offset = item.range?.[0] ?? offset
      node = item
    }
  }
  return offset
}
