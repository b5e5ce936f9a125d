import type { BlockAlignment, ClauseAlignment } from './alignment.ts'
import type { Change } from './change.ts'
import type { Printing } from './printing.ts'

/** The two texts as they were laid side by side, for reports that print them. */
export interface PairedTexts {
  /** All that was read, the publishers' own front matter included. */
  readonly left: Printing
  readonly right: Printing
  readonly clauses: ClauseAlignment
  readonly blocks: BlockAlignment
  /** Every difference that is no permitted one, with the id of the finding that tells it; several may have one. */
  readonly changes: readonly { readonly change: Change; readonly finding: string }[]
}
