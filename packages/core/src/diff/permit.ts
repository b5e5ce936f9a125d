import type { Place } from '../model/place.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import type { Token } from '../model/token.ts'
import type { TokenDiff } from './diff-tokens.ts'
import type { Facts } from './facts.ts'

/** Where a permitted difference stands: one clause and place for each side. */
export interface Where {
  readonly clause: string
  readonly place: Place
}

export function whereIs(block: PrintedBlock): Where {
  return { clause: block.owner.clause.label, place: block.block.place }
}

export function whereIsClause(clause: PrintedClause): Where {
  return { clause: clause.clause.label, place: clause.clause.place }
}

/** Records every pair of tokens that mean the same and are printed differently, under the rule that says so. */
export function permitTokens(facts: Facts, diff: TokenDiff, left: Where, right: Where): void {
  for (const [i, j] of diff.equal) {
    const a = diff.a[i] as Token
    const b = diff.b[j] as Token
    if (a.printed === b.printed) continue
    const rule = a.rule ?? b.rule ?? (a.target ? 'cross-reference-form' : 'unicode-form')
    permit(facts, rule, left, a.printed, right, b.printed)
  }
  const print = (tokens: readonly Token[]): string => tokens.map((token) => token.printed).join(' ')
  const { a, b } = diff.trailing
  if (print(a) === print(b)) return
  permit(facts, a[0]?.rule ?? b[0]?.rule ?? 'unicode-form', left, print(a), right, print(b))
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
