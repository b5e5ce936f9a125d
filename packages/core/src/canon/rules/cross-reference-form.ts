import type { CanonRule } from './canon-rule.ts'

export const crossReferenceForm: CanonRule = {
  id: 'cross-reference-form',
  row: 'L-19',
  sentence:
    '"clause 8.2", "subclause 8.2", "Clause 8" and "8.2", "Equation" and "Formula", "Fig." and "Figure", "Table 1/X.9000" in X.9000 and "Table 1" are ways to cite one place.',
  driftWhen: 'It is drift when the place that is cited is another one.',
  source: 'ISO/IEC Directives, Part 2, 22.4; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['cross-references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'as specified in clause 8.2', right: 'as specified in 8.2' },
    { left: 'as in subclause 8.2 and Clause 7', right: 'as in clause 8.2 and clause 7' },
    { left: 'by Equation (6-1)', right: 'by Formula (6-1)' },
    { left: 'see Fig. 3', right: 'see Figure 3' },
    { left: '(see 8.2)', right: '(see clause 8.2)' },
  ],
  counterExamples: [
    { left: 'as specified in clause 8.2', right: 'as specified in clause 8.3' },
    { left: 'see Table 3', right: 'see Figure 3' },
    { left: 'An error in item a) stops it.', right: 'An error in item b) stops it.' },
    { left: 'in clause 7 of ISO/IEC 9594-2', right: 'in clause 8 of ISO/IEC 9594-2' },
    { left: 'a factor of 8.2', right: 'a factor of 8.3' },
  ],
}
