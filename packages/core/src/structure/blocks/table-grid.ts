import type { Cell, Row } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawCell } from '../../model/raw.ts'
import { foldedText, isBold, trimInlines } from '../trim-inlines.ts'

/** Most columns of a grid. A span that reaches further is cut there. */
const maxColumns = 1_000

type RawRow = readonly RawCell[]

/** Places cells in a grid: what a row span covers is skipped in the rows below. */
export function gridOf(printed: readonly RawRow[]): Row[] {
  const rows = withHeader(withoutEmptyHead(printed))
  const covered: number[] = []
  return rows.map((cells, row) => {
    const placed: Cell[] = []
    let column = 0
    for (const cell of cells) {
      while ((covered[column] ?? 0) > row) column++
      const colspan = Math.max(1, Math.min(cell.colspan, maxColumns - column))
      const rowspan = Math.max(1, Math.min(cell.rowspan, rows.length - row))
      placed.push({
        type: 'cell',
        children: trimInlines(cell.children.map(withoutBracket)),
        header: cell.header,
        colspan,
        rowspan,
        row,
        column,
        place: cell.place,
      })
      if (rowspan > 1) for (let at = column; at < column + colspan; at++) covered[at] = row + rowspan
      column = Math.min(column + colspan, maxColumns)
    }
    return { type: 'row', children: placed }
  })
}

/** The call of a table's footnote is printed `a` or `a)`: the bracket is its form. */
function withoutBracket(inline: Inline): Inline {
  return inline.type === 'text' && inline.script === 'superscript' && /^\s*[a-z0-9]{1,2}\)\s*$/.test(inline.value)
    ? { ...inline, value: inline.value.replace(')', '') }
    : inline
}

/** A row of empty header cells is how a format writes that there is no header. */
function withoutEmptyHead(rows: readonly RawRow[]): readonly RawRow[] {
  const [first] = rows
  return rows.length > 1 &&
    first?.every(
      (cell) =>
        cell.header &&
        foldedText(cell.children) === '' &&
        cell.rowspan === 1 &&
        cell.children.every((inline) => inline.type !== 'image'),
    )
    ? rows.slice(1)
    : rows
}

/** Where a format does not say what heads a table, a first row all in bold does. */
function withHeader(rows: readonly RawRow[]): readonly RawRow[] {
  const [first, second] = rows
  if (!first || !second || rows.some((row) => row.some((cell) => cell.header))) return rows
  const filled = (row: RawRow): RawRow => row.filter((cell) => foldedText(cell.children) !== '')
  const isHead =
    filled(first).length > 1 &&
    filled(first).every((cell) => isBold(cell.children)) &&
    !filled(second).every((cell) => isBold(cell.children))
  return isHead ? [first.map((cell) => ({ ...cell, header: true })), ...rows.slice(1)] : rows
}

/** How many first rows of a continued table print its header again. */
export function headerRowsAgain(rows: readonly RawRow[], next: readonly RawRow[]): number {
  let same = 0
  while (
    same < next.length - 1 &&
    same < rows.length &&
    printOf(rows[same]) === printOf(next[same]) &&
    (same === 0 || next[same]?.every((cell) => cell.header))
  )
    same++
  return same
}

function printOf(row: RawRow | undefined): string {
  return row?.map((cell) => foldedText(cell.children)).join('|') ?? ''
}
