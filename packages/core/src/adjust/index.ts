export { type AdjustmentMistake, findMistakes } from './find-mistakes.ts'
export { withoutClauses } from './one-side.ts'
export { planAdjustments } from './plan-adjustments.ts'
