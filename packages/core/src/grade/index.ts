export { definedTermsOf } from './defined-terms.ts'
export { gradeChanges } from './grade-changes.ts'
export { leftOrders } from './left-order.ts'
export { areOpposites } from './opposites.ts'
