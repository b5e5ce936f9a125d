import type { CanonRule } from './canon-rule.ts'

export const notPrinted: CanonRule = {
  id: 'not-printed',
  row: 'L-02',
  sentence:
    'What a file holds and no reader of the printing sees is not compared: comments, hidden words, words that an accepted change deletes, other languages of a term, the foreword of a body that adopts the text.',
  driftWhen: 'It is drift when the words are printed.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['whole-text'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: '# 7 Relays\n\nA relay waits. <!-- check this -->',
      right: '# 7 Relays\n\nA relay waits.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Relays\n\nA relay waits. (Check this.)',
      right: '# 7 Relays\n\nA relay waits.',
      as: 'document',
    },
  ],
}
