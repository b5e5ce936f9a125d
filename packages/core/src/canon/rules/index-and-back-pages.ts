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
  examples: [],
  counterExamples: [],
}
