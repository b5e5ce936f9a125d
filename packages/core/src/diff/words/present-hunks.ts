import type { Hunk, Stretch } from '../../model/change.ts'
import type { Token, TokenClass } from '../../model/token.ts'
import { joinExchanged } from './join-exchanged.ts'
import { joinRewritten } from './join-rewritten.ts'

/** Longest run of equal tokens between two reworded stretches that belong to one phrase. */
const maxBridge = 2

/** A stretch of either text that has no equal in the other: half-open, in tokens. */
export interface Range {
  fromA: number
  toA: number
  fromB: number
  toB: number
  /** The changes that it is made of, where little is left of a sentence. */
  pieces?: readonly Stretch[]
}

/** Makes phrases of an edit script: bridges small equal runs, and puts added or dropped text on sentence ends. */
export function presentHunks(
  a: readonly Token[],
  b: readonly Token[],
  keysA: readonly number[],
  keysB: readonly number[],
  differing: readonly Range[],
  limited: boolean,
): Hunk[] {
  const ranges = joinBrackets(a, b, bridge(a, b, joinRewritten(a, joinExchanged(a, b, differing))))
  for (const range of ranges) {
    if (range.fromA === range.toA) slideToSentence(b, keysB, range, 'fromB', 'toB', ['fromA', 'toA'], ranges)
    else if (range.fromB === range.toB) slideToSentence(a, keysA, range, 'fromA', 'toA', ['fromB', 'toB'], ranges)
  }
  return ranges.map((range, at) => ({
    a,
    b,
    ...range,
    floorA: ranges[at - 1]?.toA ?? 0,
    floorB: ranges[at - 1]?.toB ?? 0,
    ceilingA: ranges[at + 1]?.fromA ?? a.length,
    ceilingB: ranges[at + 1]?.fromB ?? b.length,
    rewritten: limited,
  }))
}

function bridge(a: readonly Token[], b: readonly Token[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    const gap = before ? range.fromA - before.toA : Number.POSITIVE_INFINITY
    // Two changes that each bear on conformance are two causes, however near they stand.
    if (
      before &&
      ((gap <= maxBridge &&
        !bearsWeight(a, b, before) &&
        !bearsWeight(a, b, range) &&
        !endsSentence(a, before.toA, range.fromA)) ||
        isOneValue(a, b, before, range) ||
        isOneVerb(a, b, before, range) ||
        isOneBound(a, b, before, range) ||
        areCorrelative(a, b, before, range) ||
        isOneListOfPlaces(a, b, before, range))
    )
      extend(before, range)
    else joined.push({ ...range })
  }
  return joined
}

/** Makes one change of two. */
function extend(before: Range, range: Range): void {
  before.toA = range.toA
  before.toB = range.toB
  if (before.pieces || range.pieces) before.pieces = [...(before.pieces ?? []), ...(range.pieces ?? [])]
}

/** Both parts of `16:9` and of `3/4` are one value. */
function isOneValue(a: readonly Token[], b: readonly Token[], before: Range, range: Range): boolean {
  const isNumber = (tokens: readonly Token[], from: number, to: number): boolean =>
    to - from === 1 && tokens[from]?.class === 'number'
  const sign = a[before.toA]
  return (
    range.fromA - before.toA === 1 &&
    sign !== undefined &&
    !sign.spaced &&
    /^[:/]$/.test(sign.meaning) &&
    a[range.fromA]?.spaced !== true &&
    isNumber(a, before.fromA, before.toA) &&
    isNumber(b, before.fromB, before.toB) &&
    isNumber(a, range.fromA, range.toA) &&
    isNumber(b, range.fromB, range.toB)
  )
}

/** Longest subject between the two places of a verb, in tokens: `it is necessary that [the sender]`, `[the sender] shall`. */
const maxSubject = 5

/**
 * `shall not` against `is not required to`, `it is necessary that the sender` against `the sender shall`: a verb of requirement
 * that one side drops, and another that the other side puts in beside it. The same verb at another place says other things.
 */
