import type { Side } from './finding.ts'
import type { PrintedClause } from './printing.ts'
import type { RuleId } from './rule.ts'
import type { Token } from './token.ts'

/** Where a difference stands, as far as it matters for what is permitted: null where a text has nothing there. */
export interface PermissionPlace {
  readonly left: PrintedClause | null
  readonly right: PrintedClause | null
}

/** Tokens of both sides in which two wordings of one thing are one token each. */
export interface Reworded {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/** What the user's adjustments say of permitted differences; without them all that the practice permits is permitted. */
export interface Permission {
  /** Whether every rule holds everywhere: then nothing is asked. */
  readonly whole: boolean
  /** Rules that do not hold in a place, whoever prints what there; undefined where all hold. */
  readonly off: (place: PermissionPlace) => ReadonlySet<RuleId> | undefined
  /** Whether a rule lets these sides print otherwise in a place. */
  readonly allows: (rule: RuleId, place: PermissionPlace, sides: readonly Side[]) => boolean
  /** Counts a difference that a rule would have permitted. */
  readonly withdraw: (rule: RuleId) => void
  /** Finds wordings of house rules in one stretch that differs; null where none is there. */
  readonly reword: (
    a: readonly Token[],
    b: readonly Token[],
    ranges: readonly { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number }[],
    place: PermissionPlace,
    scope: 'front-matter' | 'headings' | 'body',
  ) => Reworded | null
}

/** Everything that the practice permits. */
export const practice: Permission = {
  whole: true,
  off: () => undefined,
  allows: () => true,
  withdraw: () => undefined,
  reword: () => null,
}
