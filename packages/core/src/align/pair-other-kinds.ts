import type { BlockPair, ClausePair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'

/** Fewest words that are known again where they stand as another kind of block. */
const leastWords = 4

/**
 * Pairs what both texts have in a clause with the same words, a note in one and body text in the other: what stands
 * between them, the footnotes of a table say, kept them apart.
 */
export function pairOtherKinds(
  clausePairs: readonly ClausePair[],
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
): BlockPair[] {
  if (left.length === 0 || right.length === 0) return []
  const partners = new Map(clausePairs.map((pair) => [pair.left, pair.right]))
  const lefts = uniqueByWords(left)
  const rights = uniqueByWords(right)
  const pairs: BlockPair[] = []
  for (const [words, a] of lefts) {
    const b = rights.get(words)
    if (!a || !b || a.block.type === b.block.type || partners.get(a.owner) !== b.owner) continue
    if (isRemark(a) !== isRemark(b)) pairs.push({ left: [a], right: [b], moved: false })
  }
  return pairs
}

/** Each running text by its words alone; null where several have the same. */
function uniqueByWords(blocks: readonly PrintedBlock[]): ReadonlyMap<string, PrintedBlock | null> {
  const found = new Map<string, PrintedBlock | null>()
  for (const block of blocks) {
    if (block.words < leastWords || !(isRemark(block) || isBody(block))) continue
    const key = block.key()
    const words = key.slice(key.indexOf(' ') + 1)
    found.set(words, found.has(words) ? null : block)
  }
  return found
}

function isRemark({ block }: PrintedBlock): boolean {
  return block.type === 'note' || block.type === 'example'
}

function isBody({ block }: PrintedBlock): boolean {
  return block.type === 'paragraph' || block.type === 'list-item'
}
