import type { Nodes, PhrasingContent, Root, Text } from 'mdast'

/** How a text uses stars, as far as it tells. */
export interface StarHabits {
  /** A converter wrote the text, which writes every literal star as `\*`. */
  readonly isConverted: boolean
  /** Literal stars are written `\*`, or would be, for a converter wrote the text: a bare one is a mark of emphasis. */
  readonly escapes: boolean
  /** A note begins with a star: one behind a word may call it, unless a converter wrote the text. */
  readonly leads: boolean
}

export function starHabits(lines: readonly string[]): StarHabits {
  const escaped = (line: string): boolean => /[^\s\\>|][^\\]*\\\*/.test(line.slice(0, maxLine))
  const isConverted = lines.some(byConverter)
  return {
    isConverted,
    escapes: isConverted || lines.some((line) => line.includes('\\*') && escaped(line)),
    leads: !isConverted && lines.some((line, at) => leadsNote.test(line) && opensWithStar(lines, at)),
  }
}

/** Signs that no one types: rows in classes, a bar escaped outside of a table, attributes of a style. */
function byConverter(line: string): boolean {
  if (line.startsWith('<tr class="')) return /^<tr class="(?:odd|even|header)">/.test(line)
  if (line.includes('\\|')) return !/(?<!\\)\|/.test(line.slice(0, maxLine))
  return line.includes('{custom-style="')
}

const leadsNote = /^[\s>|]{0,20}\\?\*/
/** Lines of a paragraph that are looked at. */
const maxLines = 20

/** `*) note`, `\* note`; or a paragraph whose first star has no other. */
function opensWithStar(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string
  if (/^[\s>|]*(?:\\\*|\*\))/.test(line)) return true
  if (/^[\s>|]*\*\s/.test(line) || (at > 0 && lines[at - 1]?.trim() !== '')) return false
  let end = at + 1
  while (end < lines.length && end - at <= maxLines && lines[end]?.trim() !== '') end++
  const text = lines.slice(at, end).join('\n')
  return text.indexOf('*') === text.lastIndexOf('*')
}

/** Characters of a line that are looked at. */
const maxLine = 1_000
/** Longest text between two stars that belong together, in characters. */
const maxBetween = 2_000

/**
 * Takes the stars out of the text that were meant for emphasis and are none to CommonMark: `1994*, the model*.`, as
 * converters write and people type, where one stands before a sign or behind a space. Others stay: a product `a*(b)*c`, the
 * call of a note, `*.txt and *.doc`, the set `A*, B*`, a star without another. One behind a word is taken out only where the
 * text writes other stars as what they are.
 *
 * @param source what the nodes were parsed from.
 */
export function dropLoneStars(root: Root, source: string, habits: StarHabits): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue
    for (const child of node.children) if ('children' in child) open.push(child)
    if (node.children.some((child) => child.type === 'text' && child.value.includes('*')))
      dropIn(node.children as PhrasingContent[], source, habits)
  }
}

interface Run {
  readonly node: Text
  /** In the text of the node, UTF-16 units from 0. */
  readonly from: number
  readonly length: number
  /** In the source, the stars apart: the characters before and behind, white space at an end. */
  readonly before: string
  readonly behind: string
  readonly offset: number
}

function dropIn(children: readonly PhrasingContent[], source: string, habits: StarHabits): void {
  const runs = children.flatMap((child) => (child.type === 'text' ? runsIn(child, source) : []))
  const dropped = new Map<Text, Run[]>()
  for (let at = 0; at + 1 < runs.length; at++) {
    const [opener, closer] = [runs[at] as Run, runs[at + 1] as Run]
    if (!isPair(opener, closer, source, habits)) continue
    for (const run of [opener, closer]) {
      const found = dropped.get(run.node)
      if (found === undefined) dropped.set(run.node, [run])
      else found.push(run)
    }
    at++
  }
  for (const [node, found] of dropped) node.value = withoutRuns(node.value, found)
}

/** One pass, for a paragraph may have tens of thousands of stars. */
function withoutRuns(value: string, runs: readonly Run[]): string {
  const kept: string[] = []
  let at = 0
  for (const { from, length } of runs) {
    kept.push(value.slice(at, from))
    at = from + length
  }
  kept.push(value.slice(at))
  return kept.join('')
}

/** The bare stars in a text; none where its source says some of them otherwise. */
function runsIn(node: Text, source: string): Run[] {
  const start = node.position?.start.offset ?? 0
  const written = source.slice(start, node.position?.end.offset ?? start)
  const bare = [...written.matchAll(/\\[^]|\*/g)].filter(([mark]) => mark === '*' || mark === '\\*')
  const shown = [...node.value.matchAll(/\*/g)]
  if (bare.length !== shown.length) return []
  const runs: Run[] = []
  for (let at = 0; at < bare.length; at++) {
    if (bare[at]?.[0] !== '*') continue
    const from = at
    const isNext = (next: number): boolean =>
      bare[next]?.[0] === '*' &&
      bare[next]?.index === (bare[next - 1]?.index ?? 0) + 1 &&
      shown[next]?.index === (shown[next - 1]?.index ?? 0) + 1
    while (isNext(at + 1)) at++
    const offset = start + (bare[from]?.index ?? 0)
    let [left, right] = [offset - 1, start + (bare[at]?.index ?? 0) + 1]
    while (source[left] === '*') left--
    while (source[right] === '*') right++
    runs.push({
      node,
      from: shown[from]?.index ?? 0,
      length: at - from + 1,
      before: source[left] ?? ' ',
      behind: source[right] ?? ' ',
      offset,
    })
  }
  return runs
}

const isSpace = (sign: string): boolean => /\s/.test(sign)
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

function isPair(opener: Run, closer: Run, source: string, habits: StarHabits): boolean {
  if (opener.length !== closer.length || opener.length > 3 || isSpace(opener.behind)) return false
  const between = source.slice(opener.offset + opener.length, closer.offset)
  if (between.length > maxBetween || /\n[ \t]*\n/.test(between)) return false
  // `[** i**]**`: only signs stand in bold.
  if (opener.length === 2 && /^[^\p{L}\p{N}\s*(){}]+$/u.test(between) && !isWord(closer.behind)) return true
  if (habits.isConverted) return true
  // `a*(b + c)*d` is a product, and so are `2*(a)*(b)`.
  if (/[\p{L}\p{N})\]]/u.test(opener.before) && /[\p{L}\p{N}([]/u.test(closer.behind)) return false
  if (isSpace(closer.before)) return habits.escapes && isWord(opener.behind) && endsSentence(closer, source)
  if (!isWord(opener.before) || isWord(opener.behind)) return true
  // Behind a word and before a sign: `f*(x)`, the set `A*, B*`, the calls of a note in `level*, power*.`.
  if (!habits.escapes) return false
  if (/[([{]/.test(opener.behind)) return /[)\]}]/.test(closer.before)
  return !habits.leads && /\p{L}{2}\P{L}+\p{L}{2}/u.test(between)
}

/**
 * `*the lamp *.`: emphasis with the space behind it. Only a converter writes that, and it writes other stars as what they
 * are. In `*.txt and *.doc` and `char *argv, *envp` stars are text.
 */
function endsSentence({ offset, length }: Run, source: string): boolean {
  return /^[.,;:!?)\]]+(?:\s|$)/.test(source.slice(offset + length, offset + length + 4))
}
