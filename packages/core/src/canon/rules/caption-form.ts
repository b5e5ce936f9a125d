import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const captionForm: CanonRule = {
  id: 'caption-form',
  row: 'L-18',
  sentence:
    'The sign between number and title of a caption, its final full stop, "(continued)", the own number of the text behind the number ("Table 1/X.9000"), and a number alone above or below may differ.',
  driftWhen: 'It is drift when the number or the title differs.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text',
  scope: ['captions'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'Levels of a relay', right: 'Levels of a relay.', as: 'caption' },
    { left: 'Levels of a relay (continued)', right: 'Levels of a relay', as: 'caption' },
    { left: 'Levels of a relay (2 of 3)', right: 'Levels of a relay', as: 'caption' },
  ],
  counterExamples: [
    { left: 'Levels of a relay', right: 'Levels of a beacon', as: 'caption' },
    { left: 'Levels of 2 relays', right: 'Levels of 3 relays', as: 'caption' },
    { left: 'Levels (continued use)', right: 'Levels', as: 'caption' },
  ],
}

/** `(continued)`, `(concluded)`, `(1 of 3)` behind a caption: where the page ended. */
export function withoutContinuation(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findLastIndex((token) => token.meaning === '(')
  if (open < 0) return tokens
  const tail = tokens
    .slice(open)
    .map((token) => token.meaning.toLowerCase())
    .join(' ')
  if (!/^\( (?:continued|concluded|end|[0-9]+ of [0-9]+|sheet [0-9]+ of [0-9]+) \)$/.test(tail)) return tokens
  return tokens.map((token, at) => (at >= open ? { ...token, meaning: '', rule: 'caption-form' } : token))
}
