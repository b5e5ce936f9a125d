import type { CanonRule } from './canon-rule.ts'

export const unruledTable: CanonRule = {
  id: 'unruled-table',
  row: 'L-26',
  sentence: 'A page on which no rules are drawn does not say whether lines with white between their parts are a table.',
  driftWhen: 'It is drift when a word differs, and where a cell is empty: lines do not say which.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
