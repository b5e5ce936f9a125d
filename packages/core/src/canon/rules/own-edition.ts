import type { CanonRule } from './canon-rule.ts'

export const ownEdition: CanonRule = {
  id: 'own-edition',
  row: 'L-23',
  sentence: 'Each printing may name itself by its own number and date, or by both.',
  driftWhen: 'It is drift when the running text names another edition or document.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
