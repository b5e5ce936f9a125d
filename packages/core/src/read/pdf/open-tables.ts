import { append, largest, smallest } from '../../model/gather.ts'
import type { RawTable } from '../../model/raw.ts'
import { type Contents, isInContents } from './contents.ts'
import type { KnownWords } from './inlines.ts'
import { gapBetween, type Line, makeLine } from './line.ts'
import type { Piece } from './page-marks.ts'
import { isBoldLine } from './paragraph-breaks.ts'
import { cellText } from './read-table.ts'

/** Fewest lines of three columns and more that make a table without rulings. Two columns are a list. */
const enoughLines = 4
/** Widest white space between lines of a table, in ems. */
const widestGap = 2.6
/** Narrowest white strip between columns, in points: spaces between words do not stand under each other. */
const strip = 3.5

/** `8.2 Title`: a heading ends a table. */
const numbered = /^(?:[A-Z]\.)?[0-9]{1,3}(?:\.[0-9]{1,3}){1,7}\s+\p{Lu}\p{Ll}/u

/** Lines of a page that make a table without rulings: from the first up to the one before `to`. */
export interface OpenTable {
  readonly from: number
  readonly to: number
  readonly table: RawTable
  /** Where its columns begin. */
  readonly columns: readonly number[]
}

/** Finds tables whose cells are told by their place alone. */
export function findOpenTables(
  lines: readonly Line[],
  contents: Contents,
  words: KnownWords,
  carried: readonly number[] | null,
): OpenTable[] {
  const rest = carried && restOf(lines, carried, words)
  const found: OpenTable[] = rest ? [rest] : []
  for (let from = rest?.to ?? 0; from < lines.length; from++) {
    if (isInContents(lines[from] as Line, contents) || parts(lines[from] as Line) < 3) continue
    let to = from + 1
    while (to < lines.length && goesOn(lines[to - 1] as Line, lines[to] as Line, lines[from] as Line)) to++
    const own = lines.slice(from, to)
    const wide = own.filter((line) => parts(line) >= 3)
    const formulas = own.filter((line) => /[=\u2264\u2265]/.test(line.text))
    if (wide.length >= enoughLines && wide.length * 3 >= own.length && formulas.length * 3 < own.length) {
      const columns = columnsOf(own)
      const first = firstOf(lines, found.at(-1)?.to ?? 0, from, own, columns, contents)
      const all = lines.slice(first, to)
      if (columns.length >= 2)
        found.push({ from: first, to, table: tableOf(all, columns, words), columns: startsOf(own, columns) })
    }
    from = to - 1
  }
  return found
}

function parts(line: Line): number {
  return line.pieces.reduce((count, piece, at) => {
    const before = line.pieces[at - 1]
    return before && gapBetween(before, piece) === '\t' ? count + 1 : count
  }, 1)
}

/** The next line has columns too, or stands under one of them alone. */
function goesOn(before: Line, line: Line, first: Line): boolean {
  if (before.page !== line.page || before.y - line.y > widestGap * line.size || before.y <= line.y) return false
  if (Math.abs(line.size - first.size) > 1.5 || numbered.test(line.text)) return false
  return parts(line) >= 2 || (line.right - line.left < 0.4 * (first.right - first.left) && line.left > first.left - 4)
}

/** What goes on at the head of a page of the table that the page before ends with: lines with its columns. */
function restOf(lines: readonly Line[], carried: readonly number[], words: KnownWords): OpenTable | null {
  const from = lines.findIndex((line) => parts(line) >= 3)
  const first = lines[from]
  // One row may be divided between the pages.
  if (!first || from >= enoughLines) return null
  let to = from + 1
  while (to < lines.length && goesOn(lines[to - 1] as Line, lines[to] as Line, first)) to++
  const own = lines.slice(from, to)
  const edges = columnsOf(own)
  const begins = [...edges, Number.POSITIVE_INFINITY]
  const alike =
    edges.length >= 2 &&
    carried.length === edges.length + 2 &&
    carried
      .slice(0, -1)
      .every((place, at) => place < (begins[at] as number) && place > (edges[at - 1] ?? 0) - besideTable)
  const box = boxOf(own)
  if (!alike || !lines.slice(0, from).every((line) => standsIn(line, box, edges))) return null
  return { from: 0, to, table: tableOf(lines.slice(0, to), edges, words), columns: carried.slice(0, -1) }
}

