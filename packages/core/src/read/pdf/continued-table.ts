import { countCharacters } from '../../model/count-characters.ts'
import type { RawTable } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'
import type { FlowBlock } from './flow.ts'

/** How far the edges of one column may lie apart from page to page, in points. */
const sway = 5
/** Most rows of a head that is printed again. */
const maxHead = 4

/**
 * How many columns of a table each column of the part at the head of the next page covers; null where it is another
 * table. Edges may be missing there, as under a note that stands across all columns.
 */
export function spansOf(before: FlowBlock | null, next: FlowBlock): readonly number[] | null {
  if (before?.columns === undefined || next.columns === undefined) return null
  if (next.block.place.page !== (before.block.place.page ?? 0) + 1) return null
  const a = before.columns
  const shift = (next.columns[0] as number) - (a[0] as number)
  const places = next.columns.map((place) => a.findIndex((other) => Math.abs(other - place + shift) <= sway))
  if (places.includes(-1) || places.at(-1) !== a.length - 1) return null
  const spans = places.slice(1).map((place, at) => place - (places[at] as number))
  return spans.every((span) => span > 0) ? spans : null
}

type Rows = RawTable['rows']

/** Puts the rows of a further page to a table. A head that is printed again is counted and left out. */
export function continueTable(
  table: RawTable,
  part: RawTable,
  spans: readonly number[],
): { readonly table: RawTable; readonly repeated: number } {
  const next = { ...part, rows: part.rows.map((row) => widen(row, spans)) }
  let head = 0
  while (head < maxHead && head < next.rows.length && sameRow(table.rows[head], next.rows[head])) head++
  const isHead = head > 0 && (table.rows.slice(0, head).every((row) => row.every((cell) => cell.header)) || head > 1)
  const from = isHead ? head : 0
  const rows = next.rows.slice(from).map((row) => row.map((cell) => ({ ...cell, header: false })))
  return { table: { ...table, rows: [...table.rows, ...rows] }, repeated: charactersOf(next.rows.slice(0, from)) }
}

function widen(row: Rows[number], spans: readonly number[]): Rows[number] {
  if (spans.every((span) => span === 1) || row.some((cell) => cell.rowspan > 1)) return row
  let column = 0
  return row.map((cell) => {
    const covered = spans.slice(column, column + cell.colspan)
    column += cell.colspan
    return { ...cell, colspan: covered.reduce((sum, span) => sum + span, 0) || 1 }
  })
}

function sameRow(a: Rows[number] | undefined, b: Rows[number] | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((cell, at) => textOf(cell.children) === textOf(b[at]?.children ?? []))
  )
}

function charactersOf(rows: Rows): number {
  return rows.reduce((sum, row) => sum + row.reduce((all, cell) => all + countCharacters(textOf(cell.children)), 0), 0)
}
