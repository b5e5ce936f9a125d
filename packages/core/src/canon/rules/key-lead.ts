import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const keyLead: CanonRule = {
  id: 'key-lead',
  row: 'L-18',
  sentence: 'The line "where" or "Key" over the symbols of a formula or figure may be printed or left out.',
  driftWhen: 'It is drift when the line says anything else, or when a symbol or its meaning differs.',
  source: 'ISO/IEC Directives, Part 2, 27.2 and 28.5; ISO publications in NISO STS leave it to the style sheet',
  scope: ['captions'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'Levels\nwhere', right: 'Levels\nwhere:', as: 'clause' },
    { left: 'Levels\nKey', right: 'Levels\nKey:', as: 'clause' },
  ],
  counterExamples: [
    { left: 'Levels\nwhere possible', right: 'Levels\nwhere', as: 'clause' },
    { left: 'Levels\nwhere 2 relays', right: 'Levels\nwhere 3 relays', as: 'clause' },
  ],
}

/** A paragraph of the one word that leads over to a key says nothing. */
export function withoutKeyLead(tokens: readonly Token[]): readonly Token[] {
  const [word, sign, ...more] = tokens
  if (word === undefined || more.length > 0) return tokens
  if (!/^(?:where|with|key)$/i.test(word.meaning) || (sign !== undefined && !/^[:,]$/.test(sign.meaning))) return tokens
  return tokens.map((token) => ({ ...token, meaning: '', rule: 'key-lead' }))
}