/** A line over the first so near is one with it: cells whose lines stand beside those of others. */
const sameRow = 1.25
/** What is centred in an outer column may reach out so far, in points. */
const besideTable = 8
const caption = /^(?:Table|TABLE|Figure|FIGURE)\s/

/** The lines over the first that have several columns, which stand in the columns too: the rest of a row, a tall head. */
function firstOf(
  lines: readonly Line[],
  after: number,
  from: number,
  own: readonly Line[],
  edges: readonly number[],
  contents: Contents,
): number {
  const box = boxOf(own)
  let at = from
  while (at > after) {
    const line = lines[at - 1] as Line
    const next = lines[at] as Line
    if (line.page !== next.page || line.y - next.y > sameRow * next.size || isInContents(line, contents)) break
    if (Math.abs(line.size - next.size) > 1.5 || caption.test(line.text) || numbered.test(line.text)) break
    if (!standsIn(line, box, edges)) break
    at--
  }
  return at
}

function boxOf(lines: readonly Line[]): { readonly left: number; readonly right: number } {
  return { left: smallest(lines.map((line) => line.left)), right: largest(lines.map((line) => line.right)) }
}

/** Whether what stands on a line stays within the columns of a table. */
function standsIn(
  line: Line,
  { left, right }: { readonly left: number; readonly right: number },
  edges: readonly number[],
): boolean {
  if (line.left < left - besideTable || line.right > right + besideTable) return false
  return line.pieces.every((piece, at) => {
    const before = line.pieces[at - 1]
    const isIn = edges.every((edge) => piece.right <= edge || piece.left >= edge)
    // Words that run on over an edge are text.
    return (
      isIn &&
      (!before ||
        gapBetween(before, piece) === '\t' ||
        !edges.some((edge) => before.right <= edge && piece.left >= edge))
    )
  })
}

/** The places where columns part: white in every line. */
function columnsOf(lines: readonly Line[]): number[] {
  const pieces = lines.flatMap((line) => line.pieces).sort((a, b) => a.left - b.left)
  const edges: number[] = []
  let right = pieces[0]?.right ?? 0
  for (const piece of pieces) {
    if (piece.left - right > strip) edges.push((right + piece.left) / 2)
    right = Math.max(right, piece.right)
  }
  return edges.filter((edge, at) => !isInWords(lines, edge, edges[at + 1] ?? Number.POSITIVE_INFINITY))
}

/** Widest space between words of one cell, in ems: no column is set so near to the next in every row. */
const wordSpace = 0.55

/** Whether white that all lines have in one place is a space between words on each line whose words go on behind it, before the next. */
function isInWords(lines: readonly Line[], edge: number, next: number): boolean {
  const gaps = lines.flatMap(({ pieces }) => {
    const at = pieces.findIndex((piece) => piece.left >= edge)
    const [before, piece] = [pieces[at - 1], pieces[at]]
    return before && piece && piece.left < next ? [(piece.left - before.right) / piece.size] : []
  })
  return gaps.length > 0 && gaps.every((gap) => gap < wordSpace)
}

/** Where the cells of each column begin most often: heads are centred over them. */
function startsOf(lines: readonly Line[], edges: readonly number[]): number[] {
  return [Number.NEGATIVE_INFINITY, ...edges].map((from, column) => {
    const to = edges[column] ?? Number.POSITIVE_INFINITY
    const counts = new Map<number, number>()
    for (const line of lines) {
      const first = line.pieces.find((piece) => piece.left >= from && piece.left < to)
      const start = first && Math.round(first.left)
      if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1)
    }
    return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
  })
}

