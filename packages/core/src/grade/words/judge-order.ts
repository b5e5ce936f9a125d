import type { Hunk } from '../../model/change.ts'
import type { Grade, Kind } from '../../model/finding.ts'
import { type Token, type TokenClass, wordKey } from '../../model/token.ts'
import { exchangesRoles } from './exchanged-roles.ts'
import type { WordsJudgement } from './words-judgement.ts'

/** Words and signs that say nothing by their place. */
const slight = /^(?:the|an?|it|they|[,;:()])$/
/** Verbs that stand between a verb of requirement and what must be. */
const auxiliary = /^(?:be|is|are|was|were|been)$/
/** Conjunctions and prepositions that say of what stands behind them when something is done. */
const times: ReadonlySet<string> = new Set('before after until while'.split(' '))
/** Connectives that leave what they join in any order. */
const joining: ReadonlySet<string> = new Set('and or either nor whether'.split(' '))
/** Words that say of a whole sentence, wherever in it they stand. */
const adverb =
  /ly$|^(?:also|always|then|again|here|there|however|therefore|thus|hence|often|still|already|too|thereafter)$/
/** Of those, words that join a whole sentence to what stands before it. */
const sentenceAdverb =
  /^(?:also|here|there|however|therefore|thus|hence|too|additionally|consequently|accordingly|similarly|finally|generally|alternatively)$/
type Side = readonly [tokens: readonly Token[], from: number, to: number]

/**
 * Judges the same words in another order; null where the words are not the same. The order is a matter of style as long as each
 * verb of requirement, negation, condition and value still says the same of the same words.
 */
export function judgeOrder(hunk: Hunk, args: Readonly<Record<string, string>>): WordsJudgement | null {
  const left: Side = [hunk.a, hunk.fromA, hunk.toA]
  const right: Side = [hunk.b, hunk.fromB, hunk.toB]
  const sorted = (side: Side): string => keysOf(side).sort().join('\u0001')
  if (keysOf(left).length < 2 || keysOf(left).join('\u0001') === keysOf(right).join('\u0001')) return null
  if (sorted(left) !== sorted(right)) return null
  const as = (kind: Kind, grade: Grade, code: string): WordsJudgement => ({
    kind,
    grade,
    code,
    args,
    semantic: grade !== 'editorial',
  })
  if (isOtherSequence(left, right, 'modal') || subjectsOf(left) !== subjectsOf(right))
    return as('requirement-changed', 'conformance', 'verbs-moved')
  if (denies(left) !== denies(right)) return as('negation-changed', 'conformance', 'words-moved')
  if (
    governs(left, 'connective') !== governs(right, 'connective') ||
    isOtherSequence(left, right, 'connective') ||
    conditionBefore(left) !== conditionBefore(right)
  )
    return as('condition-changed', 'conformance', 'words-moved')
  if (isOtherSequence(left, right, 'comparison')) return as('condition-changed', 'conformance', 'words-moved')
  if (isOtherSequence(left, right, 'unit') || movesValues(left, right))
    return as('value-changed', 'conformance', 'words-moved')
  if (isOtherSequence(left, right, 'formula')) return as('formula-changed', 'conformance', 'words-moved')
  for (const kind of ['identifier', 'cross-reference', 'citation'] as const)
    if (isOtherSequence(left, right, kind)) return null
  const [a, b] = [tokensOf(left), tokensOf(right)]
  if (isOtherSequence(left, right, 'quantifier')) return as('negation-changed', 'conformance', 'words-moved')
  if (exchangesRoles(a, b)) return exchanged(hunk, as)
  if (governs(left, 'quantifier') !== governs(right, 'quantifier'))
    return as('negation-changed', 'technical', 'words-moved')
  if (movesOneWord(left, right) || movesAdverb(left, right) || isListInOrder(hunk))
    return as('wording-changed', 'technical', 'roles')
  return as('wording-changed', 'editorial', 'reordered')
}

/** What one thing did the other does: where its sentence says what must be, or when, another implementation conforms. */
function exchanged(hunk: Hunk, as: (kind: Kind, grade: Grade, code: string) => WordsJudgement): WordsJudgement {
  const sentence = sentenceAround(hunk)
  const holds = (tokens: readonly Token[], kind: TokenClass): boolean =>
    tokens.some((token) => token.class === kind && !joining.has(wordKey(token)))
  if (holds(sentence, 'modal')) return as('requirement-changed', 'conformance', 'roles')
  if (holds(sentence, 'negation')) return as('negation-changed', 'conformance', 'roles')
  if (holds(sentence, 'connective')) return as('condition-changed', 'conformance', 'roles')
  if (holds(sentence, 'comparison')) return as('condition-changed', 'conformance', 'roles')
  if (holds(hunk.a.slice(hunk.fromA, hunk.toA), 'number')) return as('value-changed', 'conformance', 'roles')
  return as('wording-changed', 'technical', 'roles')
}

/** Tokens looked through on either side of a change: two lines of print. */
const maxAround = 40

/** The change and the words around it, to both ends of the sentence. */
function sentenceAround({ a, fromA, toA }: Hunk): readonly Token[] {
  const stops = ({ meaning }: Token): boolean => /^[.!?]$/.test(meaning)
  const before = a.slice(Math.max(0, fromA - maxAround), fromA)
  const behind = a.slice(toA, toA + maxAround)
  const end = behind.findIndex(stops)
  return [
    ...before.slice(before.findLastIndex(stops) + 1),
    ...a.slice(fromA, toA),
    ...(end < 0 ? behind : behind.slice(0, end)),
  ]
}

