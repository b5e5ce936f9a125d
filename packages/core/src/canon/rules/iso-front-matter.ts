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
  examples: [
    {
      left: 'Terms and definitions\n',
      right:
        'Terms and definitions\nISO and IEC maintain terminology databases for use in standardization at the following addresses:',
      as: 'clause',
    },
    {
      left: 'Terms and definitions\n',
      right: 'Terms and definitions\nIEC Electropedia: available at https://www.electropedia.org/',
      as: 'clause',
    },
  ],
  counterExamples: [
    {
      left: 'Terms and definitions\n',
      right:
        'Terms and definitions\nISO and IEC maintain terminology databases for use in navigation at the following addresses:',
      as: 'clause',
    },
    {
      left: 'Terms and definitions\n',
      right: 'Terms and definitions\nA relay register is available at https://www.electropedia.org/',
      as: 'clause',
    },
  ],
}
