import type { CanonRule } from './canon-rule.ts'

export const crossReferenceForm: CanonRule = {
  id: 'cross-reference-form',
  row: 'L-19',
  sentence: '"clause 8.2", "subclause 8.2", "Clause 8" and "8.2", "Equation" and "Formula", "Fig." and "Figure" are ways to cite one place.',
  driftWhen: 'It is drift when the place that is cited is another one.',
  source: 'ISO/IEC Directives, Part 2, 22.4; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['cross-references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}
