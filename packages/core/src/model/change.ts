import type { BlockPair, ClausePair } from './alignment.ts'
import type { Cell, Reference } from './document.ts'
import type { Side } from './finding.ts'
import type { PrintedBlock, PrintedClause } from './printing.ts'
import type { Token } from './token.ts'

/**
 * A run of tokens that differs, half-open in both token lists: left `[fromA, toA)` against right `[fromB, toB)`.
 * The lists hold only tokens that mean something.
 */
export interface Hunk {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  /** Where the neighbouring hunks end and begin: shown context does not reach across. */
  readonly floorA: number
  readonly floorB: number
  readonly ceilingA: number
  readonly ceilingB: number
  /** The search limit was hit: the whole text counts as rewritten. */
  readonly rewritten: boolean
  /** The changes that it is made of, where it is a sentence or a text that was rewritten. */
  readonly pieces?: readonly Stretch[]
}

/** A stretch of either text that has no equal in the other: half-open, in tokens. */
export type Stretch = Pick<Hunk, 'fromA' | 'toA' | 'fromB' | 'toB'>

/** What part of a block a hunk is in. */
export type Part =
  | 'text'
  | 'heading'
  | 'title'
  | 'caption'
  | 'cell'
  | 'term-entry'
  | 'expansion'
  | 'code'
  | 'formula'
  | 'figure'

/** A difference, stated without opinion. */
export type Change =
  | {
      readonly type: 'words'
      readonly part: Part
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly hunk: Hunk
      readonly cells?: CellPair
    }
  | { readonly type: 'heading'; readonly pair: ClausePair; readonly hunk: Hunk }
  | { readonly type: 'title'; readonly hunk: Hunk }
  /** `marker`: what differs is the line that says for whom the clause is printed. */
  | { readonly type: 'status'; readonly pair: ClausePair; readonly marker?: true }
  | {
      readonly type: 'clause-missing'
      readonly side: Side
      readonly clause: PrintedClause /** Where its text stands in the other printing, if it was split off or joined. */
      readonly into: PrintedClause | null
    }
  | { readonly type: 'clause-moved'; readonly pair: ClausePair; readonly renumbered: readonly ClausePair[] }
  | { readonly type: 'clause-renumbered'; readonly pairs: readonly ClausePair[] }
  | {
      readonly type: 'block-missing'
      readonly side: Side
      readonly block: PrintedBlock
      /** What is missing with it, since it belongs to it: the notes of a table, the code of an example. */
      readonly along?: readonly PrintedBlock[]
      /** The formula or figure that has no key at all on the other side, if this is a line of it. */
      readonly keyOf?: PrintedBlock
      /** The first item of the list that this is an item of, if the other side has nothing of that list. */
      readonly list?: PrintedBlock
    }
  | { readonly type: 'block-moved'; readonly pair: BlockPair }
  | { readonly type: 'block-split'; readonly pair: BlockPair }
  | { readonly type: 'kind-of-block'; readonly left: PrintedBlock; readonly right: PrintedBlock }
  | {
      readonly type: 'row-missing'
      readonly side: Side
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly cells: readonly Cell[]
      /** With a cell those behind it stand one column further left in the other table. */
      readonly what: 'row' | 'column' | 'cell'
      /** The first of several neighbouring rows that are missing together, from 0. */
      readonly run?: number
    }
  | {
      readonly type: 'rows-reordered'
      /** Whole rows or columns, cells that have exchanged what they say, or rows that are columns. */
      readonly what: 'row' | 'column' | 'cell' | 'transposed'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      /** Of the left table. */
      readonly cells: readonly Cell[]
      /** What the right table has in the places of these cells, where they are exchanged. */
      readonly others?: readonly Cell[]
    }
  | {
      /** One text prints as one cell what is a value and an empty cell beside or below it in the other. */
      readonly type: 'cells-merged'
      readonly side: Side
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly cells: CellPair
      /** Over what the cell reaches further in the text that has it. */
      readonly over: 'row' | 'column'
    }
  | {
      /** The same lines of code in another order, or in other blocks. */
      readonly type: 'lines-moved'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      /** Those of the left text that stand elsewhere in the right. */
      readonly lines: string
      /** An assignment: whole ones of a module changed places, and nothing else. Nesting: the indentation says what belongs to what. */
      readonly what: 'line' | 'assignment' | 'nesting'
    }
  | { readonly type: 'sentence-moved'; readonly left: PrintedBlock; readonly right: PrintedBlock; readonly hunk: Hunk }
  | {
      readonly type: 'label'
      readonly what: 'table' | 'figure' | 'formula' | 'list-item' | 'note'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      /** The line beside a table or figure that one text prints in the place of its caption, and what that prints before the title. */
      readonly apart?: { readonly side: Side; readonly block: PrintedBlock; readonly printed: string }
    }
  /** A footnote that is called behind other words, or words that lead to another address. `from` and `to` say which. */
  | {
      readonly type: 'hangs-elsewhere'
      readonly what: 'footnote-call' | 'link'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly from: string
      readonly to: string
    }
  /** An item under another item in one text, and beside it in the other; or in a list in one text, and a paragraph beside it in the other. */
  | { readonly type: 'level'; readonly left: PrintedBlock; readonly right: PrintedBlock }
  | {
      readonly type: 'reference-missing'
      readonly side: Side
      readonly block: PrintedBlock
      readonly reference: Reference
    }
  | {
      readonly type: 'reference-edition'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly from: string
      readonly to: string
    }
  | { readonly type: 'reference-group'; readonly left: PrintedBlock; readonly right: PrintedBlock }
  /** Pictures, or formulas that are drawn: whether they are alike cannot be told. */
  | {
      readonly type: 'opaque'
      readonly left: PrintedBlock
      readonly right: PrintedBlock
      readonly bothKnown: boolean
      readonly cells?: CellPair
      /** One text gives a document by its number alone, and the other has nothing to compare its edition and title with. */
      readonly isBareReference?: true
    }
  | { readonly type: 'edition-state'; readonly left: string; readonly right: string }

export interface CellPair {
  readonly left: Cell
  readonly right: Cell
  /** The header over the column, as printed; empty where there is none. */
  readonly column: string
  /** The first cell of the row, as printed. */
  readonly row: string
  /** True where the values of the column differ from top to bottom: one thing happened to all of them. */
  readonly throughout?: boolean
}

/** A run of words that differs in a block of both texts. */
export type WordsChange = Extract<Change, { type: 'words' }>

/** Another number or marker of a block in the two texts. */
export type LabelChange = Extract<Change, { type: 'label' }>
