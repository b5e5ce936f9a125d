import type { CanonRule } from './canon-rule.ts'

export const lineBreak: CanonRule = {
  id: 'line-break',
  row: 'L-26',
  sentence: 'A page does not say whether a line that is ended early ends a paragraph, or is broken inside one.',
  driftWhen:
    'It is drift when a word differs, when the other text has no break there, or when the page letters the lines.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
