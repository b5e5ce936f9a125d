import type { Place } from '../model/place.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import type { RuleId } from '../model/rule.ts'
import type { Token } from '../model/token.ts'
import type { Facts } from './facts.ts'
import type { TokenDiff } from './words/diff-tokens.ts'

/** Where a permitted difference stands: one clause and place for each side. */
export interface Where {
  readonly clause: string
  readonly place: Place
  /** The clause itself; absent in front of the first. */
  readonly of?: PrintedClause
}

export function whereIs(block: PrintedBlock): Where {
  return { clause: block.owner.clause.label, place: block.block.place, of: block.owner }
}

export function whereIsClause(clause: PrintedClause): Where {
  return { clause: clause.clause.label, place: clause.clause.place, of: clause }
}

/** Records every pair of tokens that mean the same and are printed differently, under the rule that says so. */
export function permitTokens(facts: Facts, diff: TokenDiff, left: Where, right: Where): void {
  for (const { fromA, fromB, length } of diff.equal) {
    for (let at = 0; at < length; at++) {
      const a = diff.a[fromA + at] as Token
      const b = diff.b[fromB + at] as Token
      if (a.printed !== b.printed) permit(facts, ruleOf(a, b), left, a.printed, right, b.printed)
    }
  }
  const print = (tokens: readonly Token[]): string => tokens.map((token) => token.printed).join(' ')
  const { a, b } = diff.trailing
  if (print(a) === print(b)) return
  permit(facts, a[0]?.rule ?? b[0]?.rule ?? 'unicode-form', left, print(a), right, print(b))
}

/** The rule by which two prints of one meaning are permitted. */
export function ruleOf(a: Token, b: Token): RuleId {
  return a.rule ?? b.rule ?? (a.target ? 'cross-reference-form' : 'unicode-form')
}

/**
 * Whether a rule permits a difference between two places: both sides print otherwise, or the one that prints something.
 * Where it would and the user does not let it, that is counted.
 */
export function permits(facts: Facts, rule: RuleId, left: Where | null, right: Where | null): boolean {
  const sides = (['left', 'right'] as const).filter((side) => (side === 'left' ? left : right) !== null)
  const allowed = facts.permission.allows(rule, { left: left?.of ?? null, right: right?.of ?? null }, sides)
  if (!allowed) facts.permission.withdraw(rule)
  return allowed
}

/** Records one permitted difference with both places. */
export function permit(
  facts: Facts,
  rule: string,
  left: Where | null,
  leftText: string,
  right: Where | null,
  rightText: string,
): void {
  facts.permitted.push({
    rule,
    left: left && { clause: left.clause, text: leftText, place: left.place },
    right: right && { clause: right.clause, text: rightText, place: right.place },
  })
}
