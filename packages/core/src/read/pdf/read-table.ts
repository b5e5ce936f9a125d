import { append, smallest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawCell, RawTable } from '../../model/raw.ts'
import { assembleLines } from './assemble-lines.ts'
import { type KnownWords, readInlines } from './inlines.ts'
import type { Line } from './line.ts'
import type { Piece } from './page-marks.ts'
import { isBoldLine } from './paragraph-breaks.ts'
import type { Grid, GridCell } from './ruled-grids.ts'
import { opensByTag } from './tagged-breaks.ts'

/** A gap between lines of a cell that parts its paragraphs, in ems. */
const paragraphGap = 1.7

/** Puts the words inside the rulings of a table into its cells. */
export function readTable(page: number, grid: Grid, pieces: readonly Piece[], words: KnownWords): RawTable {
  const width = grid.columns.length - 1
  const owner: (GridCell | undefined)[] = []
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let column = cell.column; column < cell.column + cell.colspan; column++) owner[row * width + column] = cell
  const inside = new Map<GridCell, Piece[]>()
  for (const piece of pieces) {
    const column = columnAt(grid.columns, (piece.left + piece.right) / 2)
    const row = rowAt(grid.rows, piece.y + piece.size * 0.3)
    const cell = owner[row * width + column]
    if (!cell) continue
    const list = inside.get(cell)
    if (list) list.push(piece)
    else inside.set(cell, [piece])
  }
  const lines = new Map([...inside].map(([cell, own]) => [cell, assembleLines(page, own)]))
  const rows: RawCell[][] = []
  for (let row = 0; row + 1 < grid.rows.length; row++) {
    const own = grid.cells.filter((cell) => cell.row === row)
    const printed = own.flatMap((cell) => lines.get(cell) ?? [])
    const header =
      rows.length < 2 &&
      rows.every((before) => before.every((cell) => cell.header)) &&
      printed.length > 0 &&
      printed.every(isBoldLine)
    for (const part of splitRow(own, lines, grid))
      rows.push(
        own.map((cell, at) => ({
          children: cellText(part[at] ?? [], words, limitOf(cell, lines.get(cell) ?? [], grid)),
          header,
          colspan: cell.colspan,
          rowspan: cell.rowspan,
          place: { page },
        })),
      )
  }
  return { type: 'table', drawn: true, rows, notes: [], place: { page } }
}

/**
 * Rows that no line parts: a cell with several lines, each ended on purpose, and in every other cell lines on the same
 * baselines. Anything else is one row, whose cells have several lines.
 */
function splitRow(
  cells: readonly GridCell[],
  lines: ReadonlyMap<GridCell, readonly Line[]>,
  grid: Grid,
): (readonly Line[])[][] {
  const whole = cells.map((cell) => lines.get(cell) ?? [])
  const longest = whole.reduce((best, own) => (own.length > best.length ? own : best), [])
  if (longest.length < 2 || cells.length < 2 || cells.some((cell) => cell.rowspan > 1)) return [whole]
  if (whole.some(isOneCell)) return [whole]
  const isEnded = (at: number): boolean =>
    cells.every((cell, which) => {
      const own = whole[which] as readonly Line[]
      const y = (longest[at] as Line).y
      const here = own.findIndex((line) => Math.abs(line.y - y) < 2)
      const next = own[here + 1]?.pieces[0]
      const right = grid.columns[cell.column + cell.colspan] as number
      return here < 0 || !next || right - (own[here] as Line).right > next.right - next.left + 0.8 * next.size
    })
  const starts = longest
    .map((line, at) => ({ y: line.y, starts: at === 0 || isEnded(at - 1) }))
    .filter((row) => row.starts)
  const others = whole.filter((own) => own !== longest && own.length > 0)
  const onRows = (own: readonly Line[]): boolean =>
    own.every((line) => starts.some(({ y }) => Math.abs(y - line.y) < 2))
  const shared = others.filter((own) => own.length >= 2 && own.length * 3 >= starts.length)
  if (starts.length < 2 || shared.length === 0 || !others.every(onRows)) return [whole]
  return starts.map(({ y }, at) => {
    const next = starts[at + 1]?.y ?? Number.NEGATIVE_INFINITY
    return whole.map((own) => own.filter((line) => line.y < y + 2 && line.y > next + 2))
  })
}

/** Where the words of a cell end: as far from its right edge as they begin from its left one. */
function limitOf(cell: GridCell, lines: readonly Line[], grid: Grid): number {
  const left = grid.columns[cell.column] as number
  const right = grid.columns[cell.column + cell.colspan] as number
  return right - Math.max(0, smallest(lines.map((line) => line.left)) - left)
}

/** Whether the file says that several lines stand in one cell. */
function isOneCell(lines: readonly Line[]): boolean {
  const [first] = lines[0]?.pieces ?? []
  return (
    lines.length > 1 &&
    (first?.tag?.cell ?? 0) > 0 &&
    lines.every((line) => line.pieces[0]?.tag?.cell === first?.tag?.cell)
  )
}

/** The text of a cell, which reaches to `limit`: its lines run on, its paragraphs are parted. */
export function cellText(lines: readonly Line[], words: KnownWords, limit: number): Inline[] {
  const out: Inline[] = []
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const before = lines[at - 1] as Line
    const line = lines[at]
    if (line && !(opensByTag(before, line) ?? before.y - line.y > paragraphGap * line.size)) continue
    if (out.length > 0) out.push({ type: 'break', of: 'paragraph' })
    append(out, readInlines(lines.slice(from, at), words, limit))
    from = at
  }
  return out
}

function columnAt(places: readonly number[], x: number): number {
  let at = 0
  while (at < places.length - 2 && x > (places[at + 1] as number)) at++
  return at
}

function rowAt(places: readonly number[], y: number): number {
  let at = 0
  while (at < places.length - 2 && y < (places[at + 1] as number)) at++
  return at
}
