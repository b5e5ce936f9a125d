import type { CanonRule } from './canon-rule.ts'

export const formulaNumber: CanonRule = {
  id: 'formula-number',
  row: 'L-22',
  sentence: 'Formulas may be numbered (6-1) or (A.1) and called Equation or Formula.',
  driftWhen: 'It is drift when a reference leads to another formula.',
  source: 'ISO/IEC Directives, Part 2, 27.3',
  scope: ['captions'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
