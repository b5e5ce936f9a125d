import type { Side } from '../../model/finding.ts'
import type { CellsApart } from './exchanged-cells.ts'

/** A cell of a row that one table lacks, so that the cells behind it stand one column further left there. */
export interface ShiftedCells {
  readonly side: Side
  readonly lost: CellsApart
  readonly of: readonly CellsApart[]
}

/** Finds rows that lost a cell: from one column on each cell has what the next one has in the other table, and the last has nothing. */
export function findShifts(apart: readonly CellsApart[]): ShiftedCells[] {
  const rows = new Map<number, CellsApart[]>()
  for (const one of apart) {
    const row = rows.get(one.row)
    if (row === undefined) rows.set(one.row, [one])
    else row.push(one)
  }
  return [...rows.values()].flatMap((of): ShiftedCells[] => {
    if (of.length < 2 || of.some(({ column }, at) => at > 0 && column !== (of[at - 1] as CellsApart).column + 1))
      return []
    const [lost] = of as [CellsApart]
    if (isShifted(of, 'a', 'b')) return [{ side: 'right', lost, of }]
    return isShifted(of, 'b', 'a') ? [{ side: 'left', lost, of }] : []
  })
}

function isShifted(cells: readonly CellsApart[], short: 'a' | 'b', long: 'a' | 'b'): boolean {
  const last = cells.length - 1
  return (
    cells[last]?.[short].key === '' &&
    cells[0]?.[long].key !== '' &&
    cells.every((cell, at) => at === last || cell[short].key === cells[at + 1]?.[long].key)
  )
}
