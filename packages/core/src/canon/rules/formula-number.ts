import type { CanonRule } from './canon-rule.ts'

export const formulaNumber: CanonRule = {
  id: 'formula-number',
  row: 'L-22',
  sentence: 'Formulas may be numbered (6-1) or (A.1) and called Equation or Formula.',
  driftWhen: 'It is drift when a reference leads to another formula.',
  source: 'ISO/IEC Directives, Part 2, 27.3',
  scope: ['captions'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# 7 Levels\n\n$$\nL = 2 q \\tag{7-1}\n$$\n\nEquation (7-1) gives the level.',
      right: '# 7 Levels\n\n$$\nL = 2 q \\tag{1}\n$$\n\nFormula (1) gives the level.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Levels\n\n$$\nL = 2 q \\tag{7-1}\n$$\n\n$$\nP = 3 q \\tag{7-2}\n$$\n\nEquation (7-1) gives the level.',
      right: '# 7 Levels\n\n$$\nL = 2 q \\tag{1}\n$$\n\n$$\nP = 3 q \\tag{2}\n$$\n\nFormula (2) gives the level.',
      as: 'document',
    },
  ],
}
