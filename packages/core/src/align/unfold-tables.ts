import type { BlockPair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { bagOf } from './likeness.ts'
import { isText } from './score-blocks.ts'

/** Share of a table's words that its lines have, and of a line's words that stand in the table. */
const leastTold = 0.8
const leastHeld = 0.6
/** Fewest words of a table that can be told by its words. */
const leastWords = 4
/** Most tables of a clause that are looked for among the lines of the other text. */
const maxTables = 60
/** Longest line within a run that has little of the table, in words. */
const maxChanged = 12

/**
 * Finds tables and code that the other printing has as lines: a format without tables, a page on which no rule is drawn, or
 * code in a font of its own, or a paragraph whose lines are broken. The lines are neighbours and have the words of the
 * table, as often as it has them. Takes each block once.
 */
export function unfoldTables(
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
  keyOf: (block: PrintedBlock) => string,
  of: 'table' | 'code',
): BlockPair[] {
  const keys = new Set(left.map(keyOf))
  const both = new Set(right.map(keyOf).filter((key) => keys.has(key)))
  const isFree = (block: PrintedBlock): boolean => !both.has(keyOf(block))
  const tables = (blocks: readonly PrintedBlock[]): PrintedBlock[] =>
    blocks.filter((block) => holdsLines(block, of) && isFree(block) && bagOf(block).size >= leastWords)
  const [lefts, rights] = [tables(left), tables(right)]
  const taken = new Set<PrintedBlock>()
  const pairs: BlockPair[] = []
  const find = (
    table: PrintedBlock,
    others: readonly PrintedBlock[],
    rivals: readonly PrintedBlock[],
  ): PrintedBlock[] => {
    if (rivals.some((rival) => !taken.has(rival) && told(table, [rival]) >= leastTold / 2)) return []
    const lines = linesOf(table, others, (block) => isFree(block) && !taken.has(block) && isLine(block))
    for (const block of lines) taken.add(block)
    return lines
  }
  for (const table of lefts.slice(0, maxTables)) {
    const lines = find(table, right, rights)
    if (lines.length > 0) pairs.push({ left: [table], right: lines, moved: false })
  }
  for (const table of rights.slice(0, maxTables)) {
    if (taken.has(table)) continue
    const lines = find(table, left, lefts)
    if (lines.length > 0) pairs.push({ left: lines, right: [table], moved: false })
  }
  return pairs
}

function holdsLines({ block }: PrintedBlock, of: 'table' | 'code'): boolean {
  if (of === 'table') return block.type === 'table'
  if (block.type === 'code') return block.value.includes('\n')
  return block.type === 'paragraph' && block.children.some((inline) => inline.type === 'break' && inline.of === 'line')
}

function isLine(block: PrintedBlock): boolean {
  return isText(block) || block.block.type === 'code' || block.block.type === 'formula'
}

/** The first run of lines that has the words of the table; empty where none has. */
function linesOf(
  table: PrintedBlock,
  others: readonly PrintedBlock[],
  mayServe: (block: PrintedBlock) => boolean,
): PrintedBlock[] {
  const { counts, size } = bagOf(table)
  const least = table.block.type === 'table' ? 1 : 2
  const caption = captionWords(table)
  for (let start = 0; start < others.length; start++) {
    const rest = new Map(counts)
    for (const word of caption) rest.set(word, (rest.get(word) ?? 0) + 1)
    let held = 0
    let end = start
    for (let at = start, block = others[at]; block && mayServe(block); block = others[++at]) {
      const bag = bagOf(block)
      const found = [...bag.counts].map(([word, count]) => [word, Math.min(count, rest.get(word) ?? 0)] as const)
      const shared = found.reduce((sum, [, count]) => sum + count, 0)
      if (shared < leastHeld * bag.size) {
        // One line that was changed parts no run.
        if (at > end || end === start || bag.size > maxChanged) break
        continue
      }
      end = at + 1
      for (const [word, count] of found) rest.set(word, (rest.get(word) ?? 0) - count)
      held += shared
    }
    if (end - start >= least && held >= leastTold * size) return others.slice(start, end)
  }
  return []
}

/** The words that a line has for the number of a table: `Table 3 –` names the table itself there. */
function captionWords({ block }: PrintedBlock): string[] {
  if (block.type !== 'table' || block.label === null) return []
  return ['⟦reference⟧', ...(block.label.printed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
}

/** The share of a table's words that other blocks have. */
function told(table: PrintedBlock, others: readonly PrintedBlock[]): number {
  const { counts, size } = bagOf(table)
  let held = 0
  for (const other of others)
    for (const [word, count] of bagOf(other).counts) held += Math.min(count, counts.get(word) ?? 0)
  return held / size
}
