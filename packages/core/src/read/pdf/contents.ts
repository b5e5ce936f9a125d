import { gapBetween, type Line } from './line.ts'

/** What a table of contents lists, for the headings to be told by. */
export interface Contents {
  readonly lines: ReadonlySet<Line>
  /** Number and title of each entry, folded. */
  readonly entries: ReadonlySet<string>
  /** The page where it ends; 0 where there is none. */
  readonly lastPage: number
  /** Folded titles without their numbers. */
  readonly titles: ReadonlySet<string>
}

const title = /^(?:table of contents|contents|list of (?:tables|figures))(?:\s+page)?$/i
const leaders = /(?:\. ?){4,}|\u2026{2,}|_{5,}/
const pageNumber = /(?:^|[\s.\u2026_])(?:[0-9]{1,4}|[ivxlc]{1,7})$/i
const opensEntry = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*\.?|(?:Annex|Appendix|ANNEX|APPENDIX)\s+\S+|[A-Z]\.[0-9.]+)(?:\s|$)/
/** What a narrow page leaves of an entry for a line of its own: its leaders, its page number, or both. */
const restOfEntry = /^(?:[0-9]{1,4}|[ivxlc]{1,7}|(?:(?:\. ?){4,}|\u2026{2,}|_{5,})\s*(?:[0-9]{1,4}|[ivxlc]{1,7})?)$/i
/** Lines of a contents without a page number of their own: a long title goes over so many. */
const maxLoose = 3

/** A contents stands within so many pages from the first, and such a share of all. */
const frontPages = 12
const frontShare = 0.1

/** Whether a line ends in a page number behind leaders or white space. */
function isEntry(line: Line | undefined): boolean {
  if (line === undefined || !pageNumber.test(line.text.trim())) return false
  if (leaders.test(line.text)) return true
  const [last, before] = [line.pieces.at(-1), line.pieces.at(-2)]
  return last !== undefined && before !== undefined && gapBetween(before, last) === '\t'
}

/** Lines whose words and page numbers make a table of contents, on the pages before the text. */
export function findContents(lines: readonly Line[]): Contents {
  const found = new Set<Line>()
  const end = (lines.at(-1)?.page ?? 0) * frontShare + frontPages
  let inside = false
  let opened = false
  let loose: Line[] = []
  for (const [at, line] of lines.entries()) {
    if (line.page > end) break
    const text = line.text.trim()
    if (title.test(text)) {
      inside = true
      opened = true
      loose = []
      found.add(line)
      continue
    }
    // Leaders to a page number are nothing else; two in a row are no chance. A form has them in the text as well.
    if (!opened && isEntry(line) && leaders.test(text) && isEntry(lines[at + 1])) {
      inside = true
      opened = true
    }
    if (!inside) continue
    const ends = loose.length > 0 && restOfEntry.test(text)
    if (isEntry(line) || ends || /^page(?:\s+no\.?)?$/i.test(text)) {
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
    if (open !== '' && opensEntry.test(text)) open = ''
    open = open === '' ? text : `${open} ${text}`
    if (!leaders.test(text) && !pageNumber.test(text)) continue
    const bare = open.replace(/(?:[\s.\u2026_]*)(?:[0-9]{1,4}|[ivxlc]{1,7})$/i, '').replace(/[\s.\u2026_]+$/, '')
    entries.add(foldTitle(bare))
    const words = bare.replace(opensEntry, '')
    if (words !== '') titles.add(foldTitle(words))
    open = ''
  }
  const lastPage = Math.max(0, ...[...found].slice(-1).map((line) => line.page))
  return { lines: found, lastPage, entries, titles }
}

/** Letters and numbers alone. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.+$/, '')
}
