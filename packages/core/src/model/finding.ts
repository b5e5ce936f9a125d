import type { AdjustmentUse, GradedBy } from './adjustment.ts'
import type { Attribution, MovedAlike } from './attribution.ts'
import type { CorrigendumUse } from './corrigendum.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { BlockType, Document, Format, Furniture, Ledger, Publisher } from './document.ts'
import type { PairedTexts } from './paired-texts.ts'
import type { Place } from './place.ts'
import type { Mode, RuleId } from './rule.ts'
import type { IdleWaiver, WaivedFinding } from './waiver.ts'

/** Grades, highest first. */
export const grades = ['conformance', 'technical', 'structural', 'editorial', 'typographic'] as const
/** How much a finding matters. */
export type Grade = (typeof grades)[number]

/** Kinds of findings, in the order of the contract. */
export const kinds = [
  'clause-missing',
  'clause-moved',
  'clause-renumbered',
  'heading-changed',
  'title-changed',
  'status-changed',
  'requirement-changed',
  'negation-changed',
  'value-changed',
  'condition-changed',
  'identifier-changed',
  'definition-changed',
  'term-missing',
  'abbreviation-changed',
  'reference-missing',
  'reference-edition-changed',
  'reference-reclassified',
  'cross-reference-changed',
  'table-changed',
  'formula-changed',
  'figure-changed',
  'code-changed',
  'list-changed',
  'note-missing',
  'note-changed',
  'footnote-changed',
  'text-missing',
  'text-moved',
  'wording-changed',
  'spelling-changed',
  'punctuation-changed',
  'typography-changed',
  'edition-state',
  'unresolved-editing',
  'not-comparable',
] as const
/** What happened. */
export type Kind = (typeof kinds)[number]

/** Whether a grade is at or above a threshold. */
export function reaches(grade: Grade, threshold: Grade): boolean {
  return grades.indexOf(grade) <= grades.indexOf(threshold)
}

/** Where a finding stands in one printing. */
export interface Spot {
  /** The printed label: `8.2.1`, `A.3`, `Annex B`; the title where there is no number. */
  readonly clause: string
  readonly title: string
  /** `paragraph`, `note`, `table` …; `clause` for a finding about a clause itself, `document` for one about the text. */
  readonly block: BlockType | 'clause' | 'heading' | 'title' | 'document'
  /** The printed text of the block, or of the part that the finding is about. */
  readonly text: string
  readonly place: Place
}

/** A run of words that both texts have, or one of them. */
export interface DeltaPart {
  readonly op: 'equal' | 'delete' | 'insert'
  readonly text: string
}

/** A difference that no rule permits. Facts and judgement; the sentence is made in `report/`. */
export interface Finding {
  /** Twelve lower-case hexadecimal digits, stable against renumbering, reflow and unrelated edits. */
  readonly id: string
  /**
   * Stands for all that the finding says differs, places and numbers apart: the whole of a clause that one text lacks, each
   * of the places where one cause shows. Another `content` under the same id is a difference that nobody has seen yet.
   */
  readonly content: string
  readonly kind: Kind
  readonly grade: Grade
  /** Set where the user gave it its grade. */
  readonly gradedBy?: GradedBy
  /** Null where the left text lacks it. */
  readonly left: Spot | null
  readonly right: Spot | null
  /** Applying it to the left text gives the right. Empty where there is nothing to show word by word. */
  readonly delta: readonly DeltaPart[]
  /** Why it has its grade: a code and its arguments. */
  readonly why: Why
  /** For `clause-renumbered`: left label, right label. */
  readonly map?: readonly (readonly [string, string])[]
  /** Against an earlier report: not in it, in it, or in it under another clause number. */
  readonly change?: 'new' | 'unchanged' | 'moved'
  /** Against an agreed text: which of the two moved away from it. */
  readonly attribution?: Attribution
  /** Further places where the same cause shows, in reading order. */
  readonly also?: readonly { readonly left: Spot | null; readonly right: Spot | null }[]
  /** For an `edition-state` under a corrigendum: the findings that it accounts for, which stand nowhere else. */
  readonly gathered?: readonly Finding[]
}

