import type { RawBlock } from '../model/raw.ts'
import { statusLine } from './annex-status.ts'
import { readHeading } from './heading-heads.ts'
import { joinHeads } from './join-heads.ts'
import type { Piece } from './pieces.ts'
import { ReadingState } from './reading-state.ts'
import { splitHeading } from './split-heading.ts'
import { plainText } from './trim-inlines.ts'
import { readTypedHead } from './typed-heads.ts'

/** Finds every heading: those the format names, those only typed, and annex heads spread over several lines. */
export function findHeads(blocks: readonly RawBlock[]): Piece[] {
  const pieces: Piece[] = []
  const state = new ReadingState(blocks.some(isNumbered))
  for (const [at, block] of blocks.entries()) {
    const read =
      block.type === 'heading'
        ? readHeading(block, state)
        : block.type === 'paragraph' && block.role === undefined && block.within === undefined
          ? readTypedHead(block, state, isStatusLine(blocks[at + 1]))
          : null
    if (read === null) {
      pieces.push(block as Exclude<RawBlock, { readonly type: 'heading' }>)
      continue
    }
    pieces.push(...read)
    const [head] = read
    if (head?.type === 'head') state.open(head)
  }
  return joinHeads(pieces)
}

/** `(This annex forms an integral part of …)`: only the head of an annex stands above it. */
function isStatusLine(block: RawBlock | undefined): boolean {
  return block?.type === 'paragraph' && statusLine(plainText(block.children)) !== null
}

function isNumbered(block: RawBlock): boolean {
  return block.type === 'heading' && (block.label !== undefined || splitHeading(plainText(block.title)).label !== null)
}
