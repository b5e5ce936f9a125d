import { append, largest, smallest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawBlock } from '../../model/raw.ts'
import { assembleLines } from './assemble-lines.ts'
import { findGutter, type Gutter } from './columns.ts'
import type { Contents } from './contents.ts'
import type { Edges } from './edges.ts'
import { findFigures } from './find-figures.ts'
import type { FlowBlock, FlowItem } from './flow.ts'
import { takeFootnotes } from './footnotes.ts'
import { readFormulas } from './formulas.ts'
import { type KnownWords, readInlines } from './inlines.ts'
import type { Layout } from './layout.ts'
import { charactersOf, type Line } from './line.ts'
import { findOpenTables } from './open-tables.ts'
import type { Box, PageMarks, Piece } from './page-marks.ts'
import type { PageText } from './page-text.ts'
import { type PlacedBlock, placeColumns } from './place-columns.ts'
import { readTable } from './read-table.ts'
import { findGrids, type Grid } from './ruled-grids.ts'
import { taggedTables } from './tagged-tables.ts'
import { boxOfRule } from './turn-page.ts'

interface Placed {
  readonly y: number
  readonly item: FlowItem
}

/** What a page prints besides its running heads, in reading order: lines, and tables and figures in their places. */
export function flowOf(
  page: PageText,
  heads: ReadonlySet<Line>,
  contents: Contents,
  edges: Edges,
  outer: Edges,
  usual: Gutter | null,
  words: KnownWords,
  layout: Layout,
  carried: readonly number[] | null,
): FlowItem[] {
  const { marks } = page
  const all = page.lines.filter((line) => !heads.has(line))
  const { text: own, uncalled } = takeFootnotes(all, marks.rules, layout.bodySize)
  const pieces = own.flatMap((line) => line.pieces)
  const upright = pieces.filter((piece) => piece.turn === 0)
  const turned = pieces.filter((piece) => piece.turn !== 0)
  const grids = findGrids(marks.rules, upright, carried).filter((grid) => grid.box.right - grid.box.left > 20)
  const graphics: Box[] = [...marks.drawings, ...marks.pictures, ...marks.rules.map(boxOfRule)]
  const placed: (Placed & PlacedBlock)[] = []
  let rest = upright
  for (const figure of findFigures(own, graphics, edges.right - edges.left, carried !== null)) {
    const inside = rest.filter((piece) => piece.y > figure.bottom && piece.y < figure.top)
    rest = rest.filter((piece) => !(piece.y > figure.bottom && piece.y < figure.top))
    placed.push({
      y: figure.top,
      item: blockOf(figureBlock(marks.page, inside, words), inside),
      box: { ...figure, ...widthOf(inside, figure.caption) },
    })
  }
  const tagged = taggedTables(marks.page, rest, words, carried, edges.right)
  const byNumber = new Map(tagged.map((table) => [table.pieces[0]?.tag?.table, table.pieces]))
  for (const grid of grids) {
    const inside = rest.filter((piece) => isIn(piece, grid.box))
    if (!isTable(grid, inside) || lacksHead(inside, byNumber.get(inside[0]?.tag?.table ?? -1) ?? [])) continue
    const taken = new Set(inside)
    rest = rest.filter((piece) => !taken.has(piece))
    placed.push({
      y: grid.box.top,
      box: grid.box,
      item: { ...blockOf(readTable(marks.page, grid, inside, words), inside), columns: grid.columns },
    })
  }
  for (const { table, pieces: inside, box, columns } of tagged) {
    const taken = new Set(inside)
    const others = rest.filter((piece) => !taken.has(piece))
    if (others.length + inside.length !== rest.length) continue
    rest = others
    placed.push({ y: box.top, box, item: { ...blockOf(table, inside), columns } })
  }
  const lines = placed.length === 0 && turned.length === 0 ? own : assembleLines(marks.page, rest)
  const flow = (some: readonly Line[], own: Edges): Placed[] =>
    flowLines(some, marks, own, contents, words, grids.length === 0 ? carried : null)
  const gutter = findGutter(lines, outer, usual)
  const items = gutter
    ? placeColumns(lines, placed, gutter, outer, (some, own) => flow(some, own).map(({ item }) => item))
    : inOrder([...placed, ...flow(lines, edges)]).map(({ item }) => item)
  for (const line of assembleLines(marks.page, turned)) items.push(lineOf(line, { left: line.left, right: line.right }))
  // What goes on over the page goes on past them.
  for (const note of uncalled) items.push(noteOf(note, words))
  return items
}

