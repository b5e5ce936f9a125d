import type { Document } from './document.ts'
import type { Side } from './finding.ts'

/** A published corrigendum or amendment, read: its instructions in one clause, in reading order. */
export interface Corrigendum {
  /** As printed: `ISO/IEC 9594-1:2017/Cor 1`; the name of the file where it names none. */
  readonly identifier: string
  readonly document: Document
}

/** Why an instruction accounts for no difference. */
export type InstructionTrouble =
  /** What it says was not understood: nothing is accounted for by it. */
  | 'not-understood'
  | 'in-both'
  | 'in-neither'
  /** One text has taken it up, but not to the letter, or the place where it differs is not what the instruction names. */
  | 'in-part'
  /** Its words stand in several places that differ, and it names one. */
  | 'ambiguous'
  /** It gives no words that could be looked for, or neither text has them where it points. */
  | 'not-found'

/** An instruction that accounts for no difference. */
export interface IdleInstruction {
  /** The instruction, or the text that is none, as printed. */
  readonly text: string
  /** The clause that it names, as it is labelled; empty where it names none. */
  readonly clause: string
  readonly why: InstructionTrouble
}

/** What a corrigendum did to a comparison. */
export interface CorrigendumUse {
  readonly identifier: string
  /** Instructions that were understood. */
  readonly instructions: number
  /** How many of them each text alone has taken up. */
  readonly takenUp: Readonly<Record<Side, number>>
  /** The finding under which what it accounts for is grouped, its own or that of an earlier one whose words it changes; null where there is none. */
  readonly finding: string | null
  readonly idle: readonly IdleInstruction[]
}
