import type { CanonRule } from './canon-rule.ts'

export const indexAndBackPages: CanonRule = {
  id: 'index-and-back-pages',
  row: 'L-28',
  sentence: 'Index, series lists and back covers are not compared.',
  driftWhen: 'It is drift when they hold text of the standard.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: '# 7 Relays\n\nA relay waits.\n\n# Index\n\nrelay 7',
      right: '# 7 Relays\n\nA relay waits.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Relays\n\nA relay waits.\n\n# 8 Index values\n\nAn index is a number.',
      right: '# 7 Relays\n\nA relay waits.',
      as: 'document',
    },
  ],
}
