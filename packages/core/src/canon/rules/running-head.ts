import type { CanonRule } from './canon-rule.ts'

export const runningHead: CanonRule = {
  id: 'running-head',
  row: 'L-02',
  sentence: 'Running heads and feet, with the identifiers and page numbers in them, are not compared.',
  driftWhen: 'It is drift when the identifiers in them do not belong together.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'structure',
  examples: [],
  counterExamples: [],
}
