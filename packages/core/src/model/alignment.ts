import type { PrintedBlock, PrintedClause } from './printing.ts'

export interface ClausePair {
  readonly left: PrintedClause
  readonly right: PrintedClause
  /** Under another parent, or in another order among the same. */
  readonly moved: boolean
}

export interface ClauseAlignment {
  /** In the left text's reading order. */
  readonly pairs: readonly ClausePair[]
  readonly leftOnly: readonly PrintedClause[]
  readonly rightOnly: readonly PrintedClause[]
  /** Limits that were hit, one sentence each. */
  readonly limits: readonly string[]
}

/** Blocks that correspond: one to one, or several to one where a paragraph was split or joined. */
export interface BlockPair {
  readonly left: readonly PrintedBlock[]
  readonly right: readonly PrintedBlock[]
  readonly moved: boolean
}

export interface BlockAlignment {
  readonly pairs: readonly BlockPair[]
  readonly leftOnly: readonly PrintedBlock[]
  readonly rightOnly: readonly PrintedBlock[]
  readonly limits: readonly string[]
}
