import type { CanonRule } from './canon-rule.ts'

export const cover: CanonRule = {
  id: 'cover',
  row: 'L-02',
  sentence: 'Each body prints its own cover.',
  driftWhen: 'It is drift when the number, part or title on the two covers do not belong together.',
  source: 'Rec. ITU-T A.23, Annex A; NISO STS coding guidelines',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: 'ITU-T X.9990\n\nSeries X: Data networks\n\n# 1 Scope\n\nThis document specifies relays.\n\n',
      right: '# 1 Scope\n\nThis document specifies relays.\n\n',
      as: 'document',
    },
  ],
  counterExamples: [],
}
