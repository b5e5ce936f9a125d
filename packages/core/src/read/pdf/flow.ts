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
