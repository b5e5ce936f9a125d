import type { CanonRule } from './canon-rule.ts'

export const contents: CanonRule = {
  id: 'contents',
  row: 'L-06',
  sentence: 'Tables of contents are not compared: each follows from its own text.',
  driftWhen: 'It is drift when a heading itself differs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: '# Contents\n\n1 Scope ........ 1\n\n# 1 Scope\n\nThis document specifies relays.\n\n',
      right: '# 1 Scope\n\nThis document specifies relays.\n\n',
      as: 'document',
    },
  ],
  counterExamples: [
    { left: '# 7 Contents\n\nA frame has 3 parts.', right: '# 7 Contents\n\nA frame has 4 parts.', as: 'document' },
  ],
}
