import type { BlockPair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { bagOf, containment, likeness } from './likeness.ts'
import { isText } from './score-blocks.ts'

/** Share of a leftover's words that stand in its neighbour's partner where a paragraph was split. */
const leastContained = 0.85
/** Fewest words of a part that can be told by its words. */
const leastWords = 4

/** Adds to a pair the unpaired neighbour whose words stand in it: one paragraph was printed as two. */
export function joinSplitBlocks(
  pairs: readonly BlockPair[],
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
): BlockPair[] {
  const taken = new Set<PrintedBlock>(pairs.flatMap((pair) => [...pair.left, ...pair.right]))
  return pairs.map((pair) => {
    const [a] = pair.left
    const [b] = pair.right
    if (!a || !b || !isText(a) || !isText(b) || a.print === b.print || a.key() === b.key()) return pair
    const lefts = extend(a, b, left, taken)
    if (lefts.length > 1) return { ...pair, left: lefts }
    const rights = extend(b, a, right, taken)
    return rights.length > 1 ? { ...pair, right: rights } : pair
  })
}

/** The block with the free neighbours on either side that belong to `whole` too. */
function extend(
  part: PrintedBlock,
  whole: PrintedBlock,
  siblings: readonly PrintedBlock[],
  taken: Set<PrintedBlock>,
): PrintedBlock[] {
  const target = bagOf(whole)
  if (bagOf(part).size >= target.size) return [part]
  const at = siblings.indexOf(part)
  const group = [part]
  for (const step of [1, -1]) {
    for (let next = siblings[at + step], away = step; next; away += step, next = siblings[at + away]) {
      const bag = bagOf(next)
      const size = group.reduce((sum, block) => sum + bagOf(block).size, 0)
      const fits =
        !taken.has(next) && isText(next) && next.words >= leastWords && containment(bag, target) >= leastContained
      if (!fits || size + bag.size > target.size * 1.15) break
      if (likeness(bag, target) <= 0) break
      taken.add(next)
      if (step > 0) group.push(next)
      else group.unshift(next)
    }
  }
  return group
}
