import type { BlockAlignment } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Facts } from './facts.ts'

/**
 * States which items stand at another level of their list: what is said under one item in one text is said beside it in
 * the other. Only where both lists have levels: a format may not know them.
 */
export function diffListLevels(facts: Facts, blocks: BlockAlignment): void {
  const lists = new Map<PrintedBlock, readonly number[]>()
  for (const { left, right, moved } of blocks.pairs) {
    const [a] = left
    const [b] = right
    if (moved || left.length > 1 || right.length > 1 || !a || !b) continue
    if (a.block.type !== 'list-item' || b.block.type !== 'list-item') continue
    const levelsA = levelsOf(a, lists)
    const levelsB = levelsOf(b, lists)
    if (levelsA.length < 2 || levelsB.length < 2) continue
    if (levelsA.indexOf(a.block.depth) !== levelsB.indexOf(b.block.depth))
      facts.changes.push({ type: 'level', left: a, right: b })
  }
}

/** The depths of the items of a list, each once, from the outermost: of all items that stand next to one another. */
function levelsOf(item: PrintedBlock, known: Map<PrintedBlock, readonly number[]>): readonly number[] {
  const found = known.get(item)
  if (found) return found
  const siblings = item.owner.blocks
  const at = siblings.indexOf(item)
  let from = at
  while (siblings[from - 1]?.block.type === 'list-item') from--
  let to = at + 1
  while (siblings[to]?.block.type === 'list-item') to++
  const items = siblings.slice(from, to)
  const depths = items.flatMap(({ block }) => (block.type === 'list-item' ? [block.depth] : []))
  const levels = [...new Set(depths)].sort((a, b) => a - b)
  for (const one of items) known.set(one, levels)
  return levels
}
