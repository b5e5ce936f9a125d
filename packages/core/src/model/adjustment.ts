import type { Grade, Kind, Side } from './finding.ts'
import type { Mode, RuleId } from './rule.ts'

/**
 * What a user lays down beside the practice. Nothing of it goes unsaid: whatever it changes is counted in the comparison, and
 * what touches nothing is told. A clause is named by its printed label, or by a pattern of one: `8.2`, `Annex B`, `8.*`; what
 * stands under a clause goes with it.
 */
export interface Adjustments {
  /** Permitted-difference rules that do not hold, or not everywhere. */
  readonly rules?: readonly RuleAdjustment[]
  /** Wordings that the two printings may have each for itself. */
  readonly houseRules?: readonly HouseRule[]
  /** Grades that are given otherwise than the program gives them. Of several that fit the last one counts. */
  readonly grades?: readonly GradeAdjustment[]
  /** Clauses that are one, whatever they look like: labels of the left text and of the right. */
  readonly clauseMap?: readonly LabelPair[]
  /** Tables, figures and formulas that are one: `Table 3`, `Figure A.1`, `Formula (6-1)`. */
  readonly pairings?: readonly LabelPair[]
  /** Clauses that stand in one text and are not meant to stand in the other. */
  readonly oneSideOnly?: readonly OneSideClause[]
}

/** A rule that is switched off, or holds only in some places. */
export interface RuleAdjustment {
  readonly rule: RuleId
  readonly reason: string
  /** Where it still holds; absent: nowhere. */
  readonly only?: {
    readonly clauses?: readonly string[]
    /** The side that may print otherwise than plainly. Where both do, both must be named. */
    readonly sides?: readonly Side[]
    readonly modes?: readonly Mode[]
  }
}

/** Where a house rule may speak. */
export type HouseScope = 'front-matter' | 'headings' | 'body'

/**
 * Two wordings of one thing: the left text has the one where the right text has the other. `{name}` stands for one word or
 * sign that is the same on both sides.
 */
export interface HouseRule {
  /** Kebab-case, and no rule of the practice: what it permits is recorded under it. */
  readonly id: string
  readonly left: string
  readonly right: string
  readonly reason: string
  readonly clauses?: readonly string[]
  /** Absent: everywhere but in code and formulas, where no house rule speaks. */
  readonly in?: readonly HouseScope[]
}

/** A grade that the user gives. */
export interface GradeAdjustment {
  readonly grade: Grade
  readonly reason: string
  /** Absent: findings of every kind. */
  readonly kind?: Kind
  /** Absent: in every clause. A finding in several places is lowered only where all of them are in these. */
  readonly clauses?: readonly string[]
}

/** A label of the left text and the one that it is paired with in the right. */
export interface LabelPair {
  readonly left: string
  readonly right: string
}

/** A clause that only one of the texts has, with the words in it that say so, or the user's own reason. */
export interface OneSideClause {
  readonly side: Side
  readonly clause: string
  /** Printed in the clause: `not part of the ISO/IEC text`. */
  readonly marker?: string
  readonly reason?: string
}

/** How a finding got the grade that the user gave it. */
export interface GradedBy {
  readonly from: Grade
  readonly reason: string
}

/** Something in the adjustments that does nothing to these two texts, or cannot be as it says. */
export interface AdjustmentNote {
  /** Which list it stands in, and where there, from 0. */
  readonly list: keyof Adjustments
  readonly at: number
  readonly code: 'unused' | 'no-such-clause' | 'no-such-block' | 'paired-already' | 'on-both-sides' | 'no-such-marker'
  /** The rule, the label or the marker that it is about. */
  readonly about: string
  /** The side that lacks it, where one does. */
  readonly side?: Side
}

/** What the adjustments did to a comparison. */
export interface AdjustmentUse {
  /** Rules that do not hold everywhere, and how many differences are findings because of it. */
  readonly rules: readonly { readonly rule: RuleId; readonly reason: string; readonly withdrawn: number }[]
  /** House rules, and how many differences each permits. */
  readonly houseRules: readonly { readonly id: string; readonly reason: string; readonly permitted: number }[]
  /** How many findings have a grade that the user gave. */
  readonly regraded: number
  /** How many clauses, tables, figures and formulas were paired by hand. */
  readonly paired: number
  /** Clauses declared to be on one side only. */
  readonly oneSided: readonly { readonly side: Side; readonly clause: string; readonly reason: string }[]
  readonly notes: readonly AdjustmentNote[]
}
