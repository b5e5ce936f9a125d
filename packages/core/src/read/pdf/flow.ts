import type { RawBlock } from '../../model/raw.ts'
import type { Line } from './line.ts'

/** A line of running text, with the right edge of the column it stands in. */
export interface FlowLine {
  readonly kind: 'line'
  readonly line: Line
  readonly leftEdge: number
  readonly rightEdge: number
}

/** A table, a figure or a formula in its place between the lines. */
export interface FlowBlock {
  readonly kind: 'block'
  readonly block: RawBlock
  /** Of its text, as the page was counted. */
  readonly characters: number
  /** The edges of the columns of a table: it may go on over pages. */
  readonly columns?: readonly number[]
}

/** A text in reading order. */
export type FlowItem = FlowLine | FlowBlock

/** How much smaller than the body the notes at the foot of a page are printed, in points. */
const smaller = 0.6

/** The place of the table that a text so far ends with, but for notes at the foot of the page; -1 where there is none. */
export function lastTable(items: readonly FlowItem[], bodySize: number): number {
  let at = items.length - 1
  for (let item = items[at]; item !== undefined && isNote(item, bodySize); item = items[--at]);
  return items[at]?.kind === 'block' ? at : -1
}

function isNote(item: FlowItem, bodySize: number): boolean {
  return item.kind === 'block' ? item.block.type === 'paragraph' : item.line.size <= bodySize - smaller
}
