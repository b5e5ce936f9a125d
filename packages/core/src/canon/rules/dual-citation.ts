import type { CanonRule } from './canon-rule.ts'

export const dualCitation: CanonRule = {
  id: 'dual-citation',
  row: 'L-09',
  sentence: 'A document published by both bodies may be cited by either number or by both, in old or new form.',
  driftWhen: 'It is drift when the number, part, edition or place cited differs, or the two numbers are not known to be one text.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; catalogues of ITU and ISO',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [{ left: 'as in Rec. ITU-T X.501 | ISO/IEC 9594-2', right: 'as in ISO/IEC 9594-2' }, { left: 'as in ITU-T Rec. X.680 | ISO/IEC 8824-1', right: 'as in Recommendation ITU-T X.680 | ISO/IEC 8824-1' }],
  counterExamples: [{ left: 'as in Rec. ITU-T X.501 | ISO/IEC 9594-2', right: 'as in ISO/IEC 9594-3' }, { left: 'as in Rec. ITU-T X.690', right: 'as in ISO/IEC 8824-1' }],
}
