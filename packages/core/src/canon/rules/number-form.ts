import type { CanonRule } from './canon-rule.ts'

export const numberForm: CanonRule = {
  id: 'number-form',
  row: 'L-21',
  sentence:
    'Groups of three digits, the decimal sign and the letters of ordinals follow the house style. A comma is a decimal sign before a unit; elsewhere in a text that prints it so before units.',
  driftWhen: 'It is drift when the value, the unit or the precision differs.',
  source: "ISO/IEC Directives, Part 2, 9.1; Author's guide for drafting ITU-T Recommendations, 9.4.3",
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'A rate of 1,5 Mbit/s and 10 000 samples.', right: 'A rate of 1.5 Mbit/s and 10000 samples.' },
    { left: 'A drift of ± 500 ns.', right: 'A drift of ±500 ns.' },
    { left: 'The 5-th and the i-th octet.', right: 'The 5th and the ith octet.' },
    { left: "A store of 40'000 samples.", right: 'A store of 40 000 samples.' },
    { left: 'A store of 40 000 samples.', right: 'A store of 40 000 samples.' },
  ],
  counterExamples: [
    { left: 'A rate of 1,5 Mbit/s.', right: 'A rate of 1,6 Mbit/s.' },
    { left: 'The values 1,2 apply.', right: 'The values 1.2 apply.' },
    { left: 'A rate of 1.50 Mbit/s.', right: 'A rate of 1.5 Mbit/s.' },
    { left: 'A rate of 1,500 Mbit/s.', right: 'A rate of 1.500 Mbit/s.' },
    { left: 'A drift of ± 500 ns.', right: 'A drift of 500 ns.' },
    { left: 'A drift of ± 500 ns.', right: 'A drift of - 500 ns.' },
    { left: 'The i-th octet.', right: 'The j-th octet.' },
    { left: 'The 5-th octet.', right: 'The 6-th octet.' },
    { left: 'In version 14.2.1', right: 'In version 14.2.2' },
    { left: 'The bits 010 101 are set.', right: 'The bits 010101 are set.' },
    { left: 'A delay of 5 ms', right: 'A delay of 5 s' },
  ],
}

/**
 * A number with a point for its decimal comma. A comma is none with three digits behind it, and not where it may part two values:
 * `1,2` may be a list and `1,000` a thousand.
 */
export function decimalPoint(meaning: string, isDecimal: boolean): string {
  return isDecimal && /^[-+±]?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})(?:\^.*)?$/.test(meaning)
    ? meaning.replace(',', '.')
    : meaning
}
