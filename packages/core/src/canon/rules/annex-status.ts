import type { CanonRule } from './canon-rule.ts'

export const annexStatus: CanonRule = {
  id: 'annex-status',
  row: 'L-15',
  sentence:
    'The status of an annex may be stated by the sentence of the Rules or by "(normative)" and "(informative)".',
  driftWhen:
    'It is drift when the two statements differ, one says more than the status, or only one printing states one.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, clause 20',
  scope: ['annex-heads'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: '# Annex A\n\n# Codes\n\n(This annex forms an integral part of this Recommendation | International Standard.)\n\nA code is a number.',
      right: '# Annex A (normative)\n\n# Codes\n\nA code is a number.',
      as: 'document',
    },
    {
      left: '# Annex A\n\n# Hints\n\n(This annex does not form an integral part of this Recommendation | International Standard.)\n\nA hint is short.',
      right: '# Annex A (informative)\n\n# Hints\n\nA hint is short.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# Annex A (normative)\n\n# Codes\n\nA code is a number.',
      right: '# Annex A (informative)\n\n# Codes\n\nA code is a number.',
      as: 'document',
    },
  ],
}
