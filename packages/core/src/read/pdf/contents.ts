import { gapBetween, type Line } from './line.ts'
import type { Piece } from './page-marks.ts'

/** What a table of contents lists, for the headings to be told by. */
export interface Contents {
  readonly lines: ReadonlySet<Line>
  /** What opens each of them: lines are made again where a page has columns or tables. */
  readonly firsts: ReadonlySet<Piece>
  /** Number and title of each entry, folded. */
  readonly entries: ReadonlySet<string>
  /** The page where it ends; 0 where there is none. */
  readonly lastPage: number
  /** What opens the lines up to its last one. */
  readonly before: ReadonlySet<Piece>
  /** Folded titles without their numbers. */
  readonly titles: ReadonlySet<string>
}

const title = /^(?:table of contents|contents|list of (?:tables|figures))(?:\s+page)?$/i
const leaders = /(?:\. ?){4,}|\u2026{2,}|_{5,}/
/** An entry whose page number found no room behind its leaders: on a line of its own, or not printed at all. */
const endsInLeaders = /\S\s*(?:(?:\. ?){4,}|\u2026{2,}|_{5,})$/
const pageNumber = /(?:^|[\s.\u2026_])(?:[0-9]{1,4}|[ivxlc]{1,7})$/i
const opensEntry =
  /^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*\.?|(?:Annex|Appendix|ANNEX|APPENDIX)\s+\S+|[A-Z][0-9]{0,2}\.[0-9.]+)(?:\s|$)/
/** What a narrow page leaves of an entry for a line of its own: its leaders, its page number, or both. */
const restOfEntry = /^(?:[0-9]{1,4}|[ivxlc]{1,7}|(?:(?:\. ?){4,}|\u2026{2,}|_{5,})\s*(?:[0-9]{1,4}|[ivxlc]{1,7})?)$/i
/** Lines of a contents without a page number of their own: a long title goes over so many. */
const maxLoose = 3

/** A contents stands within so many pages from the first, and such a share of all. */
const frontPages = 12
const frontShare = 0.1

/** Longest entry without leaders or white space before its page number, in characters. */
const shortEntry = 120
const opensPart = /^(?:foreword|introduction|summary|bibliography|index|history|keywords|preface|contents)\b/i

/** Whether a line of an open contents ends in a page number that stands behind one space: its tab has no width left. */
function isTightEntry(line: Line, before: number): boolean {
  const text = line.text.trim()
  const number = /\s([0-9]{1,4})$/.exec(text)?.[1]
  if (number === undefined || text.length > shortEntry || Number(number) < before) return false
  return opensEntry.test(text) || opensPart.test(text)
}

/** Whether a line ends in a page number behind leaders or white space. */
function isEntry(line: Line | undefined): boolean {
  if (line === undefined || !pageNumber.test(line.text.trim())) return false
  if (leaders.test(line.text)) return true
  const [last, before] = [line.pieces.at(-1), line.pieces.at(-2)]
  return last !== undefined && before !== undefined && gapBetween(before, last) === '\t'
}

/** Fewest and most entries of a contents without page numbers, and the share of them that are told as entries. */
const fewEntries = 4
const manyEntries = 1_000
const toldEntries = 0.8
/** Titles below which one is looked for: the lists of figures and tables have titles as well. */
const fewTitles = 3

/**
 * The entries of a contents that a screen shows, with links for page numbers: up to where the first of them is printed
 * again, as the first heading that they list.
 */
function unnumberedEntries(lines: readonly Line[], from: number): readonly Line[] {
  const first = lines[from]
  if (first === undefined || isEntry(first) || isEntry(lines[from + 1])) return []
  const key = foldTitle(first.text)
  let to = from + 1
  while (to < lines.length && to - from <= manyEntries && foldTitle((lines[to] as Line).text) !== key) to++
  if (to === lines.length || to - from > manyEntries || to - from < fewEntries) return []
  const own = lines.slice(from, to)
  if (own.some(({ text }) => /[.;:]$/.test(text.trim()))) return []
  const told = own.filter(({ text }) => opensEntry.test(text.trim()) || opensPart.test(text.trim()))
  return told.length >= toldEntries * own.length ? own : []
}

