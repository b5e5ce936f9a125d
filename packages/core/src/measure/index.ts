export { measure } from './measure.ts'
export { verdictOf } from './verdict-of.ts'
