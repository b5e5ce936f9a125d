import type { CanonRule } from './canon-rule.ts'

export const drawnRule: CanonRule = {
  id: 'drawn-rule',
  row: 'L-26',
  sentence:
    'The signs that draw the rules of tables and the strokes of drawings in typed text are not compared; what a cell that reaches over rows or columns says may be said again in each, or left out where a format cannot say which cells are one, and its lines may be rows.',
  driftWhen:
    'It is drift when a sign in a cell, a value or a word in a drawing differs, or an empty cell stands where a cell reaches over it and both formats say which cells are one.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [],
  counterExamples: [],
}
