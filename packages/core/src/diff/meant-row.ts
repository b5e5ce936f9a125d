import type { Cell, Row } from '../model/document.ts'
import type { Token } from '../model/token.ts'

/** A table's rows with each cell's meaning, ready to be paired. */
export interface MeantRow {
  readonly row: Row
  /** By column. */
  readonly cells: ReadonlyMap<number, MeantCell>
}

export interface MeantCell {
  readonly cell: Cell
  readonly tokens: readonly Token[]
  readonly key: string
}
