import type { Token, TokenClass } from '../../model/token.ts'

/** Words that another word may begin or end with, without a meaning of their own in it: `Each program`, `Eachprogram`. */
const mayLoseSpace: ReadonlySet<TokenClass> = new Set(['word', 'quantifier', 'connective'])

/**
 * Whether words stand in one text with spaces, in the other as one word, and one of them would bear a meaning: the space was
 * lost. Verbs of requirement, negations and values are judged as they stand: `no table` is not `notable`.
 */
export function isSpaceLost(apart: readonly Token[], joined: readonly Token[]): boolean {
  const spelled = (tokens: readonly Token[]): string => tokens.map(({ printed }) => printed.replace(/\s/g, '')).join('')
  const [whole] = joined
  return (
    joined.length === 1 &&
    whole?.class === 'word' &&
    apart.length > 1 &&
    apart.some((token) => token.class !== 'word') &&
    apart.every((token) => mayLoseSpace.has(token.class)) &&
    spelled(apart) === whole.printed
  )
}

/** `s-Symbol` and `s- Symbol`, `<>` and `< >`: a space beside a sign. Beside a value it may make a sign of a minus. */
export function isSpaceBesideSign(a: readonly Token[], b: readonly Token[]): boolean {
  // By meaning: only there an index keeps its end, `x_{s0}` and `x_{s} 0`.
  const spelled = (tokens: readonly Token[]): string =>
    tokens
      .map(({ meaning, spaced }, at) => (at > 0 && spaced ? ' ' : '') + meaning)
      .join('')
      .replace(/\u2013/g, '-')
  const closed = (text: string): string => text.replace(/(?<![\p{L}\p{N}]) | (?![\p{L}\p{N}])/gu, '')
  const [left, right] = [spelled(a), spelled(b)]
  return (
    left !== right &&
    closed(left) !== '' &&
    closed(left) === closed(right) &&
    [...a, ...b].every(({ class: kind, target }) => !isValue.has(kind) && !target)
  )
}

const isValue: ReadonlySet<TokenClass> = new Set(['number', 'unit', 'formula'])
