import type { CanonRule } from './canon-rule.ts'

export const electronicAttachment: CanonRule = {
  id: 'electronic-attachment',
  row: 'L-30',
  sentence: 'The list of electronic attachments of the ITU printing may be missing from the other.',
  driftWhen: 'It is drift when the files differ.',
  source: 'Practice of ITU-T',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}
