export { definedTermsOf } from './defined-terms.ts'
export { gradeChanges, type GradeTerms } from './grade-changes.ts'
