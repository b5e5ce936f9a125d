import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'
import { singularOf } from '../defined-terms.ts'
import { printedText } from '../spot.ts'
import { oppositeKind } from './opposites.ts'
import type { WordsJudgement } from './words-judgement.ts'

/** Judges changed signs and symbols that are more than punctuation, or less than another value; null where there is none. */
export function judgeSigns(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  definedTerms: ReadonlySet<string>,
): WordsJudgement | null {
  const from = printedText(a)
  const to = printedText(b)
  const args = { from, to }
  if (from !== to && from !== '' && signsOf(from) === signsOf(to))
    return { kind: 'typography-changed', grade: 'typographic', code: 'typed-sign', args, semantic: false }
  if (from !== to && isSameAddress(from, to))
    return { kind: 'typography-changed', grade: 'typographic', code: 'typed-address', args, semantic: false }
  if (
    isRaised(hunk, a, b) ||
    isRaised(
      { ...hunk, a: hunk.b, fromA: hunk.fromB, toA: hunk.toB, b: hunk.a, fromB: hunk.fromA, toB: hunk.toA },
      b,
      a,
    )
  )
    return { kind: 'typography-changed', grade: 'typographic', code: 'typed-sign', args, semantic: false }
  if (isPrime(hunk, a, b))
    return { kind: 'identifier-changed', grade: 'conformance', code: 'identifier', args, semantic: true }
  if (isPinpoint(hunk, a, b))
    return { kind: 'cross-reference-changed', grade: 'technical', code: 'target', args, semantic: true }
  if (isDenial(a, b, hunk.a[hunk.toA]) || isDenial(b, a, hunk.b[hunk.toB]))
    return { kind: 'negation-changed', grade: 'conformance', code: 'polarity', args, semantic: true }
  if (exchangesSymbols(a, b))
    return { kind: 'identifier-changed', grade: 'conformance', code: 'identifier', args, semantic: true }
  const [left] = a
  const [right] = b
  if (a.length !== 1 || b.length !== 1 || !left || !right) return null
  if (isQuotedSign(hunk, left, right))
    return { kind: 'identifier-changed', grade: 'conformance', code: 'identifier', args, semantic: true }
  if (isBound(hunk, left, right))
    return { kind: 'value-changed', grade: 'conformance', code: 'comparison', args, semantic: true }
  if (
    ((isSymbol(left) && isSymbol(right)) ||
      (areNames(left, right) && !isTerm(left, definedTerms) && !isTerm(right, definedTerms))) &&
    left.meaning !== right.meaning
  )
    return { kind: 'identifier-changed', grade: 'conformance', code: 'identifier', args, semantic: true }
  return null
}

/** Signs that a keyboard has not, and how they are typed; a star or prime behind a name may be raised. */
function signsOf(text: string): string {
  return text
    .replace(/<=/g, '≤')
    .replace(/>=/g, '≥')
    .replace(/!=|<>/g, '≠')
    .replace(/\^\{?([*′″†])\}?/g, '$1')
    .replace(/ ?(?<![\p{L}\p{N}]\p{L})[x×](?!\p{L}) ?/gu, '×')
    .trim()
}

/** `www.example.org` and `http://www.example.org/`: what a reader need not type. Two schemes are two addresses. */
function isSameAddress(from: string, to: string): boolean {
  const schemeOf = (text: string): string => /^(?:https?:\/\/(?=www\.)|mailto:)?/i.exec(text)?.[0] ?? ''
  const [left, right] = [schemeOf(from), schemeOf(to)]
  const rest = from.slice(left.length).replace(/\/$/, '')
  return (
    rest === to.slice(right.length).replace(/\/$/, '') &&
    /^(?:www\.|[^\s@]{1,80}@)[^\s@]{3,200}$/.test(rest) &&
    (left === '' || right === '' || left.toLowerCase() === right.toLowerCase())
  )
}

/** A star or prime on the line, where the other text has it raised: there it reads as the call of a note, which says nothing. */
function isRaised({ b, toB }: Hunk, on: readonly Token[], over: readonly Token[]): boolean {
  const [sign] = on
  return (
    on.length === 1 &&
    over.length === 0 &&
    /^[*′″†]$/.test(sign?.meaning ?? '') &&
    (b[toB]?.printed ?? '').replace(/[{}\s]/g, '').startsWith(`^${sign?.meaning}`)
  )
}

