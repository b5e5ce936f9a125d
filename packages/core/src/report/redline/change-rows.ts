import type { Cell, Row, Table } from '../../model/document.ts'
import { largest } from '../../model/gather.ts'
import { textOf } from '../../model/text-of.ts'
import { newCalls } from './new-notes.ts'
import type { RowsPlan } from './plan.ts'
import type { NotRedlined, Redlining } from './redlining.ts'
import { strikeRow } from './strike-row.ts'
import { partsOf } from './word-paragraphs.ts'
import { writeRows } from './write-parts.ts'
import { around, type XmlSpan } from './xml-span.ts'

/** Strikes out rows and puts in rows. */
export function changeRows(redlining: Redlining, { own, other, struck, added, findings }: RowsPlan): NotRedlined[] {
  const { places, styles, marks, splices, newNotes } = redlining
  const failed = (): NotRedlined[] =>
    findings.map((finding) => ({ finding, why: 'the table was not found in the Word file' }))
  const tbl = places.tableOf(own)
  if (tbl === undefined) return failed()
  const rowOf = (cell: Cell | undefined): XmlSpan | undefined => {
    const paragraph = cell === undefined ? undefined : places.story.byNumber.get(places.paragraphOf(cell) ?? 0)
    return paragraph === undefined ? undefined : around(paragraph.span, 'tr')
  }
  const gone = new Set<XmlSpan>()
  for (const cells of struck) {
    const row = cells.map((cell) => rowOf(cell)).find((one) => one !== undefined)
    if (row === undefined) return failed()
    gone.add(row)
  }
  const ownRows = (own.block as Table).children
  const otherRows = (other.block as Table).children
  const elements = partsOf(tbl, 'tr')
  const columns = largest(
    ownRows.flatMap((row) => row.children.map((cell) => cell.column + cell.colspan)),
    1,
  )
  const { missed } = newNotes
  const written = writeRows(otherRows, {
    styles,
    marks,
    tracked: true,
    at: tbl.start,
    width: Math.floor(9_000 / columns),
    columns,
    only: new Set(added),
    idOfCall: (call) => newNotes.idOf(call),
  })
  for (const row of added) {
    const before = rowBefore(otherRows, otherRows.indexOf(row), ownRows)
    const element = before === undefined ? undefined : rowOf(before.children[0])
    const at = element?.end ?? elements[0]?.start
    const xml = written.get(row)
    if (at === undefined || xml === undefined) return failed()
    splices.put(at, at, xml)
  }
  for (const row of gone) strikeRow(redlining, row)
  return newNotes.missed > missed ? findings.map((finding) => ({ finding, why: newCalls })) : []
}

/** The row behind which a new one goes: the nearest above it in the other table that this table has too. */
function rowBefore(others: readonly Row[], index: number, own: readonly Row[]): Row | undefined {
  const keyOf = (row: Row): string => row.children.map((cell) => textOf(cell.children)).join('\u0001')
  const headOf = (row: Row): string => textOf(row.children[0]?.children ?? [])
  const keys = new Map(own.map((row) => [keyOf(row), row]))
  const heads = new Map(own.map((row) => [headOf(row), row]))
  for (let at = index - 1; at >= 0; at--) {
    const above = others[at] as Row
    const found = keys.get(keyOf(above)) ?? heads.get(headOf(above))
    if (found !== undefined) return found
  }
  return index === 0 ? undefined : own[Math.min(index, own.length) - 1]
}
