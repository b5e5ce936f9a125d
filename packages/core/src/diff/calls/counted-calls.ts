import type { WordsChange } from '../../model/change.ts'
import type { Block, Cell } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { callIn, markOf } from './footnote-call.ts'

/**
 * Whether a raised letter in a cell calls the same footnote of the table as what a program counts in the cell of the other
 * printing: the footnotes have the same place in their tables. A call that is counted prints a number of the page or of the
 * whole text, and so stands in no words.
 */
export function isCountedElsewhere({ part, left, right, hunk, cells }: WordsChange): boolean {
  if (part !== 'cell' || cells === undefined) return false
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  return isSameNote(left, callIn(a, b), right, cells.right) || isSameNote(right, callIn(b, a), left, cells.left)
}

function isSameNote(lettered: PrintedBlock, call: string | null, counting: PrintedBlock, cell: Cell): boolean {
  if (call === null || counting.block.type !== 'table') return false
  const note = notesOf(lettered).findIndex(
    (block) => markOf(block.label?.number ?? block.label?.printed ?? '') === call,
  )
  if (note < 0) return false
  const counted = counting.block.children.flatMap(({ children }) => children.flatMap(callsIn))
  return callsIn(cell).some((anchor) => counted.indexOf(anchor) === note)
}

/** The footnotes and lettered lines that stand behind a table and belong to it. */
function notesOf(table: PrintedBlock): Extract<Block, { label: unknown }>[] {
  const siblings = table.owner.blocks
  const notes: Extract<Block, { label: unknown }>[] = []
  for (let at = siblings.indexOf(table) + 1; at < siblings.length; at++) {
    const { block } = siblings[at] as PrintedBlock
    if (block.within !== 'table') break
    if (block.type === 'footnote' || block.type === 'list-item') notes.push(block)
  }
  return notes
}

function callsIn({ children }: Cell): Cell['children'] {
  return children.filter(({ type }) => type === 'footnote-anchor')
}
