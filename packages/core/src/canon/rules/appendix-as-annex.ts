import type { CanonRule } from './canon-rule.ts'

export const appendixAsAnnex: CanonRule = {
  id: 'appendix-as-annex',
  row: 'L-16',
  sentence: 'In a twin text an Appendix of the ITU printing may be an informative Annex of the ISO/IEC printing.',
  driftWhen: 'It is drift when the text is a common text: there both are annexes with one run of letters.',
  source: 'Rec. ITU-T A.1, 1.8.2.3',
  scope: ['annex-heads'],
  modes: ['twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
