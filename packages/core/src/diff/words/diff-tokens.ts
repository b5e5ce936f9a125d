import { diffArrays } from 'diff/lib/diff/array.js'
import type { Hunk } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { Target, Token } from '../../model/token.ts'
import type { TargetKey } from '../facts.ts'
import { foldSilent } from './fold-silent.ts'
import { presentHunks, type Range } from './present-hunks.ts'
import { printAlike } from './print-alike.ts'

/**
 * Longest edit script searched for in one block, in tokens. Beyond it the block counts as rewritten: one change
 * for the whole text. Two unrelated texts of 3,000 words reach it in about 100 ms.
 */
const maxEdits = 2_000

/** So many tokens from a place on each side that mean the same. */
export interface EqualStretch {
  readonly fromA: number
  readonly fromB: number
  readonly length: number
}

/** Two token lists in which every token means something, where they are equal, and where they are not. */
export interface TokenDiff {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
  /** Where they mean the same, in order. */
  readonly equal: readonly EqualStretch[]
  /** Ready to be shown: phrases, in order. */
  readonly hunks: readonly Hunk[]
  readonly limited: boolean
  /** Printed behind the last token that means something: a final full stop. */
  readonly trailing: { readonly a: readonly Token[]; readonly b: readonly Token[] }
}

/** Where a reference leads. To a clause that is not there it is no more than its digits, which the other text may not take for a reference. */
function referenceKey(target: Target, side: Side, targetKey: TargetKey): string {
  const key = targetKey(target, side)
  return target.kind === 'clause' && key.startsWith('nothing at ') ? target.number : `⟦to ${key}⟧`
}

/** What a token means: two tokens are equal where these are. */
function keyOf(token: Token, side: Side, targetKey: TargetKey): string {
  return token.target ? referenceKey(token.target, side, targetKey) : token.meaning
}

/** Compares two texts by meaning. */
export function diffTokens(left: readonly Token[], right: readonly Token[], targetKey: TargetKey): TokenDiff {
  const { tokens: foldedA, trailing: trailingA } = foldSilent(left)
  const { tokens: foldedB, trailing: trailingB } = foldSilent(right)
  let a = foldedA
  let b = foldedB
  const isEqual = (one: Token, other: Token): boolean =>
    one.target || other.target
      ? keyOf(one, 'left', targetKey) === keyOf(other, 'right', targetKey)
      : one.meaning === other.meaning
  let start = 0
  while (start < a.length && start < b.length && isEqual(a[start] as Token, b[start] as Token)) start++
  const equal: EqualStretch[] = start === 0 ? [] : [{ fromA: 0, fromB: 0, length: start }]
  if (start === a.length && start === b.length)
    return { a, b, equal, hunks: [], limited: false, trailing: { a: trailingA, b: trailingB } }
  const numbers = new Map<string, number>()
  const numberOf = (token: Token, side: Side): number => {
    const key = keyOf(token, side, targetKey)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const keysA = a.map((token) => numberOf(token, 'left'))
  const keysB = b.map((token) => numberOf(token, 'right'))
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && keysA[endA - 1] === keysB[endB - 1]) {
    endA--
    endB--
  }
  const parts = diffArrays(keysA.slice(start, endA), keysB.slice(start, endB), { maxEditLength: maxEdits })
  let i = start
  let j = start
  // The package answers undefined where the limit was hit: then nothing in between counts as equal.
  const limited = parts === undefined
  for (const part of parts ?? []) {
    if (part.added) j += part.count
    else if (part.removed) i += part.count
    else {
      equal.push({ fromA: i, fromB: j, length: part.count })
      i += part.count
      j += part.count
    }
  }
  if (endA < a.length) equal.push({ fromA: endA, fromB: endB, length: a.length - endA })
  for (const { fromA, toA, fromB, toB } of rangesBetween(a.length, b.length, equal)) {
    if (toA - fromA !== 1 || toB - fromB !== 1) continue
    const [one, other] = [a[fromA] as Token, b[fromB] as Token]
    const placeA = asPlaceBeside(other, one, 'left', targetKey)
    const placeB = asPlaceBeside(one, other, 'right', targetKey)
    if (placeA !== one) a = a.with(fromA, placeA)
    if (placeB !== other) b = b.with(fromB, placeB)
    if (isEqual(placeA, placeB)) equal.push({ fromA, fromB, length: 1 })
  }
  equal.sort((one, other) => one.fromA - other.fromA)
  const differing = rangesBetween(a.length, b.length, equal).filter(
    ({ fromA, toA, fromB, toB }) => !printAlike(a.slice(fromA, toA), b.slice(fromB, toB)),
  )
  return {
    a,
    b,
    equal,
    hunks: presentHunks(a, b, keysA, keysB, differing, limited),
    limited,
    trailing: { a: trailingA, b: trailingB },
  }
}

/**
 * `6.1` where no word before it says that it is a clause: in the place of `clause 6.1` or `clause 6.2` it is one. `6` is one only in
 * the place of what stands in clause 6, and of another whole number.
 */
function asPlaceBeside(cited: Token, bare: Token, side: Side, targetKey: TargetKey): Token {
  const linked = asLinkBeside(cited, bare)
  if (linked !== null && (linked.number === cited.printed || !targetKey(linked, side).startsWith('nothing at ')))
    return { ...bare, class: 'cross-reference', target: linked }
  if (cited.target?.kind !== 'clause' || bare.target || bare.class !== 'number') return bare
  const { number } = cited.target
  const isPlace = bare.printed.includes('.')
    ? number.includes('.')
    : !number.includes('.') || number.startsWith(`${bare.printed}.`)
  if (!/^[0-9]{1,2}(?:\.[0-9]{1,3})*$/.test(bare.printed) || !isPlace) return bare
  const target: Target = { kind: 'clause', number: bare.printed }
  return targetKey(target, side).startsWith('nothing at ') ? bare : { ...bare, class: 'cross-reference', target }
}

/**
 * What a number without a link leads to in the place of one that prints `A.1` alone and is a link to a figure: a reader is told
 * by neither that a figure is meant. Null where there is no such link.
 */
function asLinkBeside({ printed, target }: Token, bare: Token): Target | null {
  const isFree = bare.target?.anchor === undefined && (bare.target === undefined || bare.target.kind === 'clause')
  if (target?.anchor === undefined || printed !== target.number || !isFree) return null
  return /^[A-Z0-9]{1,4}(?:[.-][0-9]{1,4}){0,4}$/.test(bare.printed)
    ? { kind: target.kind, number: bare.printed }
    : null
}

function rangesBetween(lengthA: number, lengthB: number, equal: readonly EqualStretch[]): Range[] {
  const ranges: Range[] = []
  let i = 0
  let j = 0
  for (const { fromA: toA, fromB: toB, length } of equal) {
    if (toA > i || toB > j) ranges.push({ fromA: i, toA, fromB: j, toB })
    i = toA + length
    j = toB + length
  }
  if (lengthA > i || lengthB > j) ranges.push({ fromA: i, toA: lengthA, fromB: j, toB: lengthB })
  return ranges
}

/** The places of tokens that mean the same, one pair after another. */
export function* equalPairs({ equal }: TokenDiff): Generator<readonly [number, number]> {
  for (const { fromA, fromB, length } of equal) for (let at = 0; at < length; at++) yield [fromA + at, fromB + at]
}
