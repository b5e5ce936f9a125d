import type { Change } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { MeantCell, MeantRow } from './meant-row.ts'
import { firstOf, printedCell } from './print-cell.ts'

type Merged = Pick<Extract<Change, { type: 'cells-merged' }>, 'side' | 'cells' | 'over'>

export interface MergedCell {
  readonly is: Merged
  /** What both tables print there. */
  readonly printed: readonly [string, string]
  /** Whether another value stands there for a reader of the other table. */
  readonly isDrift: boolean
}

/**
 * What a cell of one table that reaches over rows or columns is in the other, at a place that it covers; null where nothing
 * covers it. The same value again says the same. An empty cell does where a format cannot say which cells are one, in a head
 * below its words, and in a row that says nothing else: there a reader takes it for the same. Else the value belongs to
 * another row or head.
 */
export function mergedCell(rowA: MeantRow, rowB: MeantRow, [a, b]: readonly [number, number]): MergedCell | null {
  const side: Side = rowA.cells.has(a) ? 'right' : 'left'
  const [own, other, at, place] = side === 'left' ? [rowA, rowB, a, b] : [rowB, rowA, b, a]
  const cover = own.covered.get(at)
  if (cover === undefined || cover.key === '') return null
  const beside = other.cells.get(place)
  const text = printedCell(cover)
  const over = own.cells.get(cover.cell.column) === cover ? 'column' : 'row'
  const empty = { ...cover.cell, ...beside?.cell, children: [] }
  return {
    is: {
      side,
      over,
      cells: {
        left: side === 'left' ? cover.cell : empty,
        right: side === 'left' ? empty : cover.cell,
        column: '',
        row: firstOf(own),
      },
    },
    printed: side === 'left' ? [text, beside ? printedCell(beside) : ''] : [beside ? printedCell(beside) : '', text],
    isDrift: beside !== undefined && beside.key === '' && saysOtherwise(own, other, cover, over),
  }
}

function saysOtherwise(own: MeantRow, other: MeantRow, cover: MeantCell, over: 'row' | 'column'): boolean {
  if ([own, other].some(({ block }) => block.block.type === 'table' && block.block.drawn)) return false
  if (over === 'row') return cover.cell.row > 0 && !isHeadRow(own) && !isHeadRow(other)
  return [...other.cells.values()].filter(({ key }) => key !== '').length > 1
}

function isHeadRow({ row }: MeantRow): boolean {
  return row.children.every(({ header }) => header)
}
