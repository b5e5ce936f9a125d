import type { CanonRule } from './canon-rule.ts'

export const patentStatement: CanonRule = {
  id: 'patent-statement',
  row: 'L-27',
  sentence: 'Each body prints its own statement on patents and copyright in its front matter.',
  driftWhen: 'It is drift when it stands between the clauses without a marker.',
  source: 'Common Patent Policy for ITU-T/ITU-R/ISO/IEC',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Introduction\n',
      right:
        'Introduction\nISO and IEC take no position concerning the evidence, validity and scope of this patent right.',
      as: 'clause',
    },
  ],
  counterExamples: [
    {
      left: 'Introduction\n',
      right:
        'Introduction\nISO and IEC take no position concerning the evidence, validity and price of this patent right.',
      as: 'clause',
    },
    { left: 'Introduction\n', right: 'Introduction\nThe relay of clause 7 is patented.', as: 'clause' },
  ],
}
