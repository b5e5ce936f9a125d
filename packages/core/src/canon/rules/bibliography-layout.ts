import type { CanonRule } from './canon-rule.ts'

export const bibliographyLayout: CanonRule = {
  id: 'bibliography-layout',
  row: 'L-29',
  sentence: 'Bibliographies may be numbered and ordered differently.',
  driftWhen: 'It is drift when an entry differs.',
  source: 'ISO/IEC Directives, Part 2, clause 21',
  scope: ['bibliography'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
