import type { CanonRule } from './canon-rule.ts'

export const amendmentHistory: CanonRule = {
  id: 'amendment-history',
  row: 'L-31',
  sentence: "An annex that lists amendments and corrigenda is informative and may name each body's own.",
  driftWhen: 'It is drift when the list contradicts the text.',
  source: 'Practice of X.500 | ISO/IEC 9594-1, Annex B',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Amendments and corrigenda\nThis edition includes Rec. ITU-T X.9990 (2019) Cor. 1.',
      right: 'Amendments and corrigenda\nThis edition includes ISO/IEC 98765-1:2019/Cor 1.',
      as: 'clause',
    },
  ],
  counterExamples: [
    {
      left: 'Amendments and corrigenda\nThis edition includes Rec. ITU-T X.9990 (2019) Cor. 1.',
      right: 'Amendments and corrigenda\nThis edition includes ISO/IEC 98765-1:2019/Cor 2.',
      as: 'clause',
    },
    {
      left: 'Scope\nThis edition includes Rec. ITU-T X.9990 (2019) Cor. 1.',
      right: 'Scope\nThis edition includes ISO/IEC 98765-1:2019/Cor 1.',
      as: 'clause',
    },
  ],
}

/** The title of an annex that lists what was amended. */
export const historyTitle =
  /\b(?:amendments?|corrigend(?:a|um))\b.*\b(?:amendments?|corrigend(?:a|um)|defect reports?)\b|\bhistory of (?:amendments|changes)\b|\bdefect reports\b/i