/** How much more white stands between rows than between the lines of one. */
const betweenRows = 1.2
/** Baselines nearer than this are those of cells beside each other, in ems. */
const besides = 0.8

/** The row of each line where white space parts rows that have several lines; null where it does not. */
function bandsOf(lines: readonly Line[], hasFirst: readonly boolean[]): number[] | null {
  const gaps = lines.slice(1).map((line, at) => (lines[at] as Line).y - line.y)
  const least = smallest(gaps.filter((gap, at) => gap >= besides * (lines[at] as Line).size))
  const bands: number[] = [0]
  for (const gap of gaps) bands.push((bands.at(-1) as number) + (gap > betweenRows * least ? 1 : 0))
  const count = (bands.at(-1) as number) + 1
  const named = new Set(bands.filter((_, at) => hasFirst[at]))
  // Lines that each begin in the first column are rows, however near; a head may stand around the line of other heads.
  const begins = bands.filter((_, at) => hasFirst[at])
  const again = begins.filter((band, at) => begins[at - 1] === band)
  const tallHead = again.length === 1 && again[0] === 0 && bands.some((band, at) => band === 0 && !hasFirst[at])
  const parted = again.length === 0 || tallHead
  return count >= enoughLines && count < lines.length && named.size >= count - 1 && parted ? bands : null
}

/** Whether a line of a cell goes on in the middle of its words: the space that ends the line above is printed before it. */
function isRest({ text, pieces: [first] }: Line): boolean {
  return first?.spaced === true && /^[\p{Ll}(]/u.test(text)
}

function tableOf(lines: readonly Line[], edges: readonly number[], words: KnownWords): RawTable {
  const cut = lines.map((line) =>
    edges.concat(Number.POSITIVE_INFINITY).map((edge, column) => {
      const from = edges[column - 1] ?? Number.NEGATIVE_INFINITY
      const own = line.pieces.filter((piece: Piece) => piece.left >= from && piece.left < edge)
      return own.length > 0 ? [makeLine(line.page, own)] : []
    }),
  )
  const hasFirst = lines.map((_, at) => (cut[at]?.[0]?.length ?? 0) > 0)
  const bands = bandsOf(lines, hasFirst)
  const starts = lines.filter((_, at) => hasFirst[at] || at === 0)
  const rows = (bands ? [...new Set(bands)] : starts).map(() =>
    Array.from({ length: edges.length + 1 }, (): Line[] => []),
  )
  let last = 0
  for (const [at, line] of lines.entries()) {
    const away = starts.map((start) => Math.abs(start.y - line.y))
    const goesOn = at > 0 && !hasFirst[at] && (cut[at] ?? []).every((cell) => cell.every(isRest))
    // A line without its first column belongs to the nearest row: cells are set at the top of a row or in its middle.
    last = bands?.[at] ?? (goesOn ? last : away.indexOf(smallest(away)))
    const row = rows[last]
    for (const [column, cell] of (cut[at] ?? []).entries()) append(row?.[column] ?? [], cell)
  }
  const page = lines[0]?.page ?? 1
  const limits = Array.from({ length: edges.length + 1 }, (_, column) =>
    largest(cut.flatMap((cells) => (cells[column] ?? []).map((line) => line.right))),
  )
  return {
    type: 'table',
    drawn: true,
    notes: [],
    place: { page },
    rows: rows.map((row, at) =>
      row.map((cell, column) => ({
        children: cellText(cell, words, limits[column] as number),
        header: at === 0 && rows.length > 1 && row.every((own) => own.every(isBoldLine)),
        colspan: 1,
        rowspan: 1,
        place: { page },
      })),
    ),
  }
}
