import { readFile, writeFile } from 'node:fs/promises'
import type { Waiver } from '@common-text/core'
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, YAMLSeq } from 'yaml'
import { usageTrouble, whyUnread } from './trouble.ts'

const head = `# Differences that both bodies have accepted. Each holds for one finding, for these words, until its last day.
# A waiver without a reason and a name for each body does not hold.
`

const fields = [
  'finding',
  'content',
  'kind',
  'clause',
  'words',
  'reason',
  'acceptedBy',
  'accepted',
  'expires',
  'link',
] as const
const sides = ['left', 'right'] as const

/**
 * Reads a file of waivers.
 *
 * @throws Trouble with file, line and what was expected, where it is none.
 */
export async function readWaivers(path: string): Promise<Waiver[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw usageTrouble(`The waivers ${path} cannot be read: ${whyUnread(error)}.`)
  }
  return parseWaivers(text, path)
}

/** The waivers of a file's text; `name` is how messages call it. */
export function parseWaivers(text: string, name: string): Waiver[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', maxAliasCount: 0 } as object)
  const [error] = document.errors
  if (error !== undefined)
    throw usageTrouble(`${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  const { contents } = document
  if (contents === null) return []
  const list = isMap(contents) ? (contents.get('waivers', true) as Node | undefined) : undefined
  const placeOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line
  if (list === undefined || !isSeq(list))
    throw usageTrouble(`${name}:${placeOf(contents)}: expected a list under the key “waivers”.`)
  const met = new Set<string>()
  return list.items.map((item) => {
    const node = item as Node
    const line = placeOf(node)
    if (!isMap(node)) throw usageTrouble(`${name}:${line}: expected a waiver with its finding, reason and dates.`)
    const waiver = toWaiver(node.toJSON() as Record<string, unknown>, `${name}:${line}`)
    if (met.has(waiver.finding))
      throw usageTrouble(`${name}:${line}: the finding ${waiver.finding} has a waiver already.`)
    met.add(waiver.finding)
    return waiver
  })
}

function toWaiver(entry: Record<string, unknown>, where: string): Waiver {
  for (const key of Object.keys(entry)) {
    if ((fields as readonly string[]).includes(key)) continue
    throw usageTrouble(`${where}: “${key}” is no field of a waiver; the fields are ${fields.join(', ')}.`)
  }
  const textOf = (key: string): string => {
    const value = entry[key]
    if (typeof value !== 'string') throw usageTrouble(`${where}: expected text under “${key}”.`)
    return value
  }
  const pairOf = (key: string) => {
    const value = (entry[key] ?? {}) as Record<string, unknown>
    const [left, right] = sides.map((side) =>
      typeof value[side] === 'string' && value[side] !== '' ? value[side] : null,
    )
    return { left: left ?? null, right: right ?? null }
  }
  const finding = textOf('finding')
  if (!/^[0-9a-f]{12}$/.test(finding))
    throw usageTrouble(`${where}: “${finding}” is no id of a finding, twelve hexadecimal digits.`)
  const names = entry['acceptedBy']
  if (typeof names !== 'object' || names === null || Array.isArray(names))
    throw usageTrouble(`${where}: expected a name for each body under “acceptedBy”.`)
  const acceptedBy = Object.fromEntries(Object.entries(names).map(([body, who]) => [body, String(who ?? '')]))
  const link = entry['link']
  return {
    finding,
    content: textOf('content'),
    kind: textOf('kind'),
    clause: pairOf('clause'),
    words: pairOf('words'),
    reason: String(entry['reason'] ?? ''),
    acceptedBy,
    accepted: textOf('accepted'),
    expires: textOf('expires'),
    ...(typeof link === 'string' && link !== '' ? { link } : {}),
  }
}

/**
 * Adds waivers to a file, or makes it. Those for the same findings are replaced; the rest stays as people wrote it, with
 * their comments.
 */
export async function addWaivers(path: string, waivers: readonly Waiver[]): Promise<void> {
  const document = await documentOf(path)
  const list = listOf(document)
  const added = new Set(waivers.map(({ finding }) => finding))
  list.items = list.items.filter((item) => !added.has(findingOf(item)))
  for (const waiver of waivers) list.add(document.createNode(entryOf(waiver)))
  await write(path, document)
}

/** Takes the waivers of some findings out of a file and leaves the rest as it is. */
export async function dropWaivers(path: string, findings: ReadonlySet<string>): Promise<void> {
  const document = await documentOf(path)
  const list = listOf(document)
  list.items = list.items.filter((item) => !findings.has(findingOf(item)))
  await write(path, document)
}

async function documentOf(path: string): Promise<Document> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    text = head
  }
  return parseDocument(text, { schema: 'failsafe' })
}

/** The list of waivers; an empty file gets one. What else may stand there was refused when the file was read. */
function listOf(document: Document): YAMLSeq {
  const list = isMap(document.contents) ? document.contents.get('waivers') : undefined
  if (isSeq(list)) return list
  const made = new YAMLSeq()
  if (isMap(document.contents)) document.contents.set('waivers', made)
  else document.contents = document.createNode({ waivers: made })
  return made
}

function findingOf(item: unknown): string {
  return isMap(item) ? String(item.get('finding')) : ''
}

function entryOf({ clause, words, link, ...rest }: Waiver): object {
  return {
    finding: rest.finding,
    content: rest.content,
    kind: rest.kind,
    clause: { left: clause.left ?? '', right: clause.right ?? '' },
    words: { left: words.left ?? '', right: words.right ?? '' },
    reason: rest.reason,
    acceptedBy: rest.acceptedBy,
    accepted: rest.accepted,
    expires: rest.expires,
    ...(link === undefined ? {} : { link }),
  }
}

async function write(path: string, document: Document): Promise<void> {
  await writeFile(path, document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }))
}
