import type { RawCell } from '../../model/raw.ts'
import { flatten } from './flatten.ts'
import type { Story } from './story.ts'
import { childrenNamed, countOf, elementsIn, type XmlElement } from './sts-xml.ts'

/** Columns or rows that one cell may span. Real tables stay below a hundred; a larger number is a slip. */
const maxSpan = 1_000

/** Parts of a table in the order of print, in the forms of HTML and of OASIS. A foot stands first in some files. */
const printOrder = [['thead'], ['tbody', 'tr', 'row'], ['tfoot']]
const partNames = new Set(['thead', 'tbody', 'tfoot', 'tr', 'row', 'col', 'colgroup', 'colspec', 'tgroup', 'spanspec'])
const cellNames = new Set(['td', 'th', 'entry'])

/** Reads the rows of a `table`. */
export function readRows(table: XmlElement, story: Story): RawCell[][] {
  const rows: RawCell[][] = []
  const groups = childrenNamed(table, 'tgroup')
  for (const group of [table, ...groups]) story.reportRest(group, 'table', ({ name }) => partNames.has(name))
  const parts = (groups.length > 0 ? groups : [table]).flatMap(elementsIn)
  const columns = columnNames(parts)
  for (const names of printOrder) {
    for (const part of parts) {
      if (!names.includes(part.name)) continue
      for (const row of rowsOf(part, story)) rows.push(readRow(row, part.name === 'thead', columns, story))
    }
  }
  return rows
}

function rowsOf(part: XmlElement, story: Story): XmlElement[] {
  if (part.name === 'tr' || part.name === 'row') return [part]
  story.reportRest(part, 'table', ({ name }) => partNames.has(name))
  return elementsIn(part).filter(({ name }) => name === 'tr' || name === 'row')
}

/** The columns by name, of tables in the OASIS form. */
function columnNames(parts: readonly XmlElement[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { name, attributes } of parts) {
    if (name !== 'colspec') continue
    names.set(attributes['colname'] ?? '', Number.parseInt(attributes['colnum'] ?? '', 10) || names.size + 1)
  }
  return names
}

function readRow(row: XmlElement, inHead: boolean, columns: ReadonlyMap<string, number>, story: Story): RawCell[] {
  story.reportRest(row, 'table', ({ name }) => cellNames.has(name))
  const cells: RawCell[] = []
  for (const cell of elementsIn(row)) {
    if (!cellNames.has(cell.name)) continue
    cells.push({
      children: flatten(cell, story).children,
      header: inHead || cell.name === 'th',
      colspan: spanOf(cell, columns),
      rowspan: rowspanOf(cell),
      place: cell.place(),
    })
  }
  return cells
}

function spanOf(cell: XmlElement, columns: ReadonlyMap<string, number>): number {
  if (cell.name !== 'entry') return countOf(cell.attributes['colspan'], maxSpan)
  const from = columns.get(cell.attributes['namest'] ?? '')
  const to = columns.get(cell.attributes['nameend'] ?? '')
  return from === undefined || to === undefined || to < from ? 1 : Math.min(to - from + 1, maxSpan)
}

function rowspanOf(cell: XmlElement): number {
  if (cell.name !== 'entry') return countOf(cell.attributes['rowspan'], maxSpan)
  const more = Number.parseInt(cell.attributes['morerows'] ?? '', 10)
  return more > 0 ? Math.min(more + 1, maxSpan) : 1
}
