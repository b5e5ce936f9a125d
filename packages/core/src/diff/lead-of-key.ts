import type { BlockPair } from '../model/alignment.ts'
import type { Hunk } from '../model/change.ts'
import type { PrintedBlock } from '../model/printing.ts'

/** `where` before the one symbol of a key that is printed as a sentence: a key of several has the word on a line of its own. */
export function isLeadOfKey({ a, fromA, toA, b, fromB, toB }: Hunk, { left, right }: BlockPair): boolean {
  if (fromA > 0 || fromB > 0 || toA + toB !== 1 || ![...left, ...right].some(isKey)) return false
  return /^where$/i.test((a[0] && toA === 1 ? a[0] : b[0])?.meaning ?? '')
}

/** How many blocks are one on the other side, without the line `where` that leads over to a key and says nothing. */
export function partsOf(blocks: readonly PrintedBlock[]): number {
  if (blocks.length < 2 || !blocks.some(isKey)) return blocks.length
  return blocks.filter((block) => block.tokens().some(({ meaning }) => meaning !== '')).length
}

function isKey({ block }: PrintedBlock): boolean {
  return block.type === 'paragraph' && block.role === 'key'
}