/** A finding of an earlier report that is no more. */
export interface FixedFinding {
  readonly id: string
  readonly kind: string
  readonly grade: string
  /** The clause as the earlier report labels it; null where the text lacked it. */
  readonly left: string | null
  readonly right: string | null
}

/** Why a finding has its grade. */
export interface Why {
  /** Kebab-case: `modal-strength`, `lowered-in-note`, … */
  readonly code: string
  readonly args: Readonly<Record<string, string>>
  /** Context that raised or lowered the grade: `note`, `informative-annex`, `informative-clause`, `table-of-values`. */
  readonly context: readonly string[]
}

/** A difference that a rule permits, with both places. */
export interface PermittedDifference {
  readonly rule: RuleId
  readonly left: Pick<Spot, 'clause' | 'text' | 'place'> | null
  readonly right: Pick<Spot, 'clause' | 'text' | 'place'> | null
}

/** Content that could not be compared. Counted, never called equal. */
export interface NotCompared {
  readonly side: 'left' | 'right'
  readonly clause: string
  readonly block: string
  /** One sentence. */
  readonly reason: string
  /** UTF-16 units of text that were not compared; 0 where it is no text. */
  readonly characters: number
  readonly place?: Place
}

/** What can be said of the two texts as a whole. */
export type Verdict = 'aligned' | 'drifted' | 'incomplete'

/** One of the two texts, in a report. */
export interface SideSummary {
  readonly path: string
  readonly format: Format
  readonly publisher: Publisher
  readonly identifier: string | null
  readonly counterpart: string | null
  readonly title: string | null
  readonly edition: string | null
  readonly date: string | null
  readonly clauses: number
  readonly words: number
  /** Where every character of the file went; absent in documents that no reader made. */
  readonly ledger?: Ledger
  /** What was dropped as no part of the text, by rule. */
  readonly furniture: readonly Furniture[]
}

/** What comparing two texts gave. Every report is a function of it. */
export interface Comparison {
  readonly mode: Mode
  /** Why the mode is what it is: one sentence each. */
  readonly modeEvidence: readonly string[]
  readonly verdict: Verdict
  readonly left: SideSummary
  readonly right: SideSummary
  /** In reading order of the left text; what is on the right alone comes where it is printed. */
  readonly findings: readonly Finding[]
  /** Findings of an earlier report that are no more; absent where none was given. */
  readonly fixed?: readonly FixedFinding[]
  /** What both texts changed alike since the agreed one; absent where none was given. */
  readonly movedAlike?: readonly MovedAlike[]
  /** What each corrigendum accounts for, and what of it accounts for nothing; absent where none was given. */
  readonly corrigenda?: readonly CorrigendumUse[]
  /** Findings that are accepted, with their waivers; they are no drift. Absent where no waivers were given. */
  readonly waived?: readonly WaivedFinding[]
  /** Waivers that do not hold, and why. */
  readonly idleWaivers?: readonly IdleWaiver[]
  readonly permitted: readonly PermittedDifference[]
  /** Share of the characters of the body that were compared, 0 to 1. */
  readonly coverage: { readonly left: number; readonly right: number }
  readonly notCompared: readonly NotCompared[]
  /** What the user's adjustments did; absent where there are none. */
  readonly adjusted?: AdjustmentUse
  /** Limits that were hit, one sentence each. Where there is one the verdict is never "aligned". */
  readonly degraded: readonly string[]
  readonly diagnostics: readonly { readonly side: 'left' | 'right'; readonly diagnostic: Diagnostic }[]
  /** The texts themselves and how they were paired; there where the comparison was asked to keep them. No plain data. */
  readonly texts?: PairedTexts
}

/** One of the two texts. */
export type Side = 'left' | 'right'

/** The other of the two texts. */
export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/** Something of both texts. */
export type Pair<T> = { readonly left: T; readonly right: T }
/** The two texts. */
export type DocumentPair = Pair<Document>
