export { type AdjustmentMistake, findMistakes } from './find-mistakes.ts'
export { withoutClauses } from './one-side.ts'
export { type AdjustmentPlan, planAdjustments } from './plan-adjustments.ts'
