import type { CanonRule } from './canon-rule.ts'

export const annexStatus: CanonRule = {
  id: 'annex-status',
  row: 'L-15',
  sentence: 'The status of an annex may be stated by the sentence of the Rules or by "(normative)" and "(informative)".',
  driftWhen: 'It is drift when the two statements differ, or only one printing states one.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, clause 20',
  scope: ['annex-heads'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [],
  counterExamples: [],
}
