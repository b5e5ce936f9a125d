import type { CanonRule } from './canon-rule.ts'

export const definitionsHead: CanonRule = {
  id: 'definitions-head',
  row: 'L-12',
  sentence: 'The clause of definitions and its introduction have a wording of their own in each house style.',
  driftWhen: 'It is drift when a word is outside the known wordings.',
  source: 'ISO/IEC Directives, Part 2, 16.5; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['headings', 'terms'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Definitions\nFor the purposes of this Recommendation | International Standard, the following definitions apply.',
      right: 'Terms and definitions\nFor the purposes of this document, the following terms and definitions apply.',
      as: 'clause',
    },
  ],
  counterExamples: [
    {
      left: 'Definitions\nFor the purposes of this Recommendation | International Standard, the following definitions apply.',
      right:
        'Definitions\nFor the purposes of this Recommendation | International Standard, the following definitions shall apply.',
      as: 'clause',
    },
    {
      left: 'Definitions\nFor the purposes of this document, the following definitions apply.',
      right: 'Definitions\nFor the purposes of this document, the following definitions apply. Others do not.',
      as: 'clause',
    },
  ],
}
