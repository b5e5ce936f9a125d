import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const termEntryForm: CanonRule = {
  id: 'term-entry-form',
  row: 'L-13',
  sentence:
    'A term entry may be one paragraph or several, with or without the article, the capital and the full stop of its definition.',
  driftWhen: 'It is drift when the number, a term, the definition, a note or the source differs.',
  source: 'ISO/IEC Directives, Part 2, 16.5; Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['terms'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'A collection of open relays.', right: 'collection of open relays', as: 'term' },
    { left: 'The set of all beacons', right: 'set of all beacons.', as: 'term' },
  ],
  counterExamples: [
    { left: 'A collection of open relays.', right: 'A collection of closed relays.', as: 'term' },
    { left: 'Any collection of relays', right: 'collection of relays', as: 'term' },
    { left: 'A collection of DSAs', right: 'A collection of Dsas', as: 'term' },
    { left: 'A relay that has not failed', right: 'A relay that has failed', as: 'term' },
  ],
}

/** The article that opens a definition in one house style and not in the other. */
export function silenceArticle(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens
  return first && tokens.length > 1 && /^(?:a|an|the)$/i.test(first.meaning)
    ? [{ ...first, meaning: '', rule: 'term-entry-form' }, ...tokens.slice(1)]
    : tokens
}

/** The first letter of a definition is capital in one printing and small in the other. */
export function foldFirst(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => token.meaning !== '')
  const first = tokens[at]
  if (!first || first.class === 'identifier' || !/^\p{Lu}(?:\p{Ll}|$)/u.test(first.meaning)) return tokens
  const meaning = first.meaning.charAt(0).toLowerCase() + first.meaning.slice(1)
  return tokens.map((token, index) => (index === at ? { ...first, meaning, rule: 'term-entry-form' } : token))
}
