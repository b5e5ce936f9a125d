import { append } from '../model/gather.ts'
import { longestIncreasing } from './longest-increasing.ts'

/** How two lists are to be paired without crossing. */
export interface PairingTerms<T> {
  /** Equal keys may be paired unseen; a key that is unique on both sides is an anchor. Null: never an anchor. */
  readonly key: (item: T) => string | null
  /** How alike two items are, 0 to 1. Only asked between anchors. */
  readonly score: (left: T, right: T) => number
  /** The least score of a pair. */
  readonly threshold: number
}

export interface OrderedPairing {
  /** Index pairs, both rising. */
  readonly pairs: readonly (readonly [number, number])[]
  /** True where a gap was too large to search and only a band of it was looked at. */
  readonly limited: boolean
}

/**
 * Cells of the table searched between two anchors. 250,000 scores take about a tenth of a second. Beyond it only
 * a band around the diagonal is searched, and the answer says so.
 */
const maxCells = 250_000

/**
 * Pairs two lists in order: equal ends first, then items that are equal and unique, and between these the
 * pairing with the highest sum of scores.
 */
export function pairInOrder<T>(left: readonly T[], right: readonly T[], terms: PairingTerms<T>): OrderedPairing {
  const leftKeys = left.map(terms.key)
  const rightKeys = right.map(terms.key)
  const pairs: (readonly [number, number])[] = []
  let limited = false
  let start = 0
  const shorter = Math.min(left.length, right.length)
  while (start < shorter && leftKeys[start] !== null && leftKeys[start] === rightKeys[start]) {
    pairs.push([start, start])
    start++
  }
  let endLeft = left.length
  let endRight = right.length
  const tail: (readonly [number, number])[] = []
  while (
    endLeft > start &&
    endRight > start &&
    leftKeys[endLeft - 1] !== null &&
    leftKeys[endLeft - 1] === rightKeys[endRight - 1]
  ) {
    endLeft--
    endRight--
    tail.push([endLeft, endRight])
  }
  let fromLeft = start
  let fromRight = start
  for (const [toLeft, toRight] of [
    ...anchorsBetween(leftKeys, rightKeys, start, endLeft, endRight),
    [endLeft, endRight] as const,
  ]) {
    const gap = pairGap(left, right, fromLeft, toLeft, fromRight, toRight, terms)
    limited ||= gap.limited
    append(pairs, gap.pairs)
    if (toLeft < endLeft) pairs.push([toLeft, toRight])
    fromLeft = toLeft + 1
    fromRight = toRight + 1
  }
  append(pairs, tail.reverse())
  return { pairs, limited }
}

/** Keys that stand once on each side, as far as they stand in the same order. */
function anchorsBetween(
  leftKeys: readonly (string | null)[],
  rightKeys: readonly (string | null)[],
  start: number,
  endLeft: number,
  endRight: number,
): (readonly [number, number])[] {
  const rightAt = uniquePositions(rightKeys, start, endRight)
  const leftAt = uniquePositions(leftKeys, start, endLeft)
  const candidates: (readonly [number, number])[] = []
  for (const [key, at] of leftAt) {
    const other = rightAt.get(key)
    if (at >= 0 && other !== undefined && other >= 0) candidates.push([at, other])
  }
  return longestIncreasing(candidates.map((pair) => pair[1])).map((at) => candidates[at] as readonly [number, number])
}

/** Position of each key, −1 where it stands more than once. */
function uniquePositions(keys: readonly (string | null)[], from: number, to: number): Map<string, number> {
  const positions = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const key = keys[at]
    if (key === null || key === undefined) continue
    positions.set(key, positions.has(key) ? -1 : at)
  }
  return positions
}

/** The best non-crossing pairing of one gap: dynamic programming over scores, in a band where the gap is large. */
function pairGap<T>(
  left: readonly T[],
  right: readonly T[],
  fromLeft: number,
  toLeft: number,
  fromRight: number,
  toRight: number,
  terms: PairingTerms<T>,
): OrderedPairing {
  const rows = toLeft - fromLeft
  const columns = toRight - fromRight
  if (rows <= 0 || columns <= 0) return { pairs: [], limited: false }
  if (rows * columns > maxCells) return pairBand(left, right, fromLeft, toLeft, fromRight, toRight, terms)
  const width = columns + 1
  const sums = new Float32Array((rows + 1) * width)
  const scores = new Float32Array(rows * columns)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = terms.score(left[fromLeft + row] as T, right[fromRight + column] as T)
      scores[row * columns + column] = score
      const skip = Math.max(sums[(row + 1) * width + column] as number, sums[row * width + column + 1] as number)
      const take = score >= terms.threshold ? score + (sums[(row + 1) * width + column + 1] as number) : -1
      sums[row * width + column] = Math.max(skip, take)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const best = sums[row * width + column] as number
    const score = scores[row * columns + column] as number
    const diagonal = score + (sums[(row + 1) * width + column + 1] as number)
    if (score >= terms.threshold && Math.abs(diagonal - best) < 1e-4) {
      pairs.push([fromLeft + row, fromRight + column])
      row++
      column++
    } else if ((sums[(row + 1) * width + column] as number) >= best - 1e-4) row++
    else column++
  }
  return { pairs, limited: false }
}

/** A gap too large to search whole: each item looks for the best partner near its proportional place, in order. */
function pairBand<T>(
  left: readonly T[],
  right: readonly T[],
  fromLeft: number,
  toLeft: number,
  fromRight: number,
  toRight: number,
  terms: PairingTerms<T>,
): OrderedPairing {
  const band = Math.max(8, Math.floor(maxCells / (2 * Math.max(toLeft - fromLeft, toRight - fromRight))))
  const pairs: (readonly [number, number])[] = []
  const slope = (toRight - fromRight) / (toLeft - fromLeft)
  let next = fromRight
  for (let at = fromLeft; at < toLeft; at++) {
    const middle = fromRight + Math.round((at - fromLeft) * slope)
    const stop = Math.min(toRight, middle + band)
    let best = -1
    let bestScore = terms.threshold
    for (let other = Math.max(next, middle - band); other < stop; other++) {
      const score = terms.score(left[at] as T, right[other] as T)
      if (score > bestScore) {
        best = other
        bestScore = score
      }
      if (score > 0.98) break
    }
    if (best >= 0) {
      pairs.push([at, best])
      next = best + 1
    }
  }
  return { pairs, limited: true }
}
