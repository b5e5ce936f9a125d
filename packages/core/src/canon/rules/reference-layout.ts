import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'
import { foldTitle } from './title-form.ts'

export const referenceLayout: CanonRule = {
  id: 'reference-layout',
  row: 'L-10',
  sentence: 'The list of references may have bullets, sub-heads, punctuation and order of its own.',
  driftWhen: 'It is drift when an entry, its edition or its group differs.',
  source: 'ISO/IEC Directives, Part 2, 15.4; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: '– Recommendation ITU-T X.501 (2016) | ISO/IEC 9594-2:2017, Information technology – Open relay – Models.',
      right:
        'Recommendation ITU-T X.501 (2016) | ISO/IEC 9594-2:2017, Information technology — Open relay — Part 2: Models',
      as: 'reference',
    },
    { left: 'ISO 98799:2020, “Buoys”', right: 'ISO 98799:2020 Buoys.', as: 'reference' },
  ],
  counterExamples: [
    { left: 'ISO 98799:2020, Buoys', right: 'ISO 98799:2021, Buoys', as: 'reference' },
    { left: 'ISO 98799:2020, Buoys', right: 'ISO 98799:2020, Lamps', as: 'reference' },
    {
      left: 'ISO 98799-1:2020, Buoys – Part 1: Lamps',
      right: 'ISO 98799-1:2020, Buoys – Part 3: Lamps',
      as: 'reference',
    },
    {
      left: '## 2 References\n\n[ITU-T T.98701] Rec. ITU-T T.98701 (2020), Buoys.',
      right: '## 2 References\n\n[ITU-T T.98702] Rec. ITU-T T.98701 (2020), Buoys.',
      as: 'document',
    },
    {
      left: '## 2 References\n\n[ITU-T T.98702] Rec. ITU-T T.98701 (2020), Buoys.',
      right: '## 2 References\n\n– Rec. ITU-T T.98701 (2020), Buoys.',
      as: 'document',
    },
  ],
}

/** A bullet before and a full stop behind an entry, the comma after its number, quotes around its title: layout. */
export function foldReference(tokens: readonly Token[], rule: 'reference-layout' | 'bibliography-layout'): Token[] {
  const cited = tokens.find((token) => token.class === 'citation')
  const part = /\|(?:IEC )?[0-9]+-([0-9]+)/.exec(cited?.meaning ?? '')?.[1] ?? null
  const folded = foldTitle(tokens, part, rule)
  const last = folded.length - 1
  return folded.map((token, at) => {
    // Before a place in the cited document the comma parts the two.
    const behindCitation = folded[at - 1]?.class === 'citation' && folded[at + 1]?.class !== 'cross-reference'
    const layout =
      (at === last && token.meaning === '.') ||
      (behindCitation && /^[.,;–]$/.test(token.meaning)) ||
      token.meaning === '"' ||
      (at === 0 && token.meaning === '–')
    return layout ? { ...token, meaning: '', rule } : token
  })
}
