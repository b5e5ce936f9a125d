import type { BlockAlignment } from '../model/alignment.ts'

/** How far behind its predecessor's partner something stands that is on the right alone. */
const behind = 0.25

/** Maps the right text's reading order to the left's: what is on the right alone comes where it is printed. */
export function leftOrders(blocks: BlockAlignment): (rightOrder: number) => number {
  const known = blocks.pairs
    .filter((pair) => !pair.moved)
    .map((pair) => ({ left: pair.left[0]?.order ?? 0, right: pair.right[0]?.order ?? 0 }))
    .sort((a, b) => a.right - b.right)
  return (rightOrder) => {
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.right ?? 0) <= rightOrder) low = middle + 1
      else high = middle
    }
    const before = known[low - 1]
    // Neighbours on the right keep their own order.
    return (before ? before.left + behind : -behind) + rightOrder * 1e-7
  }
}
