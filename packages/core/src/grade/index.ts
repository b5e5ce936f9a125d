export { definedTermsOf } from './defined-terms.ts'
export { leftOrders } from './left-order.ts'
export { gradeChanges } from './grade-changes.ts'
