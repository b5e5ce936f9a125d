import type { BlockPair, ClausePair } from '../model/alignment.ts'
import type { Side } from '../model/finding.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** Share of the words of an unpaired clause that stand where its heading would, where only its heading is missing. */
const leastHeld = 0.5

/**
 * What one text prints as a clause of its own may stand in the other without a heading: at the end of the clause before
 * it. Pairs the blocks of unpaired clauses with what is left over there, where most words of a clause are found so.
 *
 * @param left what is left over in the left text.
 * @param right the same in the right one.
 * @param align pairs two lists of blocks in order.
 */
export function pairDissolved(
  clausePairs: readonly ClausePair[],
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
  align: (left: readonly PrintedBlock[], right: readonly PrintedBlock[]) => readonly BlockPair[],
): readonly BlockPair[] {
  const held = pairHeld(clausePairs, left, right, 'left', align)
  const taken = new Set(held.flatMap((pair) => [...pair.left, ...pair.right]))
  const free = (block: PrintedBlock): boolean => !taken.has(block)
  const holding = pairHeld(clausePairs, right.filter(free), left.filter(free), 'right', (own, other) =>
    align(other, own),
  )
  return [...held, ...holding]
}

/** The same for the clauses that the text `own` has and the other has not. */
function pairHeld(
  clausePairs: readonly ClausePair[],
  over: readonly PrintedBlock[],
  otherOver: readonly PrintedBlock[],
  own: Side,
  align: (own: readonly PrintedBlock[], other: readonly PrintedBlock[]) => readonly BlockPair[],
): readonly BlockPair[] {
  const other = own === 'left' ? 'right' : 'left'
  const partnerOf = new Map(clausePairs.map((pair) => [pair[own], pair[other]]))
  const loose = over.filter((block) => !partnerOf.has(block.owner))
  if (loose.length === 0 || otherOver.length === 0) return []
  const paired = clausePairs.map((pair) => pair[own]).sort((a, b) => a.order - b.order)
  const overOf = groupBy(otherOver, (block) => block.owner)
  const result: BlockPair[] = []
  for (const [carrier, blocks] of groupBy(loose, (block) => before(block.owner, paired))) {
    const held = overOf.get(carrier === undefined ? undefined : partnerOf.get(carrier))
    if (held === undefined) continue
    const pairs = align(blocks, held)
    const rootOf = (block: PrintedBlock): PrintedClause => outermost(block.owner, partnerOf)
    const all = wordsBy(blocks, rootOf)
    const found = wordsBy(
      pairs.flatMap((pair) => pair[own]),
      rootOf,
    )
    for (const pair of pairs) {
      const [block] = pair[own]
      if (block === undefined) continue
      const root = rootOf(block)
      if ((found.get(root) ?? 0) >= leastHeld * (all.get(root) ?? 0)) result.push({ ...pair, moved: true })
    }
  }
  return result
}

/** The last paired clause before another. */
function before(clause: PrintedClause, paired: readonly PrintedClause[]): PrintedClause | undefined {
  let from = 0
  let to = paired.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((paired[middle] as PrintedClause).order < clause.order) from = middle + 1
    else to = middle
  }
  return paired[from - 1]
}

function outermost(clause: PrintedClause, partnerOf: ReadonlyMap<PrintedClause, PrintedClause>): PrintedClause {
  let root = clause
  while (root.parent !== null && !partnerOf.has(root.parent)) root = root.parent
  return root
}

function wordsBy<K>(blocks: readonly PrintedBlock[], keyOf: (block: PrintedBlock) => K): Map<K, number> {
  const words = new Map<K, number>()
  for (const block of blocks) words.set(keyOf(block), (words.get(keyOf(block)) ?? 0) + block.words + 1)
  return words
}

function groupBy<K>(
  blocks: readonly PrintedBlock[],
  keyOf: (block: PrintedBlock) => K,
): Map<K | undefined, PrintedBlock[]> {
  const groups = new Map<K | undefined, PrintedBlock[]>()
  for (const block of blocks) {
    const group = groups.get(keyOf(block))
    if (group) group.push(block)
    else groups.set(keyOf(block), [block])
  }
  return groups
}
