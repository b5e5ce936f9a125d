import type { CanonRule } from './canon-rule.ts'

export const headingCase: CanonRule = {
  id: 'heading-case',
  row: 'L-25',
  sentence: 'Headings may be printed in title case or sentence case.',
  driftWhen: 'It is drift when a word differs.',
  source: 'ISO/IEC Directives, Part 2, 11.4',
  scope: ['headings'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
