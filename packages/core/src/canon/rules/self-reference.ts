import type { CanonRule } from './canon-rule.ts'

export const selfReference: CanonRule = {
  id: 'self-reference',
  row: 'L-08',
  sentence:
    '"this Recommendation | International Standard", "this document" and "this International Standard" name the text itself, in any mixture.',
  driftWhen:
    'It is drift when a sentence gains or loses such a subject, or uses a descriptive term such as "this Specification".',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, 10.6',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'This Recommendation | International Standard defines relays.', right: 'This document defines relays.' },
    {
      left: 'It conforms to this International Standard.',
      right: 'It conforms to this Recommendation | International Standard.',
    },
    { left: 'as far as this Recommendation goes', right: 'as far as this document goes' },
    { left: 'as this part of ISO/IEC 98765 says', right: 'as this document says' },
    { left: 'as this part of ITU-T Rec. X.9990 | ISO/IEC 98765-1 says', right: 'as this part of ISO/IEC 98765-1 says' },
  ],
  counterExamples: [
    { left: 'The Relay defines beacons.', right: 'This document defines beacons.' },
    { left: 'This Specification defines relays.', right: 'This document defines relays.' },
    {
      left: 'This Recommendation | International Standard defines relays.',
      right: 'These Recommendations | International Standards define relays.',
    },
    { left: 'as this part of ITU-T Rec. X.9991 | ISO/IEC 98765-1 says', right: 'as this part of ISO/IEC 98765-1 says' },
    { left: 'This document shall be read.', right: 'This document should be read.' },
  ],
}
