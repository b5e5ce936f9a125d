import type { CanonRule } from './canon-rule.ts'

export const drawnRule: CanonRule = {
  id: 'drawn-rule',
  row: 'L-26',
  sentence:
    'The signs that draw the rules of tables and the strokes of drawings in typed text are not compared; a cell may reach over rows or columns, or be repeated or left empty there, and its lines may be rows.',
  driftWhen: 'It is drift when a sign in a cell, a value or a word in a drawing differs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [],
  counterExamples: [],
}
