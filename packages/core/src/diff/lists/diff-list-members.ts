import type { BlockAlignment } from '../../model/alignment.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Facts } from '../facts.ts'

/**
 * States which items a list has in one text only, while the paragraph that says the same stands beside the list in the other.
 * Where the other text prints no item beside the paragraph, its format may know no lists.
 */
export function diffListMembers(facts: Facts, blocks: BlockAlignment): void {
  const partners = new Map<PrintedBlock, PrintedBlock>()
  const places = new Map<PrintedBlock, number>()
  const lefts = new Set<PrintedBlock>()
  for (const { left, right, moved } of blocks.pairs) {
    const [a] = left
    const [b] = right
    if (moved || !a || !b || left.length > 1 || right.length > 1) continue
    partners.set(a, b).set(b, a)
    lefts.add(a)
  }
  const placeOf = (block: PrintedBlock): number => {
    if (!places.has(block)) for (const [at, one] of block.owner.blocks.entries()) places.set(one, at)
    return places.get(block) ?? 0
  }
  const beside = (block: PrintedBlock, step: 1 | -1): PrintedBlock | undefined =>
    block.owner.blocks[placeOf(block) + step]
  for (const [item, paragraph] of partners) {
    if (!isMarkedItem(item) || paragraph.block.type !== 'paragraph' || paragraph.block.role !== undefined) continue
    const isBeside = ([1, -1] as const).some((step) => {
      const neighbour = beside(item, step)
      const partner = neighbour && isMarkedItem(neighbour) ? partners.get(neighbour) : undefined
      return partner !== undefined && isMarkedItem(partner) && beside(paragraph, step) === partner
    })
    if (!isBeside) continue
    const isLeft = lefts.has(item)
    facts.changes.push({ type: 'level', left: isLeft ? item : paragraph, right: isLeft ? paragraph : item })
  }
}

function isMarkedItem({ block }: PrintedBlock): boolean {
  return block.type === 'list-item' && block.label.printed !== ''
}
