import { countCharacters } from '../../model/count-characters.ts'
import type { RawTable } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'
import type { FlowBlock } from './flow.ts'

/** How far the edges of one column may lie apart from page to page, in points. */
const sway = 5
/** Most rows of a head that is printed again. */
const maxHead = 4

/** Whether a table at the head of a page is the one at the foot of the page before. */
export function goesOnAs(before: FlowBlock | null, next: FlowBlock): boolean {
  if (before?.columns === undefined || next.columns === undefined) return false
  if (next.block.place.page !== (before.block.place.page ?? 0) + 1) return false
  const a = before.columns
  const b = next.columns
  return (
    a.length === b.length &&
    a.every((place, at) => Math.abs(place - (a[0] as number) - ((b[at] as number) - (b[0] as number))) <= sway)
  )
}

type Rows = RawTable['rows']

/** Puts the rows of a further page to a table. A head that is printed again is counted and left out. */
export function continueTable(
  table: RawTable,
  next: RawTable,
): { readonly table: RawTable; readonly repeated: number } {
  let head = 0
  while (head < maxHead && head < next.rows.length && sameRow(table.rows[head], next.rows[head])) head++
  const isHead = head > 0 && (table.rows.slice(0, head).every((row) => row.every((cell) => cell.header)) || head > 1)
  const from = isHead ? head : 0
  const rows = next.rows.slice(from).map((row) => row.map((cell) => ({ ...cell, header: false })))
  return { table: { ...table, rows: [...table.rows, ...rows] }, repeated: charactersOf(next.rows.slice(0, from)) }
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
