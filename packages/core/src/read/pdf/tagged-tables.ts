import { largest, smallest } from '../../model/gather.ts'
import type { RawCell, RawTable } from '../../model/raw.ts'
import { assembleLines } from './assemble-lines.ts'
import type { KnownWords } from './inlines.ts'
import type { Line } from './line.ts'
import type { Box, Piece } from './page-marks.ts'
import { isBoldLine } from './paragraph-breaks.ts'
import { cellText } from './read-table.ts'
import type { Tag } from './read-tags.ts'

/** A table that the file itself says is one, whether lines are drawn around its cells or not. */
export interface TaggedTable {
  readonly table: RawTable
  readonly pieces: readonly Piece[]
  readonly box: Box
  /** Where its columns begin, and where the column of the text ends: its words end elsewhere on the next page. */
  readonly columns: readonly number[]
}

/** Most columns that cells are sorted into. */
const maxColumns = 100

/** A cell with what is printed in it. The library tells of no cell that is empty, nor how many columns one reaches over. */
interface Cell {
  readonly header: boolean
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

interface Range {
  left: number
  right: number
}

/**
 * The tables of a page by its elements; `right` is where the column of the text ends. Programs lay out lists in tables as well: cells that are heads
 * tell what is one, or a third column, and on a further page its columns.
 */
export function taggedTables(
  page: number,
  pieces: readonly Piece[],
  words: KnownWords,
  carried: readonly number[] | null,
  right: number,
): TaggedTable[] {
  const found: TaggedTable[] = []
  for (const own of groupBy(pieces, ({ table, cell }) => (cell === 0 ? 0 : table))) {
    // A cell outside all rows has no place among the others.
    if (own.some(({ tag }) => tag?.row === 0)) continue
    const rows = groupBy(own, ({ row }) => row).map((row) =>
      groupBy(row, ({ cell }) => cell).map((cell) => cellOf(page, cell)),
    )
    const columns = columnsOf(rows)
    if (columns === null || columns.length < 2) continue
    const goesOn = found.length === 0 && carried !== null && standIn(columns, carried)
    const isTable = rows.length > 1 && (columns.length > listColumns || own.some(({ tag }) => tag?.role === 'TH'))
    if (!isTable && !goesOn) continue
    const box = boxOf(own)
    const limits = columns.map((column, at) => Math.max(column.right, (columns[at + 1]?.left ?? 0) - 2 * cellSpace))
    found.push({
      pieces: own,
      box,
      columns: goesOn ? carried : [...columns.map(({ left }) => left), right],
      table: {
        type: 'table',
        rows: rows.map((row) => rowOf(page, row, columns, limits, words)),
        notes: [],
        place: { page },
      },
    })
  }
  return found
}

/** Columns that a list laid out in a table has: its markers and its words. */
const listColumns = 2

/** Least white between the words of cells beside each other, in points. */
const cellSpace = 2

/** The pieces of each element, in the order of the elements. */
function groupBy(pieces: readonly Piece[], numberOf: (tag: Tag) => number): (readonly Piece[])[] {
  const groups = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const number = piece.tag ? numberOf(piece.tag) : 0
    if (number === 0) continue
    const group = groups.get(number)
    if (group) group.push(piece)
    else groups.set(number, [piece])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

function cellOf(page: number, pieces: readonly Piece[]): Cell {
  return {
    header: pieces.every((piece) => piece.tag?.role === 'TH'),
    lines: assembleLines(page, pieces),
    left: smallest(pieces.map((piece) => piece.left)),
    right: largest(pieces.map((piece) => piece.right)),
  }
}

/** From where to where each column has words: those of the fullest rows, and what stands beside them in others. */
function columnsOf(rows: readonly (readonly Cell[])[]): Range[] | null {
  const columns: Range[] = []
  const most = largest(rows.map((row) => row.length))
  if (most > maxColumns) return null
  for (const row of [...rows].sort((a, b) => b.length - a.length))
    for (const cell of row) {
      const shared = columns.filter((column) => column.left < cell.right && column.right > cell.left)
      const [only] = shared
      if (only === undefined && row.length < most && standsOver(cell, row, columns)) continue
      if (only === undefined) columns.push({ left: cell.left, right: cell.right })
      else if (shared.length === 1 && (row.length === most || isSetIn(cell, only))) widen(only, cell, columns)
      // Two cells of one column stand in no row.
      if (columns.length > maxColumns) return null
    }
  columns.sort((a, b) => a.left - b.left)
  return columns.some((column, at) => column.right > (columns[at + 1]?.left ?? Number.POSITIVE_INFINITY))
    ? null
    : columns
}

/** How far edges of words under each other may lie apart, in points. */
const sameEdge = 1.5

/** Whether a cell is set in a column as its words are: what begins or ends elsewhere may reach over several. */
function isSetIn(cell: Cell, column: Range): boolean {
  return Math.abs(cell.left - column.left) <= sameEdge || Math.abs(cell.right - column.right) <= sameEdge
}

/** Makes a column as wide as a cell of it, unless it would reach into another. */
function widen(column: Range, { left, right }: Range, columns: readonly Range[]): void {
  const wide = { left: Math.min(column.left, left), right: Math.max(column.right, right) }
  if (columns.some((other) => other !== column && other.left < wide.right && other.right > wide.left)) return
  Object.assign(column, wide)
}

/** Whether a head in the middle over two columns stands over both: its row has no other words over either. */
function standsOver(cell: Cell, row: readonly Cell[], columns: readonly Range[]): boolean {
  if (!cell.header) return false
  const beside = [before(cell, columns), behind(cell, columns)]
  return beside.every(
    (column) => column !== undefined && !row.some((other) => other.left < column.right && other.right > column.left),
  )
}

function before(cell: Cell, columns: readonly Range[]): Range | undefined {
  return columns
    .filter(({ right }) => right <= cell.left)
    .reduce<Range | undefined>(
      (nearest, column) => (nearest === undefined || column.right > nearest.right ? column : nearest),
      undefined,
    )
}

function behind(cell: Cell, columns: readonly Range[]): Range | undefined {
  return columns
    .filter(({ left }) => left >= cell.right)
    .reduce<Range | undefined>(
      (nearest, column) => (nearest === undefined || column.left < nearest.left ? column : nearest),
      undefined,
    )
}

/** How far words may reach over the edge of their column, in points. */
const sway = 3

/** Whether each column has its words between the edges that it has on the page before. */
function standIn(columns: readonly Range[], edges: readonly number[]): boolean {
  return (
    columns.length === edges.length - 1 &&
    columns.every(
      ({ left, right }, at) => left > (edges[at] as number) - sway && right < (edges[at + 1] as number) + sway,
    )
  )
}

function rowOf(
  page: number,
  row: readonly Cell[],
  columns: readonly Range[],
  limits: readonly number[],
  words: KnownWords,
): RawCell[] {
  const out: RawCell[] = []
  const place = { page }
  const empty: RawCell = { children: [], header: row.every(({ header }) => header), colspan: 1, rowspan: 1, place }
  for (const cell of row) {
    const first = columns.findIndex((column) => column.right > cell.left)
    const last = columns.findLastIndex((column) => column.left < cell.right)
    // What stands between two columns stands over both.
    const from = Math.max(out.length, Math.min(first, last))
    const to = Math.max(first, last)
    while (out.length < from) out.push(empty)
    out.push({
      children: cellText(cell.lines, words, limits[to] ?? Number.POSITIVE_INFINITY),
      header: cell.header || (row.every(({ header }) => header) && cell.lines.every(isBoldLine)),
      colspan: Math.max(1, to - from + 1),
      rowspan: 1,
      place,
    })
  }
  return out
}

function boxOf(pieces: readonly Piece[]): Box {
  return {
    left: smallest(pieces.map((piece) => piece.left)),
    right: largest(pieces.map((piece) => piece.right)),
    bottom: smallest(pieces.map((piece) => piece.y - piece.size * 0.3)),
    top: largest(pieces.map((piece) => piece.y + piece.size * 0.7)),
  }
}
