import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const headingCase: CanonRule = {
  id: 'heading-case',
  row: 'L-25',
  sentence: 'Headings may be printed in title case or sentence case.',
  driftWhen: 'It is drift when a word differs.',
  source: 'ISO/IEC Directives, Part 2, 11.4',
  scope: ['headings'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [],
  counterExamples: [],
}

const cased = new Set<Token['class']>(['word', 'modal', 'connective', 'quantifier', 'negation', 'number', 'comparison'])

/** A word without its capitals. Names keep theirs: `IDENTIFIER` and `identifier` are two. */
export function foldCase(token: Token, rule: string): Token {
  if (!cased.has(token.class)) return token
  const meaning = token.meaning.toLowerCase()
  return meaning === token.meaning ? token : { ...token, meaning, rule }
}
