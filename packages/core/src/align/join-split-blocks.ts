import type { BlockPair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { textOf } from '../model/text-of.ts'
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
    if (!a || !b || a.print === b.print || a.key() === b.key()) return pair
    const mayJoin = isTable(a) && isTable(b) ? isPart : isLine(a) && isLine(b) ? isLine : null
    if (mayJoin === null) return pair
    const lefts = extend(a, b, left, taken, mayJoin)
    if (lefts.length > 1) return { ...pair, left: lefts }
    const rights = extend(b, a, right, taken, mayJoin)
    return rights.length > 1 ? { ...pair, right: rights } : pair
  })
}

/** The block with the free neighbours on either side that belong to `whole` too. */
function extend(
  part: PrintedBlock,
  whole: PrintedBlock,
  siblings: readonly PrintedBlock[],
  taken: Set<PrintedBlock>,
  mayJoin: (next: PrintedBlock, part: PrintedBlock) => boolean,
): PrintedBlock[] {
  const target = bagOf(whole)
  if (bagOf(part).size >= target.size) return [part]
  const at = siblings.indexOf(part)
  const group = [part]
  for (const step of [1, -1]) {
    for (let next = siblings[at + step], away = step; next; away += step, next = siblings[at + away]) {
      const bag = bagOf(next)
      const size = group.reduce((sum, block) => sum + bagOf(block).size, 0) - headAgain(next, part)
      const fits =
        !taken.has(next) &&
        mayJoin(next, part) &&
        next.words >= leastWords &&
        containment(bag, target) >= leastContained
      if (!fits || size + bag.size > target.size * 1.15) break
      if (likeness(bag, target) <= 0) break
      taken.add(next)
      if (step > 0) group.push(next)
      else group.unshift(next)
    }
  }
  return group
}

/** Running text, and code that may be printed line by line. */
function isLine(block: PrintedBlock): boolean {
  return isText(block) || block.block.type === 'code'
}

function isTable({ block }: PrintedBlock): boolean {
  return block.type === 'table'
}

/** A part of a table goes on below it, with the caption of the table or none: another caption is another table. */
function isPart(next: PrintedBlock, { block: table, order }: PrintedBlock): boolean {
  const { block } = next
  if (block.type !== 'table' || table.type !== 'table' || next.order < order) return false
  if (block.label === null && block.title.length === 0) return true
  return block.label?.number === table.label?.number && textOf(block.title) === textOf(table.title)
}

/** Words of the head that a further part of a table prints again. */
function headAgain({ block: next }: PrintedBlock, { block: part }: PrintedBlock): number {
  if (next.type !== 'table' || part.type !== 'table') return 0
  const [head, again] = [part, next].map(({ children }) =>
    (children[0]?.children ?? []).map((cell) => textOf(cell.children)).join(' '),
  ) as [string, string]
  return head === again ? (head.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0
}
