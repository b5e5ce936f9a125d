import type { CanonRule } from './canon-rule.ts'

export const abbreviationLayout: CanonRule = {
  id: 'abbreviation-layout',
  row: 'L-14',
  sentence: 'The list of abbreviations may be a list or a table, in any order, under either title.',
  driftWhen: 'It is drift when an entry or its expansion differs.',
  source: 'ISO/IEC Directives, Part 2, clause 17',
  scope: ['abbreviations', 'headings'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Abbreviations\nFor the purposes of this Recommendation | International Standard, the following abbreviations apply:',
      right: 'Symbols and abbreviated terms\nFor the purposes of this document, the following abbreviated terms apply.',
      as: 'clause',
    },
    { left: 'Protocol data unit.', right: 'Protocol data unit', as: 'abbreviation' },
  ],
  counterExamples: [
    { left: 'Protocol data unit', right: 'Protocol datagram unit', as: 'abbreviation' },
    {
      left: 'Abbreviations\nFor the purposes of this document, the following abbreviations apply:',
      right: 'Abbreviations\nFor the purposes of this document, only the following abbreviations apply:',
      as: 'clause',
    },
  ],
}
