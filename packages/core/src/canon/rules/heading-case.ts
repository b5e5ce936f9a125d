import { isAcronym, isInCapitals, type Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const headingCase: CanonRule = {
  id: 'heading-case',
  row: 'L-25',
  sentence: 'Headings may be printed in title case or sentence case.',
  driftWhen: 'It is drift when a word differs, or an acronym has other letters small.',
  source: 'ISO/IEC Directives, Part 2, 11.4',
  scope: ['headings'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'Seat Allocation And Refund', right: 'Seat allocation and refund', as: 'heading' },
    { left: 'Seat allocation.', right: 'Seat allocation', as: 'heading' },
  ],
  counterExamples: [
    { left: 'Seat allocation', right: 'Seat reservation', as: 'heading' },
    { left: 'Seat Pool', right: 'seat pool' },
    { left: 'Seats of the SPU', right: 'Seats of the Spu', as: 'heading' },
    { left: 'The SPUs of a hall', right: 'The spus of a hall', as: 'heading' },
    { left: 'The seatPool attribute', right: 'The seatpool attribute', as: 'heading' },
  ],
}

const cased = new Set<Token['class']>(['word', 'modal', 'connective', 'quantifier', 'negation', 'number', 'comparison'])

/** A word without its capitals. Names keep theirs: `IDENTIFIER` and `identifier` are two. */
export function foldCase(token: Token, rule: string): Token {
  if (!cased.has(token.class)) return token
  const meaning = token.meaning.toLowerCase()
  return meaning === token.meaning ? token : { ...token, meaning, rule }
}

/** A heading without its capitals. Acronyms keep theirs, unless the whole heading is printed in capitals. */
export function foldHeading(tokens: readonly Token[], rule: string): Token[] {
  const whole = isInCapitals(tokens)
  return tokens.map((token) => (!whole && isAcronym(token.printed) ? token : foldCase(token, rule)))
}