function isOneVerb(a: readonly Token[], b: readonly Token[], before: Range, range: Range): boolean {
  const gap = a.slice(before.toA, range.fromA)
  if (gap.length > maxSubject || !gap.every(({ class: kind }) => kind === 'word' || kind === 'negation')) return false
  const verbs = (tokens: readonly Token[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .flatMap(({ class: kind, meaning }) => (kind === 'modal' ? meaning.toLowerCase() : []))
      .join(' ')
  const [left, leftBehind] = [verbs(a, before.fromA, before.toA), verbs(a, range.fromA, range.toA)]
  const [right, rightBehind] = [verbs(b, before.fromB, before.toB), verbs(b, range.fromB, range.toB)]
  const crossed =
    (left !== '' && rightBehind !== '' && leftBehind === '' && right === '') ||
    (leftBehind !== '' && right !== '' && left === '' && rightBehind === '')
  return crossed && left + leftBehind !== right + rightBehind
}

const boundClasses: ReadonlySet<TokenClass> = new Set(['negation', 'quantifier', 'comparison', 'connective'])
const boundWords = /^(?:be|is|are|more|less|fewer|greater|higher|lower|above|below)$/

/** `at least 5` against `5 or more`, `not be less than` against `be at least`: what says of a value which way it bounds. */
function isOneBound(a: readonly Token[], b: readonly Token[], before: Range, range: Range): boolean {
  const gap = a.slice(before.toA, range.fromA)
  const isBound = ({ class: kind, meaning }: Token): boolean => boundClasses.has(kind) || boundWords.test(meaning)
  return (
    gap.length > 0 &&
    gap.length <= 2 &&
    gap.every(({ class: kind, meaning }) => kind === 'number' || kind === 'unit' || boundWords.test(meaning)) &&
    [before, range].every(
      ({ fromA, toA, fromB, toB }) => a.slice(fromA, toA).every(isBound) && b.slice(fromB, toB).every(isBound),
    )
  )
}

/** What parts the members of a list of places. */
const betweenPlaces = /^(?:,|and|or|to|through|–)$/i

function isOr({ meaning }: Token): boolean {
  return /^or$/i.test(meaning)
}

/** `clauses 8.2, 8.3 and 8.4`, of which one text has a member more, or which lead to others one by one. */
function isOneListOfPlaces(a: readonly Token[], b: readonly Token[], before: Range, range: Range): boolean {
  if (range.fromA - before.toA > maxBetween) return false
  const stretches = [a.slice(before.fromA, range.toA), b.slice(before.fromB, range.toB)]
  const isPlace = ({ target, printed }: Token): boolean =>
    target !== undefined || /^[0-9]{1,2}(?:\.[0-9]{1,3})*$/.test(printed)
  // `or` in the place of `and` is a change of its own.
  if (stretches[0]?.some(isOr) !== stretches[1]?.some(isOr)) return false
  return stretches.every(
    (tokens) =>
      tokens.some(({ target }) => target !== undefined) &&
      tokens.every((token) => isPlace(token) || betweenPlaces.test(token.meaning)),
  )
}

/** Longest stretch between the two halves of a conjunction, in tokens. */
const maxBetween = 12
const halves = /^(?:(?:neither|either|both) (?:nor|or|and))$/

/** `neither … nor` against `both … and`: one conjunction in two pieces. */
function areCorrelative(a: readonly Token[], b: readonly Token[], before: Range, range: Range): boolean {
  if (range.fromA - before.toA > maxBetween) return false
  const words = (tokens: readonly Token[], first: number, second: number): string =>
    `${tokens[first]?.meaning} ${tokens[second]?.meaning}`.toLowerCase()
  const single = [before, range].every(({ fromA, toA, fromB, toB }) => toA - fromA === 1 && toB - fromB === 1)
  return single && halves.test(words(a, before.fromA, range.fromA)) && halves.test(words(b, before.fromB, range.fromB))
}

/** Longest bracket whose inside is shown with it, in tokens: `[has/has not]` is six. */
const maxBracket = 12

/** A bracket that is opened in one change and closed in another is one change: `has` became `[has/has not]`. */
function joinBrackets(a: readonly Token[], b: readonly Token[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    const opens = (tokens: readonly Token[], from: number, to: number): boolean => {
      const signs = tokens.slice(from, to).map((token) => token.meaning)
      return signs.lastIndexOf('[') > signs.lastIndexOf(']')
    }
    const open = before && (opens(a, before.fromA, before.toA) || opens(b, before.fromB, before.toB))
    if (before && open && range.toB - before.fromB <= maxBracket && range.toA - before.fromA <= maxBracket)
      extend(before, range)
    else joined.push({ ...range })
  }
  return joined
}

const weighty = new Set<TokenClass>([
  'modal',
  'negation',
  'quantifier',
  'connective',
  'comparison',
  'number',
  'unit',
  'identifier',
  'citation',
  'cross-reference',
  'formula',
  'phrase',
  'image',
])

function bearsWeight(a: readonly Token[], b: readonly Token[], range: Range): boolean {
  const has = (tokens: readonly Token[], from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (weighty.has((tokens[at] as Token).class)) return true
    return false
  }
  return has(a, range.fromA, range.toA) || has(b, range.fromB, range.toB)
}

function endsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isStop(tokens[at])) return true
  return false
}

function isStop(token: Token | undefined): boolean {
  return token?.class === 'punctuation' && /^[.!?;:]$/.test(token.meaning)
}

/**
 * Of the places where the same edit can stand, takes the one that adds or drops a whole sentence, or else one
 * that begins behind punctuation. `A. [B.] C.` is read more easily than `A[. B]. C.`
 */
function slideToSentence(
  tokens: readonly Token[],
  keys: readonly number[],
  range: Range,
  from: 'fromA' | 'fromB',
  to: 'toA' | 'toB',
  other: readonly ['fromA' | 'fromB', 'toA' | 'toB'],
  ranges: readonly Range[],
): void {
  const at = ranges.indexOf(range)
  const floor = ranges[at - 1]?.[to] ?? 0
  const ceiling = ranges[at + 1]?.[from] ?? tokens.length
  let low = 0
  while (range[from] - low > floor && keys[range[from] - low - 1] === keys[range[to] - low - 1]) low++
  let high = 0
  while (range[to] + high < ceiling && keys[range[from] + high] === keys[range[to] + high]) high++
  let best = 0
  let bestScore = -1
  for (let shift = -low; shift <= high; shift++) {
    const start = range[from] + shift
    const score =
      (start === 0 || isStop(tokens[start - 1]) ? 2 : 0) +
      (isStop(tokens[range[to] + shift - 1]) ? 2 : 0) +
      (start > 0 && tokens[start - 1]?.class === 'punctuation' ? 1 : 0) +
      (shift === 0 ? 0.5 : 0)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  range[from] += best
  range[to] += best
  range[other[0]] += best
  range[other[1]] += best
}
