import { withPlainRules } from './box-signs.ts'
import { inner, isBlank, type Line } from './lines.ts'
import { type BlockReader, emit, placeOf, type Reading } from './reading.ts'
import { straightenRows } from './straighten-rows.ts'
import { type CutCell, emitTable } from './table-cells.ts'

/** Most columns of a drawn table. A wider drawing is read as it stands. */
const maxColumns = 200
/** Most places in the grid of a drawn table, rows times columns. A larger one is read as it stands. */
const maxGrid = 400_000

const border = /^\+(?:[-=_]{1,}\+)+$/
/** A border that spanning cells interrupt. */
const partBorder = /\+[-=]{2}|[-=]{2}\+/

/** Reads a table that is drawn with `+---+` and `|` or with the signs for boxes, with cells that span rows and columns. */
export const readGrid: BlockReader = (at, reading) => {
  const { lines } = reading
  const first = lines[at] as Line
  if (!border.test(drawnAt(first))) return at
  let end = at + 1
  while (
    end < lines.length &&
    /^[+|].*[+|]$/.test(drawnAt(lines[end] as Line)) &&
    (lines[end] as Line).indent === first.indent
  )
    end++
  while (end > at + 1 && !border.test(drawnAt(lines[end - 1] as Line))) end--
  const drawn = lines.slice(at, end).map(drawnAt)
  if (end - at < 3) return at
  const rows = cutGrid(drawn, 1)
  if (rows === null) return readDrawing(at, end, reading)
  const below = notesBelow(end, reading)
  emitTable(reading, rows, lines.slice(at, end), below.notes, placeOf(first))
  return below.end
}

function drawnAt(line: Line): string {
  return withPlainRules(inner(line))
}

/**
 * The cells of a drawn table; null where its rules do not meet or it is too large.
 *
 * @param heads rows at the head where no double rule says how many.
 */
export function cutGrid(lines: readonly string[], heads: number): CutCell[][] | null {
  const drawn = straightenRows(lines, columnsOf(lines))
  const edges = columnsOf(drawn)
  if (edges.length > maxColumns || drawn.some((line) => line.length > (edges.at(-1) as number) + 1)) return null
  const borders = drawn.flatMap((line, row) => (isBorder(line) ? [row] : []))
  const bands = borders.slice(1).map((bottom, i) => ({ top: (borders[i] as number) + 1, bottom }))
  if (bands.length * edges.length > maxGrid || bands.some(({ top, bottom }) => top >= bottom)) return null
  const double = borders.findIndex((row, i) => i > 0 && (drawn[row] as string).includes('=='))
  const first = double > 0 ? double : heads
  const grid =
    heads > 0 && (bands.length <= 2 || (bands.length === 3 && double < 0))
      ? splitBands(bands, drawn, edges, first)
      : { bands, heads: first }
  return cutCells(drawn, grid.bands, edges, grid.heads)
}

/** What is no table that can be cut into cells, or too large for one, is read as it stands. */
function readDrawing(from: number, to: number, reading: Reading): number {
  const lines = reading.lines.slice(from, to)
  const value = lines.map((line) => line.text).join('\n')
  reading.diagnostics.push({
    code: 'table-too-large',
    message: `The drawn table in line ${lines[0]?.number} has more than ${maxColumns} columns (maxColumns) or ${maxGrid} cells (maxGrid), or its rules do not meet; it was read line by line.`,
    place: placeOf(lines[0] as Line),
  })
  emit(reading, { type: 'code', value, place: placeOf(lines[0] as Line) }, value)
  return to
}

function isBorder(line: string): boolean {
  return border.test(line) || partBorder.test(line)
}

/** Places of the vertical rules: wherever a border has a crossing. */
function columnsOf(drawn: readonly string[]): number[] {
  const places = new Set<number>()
  for (const line of drawn) {
    if (!isBorder(line)) continue
    for (let at = line.indexOf('+'); at !== -1; at = line.indexOf('+', at + 1)) places.add(at)
  }
  return [...places].sort((a, b) => a - b)
}

interface Band {
  readonly top: number
  readonly bottom: number
}

