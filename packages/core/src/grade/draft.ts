import type { Change } from '../model/change.ts'
import type { Finding } from '../model/finding.ts'
import type { TargetNames } from './target-names.ts'
import type { Unscripted } from './words/lost-scripts.ts'

/** What judgement needs to know of the texts as a whole. */
export interface GradeTerms {
  /** Defined terms and abbreviations of either text, by meaning, in lower case. */
  readonly definedTerms: ReadonlySet<string>
  /** What the places are called that references lead to. */
  readonly targetNameOf: TargetNames
  /** Texts that print on the line what the other raises or lowers. */
  readonly unscripted: Unscripted
  /** Where in the left text's reading order something stands that only the right text has. */
  readonly leftOrderOf: (rightOrder: number) => number
}

/** A finding before it has its id, with where it stands in reading order and what its id is made of. */
export interface Draft extends Omit<Finding, 'id' | 'content' | 'gathered'> {
  /** Reading order: the left text's, or the place on the right mapped to it. */
  readonly order: number
  readonly identity: {
    readonly place: readonly string[]
    readonly left: string
    readonly right: string
    readonly around: string
    /** What is accepted with the finding, where the two sides above are not all of it. */
    readonly whole?: string
  }
  /** The changes that it tells. */
  readonly changes?: readonly Change[]
  /** The identities of those that were gathered under it. */
  readonly gathered?: readonly Draft['identity'][]
  /** Set where the same difference repeats over the text and is one cause: findings of equal cause are gathered. */
  readonly cause?: string
}
