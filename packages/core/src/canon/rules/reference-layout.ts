import type { CanonRule } from './canon-rule.ts'

export const referenceLayout: CanonRule = {
  id: 'reference-layout',
  row: 'L-10',
  sentence: 'The list of references may have bullets, sub-heads, punctuation and order of its own.',
  driftWhen: 'It is drift when an entry, its edition or its group differs.',
  source: 'ISO/IEC Directives, Part 2, 15.4; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
