import type { SourceLine } from './source-line.ts'

/** A text of the references or the bibliography, as its entry names it: `[[[id,(1)ISO 712:2009]]]`. */
export interface ListedText {
  readonly identifier: string
  /** How the text cites it, and how ITU prints it before its entry: `[ITU-T X.1]`, `ISO 712`, `[4]`. */
  readonly cited: string
  /** Whether it has no identifier but a number. */
  readonly isNumber: boolean
  readonly hidden: boolean
  /** Its number in ISO's bibliography: `[4]`. */
  readonly ordinal?: string
}

const entryMark = /^\s*[*-]+\s+\[\[\[([^\],]+)(?:,(.*?))?\]\]\](.*)$/

/** All listed texts by the ids that references use. The parser knows them only when it has read them. */
export function findListedTexts(lines: readonly SourceLine[], isItu: boolean): ReadonlyMap<string, ListedText> {
  const listed = new Map<string, ListedText>()
  const bibliography: Entry[] = []
  let inBibliography = false
  for (const { text, kind, parsed } of lines) {
    if (kind !== 'text' || !parsed) continue
    const heading = /^==+\s+(.*)$/.exec(text)
    if (heading !== null) inBibliography = /^bibliograph/i.test((heading[1] as string).trim())
    const match = text.includes('[[[') ? entryMark.exec(text) : null
    if (match === null) continue
    const id = (match[1] as string).trim()
    const found = listedText((match[2] ?? id).trim(), isItu)
    listed.set(id, found)
    if (inBibliography && !isItu && !found.hidden) bibliography.push({ id, found, title: match[3] as string })
  }
  const sorted = bibliography.map((entry) => ({ entry, key: sortKey(entry) })).toSorted(byKey)
  for (const [at, { entry }] of sorted.entries()) {
    const ordinal = `[${at + 1}]`
    listed.set(entry.id, { ...entry.found, ordinal, ...(entry.found.isNumber ? { cited: ordinal } : {}) })
  }
  return listed
}

interface Entry {
  readonly id: string
  readonly found: ListedText
  readonly title: string
}

type Key = readonly (number | string)[]

/** ISO's order: its own texts by their numbers, IEC's, those of others, then what has no identifier by its first words. */
function sortKey({ found, title }: Entry): Key {
  if (found.isNumber) return [4, 0, 0, title.replace(/\[[\w.# -]+\](?=#)|[^\p{L}\p{N} ]/gu, '').trim()]
  const { identifier } = found
  const group = /^ISO\b/.test(identifier) ? 1 : /^IEC\b/.test(identifier) ? 2 : 3
  const [, number = '0', part = '0'] = /(\d+)(?:-(\d+))?/.exec(identifier) ?? []
  return group === 3 ? [group, 0, 0, identifier] : [group, Number(number), Number(part), identifier]
}

function byKey({ key: a }: { readonly key: Key }, { key: b }: { readonly key: Key }): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] as number | string
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

function listedText(label: string, isItu: boolean): ListedText {
  let text = label.replace(/^['"]|['"]$/g, '')
  let hidden = false
  for (let match = wrapper.exec(text); match !== null; match = wrapper.exec(text)) {
    if (match[1] === 'hidden') hidden = true
    text = (match[2] as string).trim()
  }
  const own = /^\(([^()]+)\)\s*(.*)$/.exec(text)
  const tag = own?.[1]?.trim()
  // A year that is not known yet is typed as two hyphens and printed as a dash.
  const identifier = (own === null ? text : (own[2] as string)).trim().replace(/:--$/, ':\u2014')
  const isNumber = /^\d+$/.test(identifier) || (identifier === '' && tag !== undefined)
  const shown = tag ?? identifier
  const cited = isItu || isNumber || tag !== undefined ? `[${shown.replace(/^\[|\]$/g, '')}]` : identifier
  return { identifier: identifier === '' ? shown : identifier, cited, isNumber, hidden }
}

/** `nofetch(ISO 712)`, `hidden(…)`: what a program is to do with it. */
const wrapper = /^(nofetch|hidden|dropid|analysed|merge|dual)\((.*)\)$/
