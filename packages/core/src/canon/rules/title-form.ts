import type { CanonRule } from './canon-rule.ts'

export const titleForm: CanonRule = {
  id: 'title-form',
  row: 'L-07',
  sentence: 'In titles letter case, dash or colon, and the words "Part N:" may differ.',
  driftWhen: 'It is drift when any other word differs.',
  source: 'Measured on 516 matched editions of the two catalogues',
  scope: ['title'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [{ left: 'Information technology – Open relay – Relays: Models', right: 'Information technology — Open Relay — Part 2: Relays: models', as: 'title' }],
  counterExamples: [{ left: 'Relayed control protocol', right: 'Relayed protocol', as: 'title' }],
}
