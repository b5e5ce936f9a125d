import type { CanonRule } from './canon-rule.ts'

export const abbreviationLayout: CanonRule = {
  id: 'abbreviation-layout',
  row: 'L-14',
  sentence: 'The list of abbreviations may be a list or a table, in any order, under either title.',
  driftWhen: 'It is drift when an entry or its expansion differs.',
  source: 'ISO/IEC Directives, Part 2, clause 17',
  scope: ['abbreviations', 'headings'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
