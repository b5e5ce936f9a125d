export { gradeChanges, type GradeTerms } from './grade-changes.ts'