function tokensOf([tokens, from, to]: Side): readonly Token[] {
  return tokens.slice(from, to)
}

function keysOf(side: Side): string[] {
  return tokensOf(side)
    .map(wordKey)
    .filter((key) => !slight.test(key))
}

/** Where in a side the tokens of a class stand. */
function placesOf([tokens, from, to]: Side, kind: TokenClass): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) if (tokens[at]?.class === kind) places.push(at)
  return places
}

function isOtherSequence(left: Side, right: Side, kind: TokenClass): boolean {
  const sequence = (side: Side): string =>
    placesOf(side, kind)
      .map((at) => wordKey(side[0][at] as Token))
      .join('\u0001')
  return sequence(left) !== sequence(right)
}

/** The next word that says what is spoken of, in one direction; empty at the end of the sentence. */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let next = at + step; next >= 0 && next < tokens.length; next += step) {
    const key = wordKey(tokens[next] as Token)
    if (/^[.!?]$/.test(key)) return ''
    if (tokens[next]?.class === 'modal' || slight.test(key) || auxiliary.test(key) || adverb.test(key)) continue
    return key
  }
  return ''
}

/** Every word of a class, and of what it is said: the next word behind it. */
function governs([tokens, from, to]: Side, kind: TokenClass): string {
  const said: string[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    const key = wordKey(token)
    const is = token.class === kind || (kind === 'connective' && times.has(key))
    if (is && !joining.has(key)) said.push(`${key} ${neighbour(tokens, at, 1)}`)
  }
  return said.sort().join('\u0001')
}

/** What stands under the condition that was opened before the change, up to its comma: `If [the lamp is lit, the relay opens]`. */
function conditionBefore([tokens, from]: Side): string {
  const ends = (at: number): boolean => /^[,.;:!?]$/.test((tokens[at] as Token).meaning)
  let opened = from - 1
  const isCondition = ({ class: kind, meaning }: Token): boolean =>
    (kind === 'connective' && !joining.has(meaning.toLowerCase())) || times.has(meaning.toLowerCase())
  while (opened >= 0 && !ends(opened) && !isCondition(tokens[opened] as Token)) opened--
  if (opened < 0 || ends(opened)) return ''
  const words: string[] = []
  for (let at = opened + 1; at < tokens.length && !ends(at); at++) words.push(wordKey(tokens[at] as Token))
  return words.sort().join('\u0001')
}

/** Every verb of requirement and whom it binds: the word before it. */
function subjectsOf(side: Side): string {
  return placesOf(side, 'modal')
    .map((at) => neighbour(side[0], at, -1))
    .join('\u0001')
}

/** Every negation between the words before and behind it. */
function denies(side: Side): string {
  return betweenWords(side, 'negation').sort().join('\u0001')
}

function betweenWords(side: Side, kind: TokenClass): string[] {
  return placesOf(side, kind).map(
    (at) => `${neighbour(side[0], at, -1)} ${wordKey(side[0][at] as Token)} ${neighbour(side[0], at, 1)}`,
  )
}

/** Whether a value is said of something else: `5 and 7` of two things, the other way round. */
function movesValues(left: Side, right: Side): boolean {
  const said = (side: Side): string => betweenWords(side, 'number').sort().join('\u0001')
  const ofWhat = placesOf(left, 'number').map((at) => neighbour(left[0], at, 1))
  const mayBeExchanged = isOtherSequence(left, right, 'number') && new Set(ofWhat).size < ofWhat.length
  return mayBeExchanged || said(left) !== said(right)
}

/** Whether one word alone moved, and stands between other words than before: it says what it says of another. */
function movesOneWord(left: Side, right: Side): boolean {
  const [a, b] = [keysOf(left), keysOf(right)]
  const first = a.findIndex((key, at) => key !== b[at])
  const moved = [a[first], b[first]].find((key) => {
    const rest = (keys: readonly string[]): string => keys.toSpliced(keys.indexOf(key as string), 1).join('\u0001')
    return rest(a) === rest(b)
  })
  if (moved === undefined || [a[first], b[first]].some((key) => adverb.test(key ?? '')) || !/\p{L}/u.test(moved))
    return false
  const at = (side: Side): number => side[0].findIndex((token, place) => place >= side[1] && wordKey(token) === moved)
  // `the lamp bus (LB)`, `the LB (lamp bus)`.
  const isBracketed = ([tokens, ...side]: Side): boolean =>
    [-1, 1].some((step) => /^[()]$/.test(tokens[at([tokens, ...side]) + step]?.meaning ?? ''))
  if (isBracketed(left) || isBracketed(right)) return false
  return ([1, -1] as const).every((step) => neighbour(left[0], at(left), step) !== neighbour(right[0], at(right), step))
}

/** Whether an adverb passed a conjunction: `immediately closes the gate and rings` says it of another verb than `and immediately rings`. */
function movesAdverb(left: Side, right: Side): boolean {
  const [a, b] = [keysOf(left), keysOf(right)]
  const [first, last] = [a[0] as string, b[0] as string]
  return [[first, a, b] as const, [last, b, a] as const].some(
    ([word, from, to]) =>
      adverb.test(word) &&
      !sentenceAdverb.test(word) &&
      word === to.at(-1) &&
      from.some((key) => /^(?:and|or|but)$/.test(key)),
  )
}

/** What makes the order of a list say something: `respectively`, `in this order`. */
function isListInOrder(hunk: Hunk): boolean {
  const words = sentenceAround(hunk).map(wordKey).join(' ')
  return /\brespectively\b|\bin (?:\w+ ){0,3}order\b(?! to\b)/.test(words)
}
