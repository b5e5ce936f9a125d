import type { CanonRule } from './canon-rule.ts'

export const noteForm: CanonRule = {
  id: 'note-form',
  row: 'L-17',
  sentence: 'The word, number and sign before a note or example may be printed in either house style.',
  driftWhen: 'It is drift when a reference leads to another note, or one printing alone skips or repeats a number.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, clause 24',
  scope: ['notes'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# 7 Relays\n\nA relay waits.\n\nNOTE 1 – It waits long.\n\nNOTE 2 – It listens.',
      right: '# 7 Relays\n\nA relay waits.\n\nNOTE 1 — It waits long.\n\nNOTE 2 — It listens.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Relays\n\nA relay waits.\n\nNOTE 1 – It waits long.\n\nNOTE 2 – It listens.',
      right: '# 7 Relays\n\nA relay waits.\n\nNOTE 1 – It waits long.\n\nNOTE 3 – It listens.',
      as: 'document',
    },
    {
      left: '# 7 Relays\n\nA relay waits.\n\nNOTE – It waits long.',
      right: '# 7 Relays\n\nA relay waits.\n\nNOTE – It waits for ever.',
      as: 'document',
    },
    {
      left: '# 7 Relays\n\nA relay waits.\n\nNOTE – It waits long.',
      right: '# 7 Relays\n\nA relay waits.',
      as: 'document',
    },
  ],
}
