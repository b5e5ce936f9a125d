import type { CanonRule } from './canon-rule.ts'

export const isoFrontMatter: CanonRule = {
  id: 'iso-front-matter',
  row: 'L-05',
  sentence: 'The ISO/IEC printing alone may have a copyright page and the paragraph on terminology databases.',
  driftWhen: 'It is drift when a word of the paragraph differs from the standard wording.',
  source: 'ISO/IEC Directives, Part 2, 16.5.3',
  scope: ['front-matter', 'terms'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
