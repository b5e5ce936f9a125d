import { type AdjustmentMistake, findMistakes } from './adjust/index.ts'
import { foldPrinted, isUnit, lexWording, rules } from './canon/index.ts'
import { areOpposites } from './grade/index.ts'
import type { Adjustments } from './model/adjustment.ts'

export type { AdjustmentMistake } from './adjust/index.ts'

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id))
/** Fonts are not read. */
const fixedRules: ReadonlySet<string> = new Set(['emphasis'])

/** How wordings that a user writes are cut and compared: as the texts are. */
export const wordingTerms = { lexer: lexWording, fold: foldPrinted }

/**
 * Every mistake in adjustments: rules that are none, reasons that are missing, wordings that break the safety law. With one,
 * `compareDocuments` refuses them.
 */
export function checkAdjustments(adjustments: Adjustments): AdjustmentMistake[] {
  return findMistakes(adjustments, { ruleIds, fixedRules, isUnit, areOpposites, lexer: lexWording })
}
