import type { RawTable } from '../../model/raw.ts'
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
export function findOpenTables(lines: readonly Line[], words: KnownWords): OpenTable[] {
  const found: OpenTable[] = []
  for (let from = 0; from < lines.length; from++) {
    if (parts(lines[from] as Line) < 3) continue
    let to = from + 1
    while (to < lines.length && goesOn(lines[to - 1] as Line, lines[to] as Line, lines[from] as Line)) to++
    const own = lines.slice(from, to)
    const wide = own.filter((line) => parts(line) >= 3)
    const formulas = own.filter((line) => /[=\u2264\u2265]/.test(line.text))
    if (wide.length >= enoughLines && wide.length * 3 >= own.length && formulas.length * 3 < own.length) {
      const columns = columnsOf(own)
      if (columns.length >= 2)
        found.push({ from, to, table: tableOf(own, columns, words), columns: startsOf(own, columns) })
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

/** The places where columns part: white in every line. */
function columnsOf(lines: readonly Line[]): number[] {
  const pieces = lines.flatMap((line) => line.pieces).sort((a, b) => a.left - b.left)
  const edges: number[] = []
  let right = pieces[0]?.right ?? 0
  for (const piece of pieces) {
    if (piece.left - right > strip) edges.push((right + piece.left) / 2)
    right = Math.max(right, piece.right)
  }
  return edges
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

function tableOf(lines: readonly Line[], edges: readonly number[], words: KnownWords): RawTable {
  const cut = lines.map((line) =>
    edges.concat(Number.POSITIVE_INFINITY).map((edge, column) => {
      const from = edges[column - 1] ?? Number.NEGATIVE_INFINITY
      const own = line.pieces.filter((piece: Piece) => piece.left >= from && piece.left < edge)
      return own.length > 0 ? [makeLine(line.page, own)] : []
    }),
  )
  const starts = lines.flatMap((line, at) => ((cut[at]?.[0]?.length ?? 0) > 0 || at === 0 ? [line] : []))
  const rows = starts.map(() => Array.from({ length: edges.length + 1 }, (): Line[] => []))
  // A line without its first column belongs to the nearest row: cells are set at the top of a row or in its middle.
  for (const [at, line] of lines.entries()) {
    const away = starts.map((start) => Math.abs(start.y - line.y))
    const row = rows[away.indexOf(Math.min(...away))]
    for (const [column, cell] of (cut[at] ?? []).entries()) row?.[column]?.push(...cell)
  }
  const page = lines[0]?.page ?? 1
  return {
    type: 'table',
    notes: [],
    place: { page },
    rows: rows.map((row, at) =>
      row.map((cell) => ({
        children: cellText(cell, words),
        header: at === 0 && rows.length > 1 && row.every((own) => own.every(isBoldLine)),
        colspan: 1,
        rowspan: 1,
        place: { page },
      })),
    ),
  }
}
