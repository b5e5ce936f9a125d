import type { BlockAlignment } from '../../model/alignment.ts'
import type { PrintedBlock } from '../../model/printing.ts'

/** `6-` and `1` of `6-1`. */
export const counted = /^(|.{0,20}[-.])([0-9]{1,6})$/

/** Ordinals of what only one side has, by type and prefix: `table 6-` → 2, 5. */
type Lone = ReadonlyMap<string, readonly number[]>

/**
 * Whether the number of a table, figure or formula changed by as much as those before it that only one text has, or that moved
 * away or here, make it: `Table 4` is `Table 3` where Table 2 is gone, and nothing else is.
 *
 * @param renamed labels of clauses in the left text and in the right: `Table 4-3` counts on as `Table 5-2`.
 */
export function shiftedNumbers(
  blocks: BlockAlignment,
  renamed: ReadonlyMap<string, string>,
): (left: PrintedBlock, right: PrintedBlock) => boolean {
  const moved = blocks.pairs.filter((pair) => pair.moved)
  const movedBlocks = new Set(moved.flatMap((pair) => [...pair.left, ...pair.right]))
  const gone = ordinals([...blocks.leftOnly, ...moved.flatMap((pair) => pair.left)])
  const come = ordinals([...blocks.rightOnly, ...moved.flatMap((pair) => pair.right)])
  return (left, right) => {
    const [a, b] = [counterOf(left), counterOf(right)]
    if (a === null || b === null || !continues(a.prefix, b.prefix, renamed)) return false
    // Where it moved to is told, and its number with it.
    if (movedBlocks.has(left)) return true
    const shift = before(come, right, b) - before(gone, left, a)
    return shift !== 0 && b.ordinal - a.ordinal === shift
  }
}

function ordinals(blocks: readonly PrintedBlock[]): Lone {
  const lone = new Map<string, number[]>()
  for (const block of blocks) {
    const counter = counterOf(block)
    if (counter === null) continue
    const key = keyOf(block, counter.prefix)
    const list = lone.get(key)
    if (list === undefined) lone.set(key, [counter.ordinal])
    else if (!list.includes(counter.ordinal)) list.push(counter.ordinal)
  }
  return lone
}

function before(lone: Lone, block: PrintedBlock, { prefix, ordinal }: Counter): number {
  return (lone.get(keyOf(block, prefix)) ?? []).filter((other) => other < ordinal).length
}

interface Counter {
  readonly prefix: string
  readonly ordinal: number
}

function counterOf(block: PrintedBlock): Counter | null {
  const [, prefix, digits] = counted.exec(numberOf(block)) ?? []
  return prefix === undefined ? null : { prefix: prefix.replace('-', '.'), ordinal: Number(digits) }
}

function keyOf({ block }: PrintedBlock, prefix: string): string {
  return `${block.type} ${prefix}`
}

function continues(a: string, b: string, renamed: ReadonlyMap<string, string>): boolean {
  return a === b || (a.length > 1 && renamed.get(a.slice(0, -1)) === b.slice(0, -1))
}

/** `6-1`; empty where there is none. */
export function numberOf(block: PrintedBlock): string {
  return 'label' in block.block && block.block.label ? (block.block.label.number ?? '') : ''
}
