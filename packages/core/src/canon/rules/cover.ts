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
  examples: [],
  counterExamples: [],
}
