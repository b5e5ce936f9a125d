import type { Token } from '../../model/token.ts'
import { isUnitSign } from '../lex/lexicon.ts'
import { withoutContinuation } from '../rules/caption-form.ts'
import { foldHeading } from '../rules/heading-case.ts'
import { foldReference } from '../rules/reference-layout.ts'
import { foldFirst, silenceArticle } from '../rules/term-entry-form.ts'
import { foldTitle } from '../rules/title-form.ts'
import type { TextContext } from '../text-context.ts'

/** What a run of text is printed as: some differences are permitted in one place and drift in another. */
export type Where =
  | 'body'
  | 'heading'
  | 'title'
  | 'caption'
  | 'note'
  | 'definition'
  | 'term'
  | 'reference'
  | 'bibliography'
  | 'cell'
  | 'list-item'
  | 'abbreviation'

/** Lets the place speak: letter case in headings, the article and full stop of a definition, the signs of a reference. */
export function meaningOfPlace(tokens: Token[], where: Where, text: TextContext): readonly Token[] {
  const placed = foldPlace(tokens, where, text)
  const { without } = text
  if (without === undefined) return placed
  // What the place gives a token is taken back, one by one: none is added or dropped.
  return placed.map((token, at) =>
    token.rule !== undefined && without.has(token.rule) && token.rule !== tokens[at]?.rule
      ? (tokens[at] as Token)
      : token,
  )
}

function foldPlace(tokens: Token[], where: Where, text: TextContext): readonly Token[] {
  switch (where) {
    case 'heading':
      return silenceLastStop(foldHeading(tokens, 'heading-case'), 'heading-case')
    case 'title':
      return foldTitle(tokens, text.self?.iso?.part ?? null, 'title-form')
    case 'caption':
      return silenceLastStop(withoutContinuation(tokens), 'caption-form')
    case 'definition':
      return silenceLastStop(foldFirst(silenceArticle(tokens)), 'term-entry-form')
    case 'term':
      return silenceLastColon(tokens)
    case 'reference':
      return foldReference(tokens, 'reference-layout')
    case 'bibliography':
      return foldReference(tokens, 'bibliography-layout')
    case 'list-item':
      return silenceLastStop(tokens, 'list-marker')
    case 'abbreviation':
      return silenceLastStop(tokens, 'abbreviation-layout')
    case 'cell':
      return unitsInBrackets(tokens)
    default:
      return tokens
  }
}

function silenceLastStop(tokens: readonly Token[], rule: string): readonly Token[] {
  const last = tokens.at(-1)
  return last?.meaning === '.' && tokens.length > 1 ? [...tokens.slice(0, -1), { ...last, meaning: '', rule }] : tokens
}

function silenceLastColon(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  return last && /^[:.]$/.test(last.meaning) && tokens.length > 1
    ? [...tokens.slice(0, -1), { ...last, meaning: '', rule: 'term-entry-form' }]
    : tokens
}

/** `Delay (ms)`, `Power [kW]`: a unit without its number, in the head of a column. */
function unitsInBrackets(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.meaning === '(' || token.meaning === '[')) return tokens
  return tokens.map((token, at) => {
    const open = tokens[at - 1]?.meaning
    const close = tokens[at + 1]?.meaning
    const bracketed = (open === '(' && close === ')') || (open === '[' && close === ']')
    return bracketed && (token.class === 'word' || token.class === 'identifier') && isUnitSign(token.meaning)
      ? { ...token, class: 'unit' }
      : token
  })
}
