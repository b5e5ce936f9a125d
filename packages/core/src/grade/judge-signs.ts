import type { Hunk } from '../model/change.ts'
import type { Token } from '../model/token.ts'
import type { WordsJudgement } from './judge-words.ts'
import { oppositeKind } from './opposites.ts'
import { printedText } from './spot.ts'

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
  if (
    isRaised(hunk, a, b) ||
    isRaised(
      { ...hunk, a: hunk.b, fromA: hunk.fromB, toA: hunk.toB, b: hunk.a, fromB: hunk.fromA, toB: hunk.toA },
      b,
      a,
    )
  )
    return { kind: 'typography-changed', grade: 'typographic', code: 'typed-sign', args, semantic: false }
  const [left] = a
  const [right] = b
  if (a.length !== 1 || b.length !== 1 || !left || !right) return null
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

function isTerm({ meaning }: Token, definedTerms: ReadonlySet<string>): boolean {
  return definedTerms.has(meaning.toLowerCase())
}

/** Names all in capitals: of states, messages, algorithms; or the letters of classes. `TRUE` and `FALSE` are values. */
function areNames(left: Token, right: Token): boolean {
  const isCapitals = (token: Token): boolean => token.class === 'word' && /^\p{Lu}+$/u.test(token.meaning)
  return (
    isCapitals(left) &&
    isCapitals(right) &&
    oppositeKind(left.meaning.toLowerCase(), right.meaning.toLowerCase()) === null
  )
}

/** One letter that stands for a quantity: `n`, `α`. `A` and `I` are words. */
function isSymbol(token: Token): boolean {
  return token.class === 'word' && /^\p{L}$/u.test(token.meaning) && !/^[aAI]$/.test(token.meaning)
}
