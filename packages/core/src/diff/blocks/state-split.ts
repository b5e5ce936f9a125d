import type { BlockPair } from '../../model/alignment.ts'
import type { Table } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { blockText, textOf } from '../../model/text-of.ts'
import type { Facts } from '../facts.ts'
import { permit, permits, whereIs } from '../permit.ts'

/** A paragraph that is printed as several, unless each begins where a page does and nothing says that it is one. */
export function stateSplit(facts: Facts, pair: BlockPair, left: PrintedBlock, right: PrintedBlock): void {
  const rule = isToldByWhite(pair) ? 'unruled-table' : endsAtBreaks(pair) ? 'line-break' : null
  if (rule !== null && permits(facts, rule, whereIs(left), whereIs(right)))
    return permit(facts, rule, whereIs(left), blockText(left.block), whereIs(right), blockText(right.block))
  const rests = [...pair.left.slice(1), ...pair.right.slice(1)]
  const unsettled = rests.length > 0 && rests.every(({ block }) => block.place.mayBeRest === true)
  if (!unsettled || !permits(facts, 'page-break', whereIs(left), whereIs(right)))
    return void facts.changes.push({ type: 'block-split', pair })
  for (const rest of pair.left.slice(1))
    permit(facts, 'page-break', whereIs(rest), blockText(rest.block), whereIs(right), '')
  for (const rest of pair.right.slice(1))
    permit(facts, 'page-break', whereIs(left), '', whereIs(rest), blockText(rest.block))
}

/**
 * Whether one printing has as lines of a page what is a table in the other, or as a table that white alone makes on a page. Beside
 * an empty cell words do not say in which column they stand.
 */
function isToldByWhite({ left, right }: BlockPair): boolean {
  if ([...left, ...right].some(({ block }) => block.type === 'table' && hasEmptyCell(block))) return false
  const hasTable = (blocks: readonly PrintedBlock[]): boolean => blocks.some(({ block }) => block.type === 'table')
  if (hasTable(left) === hasTable(right)) return false
  return [left, right].some((blocks) =>
    blocks.every(({ block }) => block.place.page !== undefined && (block.type !== 'table' || block.drawn === true)),
  )
}

function hasEmptyCell({ children }: Table): boolean {
  return children.some(({ children: cells }) => cells.some((cell) => textOf(cell.children).trim() === ''))
}

/** Whether one printing has as paragraphs of a page the lines that are broken inside one paragraph of the other. */
function endsAtBreaks({ left, right }: BlockPair): boolean {
  const [whole, parts] = left.length === 1 ? [left, right] : [right, left]
  const [block] = whole.map((one) => one.block)
  // A page that letters its lines, or calls one a note, says what they are.
  const isPlain = ({ block: part }: PrintedBlock): boolean => part.type === 'paragraph' && part.place.page !== undefined
  if (whole.length !== 1 || block?.type !== 'paragraph' || !parts.every(isPlain)) return false
  // What differs in a line is told as words; where the lines end is told by their number.
  return parts.length <= 1 + block.children.filter((inline) => inline.type === 'break' && inline.of === 'line').length
}