/** Lines whose words and page numbers make a table of contents, on the pages before the text. */
export function findContents(lines: readonly Line[]): Contents {
  const found = new Set<Line>()
  const end = (lines.at(-1)?.page ?? 0) * frontShare + frontPages
  let inside = false
  let opened = false
  let loose: Line[] = []
  /** Whether the last entry has leaders and no page number. */
  let unended = false
  /** The page number of the last entry. */
  let page = 0
  const unnumbered = new Set<Line>()
  let titlesSeen = 0
  for (const [at, line] of lines.entries()) {
    if (line.page > end) break
    if (unnumbered.has(line)) continue
    const text = line.text.trim()
    if (title.test(text)) {
      inside = true
      opened = true
      loose = []
      found.add(line)
      for (const entry of unnumbered.size === 0 && titlesSeen++ < fewTitles ? unnumberedEntries(lines, at + 1) : []) {
        unnumbered.add(entry)
        found.add(entry)
      }
      continue
    }
    // Leaders to a page number are nothing else; two in a row are no chance. A form has them in the text as well.
    if (!opened && isEntry(line) && leaders.test(text) && isEntry(lines[at + 1])) {
      inside = true
      opened = true
    }
    if (!inside) continue
    const ends = (loose.length > 0 || unended) && restOfEntry.test(text)
    unended = opened && endsInLeaders.test(text)
    const entry = unended || isEntry(line) || (opened && isTightEntry(line, page))
    if (entry) page = Number(/[0-9]{1,4}$/.exec(text)?.[0] ?? page)
    if (entry || ends || /^page(?:\s+no\.?)?$/i.test(text)) {
      for (const held of loose) found.add(held)
      loose = []
      found.add(line)
    } else {
      loose.push(line)
      if (loose.length > maxLoose) {
        inside = false
        loose = []
      }
    }
  }
  const entries = new Set<string>()
  const titles = new Set<string>()
  let open = ''
  for (const line of found) {
    const text = line.text.trim()
    if (title.test(text) || /^page/i.test(text)) continue
    if (unnumbered.has(line)) {
      entries.add(foldTitle(text))
      titles.add(foldTitle(text.replace(opensEntry, '')))
      continue
    }
    if (open !== '' && opensEntry.test(text)) open = ''
    open = open === '' ? text : `${open} ${text}`
    if (!leaders.test(text) && !pageNumber.test(text)) continue
    const bare = open.replace(/(?:[\s.\u2026_]*)(?:[0-9]{1,4}|[ivxlc]{1,7})$/i, '').replace(/[\s.\u2026_]+$/, '')
    entries.add(foldTitle(bare))
    const words = bare.replace(opensEntry, '')
    if (words !== '') titles.add(foldTitle(words))
    open = ''
  }
  const last = [...found].at(-1)
  const upTo = last ? lines.slice(0, lines.indexOf(last) + 1) : []
  return {
    lines: found,
    firsts: new Set([...found].flatMap((line) => line.pieces.slice(0, 1))),
    before: new Set(upTo.flatMap((line) => line.pieces.slice(0, 1))),
    lastPage: last?.page ?? 0,
    entries,
    titles,
  }
}

/** Whether a line stands before the end of the contents: it is the cover's, or a part's before the text. */
export function standsBefore({ pieces: [first] }: Line, { before }: Contents): boolean {
  return first !== undefined && before.has(first)
}

/** Whether a line is one of the contents. */
export function isInContents({ pieces: [first] }: Line, { firsts }: Pick<Contents, 'firsts'>): boolean {
  return first !== undefined && firsts.has(first)
}

/** Letters and numbers alone. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.+$/, '')
}
