import type { CanonRule } from './canon-rule.ts'

export const dualCitation: CanonRule = {
  id: 'dual-citation',
  row: 'L-09',
  sentence: 'A document published by both bodies may be cited by either number or by both, in old or new form.',
  driftWhen:
    'It is drift when the number, part, edition or place cited differs, or the two numbers are not known to be one text.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; catalogues of ITU and ISO',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'as in Rec. ITU-T X.501 | ISO/IEC 9594-2', right: 'as in ISO/IEC 9594-2' },
    { left: 'as in ITU-T Rec. X.680 | ISO/IEC 8824-1', right: 'as in Recommendation ITU-T X.680 | ISO/IEC 8824-1' },
    { left: 'as in CCITT Rec. X.511', right: 'as in ISO/IEC 9594-3' },
    { left: 'as in CCITT Rec. X.290 | ISO/IEC 9646-1', right: 'as in ISO/IEC 9646-1' },
    { left: 'as in Rec. ITU-T X.501 (2016) | ISO/IEC 9594-2:2017', right: 'as in ISO/IEC 9594-2:2017' },
    { left: 'as in Rec. ITU-T X.642', right: 'as in ISO/IEC TR 13243' },
    { left: 'as in Rec. ITU-T X.680 (07/94)', right: 'as in Rec. ITU-T X.680 (07/1994)' },
    { left: 'as in Rec. ITU-T X.501 (10/2016)', right: 'as in Rec. ITU-T X.501 (2016)' },
    { left: 'see clause 7 of Rec. ITU-T X.501', right: 'see clause 7 of ISO/IEC 9594-2' },
  ],
  counterExamples: [
    { left: 'as in Rec. ITU-T X.501 | ISO/IEC 9594-2', right: 'as in ISO/IEC 9594-3' },
    { left: 'as in Rec. ITU-T X.690', right: 'as in ISO/IEC 8824-1' },
    { left: 'as in Rec. ITU-T X.501 (2016)', right: 'as in ISO/IEC 9594-2:2020' },
    { left: 'as in Rec. ITU-T X.501 (2016)', right: 'as in Rec. ITU-T X.501' },
    { left: 'as in Rec. ITU-T X.501, clause 7', right: 'as in ISO/IEC 9594-2, clause 8' },
    { left: 'as in Rec. ITU-T X.9998', right: 'as in ISO/IEC 98799' },
    { left: 'as in Rec. ITU-T X.690 | ISO/IEC 8824-1', right: 'as in Rec. ITU-T X.690 | ISO/IEC 8825-1' },
    { left: 'as in ISO/IEC 9594-2:2017/Cor 1', right: 'as in ISO/IEC 9594-2:2017/Cor 2' },
    { left: 'as in Rec. ITU-T X.509 | ISO/IEC 9594-8', right: 'as in Rec. ITU-T X.509 | ISO 9594-8' },
    { left: 'as in ISO/IEC 9594-8', right: 'as in ISO 9594-8' },
    { left: 'as in ISO/IEC TR 13243', right: 'as in ISO/IEC 13243' },
    { left: 'as in ISO/IEC 9594-8', right: 'as in ISO/IEC DIS 9594-8' },
    { left: 'as in Rec. ITU-R P.530', right: 'as in Rec. ITU-T P.530' },
  ],
}
