import type { CanonRule } from './canon-rule.ts'

export const bibliographyLayout: CanonRule = {
  id: 'bibliography-layout',
  row: 'L-29',
  sentence: 'Bibliographies may be numbered and ordered differently.',
  driftWhen: 'It is drift when an entry differs.',
  source: 'ISO/IEC Directives, Part 2, clause 21',
  scope: ['bibliography'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# Bibliography\n\n[b-ISO 98799] ISO 98799:2020, Buoys.\n\n[b-ISO 98798] ISO 98798:2019, Lamps.',
      right: '# Bibliography\n\n[1] ISO 98798:2019, Lamps.\n\n[2] ISO 98799:2020, Buoys.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# Bibliography\n\n[1] ISO 98799:2020, Buoys.\n\n[2] ISO 98798:2019, Lamps.',
      right: '# Bibliography\n\n[1] ISO 98799:2020, Buoys.',
      as: 'document',
    },
  ],
}
