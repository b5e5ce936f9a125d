import { append, largest, smallest } from '../../model/gather.ts'
import { pageNumberOf } from '../page-number.ts'
import { gapBetween, type Line } from './line.ts'
import type { PageText } from './page-text.ts'
import { isMono } from './paragraph-breaks.ts'

/** Lines at the top and at the foot of a page that may be running heads. */
const maxLines = 4
/** How far the same head may stand from page to page, in points. */
const sway = 4
/** Share of the pages between its first and its last, of its own side, on which a head is repeated. */
const repeated = 0.5
/** Fewest lines whose numbers grow with the pages that are told by that alone. */
const counted = 4
const identifier = /\b(?:ISO|IEC|ITU|CCITT|Rec(?:ommendation)?|Draft|WD|CD|DIS|FDIS)\b|\(E\)|©/

/** Running heads and feet of a text. */
export interface RunningHeads {
  readonly lines: ReadonlySet<Line>
  /** The distinct texts, page numbers left out. */
  readonly texts: readonly string[]
}

interface Candidate {
  readonly line: Line
  readonly page: number
  readonly key: string
  /** The page number in it; null where it has none, or several numbers that may be one. */
  readonly number: number | null
}

/** Finds what is repeated at the edge of pages: in the same place and, numbers apart, in the same words. */
export function findRunningHeads(pages: readonly PageText[]): RunningHeads {
  const byKey = new Map<string, Candidate[]>()
  const edges = pages.map((page) => edgesOf(page))
  for (const edge of edges)
    for (const side of edge)
      for (const candidate of side) {
        const list = byKey.get(candidate.key)
        if (list) list.push(candidate)
        else byKey.set(candidate.key, [candidate])
      }
  const isRepeated = new Set<Candidate>()
  const titles = clauseTitles(pages)
  for (const list of byKey.values()) for (const one of repeatedOf(list, pages.length, titles)) isRepeated.add(one)
  const places: number[] = [...isRepeated].map(({ line }) => line.y)
  const words = new Set([...isRepeated].map(({ line }) => wordsKey(line)).filter((key) => key.length >= minWords))
  const isCode = inCode(pages)
  const saysSection = sectionHeads(edges, pages)
  const isHead = (candidate: Candidate): boolean =>
    !isCode(candidate.line) &&
    !isInTable(candidate.line) &&
    (isRepeated.has(candidate) ||
      // The first pages have it at another place, and other page numbers in it.
      words.has(wordsKey(candidate.line)) ||
      saysSection(candidate) ||
      (isNumber(candidate.line.text) && places.some((y) => Math.abs(y - candidate.line.y) <= sway)))
  const lines = new Set<Line>()
  const texts = new Set<string>()
  // From the edge inwards: what stands behind a line of the text is text.
  for (const edge of edges)
    for (const side of edge)
      for (const candidate of side) {
        if (!isHead(candidate)) break
        lines.add(candidate.line)
        const text = withoutPageNumber(candidate.line)
        if (text !== '') texts.add(text)
      }
  return { lines, texts: [...texts] }
}

/** A line in a fixed-width font is code, which ends with the same words on many pages, but for a text that is all typed so. */
function inCode(pages: readonly PageText[]): (line: Line) => boolean {
  const lines = pages.flatMap((page) => page.lines)
  const typed = lines.filter(isMono).length > lines.length / 2
  return typed ? () => false : isMono
}

/** The titles that stand behind the number of a clause of the highest level: heads of the pages of a chapter say its title. */
function clauseTitles(pages: readonly PageText[]): ReadonlySet<string> {
  const titles = new Set<string>()
  for (const { lines } of pages)
    for (const { text } of lines) {
      const title = /^(?:Chapter\s+|Annex\s+|Appendix\s+)?(?:[0-9]{1,2}|[A-Z])[.:]?\s+(?=\p{Lu})(.{3,80})$/u.exec(
        text,
      )?.[1]
      if (title !== undefined) titles.add(title.replace(/\s+/g, ''))
    }
  return titles
}

/** Whether the file says that a line is of a table, whose head is printed again on every page. */
function isInTable({ pieces }: Line): boolean {
  return pieces.every(({ tag }) => tag !== undefined && tag.cell > 0)
}

/**
 * Tells the heads that name the section of their page: beside the number that all pages are counted by stands, in whatever case,
 * a line of the text: `1.4 Related documents   5`. They stand where other pages have their number: a row of the text has its
 * value by chance.
 */
