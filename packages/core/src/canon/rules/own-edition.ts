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
  examples: [
    { left: 'built to Rec. ITU-T X.9990 (06/2023)', right: 'built to ISO/IEC 98765-1:2024' },
    { left: 'built to Rec. ITU-T X.9990 | ISO/IEC 98765-1', right: 'built to ISO/IEC 98765-1:2024' },
  ],
  counterExamples: [
    { left: 'built to Rec. ITU-T X.9990 (06/2023)', right: 'built to ISO/IEC 98765-1:2021' },
    { left: 'built to Rec. ITU-T X.9990 (06/2023)', right: 'built to Rec. ITU-T X.9990 (06/2019)' },
    { left: 'built to ISO/IEC 98765-1:2024', right: 'built to ISO/IEC 98765-2:2024' },
  ],
}
