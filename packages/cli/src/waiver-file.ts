import { readFile, writeFile } from 'node:fs/promises'
import type { Waiver } from '@common-text/core'
import { isMap, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml'
import { usageTrouble } from './trouble.ts'

/** Where waivers are kept where nobody says. */
export const defaultWaiverFile = 'common-text.waivers.yaml'

const head = `# Differences that both bodies have accepted. Each holds for one finding, for these words, until its last day.
# A waiver without a reason and a name for each body does not hold.
`

const fields = ['finding', 'kind', 'clause', 'words', 'reason', 'acceptedBy', 'accepted', 'expires', 'link'] as const
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw usageTrouble(`The waivers ${path} cannot be read (${code}).`)
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

/** Writes waivers, each a block that a person can read and edit. */
export async function writeWaivers(path: string, waivers: readonly Waiver[]): Promise<void> {
  const entries = waivers.map(({ clause, words, ...rest }) => ({
    finding: rest.finding,
    kind: rest.kind,
    clause: { left: clause.left ?? '', right: clause.right ?? '' },
    words: { left: words.left ?? '', right: words.right ?? '' },
    reason: rest.reason,
    acceptedBy: rest.acceptedBy,
    accepted: rest.accepted,
    expires: rest.expires,
    ...(rest.link === undefined ? {} : { link: rest.link }),
  }))
  await writeFile(
    path,
    head +
      stringify({ waivers: entries }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
  )
}
