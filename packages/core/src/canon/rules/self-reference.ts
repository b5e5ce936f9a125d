import type { CanonRule } from './canon-rule.ts'

export const selfReference: CanonRule = {
  id: 'self-reference',
  row: 'L-08',
  sentence: '"this Recommendation | International Standard", "this document" and "this International Standard" name the text itself, in any mixture.',
  driftWhen: 'It is drift when a sentence gains or loses such a subject, or uses a descriptive term such as "this Specification".',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, 10.6',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [{ left: 'This Recommendation | International Standard defines relays.', right: 'This document defines relays.' }],
  counterExamples: [{ left: 'The Relay defines beacons.', right: 'This document defines beacons.' }, { left: 'This Specification defines relays.', right: 'This document defines relays.' }],
}
