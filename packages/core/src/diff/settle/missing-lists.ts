import type { PrintedBlock } from '../../model/printing.ts'
import { placeIn } from '../head-of.ts'
import { startOfList } from './list-tails.ts'

/** The first items of the lists of several items that one side lacks as a whole: each is one cause. */
export function missingLists(missing: ReadonlySet<PrintedBlock>): ReadonlySet<PrintedBlock> {
  const lacked = new Map<PrintedBlock, number>()
  for (const block of missing) {
    const list = startOfList(block)
    if (list !== null) lacked.set(list, (lacked.get(list) ?? 0) + 1)
  }
  return new Set([...lacked].flatMap(([list, count]) => (count > 1 && count === lengthOf(list) ? [list] : [])))
}

/** How many items a list has that begins with one. */
function lengthOf(list: PrintedBlock): number {
  const siblings = list.owner.blocks
  let length = 0
  for (let at = placeIn(list); siblings[at] !== undefined; at++) {
    const own = startOfList(siblings[at] as PrintedBlock)
    if (own === list) length++
    else if (own !== null) break
  }
  return length
}
