import type { PrintedBlock } from '../model/printing.ts'
import type { Target } from './places.ts'
import type { Renumbering } from './renumbering.ts'

/** What of a clause an instruction is about, where it does not give the old words. */
export type Unit =
  | 'sentence'
  | 'paragraph'
  | 'note'
  | 'example'
  | 'list-item'
  | 'row'
  | 'table'
  | 'figure'
  | 'formula'
  | 'title'
  | 'clause'
  | 'text'

/** A block that an instruction brings in: its words by meaning, with and without the marker before them. */
export interface NewBlock {
  readonly text: string
  readonly block: PrintedBlock
  readonly keys: readonly string[]
}

/** An instruction of a corrigendum. */
export interface Instruction {
  /** As printed. */
  readonly text: string
  readonly verb: 'replace' | 'add' | 'delete' | 'renumber'
  readonly targets: readonly Target[]
  readonly unit: Unit | null
  /** Which one: 1 for the first, -1 for the last; null where it is not said. */
  readonly ordinal: number | null
  /** Every place with these words is meant. */
  readonly throughout: boolean
  /** The words that it takes out, by meaning, where it gives them. */
  readonly old: readonly string[] | null
  /** The words that it brings in: in the instruction itself, or below it. */
  readonly words: readonly string[] | null
  readonly content: readonly NewBlock[]
  /** The numbers that it changes. */
  readonly renumbering: Renumbering | undefined
}
