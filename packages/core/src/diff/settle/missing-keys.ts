import type {} from '../../model/change.ts'
import type { Block } from '../../model/document.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import { headOf, placeIn } from '../head-of.ts'

/** Most lines of a key that are told as one; more than that is a table of its own. */
const maxKey = 60

type Remark = Extract<Block, { type: 'note' | 'example' }>
/** Notes and examples that one side lacks: the footnotes that they call are missing with them. */
export function remarksByClause(missing: ReadonlySet<PrintedBlock>): ReadonlyMap<PrintedClause, readonly Remark[]> {
  const found = new Map<PrintedClause, Remark[]>()
  for (const { block, owner } of missing) {
    if (block.type !== 'note' && block.type !== 'example') continue
    const ones = found.get(owner)
    if (ones) ones.push(block)
    else found.set(owner, [block])
  }
  return found
}

/** The formula or figure of a line whose whole key is missing; null where a line of it stands on both sides, or there is one only. */
export function missingKey(block: PrintedBlock, missing: ReadonlySet<PrintedBlock>): PrintedBlock | null {
  if (!isKey(block)) return null
  const siblings = block.owner.blocks
  const at = placeIn(block)
  let from = at
  while (at - from <= maxKey && isKey(siblings[from - 1])) from--
  let to = at + 1
  while (to - from <= maxKey && isKey(siblings[to])) to++
  if (to - from < 2 || to - from > maxKey) return null
  return siblings.slice(from, to).every((line) => missing.has(line)) ? headOf(block) : null
}

function isKey(block: PrintedBlock | undefined): boolean {
  return block?.block.type === 'paragraph' && block.block.role === 'key'
}
