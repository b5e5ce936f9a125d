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
  examples: [],
  counterExamples: [
    { left: 'A length of 2^32 octets', right: 'A length of 232 octets' },
  ],
}
