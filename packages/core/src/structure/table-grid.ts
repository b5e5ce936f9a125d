import type { Cell, Row } from '../model/document.ts'
import type { RawCell } from '../model/raw.ts'
import { trimInlines } from './trim-inlines.ts'

/** Most columns of a grid. A span that reaches further is cut there. */
const maxColumns = 1_000

/** Places cells in a grid: what a row span covers is skipped in the rows below. */
export function gridOf(rows: readonly (readonly RawCell[])[]): Row[] {
  const covered = new Map<number, number>()
  return rows.map((cells, row) => {
    const placed: Cell[] = []
    let column = 0
    for (const cell of cells) {
      while ((covered.get(column) ?? 0) > row) column++
      const colspan = Math.max(1, Math.min(cell.colspan, maxColumns - column))
      placed.push({ type: 'cell', children: trimInlines(cell.children), header: cell.header, colspan, rowspan: Math.max(1, cell.rowspan), row, column, place: cell.place })
      if (cell.rowspan > 1) for (let at = column; at < column + colspan; at++) covered.set(at, row + cell.rowspan)
      column = Math.min(column + colspan, maxColumns)
    }
    return { type: 'row', children: placed }
  })
}
