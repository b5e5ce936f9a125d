import type { CanonRule } from './canon-rule.ts'

export const emphasis: CanonRule = {
  id: 'emphasis',
  row: 'L-26',
  sentence: 'Bold, italic and fonts are not compared; raised and lowered characters are.',
  driftWhen: 'It is drift when a raised or lowered character differs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [
    {
      left: '# 7 Levels\n\nThe level *q* of a relay is **never** negative.',
      right: '# 7 Levels\n\nThe level q of a relay is never negative.',
      as: 'document',
    },
  ],
  counterExamples: [
    { left: '# 7 Levels\n\nThe level is 10<sup>3</sup>.', right: '# 7 Levels\n\nThe level is 103.', as: 'document' },
  ],
}