function noteOf(lines: readonly Line[], words: KnownWords): FlowItem {
  const [first] = lines
  return blockOf(
    { type: 'paragraph', children: readInlines(lines, words), place: { page: first?.page ?? 1 } },
    lines.flatMap((line) => line.pieces),
  )
}

function inOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed.some(({ item }) => item.kind === 'block') ? [...placed].sort((a, b) => b.y - a.y) : placed
}

/** Lines of one column, and the tables without rulings and the formulas among them. */
function flowLines(
  lines: readonly Line[],
  marks: PageMarks,
  edges: Edges,
  contents: Contents,
  words: KnownWords,
  carried: readonly number[] | null,
): Placed[] {
  const placed: Placed[] = []
  let from = 0
  for (const open of findOpenTables(lines, contents, words, carried)) {
    append(placed, placeLines(lines.slice(from, open.from), marks, edges))
    const own = lines.slice(open.from, open.to)
    const first = own[0] as Line
    const pieces = own.flatMap((line) => line.pieces)
    placed.push({
      y: first.y + first.size * 0.7,
      item: { ...blockOf(open.table, pieces), columns: [...open.columns, edges.right] },
    })
    from = open.to
  }
  append(placed, placeLines(lines.slice(from), marks, edges))
  return placed
}

function placeLines(lines: readonly Line[], marks: PageMarks, edges: Edges): Placed[] {
  return readFormulas(lines, marks.rules, edges.left).map((read) => {
    if ('line' in read) return { y: read.line.y + read.line.size * 0.7, item: lineOf(read.line, edges) }
    const [first] = read.lines
    const pieces = read.lines.flatMap((line) => line.pieces)
    return { y: (first?.y ?? 0) + (first?.size ?? 0) * 0.7, item: blockOf(read.formula, pieces) }
  })
}

function lineOf(line: Line, edges: Edges): FlowItem {
  return { kind: 'line', line, leftEdge: edges.left, rightEdge: Math.max(edges.right, line.right) }
}

function blockOf(block: RawBlock, pieces: readonly Piece[]): FlowBlock {
  return { kind: 'block', block, characters: pieces.reduce((sum, piece) => sum + charactersOf(piece), 0) }
}

function figureBlock(page: number, pieces: readonly Piece[], words: KnownWords): RawBlock {
  const text: Inline[] = []
  for (const line of assembleLines(page, pieces)) {
    if (text.length > 0) text.push({ type: 'break', of: 'line' })
    append(text, readInlines([line], words))
  }
  return { type: 'figure', text, images: [{}], place: { page } }
}

/** From the first to the last of some letters; a drawing without any is as wide as the line that names it. */
function widthOf(pieces: readonly Piece[], caption: Line): { readonly left: number; readonly right: number } {
  const all = pieces.length > 0 ? pieces : [caption]
  return { left: smallest(all.map((one) => one.left)), right: largest(all.map((one) => one.right)) }
}

function isIn(piece: Piece, box: Box): boolean {
  const x = (piece.left + piece.right) / 2
  const y = piece.y + piece.size * 0.3
  return x > box.left - 2 && x < box.right + 2 && y > box.bottom - 1 && y < box.top + 1
}

/** Whether rulings enclose cells of a table that the file names, and not all of its heads. */
function lacksHead(pieces: readonly Piece[], all: readonly Piece[]): boolean {
  const inside = new Set(pieces)
  const whole = new Set(all)
  return (
    pieces.every((piece) => whole.has(piece)) && all.some((piece) => piece.tag?.role === 'TH' && !inside.has(piece))
  )
}

/** Rulings with text in several cells. A frame around a text is no table, nor is the form of a drawing. */
function isTable(grid: Grid, pieces: readonly Piece[]): boolean {
  if (pieces.length < 2 || grid.cells.length < 2) return false
  const filled = new Set<string>()
  for (const piece of pieces) {
    const x = (piece.left + piece.right) / 2
    const y = piece.y + piece.size * 0.3
    const column = grid.columns.findLastIndex((place) => place <= x)
    const row = grid.rows.findLastIndex((place) => place >= y)
    filled.add(`${row} ${column}`)
  }
  return filled.size >= 2
}
