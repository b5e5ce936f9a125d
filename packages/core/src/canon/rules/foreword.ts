import type { CanonRule } from './canon-rule.ts'

export const foreword: CanonRule = {
  id: 'foreword',
  row: 'L-03',
  sentence: 'Each body prints its own foreword.',
  driftWhen: 'It is drift when the foreword says that the identical text is published under another number or edition.',
  source: 'Rec. ITU-T A.23, Annex A; ISO/IEC Directives, Part 2, clause 12',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# FOREWORD\n\nThe agency for relays approved this text.\n\n# 1 Scope\n\nThis document specifies relays.\n\n',
      right:
        '# Foreword\n\nThe federation of relays prepared this text.\n\n# 1 Scope\n\nThis document specifies relays.\n\n',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Foreword messages\n\nA relay sends one foreword.',
      right: '# 7 Foreword messages\n\nA relay sends two forewords.',
      as: 'document',
    },
  ],
}
