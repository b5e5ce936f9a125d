import type { CanonRule } from './canon-rule.ts'

export const ituFrontMatter: CanonRule = {
  id: 'itu-front-matter',
  row: 'L-04',
  sentence: 'The ITU printing alone may have a Summary, a History, Keywords and a notice of prepublication.',
  driftWhen: 'It is drift when one of them stands between the clauses of the text.',
  source: "Author's guide for drafting ITU-T Recommendations, Table 1",
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# Summary\n\nThis text specifies relays.\n\n# Keywords\n\nRelay, beacon.\n\n# 1 Scope\n\nThis document specifies relays.\n\n',
      right: '# 1 Scope\n\nThis document specifies relays.\n\n',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# 7 Summary\n\nA relay keeps a summary.',
      right: '# 7 Summary\n\nA relay keeps no summary.',
      as: 'document',
    },
  ],
}
