import type { CanonRule } from './canon-rule.ts'

export const termEntryForm: CanonRule = {
  id: 'term-entry-form',
  row: 'L-13',
  sentence: 'A term entry may be one paragraph or several, with or without the article, the capital and the full stop of its definition.',
  driftWhen: 'It is drift when the number, a term, the definition, a note or the source differs.',
  source: 'ISO/IEC Directives, Part 2, 16.5; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['terms'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
