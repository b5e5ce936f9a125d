import type { BlockPair } from '../../model/alignment.ts'
import type { Hunk } from '../../model/change.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { carriesMeaning } from '../facts.ts'

/** A note or example that the other printing has in the text of what stands before or behind it. */
export function promotedIn({
  left,
  right,
}: BlockPair): { readonly left: PrintedBlock; readonly right: PrintedBlock } | null {
  const [a, b] = [left[0] as PrintedBlock, right[0] as PrintedBlock]
  if (left.length > 1 && right.length === 1 && !isRemark(b)) {
    const note = left.find(isRemark)
    if (note !== undefined) return { left: note, right: b }
  }
  if (right.length > 1 && left.length === 1 && !isRemark(a)) {
    const note = right.find(isRemark)
    if (note !== undefined) return { left: a, right: note }
  }
  return null
}

/** The full stop at the end, that a definition goes without and a note has; it may stand before the note. */
export function isStopOfDefinition({ a, fromA, toA, b, fromB, toB }: Hunk, { left, right }: BlockPair): boolean {
  if ([...a.slice(fromA, toA), ...b.slice(fromB, toB)].map((token) => token.printed).join('') !== '.') return false
  const endsFirst = (blocks: readonly PrintedBlock[], at: number): boolean =>
    blocks.length > 1 && at === (blocks[0] as PrintedBlock).tokens().filter(carriesMeaning).length
  return (toA === a.length && toB === b.length) || endsFirst(left, toA) || endsFirst(right, toB)
}

function isRemark({ block }: PrintedBlock): boolean {
  return block.type === 'note' || block.type === 'example'
}
