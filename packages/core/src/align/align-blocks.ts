import type { BlockAlignment, BlockPair, ClausePair } from '../model/alignment.ts'
import { append } from '../model/gather.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { findMovedBlocks } from './find-moved-blocks.ts'
import { joinSplitBlocks } from './join-split-blocks.ts'
import { placelessKey } from './likeness.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { pairByName } from './pair-by-name.ts'
import { pairDissolved } from './pair-dissolved.ts'
import { pairInOrder } from './pair-in-order.ts'
import { pairOtherKinds } from './pair-other-kinds.ts'
import { regroupSplitBlocks } from './regroup-split-blocks.ts'
import { blockScore, mayReplace } from './score-blocks.ts'
import { unfoldTables } from './unfold-tables.ts'

/** Least score of two blocks that are one: half the words in common. */
const threshold = 0.5

/**
 * Pairs the blocks of paired clauses: equal prints first, then equal meanings, then what is alike between them;
 * abbreviations and references by what they name, wherever they stand; then what is left over across the text.
 */
export function alignBlocks(
  clausePairs: readonly ClausePair[],
  looseLeft: readonly PrintedBlock[],
  looseRight: readonly PrintedBlock[],
  fixed: readonly { readonly left: PrintedBlock; readonly right: PrintedBlock }[] = [],
): BlockAlignment {
  const pairs: BlockPair[] = fixed.map(({ left, right }) => single(left, right))
  const limits: string[] = []
  const taken = new Set<PrintedBlock>(fixed.flatMap(({ left, right }) => [left, right]))
  const free = (blocks: readonly PrintedBlock[]): readonly PrintedBlock[] =>
    taken.size === 0 ? blocks : blocks.filter((block) => !taken.has(block))
  const overLeft: PrintedBlock[] = [...free(looseLeft)]
  const overRight: PrintedBlock[] = [...free(looseRight)]
  for (const clauses of clausePairs) {
    const found = alignClauseBlocks(free(clauses.left.blocks), free(clauses.right.blocks))
    if (found.limited) limits.push(`The blocks of ${clauses.left.clause.label} were paired near their place only.`)
    for (const pair of found.pairs) pairs.push(pair)
    for (const block of found.left) overLeft.push(block)
    for (const block of found.right) overRight.push(block)
  }
  const named = pairByName(overLeft, overRight)
  const dissolved = pairDissolved(clausePairs, named.leftOnly, named.rightOnly, (left, right) => {
    const found = alignClauseBlocks(left, right)
    if (found.limited) limits.push('The blocks of clauses that one text only has were paired near their place only.')
    return found.pairs
  })
  const loose = { left: without(named.leftOnly, dissolved), right: without(named.rightOnly, dissolved) }
  const others = pairOtherKinds(clausePairs, loose.left, loose.right)
  const moved = findMovedBlocks(without(loose.left, others), without(loose.right, others))
  append(pairs, [...named.pairs, ...dissolved, ...others, ...moved.pairs])
  pairs.sort((a, b) => (a.left[0]?.order ?? 0) - (b.left[0]?.order ?? 0))
  return { pairs, leftOnly: inOrder(moved.leftOnly), rightOnly: inOrder(moved.rightOnly), limits }
}

interface ClauseBlocks {
  readonly pairs: readonly BlockPair[]
  readonly left: readonly PrintedBlock[]
  readonly right: readonly PrintedBlock[]
  readonly limited: boolean
}

