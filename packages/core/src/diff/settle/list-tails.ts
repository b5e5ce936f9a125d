import type { Change, WordsChange } from '../../model/change.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'

/** `; and` at the end of an item, where an item of its list is missing on one side: it follows the place in the list. */
export function isTailBesideMissing(change: WordsChange, cut: ReadonlySet<PrintedBlock>): boolean {
  return (
    isTail(change) &&
    [change.left, change.right].some((item) => {
      const list = startOfList(item)
      return list !== null && cut.has(list)
    })
  )
}

/**
 * Every `; and` that an item lost and another item of its list got, where items of the list have changed places. As many have to
 * be lost as got, and of one word.
 */
export function tailsOfMoved(changes: readonly Change[], moved: ReadonlySet<PrintedBlock>): ReadonlySet<Change> {
  const lists = new Set([...moved].flatMap((block) => startOfList(block) ?? []))
  if (lists.size === 0) return new Set()
  const tails = new Map<PrintedBlock, WordsChange[]>()
  for (const change of changes) {
    const list = change.type === 'words' && isTail(change) ? startOfList(change.left) : null
    if (change.type !== 'words' || list === null || !lists.has(list)) continue
    tails.set(list, [...(tails.get(list) ?? []), change])
  }
  const words = (tokens: readonly Token[], from: number, to: number): string[] =>
    tokens.slice(from, to).flatMap(({ class: kind, meaning }) => (kind === 'connective' ? [meaning] : []))
  const exchanged = [...tails.values()].filter((ones) => {
    const gone = ones.flatMap(({ hunk }) => words(hunk.a, hunk.fromA, hunk.toA))
    const come = ones.flatMap(({ hunk }) => words(hunk.b, hunk.fromB, hunk.toB))
    return gone.length === come.length && new Set([...gone, ...come]).size === 1
  })
  return new Set(exchanged.flat())
}

/** The first item of each item's list, found once for each clause. */
const startsIn = new WeakMap<PrintedClause, ReadonlyMap<PrintedBlock, PrintedBlock>>()

/** The first item of the list that an item stands in, which a paragraph parts from the list before it; null for what is no item. */
export function startOfList(item: PrintedBlock): PrintedBlock | null {
  const known = startsIn.get(item.owner)
  if (known !== undefined) return known.get(item) ?? null
  const starts = new Map<PrintedBlock, PrintedBlock>()
  let first: PrintedBlock | null = null
  for (const block of item.owner.blocks) {
    if (block.block.type === 'paragraph') first = null
    if (block.block.type !== 'list-item') continue
    first ??= block
    starts.set(block, first)
  }
  startsIn.set(item.owner, starts)
  return starts.get(item) ?? null
}

/** Whether nothing but the `; and` that leads to the next item differs, and one of the two has it. */
function isTail({ left, right, hunk }: WordsChange): boolean {
  if (left.block.type !== 'list-item' || right.block.type !== 'list-item') return false
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  const leads = (tokens: readonly Token[]): boolean =>
    tokens.every((token) => /^(?:[;,.]|and|or)$/.test(token.meaning)) &&
    tokens.filter((token) => token.class === 'connective').length <= 1
  const joined = [a, b].filter((tokens) => tokens.some((token) => token.class === 'connective'))
  return hunk.toA === hunk.a.length && hunk.toB === hunk.b.length && joined.length <= 1 && leads(a) && leads(b)
}
