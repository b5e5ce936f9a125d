import type { BlockPair } from '../../model/alignment.ts'
import type { Hunk } from '../../model/change.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
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

/** What an entry says, and its source: a note that the other text has in the definition goes on from what is said. */
export function sourceApart(tokens: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const at = tokens.findLastIndex(({ meaning }) => meaning === '⟦source⟧')
  return at < 0 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at)]
}

/** The full stop at the end, that a definition goes without and a note has; it may stand before the note. */
export function isStopOfDefinition({ a, fromA, toA, b, fromB, toB }: Hunk, { left, right }: BlockPair): boolean {
  if ([...a.slice(fromA, toA), ...b.slice(fromB, toB)].map((token) => token.printed).join('') !== '.') return false
  const endsFirst = (blocks: readonly PrintedBlock[], at: number): boolean =>
    blocks.length > 1 && at === sourceApart((blocks[0] as PrintedBlock).tokens())[0].filter(carriesMeaning).length
  const ends = (tokens: readonly Token[], at: number): boolean => at === sourceApart(tokens)[0].length
  return (ends(a, toA) && ends(b, toB)) || endsFirst(left, toA) || endsFirst(right, toB)
}

function isRemark({ block }: PrintedBlock): boolean {
  return block.type === 'note' || block.type === 'example'
}
