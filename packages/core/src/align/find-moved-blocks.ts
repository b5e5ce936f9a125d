import type { BlockAlignment, BlockPair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { bagOf, likeness, placelessKey } from './likeness.ts'

/** Least words of a block that can be recognised elsewhere in the text when nothing in it changed. */
const leastWordsEqual = 6
/** Least words and likeness of one that was changed as well. */
const leastWordsAlike = 12
const leastAlike = 0.85
/** Partners tried for one block; beyond it the words are too common to prove a move. */
const maxCandidates = 20

/** Left-over blocks that are the same block elsewhere: equal and unique, or long and nearly equal. */
export function findMovedBlocks(
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
): Omit<BlockAlignment, 'limits'> {
  const pairs: BlockPair[] = []
  const taken = new Set<PrintedBlock>()
  const take = (a: PrintedBlock, b: PrintedBlock): void => {
    pairs.push({ left: [a], right: [b], moved: true })
    taken.add(a).add(b)
  }
  if (left.length > 0 && right.length > 0) {
    const rights = uniqueBy(right, placeKey)
    for (const [key, a] of uniqueBy(left, placeKey)) {
      const b = rights.get(key)
      if (a && b && (a.words >= leastWordsEqual || isSibling(a, b))) take(a, b)
    }
    const index = indexByRareWords(right.filter((block) => !taken.has(block) && block.words >= leastWordsAlike))
    for (const a of left) {
      if (taken.has(a) || a.words < leastWordsAlike) continue
      const candidates = candidatesOf(a, index).filter((b) => !taken.has(b) && b.block.type === a.block.type)
      const alike = candidates.filter((b) => likeness(bagOf(a), bagOf(b)) >= leastAlike)
      if (alike.length === 1) take(a, alike[0] as PrintedBlock)
    }
  }
  const free = (block: PrintedBlock): boolean => !taken.has(block)
  return { pairs, leftOnly: left.filter(free), rightOnly: right.filter(free) }
}

/** Long blocks are known by their words alone; short ones only among their own clause's. */
function placeKey(block: PrintedBlock): string {
  return block.words >= leastWordsEqual
    ? placelessKey(block)
    : `${block.owner.titleKey} ${block.owner.clause.label} ${placelessKey(block)}`
}

function isSibling(a: PrintedBlock, b: PrintedBlock): boolean {
  return a.block.type === b.block.type && a.owner.titleKey === b.owner.titleKey
}

/** Each key with its block, or null where several share it. */
function uniqueBy(
  blocks: readonly PrintedBlock[],
  keyOf: (block: PrintedBlock) => string,
): Map<string, PrintedBlock | null> {
  const found = new Map<string, PrintedBlock | null>()
  for (const block of blocks) {
    const key = keyOf(block)
    found.set(key, found.has(key) ? null : block)
  }
  return found
}

function indexByRareWords(blocks: readonly PrintedBlock[]): Map<string, PrintedBlock[]> {
  const index = new Map<string, PrintedBlock[]>()
  for (const block of blocks) {
    for (const word of bagOf(block).counts.keys()) {
      const list = index.get(word)
      if (list) list.push(block)
      else index.set(word, [block])
    }
  }
  return index
}

/** The blocks that share the rarest words with this one. */
function candidatesOf(block: PrintedBlock, index: ReadonlyMap<string, PrintedBlock[]>): PrintedBlock[] {
  const lists = [...bagOf(block).counts.keys()]
    .flatMap((word) => {
      const list = index.get(word)
      return list ? [list] : []
    })
    .sort((a, b) => a.length - b.length)
  const found = new Set<PrintedBlock>()
  for (const list of lists.slice(0, 6)) {
    if (list.length > maxCandidates) break
    for (const candidate of list) found.add(candidate)
  }
  return [...found]
}
