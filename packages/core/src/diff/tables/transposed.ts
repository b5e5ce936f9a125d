import type { MeantCell, MeantRow } from './meant-row.ts'

/** Least share of cells that say the same once rows are read as columns. */
const leastEqual = 0.9

/** A cell with the one that has its place where rows are columns. */
export interface TurnedCells {
  readonly rowA: MeantRow
  readonly rowB: MeantRow
  readonly a: MeantCell
  readonly b: MeantCell
}

/** The cells of two tables of which one has as rows what the other has as columns; null where they are not such tables. */
export function transposedCells(a: readonly MeantRow[], b: readonly MeantRow[]): readonly TurnedCells[] | null {
  const [wide, high] = [a[0]?.cells.size ?? 0, b[0]?.cells.size ?? 0]
  if (wide < 2 || high < 2 || a.length !== high || b.length !== wide) return null
  if (!isPlain(a, wide) || !isPlain(b, high)) return null
  const lists = b.map((row) => [...row.cells.values()])
  const cells: TurnedCells[] = []
  let turned = 0
  let straight = 0
  for (const [row, rowA] of a.entries()) {
    for (const [column, cell] of [...rowA.cells.values()].entries()) {
      const rowB = b[column] as MeantRow
      const other = lists[column]?.[row] as MeantCell
      cells.push({ rowA, rowB, a: cell, b: other })
      if (cell.key === other.key) turned++
      if (wide === high && cell.key === lists[row]?.[column]?.key) straight++
    }
  }
  return turned >= leastEqual * cells.length && straight < turned ? cells : null
}

function isPlain(rows: readonly MeantRow[], width: number): boolean {
  return rows.every(
    (row) => row.cells.size === width && [...row.cells.values()].every(({ cell }) => cell.colspan + cell.rowspan === 2),
  )
}
