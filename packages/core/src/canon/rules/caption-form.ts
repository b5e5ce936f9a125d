import type { CanonRule } from './canon-rule.ts'

export const captionForm: CanonRule = {
  id: 'caption-form',
  row: 'L-18',
  sentence: 'The sign between number and title of a caption, its final full stop, and "(continued)" may differ.',
  driftWhen: 'It is drift when the number or the title differs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['captions'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
