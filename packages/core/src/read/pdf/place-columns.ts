import { append } from '../../model/gather.ts'
import { columnLines, type Gutter } from './columns.ts'
import type { Edges } from './edges.ts'
import type { FlowItem } from './flow.ts'
import type { Line } from './line.ts'
import type { Box } from './page-marks.ts'

/** A table or a figure with the part of the page that it takes. */
export interface PlacedBlock {
  readonly item: FlowItem
  readonly box: Box
}

/** Something in its place: 0 stands across the page, 1 in the left column, 2 in the right one. */
interface Entry {
  readonly column: 0 | 1 | 2
  readonly y: number
  readonly what: Line | FlowItem
  /** How much stands across the page above it. */
  band: number
}

/**
 * What stands on a page with two columns, in reading order: down the left one, then the right one, between what stands
 * across the page. `flow` makes of lines that follow each other what they are.
 */
export function placeColumns(
  lines: readonly Line[],
  blocks: readonly PlacedBlock[],
  gutter: Gutter,
  edges: Edges,
  flow: (lines: readonly Line[], edges: Edges) => readonly FlowItem[],
): FlowItem[] {
  const middle = (gutter.left + gutter.right) / 2
  const sides: readonly Edges[] = [
    edges,
    { left: edges.left, right: gutter.left },
    { left: gutter.right, right: edges.right },
  ]
  const entries: Entry[] = blocks.map(({ item, box }) => ({
    column: box.right <= middle + 2 ? 1 : box.left >= middle - 2 ? 2 : 0,
    y: box.top,
    what: item,
    band: 0,
  }))
  let rest = lines
  for (const floor of [
    ...entries.filter(({ column }) => column === 0).map(({ y }) => y),
    Number.NEGATIVE_INFINITY,
  ].sort((a, b) => b - a)) {
    const above = rest.filter((line) => line.y >= floor)
    rest = rest.filter((line) => line.y < floor)
    for (const { line, column } of columnLines(above, gutter)) entries.push({ column, y: line.y, what: line, band: 0 })
  }
  const across = entries.filter(({ column }) => column === 0).map(({ y }) => y)
  for (const entry of entries) entry.band = across.filter((y) => y > entry.y).length
  // What stands across the page ends its band.
  const rank = ({ column }: Entry): number => (column === 0 ? 3 : column)
  entries.sort((a, b) => a.band - b.band || rank(a) - rank(b) || b.y - a.y)
  const out: FlowItem[] = []
  let run: Line[] = []
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1]
    if ('pieces' in entry.what) run.push(entry.what)
    if (!next || next.band !== entry.band || next.column !== entry.column || !('pieces' in next.what)) {
      append(out, flow(run, sides[entry.column] ?? edges))
      run = []
    }
    if (!('pieces' in entry.what)) out.push(entry.what)
  }
  return out
}