/** A prime that a name has in one text only: `x′` and `x` are two. Not the quote that closes what another opened. */
function isPrime({ a, fromA, b, fromB }: Hunk, left: readonly Token[], right: readonly Token[]): boolean {
  const changed = [...left, ...right]
  const primes = (tokens: readonly Token[], at: number): boolean => {
    const [name, before] = [tokens[at - 1], tokens[at - 2]]
    return name !== undefined && isName(name) && tokens[at]?.spaced !== true && !/^['"]$/.test(before?.meaning ?? '')
  }
  return (
    changed.length > 0 &&
    changed.length <= 2 &&
    changed.every(({ meaning }) => /^['"′″‴]$/.test(meaning)) &&
    (left.length === 0 || primes(a, fromA)) &&
    (right.length === 0 || primes(b, fromB)) &&
    changed.some(({ printed }) => /['’′″‴]/.test(printed))
  )
}

function isName(token: Token): boolean {
  return token.class === 'identifier' || token.class === 'formula' || isSymbol(token)
}

/** The letter or number of an item behind the clause it stands in: `8.2 a)`, `clause 6 (b)`. */
function isPinpoint({ a, fromA, toA, b, toB }: Hunk, left: readonly Token[], right: readonly Token[]): boolean {
  const item = /^(?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})$/
  const last = a[fromA - 1]?.meaning === '(' ? a[fromA - 2] : a[fromA - 1]
  if (last?.class !== 'cross-reference') return false
  if (left.length === 1 && right.length === 1) {
    const [from, to] = [left[0]?.printed ?? '', right[0]?.printed ?? '']
    return (
      item.test(from) &&
      item.test(to) &&
      /^[0-9]/.test(from) === /^[0-9]/.test(to) &&
      a[toA]?.meaning === ')' &&
      b[toB]?.meaning === ')'
    )
  }
  const [only, none] = left.length > 0 ? [left, right] : [right, left]
  const said = only.map(({ printed }) => printed).join('')
  return none.length === 0 && /^\(?(?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})\)$/.test(said)
}

/** `!flag` against `flag`: the sign that denies what stands close behind it, on one side alone. */
function isDenial(on: readonly Token[], over: readonly Token[], behind: Token | undefined): boolean {
  return (
    on.length === 1 &&
    over.length === 0 &&
    /^[!¬~]$/.test(on[0]?.meaning ?? '') &&
    behind?.spaced === false &&
    /^[\p{L}\p{N}_(⟦]/u.test(behind.meaning)
  )
}

/** `the sign “:” parts` against `the sign “/” parts`: a sign alone in quotation marks is what machines write and read. */
function isQuotedSign({ a, fromA, toA, b, fromB, toB }: Hunk, left: Token, right: Token): boolean {
  const isQuote = (token: Token | undefined): boolean => /^["'‘’“”]$/.test(token?.meaning ?? '')
  const isSign = ({ class: kind, meaning }: Token): boolean => kind === 'punctuation' && !/^["'‘’“”]$/.test(meaning)
  return (
    isSign(left) &&
    isSign(right) &&
    left.meaning !== right.meaning &&
    [a[fromA - 1], a[toA], b[fromB - 1], b[toB]].every(isQuote)
  )
}

/** `[0, 255]` against `[0, 255)`: whether an interval holds its end. */
function isBound({ a, fromA, toA }: Hunk, left: Token, right: Token): boolean {
  const closing = /^[\])]$/
  const opening = /^[[(]$/
  const pair =
    (closing.test(left.meaning) && closing.test(right.meaning)) ||
    (opening.test(left.meaning) && opening.test(right.meaning))
  const ofValue = (token: Token | undefined): boolean => token?.class === 'number' || token?.class === 'formula'
  return pair && left.meaning !== right.meaning && (ofValue(a[fromA - 1]) || ofValue(a[toA]))
}

/**
 * `P[ x, y ]` against `P[ y, x ]`, `f(x)` against `f(x, y)`: a list of quantities, with others in it or in another order.
 * Without its comma `(s)` may be the ending of a word.
 */
function exchangesSymbols(a: readonly Token[], b: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): readonly Token[] =>
    tokens.filter(({ class: kind, meaning }) => kind !== 'punctuation' && meaning !== '')
  const [left, right] = [words(a), words(b)]
  return (
    [...a, ...b].some(({ meaning }) => meaning === ',') &&
    left.length + right.length > 0 &&
    [...left, ...right].every(isSymbol) &&
    left.map(({ meaning }) => meaning).join(' ') !== right.map(({ meaning }) => meaning).join(' ')
  )
}

function isTerm({ meaning }: Token, definedTerms: ReadonlySet<string>): boolean {
  return definedTerms.has(singularOf(meaning.toLowerCase()))
}

/** Names all in capitals: of states, messages, algorithms; or the letters of classes. `TRUE` and `FALSE` are values. */
function areNames(left: Token, right: Token): boolean {
  const isCapitals = (token: Token): boolean =>
    token.class === 'word' && /^(?:\p{Lu}+|\p{Lu}{2,}s)$/u.test(token.meaning)
  return (
    isCapitals(left) &&
    isCapitals(right) &&
    singularOf(left.meaning) !== singularOf(right.meaning) &&
    oppositeKind(left.meaning.toLowerCase(), right.meaning.toLowerCase()) === null
  )
}

/** One letter that stands for a quantity: `n`, `α`. `A` and `I` are words. */
function isSymbol(token: Token): boolean {
  return token.class === 'word' && /^\p{L}$/u.test(token.meaning) && !/^[aAI]$/.test(token.meaning)
}