/** A table with rules around its head and its body only has a row on each line that has something in the first column. */
function splitBands(
  bands: readonly Band[],
  drawn: readonly string[],
  edges: readonly number[],
  heads: number,
): { bands: Band[]; heads: number } {
  const split: Band[] = []
  let count = heads
  bands.forEach((band, i) => {
    const tall = band.bottom - band.top
    const firsts = range(band.top, band.bottom).filter(
      (row) => column(drawn[row] as string, edges[0] as number, edges[1] as number).trim() !== '',
    )
    // One row of several lines has few of them begin; a body of rows has most of them begin.
    if (tall < 3 || firsts.length * 2 <= tall || firsts[0] !== band.top || i < heads) {
      split.push(band)
      return
    }
    for (const [n, top] of firsts.entries()) split.push({ top, bottom: firsts[n + 1] ?? band.bottom })
  })
  if (bands.length === 1 && split.length > 1) count = 1
  return { bands: split, heads: count }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function column(line: string, from: number, to: number): string {
  return line.slice(from + 1, to)
}

/** Follows the rules around each cell: where one is missing, the cell spans. */
function cutCells(
  drawn: readonly string[],
  bands: readonly Band[],
  edges: readonly number[],
  heads: number,
): CutCell[][] {
  const taken = bands.map(() => new Set<number>())
  return bands.map((band, row) => {
    const cells: CutCell[] = []
    for (let col = 0; col + 1 < edges.length; col++) {
      if (taken[row]?.has(col)) continue
      let colspan = 1
      while (col + colspan + 1 < edges.length && !hasWall(drawn, band, edges[col + colspan] as number)) colspan++
      const from = edges[col] as number
      const to = edges[col + colspan] as number
      let rowspan = 1
      while (row + rowspan < bands.length && !hasFloor(drawn, bands, row + rowspan - 1, from, to)) rowspan++
      for (let r = row; r < row + rowspan; r++) for (let c = col; c < col + colspan; c++) taken[r]?.add(c)
      const last = bands[row + rowspan - 1] as Band
      const lines = drawn.slice(band.top, last.bottom).map((line) => column(line, from, to))
      cells.push({ lines, header: row < heads, colspan, rowspan })
    }
    return cells
  })
}

function hasWall(drawn: readonly string[], band: Band, at: number): boolean {
  for (let row = band.top; row < band.bottom; row++) if (!/[|+]/.test(drawn[row]?.[at] ?? '')) return false
  return true
}

function hasFloor(drawn: readonly string[], bands: readonly Band[], row: number, from: number, to: number): boolean {
  const band = bands[row] as Band
  // Rows that are not ruled off from each other.
  if (bands[row + 1]?.top === band.bottom) return true
  return /^[-=+]+$/.test(column(drawn[band.bottom] as string, from, to))
}

/** Notes and footnotes right below a table, without a blank line between. */
export function notesBelow(from: number, reading: Reading): { readonly notes: string[]; readonly end: number } {
  const notes: string[] = []
  let end = from
  for (; end < reading.lines.length; end++) {
    const line = reading.lines[end] as Line
    if (isBlank(line)) {
      if (!goesOnBelow(end, reading, notes.length > 0)) break
      continue
    }
    const text = inner(line)
    if (/^(?:NOTE|Note|[a-z]\)\s|[a-z]\s{2,}|\*+\s)/.test(text)) notes.push(text)
    // Where a paragraph is one line, nothing goes on.
    else if (notes.length > 0 && reading.layout.width === null) break
    else if (notes.length > 0) notes[notes.length - 1] = `${notes.at(-1)} ${text}`
    else return { notes: [], end: from }
  }
  return { notes, end }
}

/** Whether the page ends between the notes of a table, or before a footnote that nothing but a table has. */
function goesOnBelow(at: number, { lines }: Reading, hasNotes: boolean): boolean {
  const [before, next] = [lines[at - 1], lines[at + 1]]
  if (before === undefined || next === undefined || before.page === next.page || isBlank(before)) return false
  if (!/^(?:(?:NOTE|Note)\b|[a-z]\)\s|[a-z]\s{2,})/.test(inner(next))) return false
  if (hasNotes) return true
  for (let line = at + 1; !isBlank(lines[line]); line++)
    if (/^(?:[a-z]\)\s|[a-z]\s{2,})/.test(inner(lines[line] as Line))) return true
  return false
}
