import type { ClausePair } from '../model/alignment.ts'
import { longestIncreasing } from './longest-increasing.ts'

/**
 * Tells which clauses that are under another parent have moved: a clause around them that was added or dropped leaves them in
 * their order among all others.
 */
export function tellCrossings(found: readonly ClausePair[], known: readonly ClausePair[]): readonly ClausePair[] {
  const stayed = found.filter((pair) => !pair.moved)
  if (stayed.length === 0) return found
  const inOrder = known.filter((pair) => !pair.moved).sort((a, b) => a.left.order - b.left.order)
  const between = stayed.filter((pair) => fitsBetween(pair, inOrder)).sort((a, b) => a.left.order - b.left.order)
  const kept = new Set(longestIncreasing(between.map(({ right }) => right.order)).map((at) => between[at]))
  return found.map((pair) => (pair.moved || kept.has(pair) ? pair : { ...pair, moved: true }))
}

/** Whether a pair crosses none of the pairs that are in order: before those behind it on both sides, behind the others. */
function fitsBetween({ left, right }: ClausePair, inOrder: readonly ClausePair[]): boolean {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle] as ClausePair).left.order < left.order) low = middle + 1
    else high = middle
  }
  const before = inOrder[low - 1]
  const behind = inOrder[low]
  return (before?.right.order ?? -1) < right.order && right.order < (behind?.right.order ?? Number.POSITIVE_INFINITY)
}