function alignClauseBlocks(left: readonly PrintedBlock[], right: readonly PrintedBlock[]): ClauseBlocks {
  const pairs: BlockPair[] = []
  // Equal prints need no tokens: most of two printings is equal to the letter.
  let start = 0
  while (start < left.length && start < right.length && left[start]?.print === right[start]?.print) {
    pairs.push(single(left[start] as PrintedBlock, right[start] as PrintedBlock))
    start++
  }
  let endLeft = left.length
  let endRight = right.length
  while (endLeft > start && endRight > start && left[endLeft - 1]?.print === right[endRight - 1]?.print) {
    endLeft--
    endRight--
    pairs.push(single(left[endLeft] as PrintedBlock, right[endRight] as PrintedBlock))
  }
  const named = pairByName(left.slice(start, endLeft), right.slice(start, endRight))
  append(pairs, named.pairs)
  const keyOf = keysWithin(named.leftOnly, named.rightOnly)
  const regrouped = regroupSplitBlocks(named.leftOnly, named.rightOnly, keyOf)
  // Before a line of it is taken for the whole.
  append(
    regrouped,
    unfoldTables(without(named.leftOnly, regrouped), without(named.rightOnly, regrouped), keyOf, 'code'),
  )
  const restLeft = without(named.leftOnly, regrouped)
  const restRight = without(named.rightOnly, regrouped)
  const found = pairInOrder(restLeft, restRight, { key: keyOf, score: blockScore, threshold })
  const inner = found.pairs.map(([i, j]) => single(restLeft[i] as PrintedBlock, restRight[j] as PrintedBlock))
  const joined = joinSplitBlocks(pairReplacements(inner, restLeft, restRight), restLeft, restRight)
  const unfolded = unfoldTables(without(restLeft, joined), without(restRight, joined), keyOf, 'table')
  const all = [...joined, ...unfolded]
  append(pairs, regrouped.length > 0 ? markMoved([...regrouped, ...all]) : all)
  return { pairs, left: without(restLeft, all), right: without(restRight, all), limited: found.limited }
}

/** Paragraphs that were found by their letters, wherever they stand in the clause: those that cross the others have moved. */
function markMoved(pairs: readonly BlockPair[]): readonly BlockPair[] {
  const first = (blocks: readonly PrintedBlock[]): number => blocks[0]?.order ?? 0
  const sorted = [...pairs].sort((a, b) => first(a.left) - first(b.left))
  const inOrder = new Set(longestIncreasing(sorted.map(({ right }) => first(right))))
  return sorted.map((pair, at) => (inOrder.has(at) ? pair : { ...pair, moved: true }))
}

function without(blocks: readonly PrintedBlock[], pairs: readonly BlockPair[]): readonly PrintedBlock[] {
  if (pairs.length === 0) return blocks
  const used = new Set<PrintedBlock>(pairs.flatMap((pair) => [...pair.left, ...pair.right]))
  return blocks.filter((block) => !used.has(block))
}

/** What two blocks of a clause are equal by: the print where the other side has it too, for that needs no tokens. */
function keysWithin(left: readonly PrintedBlock[], right: readonly PrintedBlock[]): (block: PrintedBlock) => string {
  const prints = new Set(left.map((block) => block.print))
  const shared = new Set(right.map((block) => block.print).filter((print) => prints.has(print)))
  return (block) => (shared.has(block.print) ? block.print : placelessKey(block))
}

/** One block on each side between the same neighbours, of the same kind: rewritten, rather than dropped and added. */
function pairReplacements(
  pairs: readonly BlockPair[],
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
): BlockPair[] {
  const rightOf = new Map(pairs.map((pair) => [pair.left[0], pair.right[0]]))
  const result: BlockPair[] = []
  let i = 0
  let j = 0
  const gap = (toLeft: number, toRight: number): void => {
    const a = left[i]
    const b = right[j]
    if (toLeft - i === 1 && toRight - j === 1 && a && b && mayReplace(a, b)) result.push(single(a, b))
  }
  for (let at = 0; at < left.length; at++) {
    const partner = rightOf.get(left[at] as PrintedBlock)
    if (!partner) continue
    const other = right.indexOf(partner, j)
    gap(at, other)
    result.push(single(left[at] as PrintedBlock, partner))
    i = at + 1
    j = other + 1
  }
  gap(left.length, right.length)
  return result
}

function single(left: PrintedBlock, right: PrintedBlock): BlockPair {
  return { left: [left], right: [right], moved: false }
}

function inOrder(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  return [...blocks].sort((a, b) => a.order - b.order)
}
