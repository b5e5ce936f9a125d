import type { CanonRule } from './canon-rule.ts'

export const referenceBoilerplate: CanonRule = {
  id: 'reference-boilerplate',
  row: 'L-11',
  sentence: 'The paragraph that introduces the references has a wording of its own in each house style.',
  driftWhen: 'It is drift when a sentence or word is outside the known wordings.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, 15.5.2',
  scope: ['references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [{ left: 'There are no normative references in this document.', right: 'None.' }],
  counterExamples: [],
}
