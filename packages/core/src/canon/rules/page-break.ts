import type { CanonRule } from './canon-rule.ts'

export const pageBreak: CanonRule = {
  id: 'page-break',
  row: 'L-26',
  sentence:
    'Where a page or a column ends with a full line and a sentence, a paragraph may end there or go on: the print does not say.',
  driftWhen: 'It is drift when a word differs, or when a line within the page parts the paragraphs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