function sectionHeads(
  edges: readonly (readonly Candidate[][])[],
  pages: readonly PageText[],
): (one: Candidate) => boolean {
  const offsets = new Map<number, number>()
  const numbered = edges.flat(2).filter(({ number }) => number !== null)
  const offsetOf = (one: Candidate): number => (one.number as number) - one.page
  for (const one of numbered) offsets.set(offsetOf(one), (offsets.get(offsetOf(one)) ?? 0) + 1)
  const [offset, count] = [...offsets].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  if (count < counted || count < pages.length * repeated) return () => false
  const places = numbered.filter((one) => offsetOf(one) === offset).map(({ line }) => line.y)
  const isPlace = (y: number): boolean => places.filter((place) => Math.abs(place - y) <= sway).length >= counted
  const times = new Map<string, number>()
  for (const page of pages)
    for (const { text } of page.lines)
      if (text.length <= maxTitle) times.set(lettersOf(text), (times.get(lettersOf(text)) ?? 0) + 1)
  return ({ number, page, line }) => {
    if (number === null || number - page !== offset || !isPlace(line.y)) return false
    const said = withoutPageNumber(line).replace(/^(?:chapter|annex|appendix)\s/i, '')
    const title = lettersOf(said)
    return title.length >= minWords && (times.get(title) ?? 0) > 1
  }
}

/** Longest title that a head says, in characters. */
const maxTitle = 120

/** A title without its number, as it is found again in other type. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:[0-9]{1,3}|[a-z])(?:\.[0-9]{1,3}){0,5}[.:]?\s/, '')
    .replace(/[^\p{L}]+/gu, '')
}

/** The candidates of one key that stand in the same place on enough pages. */
function repeatedOf(list: readonly Candidate[], pages: number, titles: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = []
  const sorted = [...list].sort((a, b) => a.line.y - b.line.y)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && (sorted[to] as Candidate).line.y - (sorted[to - 1] as Candidate).line.y <= sway) to++
    const group = sorted.slice(from, to)
    from = to
    const on = group.map(({ page }) => page)
    const first = smallest(on)
    const last = largest(on)
    const sides = new Set(on.map((page) => page % 2)).size
    const expected = Math.max(1, Math.round((last - first + 1) / (sides === 1 ? 2 : 1)))
    const named = group.some(({ line }) => identifier.test(line.text))
    const enough = Math.min(3, Math.max(2, Math.floor(pages / 2)))
    // What counts the pages is no text, on however few of them it stands: the preliminaries may have feet of their own.
    const wide =
      (last - first + 1) * (named ? 8 : 4) >= pages ||
      (group.length >= counted && countsPages(group)) ||
      saysTitle(group, titles)
    if (group.length >= enough && group.length >= repeated * expected && wide) append(found, group)
  }
  return found
}

/** Whether lines are the title of a clause, on pages one behind the other; what numbers stand beside it count the pages. */
function saysTitle(group: readonly Candidate[], titles: ReadonlySet<string>): boolean {
  const counting = group.filter(({ line }) => line.text.replace(/\s+/g, '') !== wordsKey(line))
  return (
    group.length >= counted &&
    group.every(({ line }) => titles.has(wordsKey(line))) &&
    (counting.length === 0 || countsPages(counting))
  )
}

/** Whether each line has a number, and they grow with the pages. */
function countsPages(group: readonly Candidate[]): boolean {
  const offset = (one: Candidate): number | null => (one.number === null ? null : one.number - one.page)
  const [first] = group
  const from = first ? offset(first) : null
  return from !== null && new Set(group.map(({ page }) => page)).size > 1 && group.every((one) => offset(one) === from)
}

function edgesOf({ marks, lines }: PageText): [Candidate[], Candidate[]] {
  const candidate = (line: Line): Candidate => ({
    line,
    page: marks.page,
    key: keyOf(withoutPageNumber(line) || line.text),
    number: numberIn(line),
  })
  const upright = lines.filter((line) => line.pieces[0]?.turn === 0)
  const top = upright.slice(0, maxLines).filter((line) => line.y > marks.height * 0.8)
  const foot = upright
    .slice(-maxLines)
    .filter((line) => line.y < marks.height * 0.2)
    .reverse()
  return [top.map(candidate), foot.map(candidate)]
}

function keyOf(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])[ivxl]{1,7}(?![\p{L}\p{N}])/gu, '#')
    .replace(/[0-9]+/g, '#')
    .replace(/\s+/g, '')
}

/** Shortest head that is told by its words alone, in characters. */
const minWords = 8

function wordsKey(line: Line): string {
  return withoutPageNumber(line).replace(/\s+/g, '')
}

function isNumber(text: string): boolean {
  return /^[-\u2013\u2014 ]*(?:[0-9]{1,4}|[ivxlc]{1,7})[-\u2013\u2014 ]*$/i.test(text)
}

/** The part of a head between wide gaps that is a number. */
function numberIn(line: Line): number | null {
  const numbers = partsOf(line).filter(isNumber)
  const [only] = numbers
  if (only === undefined || numbers.length > 1) return null
  return pageNumberOf(only.replace(/[-\u2013\u2014 ]/g, ''))
}

/** The parts of a head between wide gaps that are no page number. */
function withoutPageNumber(line: Line): string {
  return partsOf(line)
    .filter((part) => !isNumber(part))
    .join(' ')
    .trim()
}

function partsOf(line: Line): string[] {
  const parts: string[] = ['']
  line.pieces.forEach((piece, at) => {
    const before = line.pieces[at - 1]
    const gap = before ? gapBetween(before, piece) : ''
    if (gap === '\t') parts.push('')
    parts[parts.length - 1] += (gap === ' ' ? ' ' : '') + piece.text
  })
  return parts
}
