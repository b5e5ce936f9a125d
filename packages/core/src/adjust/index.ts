export { type AdjustmentMistake, findMistakes, type MistakeTerms } from './find-mistakes.ts'
export { withoutClauses } from './one-side.ts'
export { type AdjustmentPlan, planAdjustments } from './plan-adjustments.ts'
