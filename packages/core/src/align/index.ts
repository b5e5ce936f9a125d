export { alignBlocks } from './align-blocks.ts'
export { alignClauses } from './align-clauses.ts'
