import type { CanonRule } from './canon-rule.ts'

export const listMarker: CanonRule = {
  id: 'list-marker',
  row: 'L-20',
  sentence: 'Bullets, also before a word in a cell, and the letters or numbers of list items, follow the house style.',
  driftWhen: 'It is drift when an item, its text or the order differs, or a letter that is cited.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, clause 23',
  scope: ['lists'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [{ left: 'it reads its state.', right: 'it reads its state', as: 'list-item' }],
  counterExamples: [
    { left: 'it reads its state;', right: 'it writes its state;', as: 'list-item' },
    { left: 'it reads its state; and', right: 'it reads its state; or', as: 'list-item' },
  ],
}
