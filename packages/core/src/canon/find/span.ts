import type { RuleId } from '../../model/rule.ts'
import type { Target, TokenClass } from '../../model/token.ts'

/** A stretch of flat text that a rule reads as one token. Half-open, in UTF-16 units from 0. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly class: TokenClass
  readonly meaning: string
  readonly rule: RuleId
  readonly target?: Target
}
