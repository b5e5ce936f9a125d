import type { Rule } from '../../model/rule.ts'

/** A permitted-difference rule and the stage that applies it. */
export interface CanonRule extends Rule {
  /** `canon` sets the meaning of tokens; `structure` drops or types blocks; `compare` pairs what the rule calls equal. */
  readonly appliedIn: 'canon' | 'structure' | 'compare'
}
