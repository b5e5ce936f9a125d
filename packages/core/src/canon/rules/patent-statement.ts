import type { CanonRule } from './canon-rule.ts'

export const patentStatement: CanonRule = {
  id: 'patent-statement',
  row: 'L-27',
  sentence: 'Each body prints its own statement on patents and copyright in its front matter.',
  driftWhen: 'It is drift when it stands between the clauses without a marker.',
  source: 'Common Patent Policy for ITU-T/ITU-R/ISO/IEC',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [],
  counterExamples: [],
}
