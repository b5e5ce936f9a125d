import type { Inline } from '../../model/inline.ts'
import type { RawCell, RawParagraph } from '../../model/raw.ts'
import { readFlow } from './blocks.ts'
import { flatten } from './flatten.ts'
import { readImages } from './figure.ts'
import { isKeyType, leadOf, readKeyRows } from './key-rows.ts'

import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, childrenNamed, countOf, elementsIn, lineOf, walk, type XmlElement } from './sts-xml.ts'

/** Columns or rows that one cell may span. Real tables stay below a hundred; a larger number is a slip. */
const maxSpan = 1_000

/** Reads a table with its number, title, notes and footnotes. */
export function readTableWrap(wrap: XmlElement, story: Story, scope: Scope): void {
  const tables = tablesIn(wrap)
  if (isKeyType(wrap)) {
    const rows = tables.flatMap((table) => [...walk(table)].filter(({ name }) => name === 'tr'))
    if (rows.length > 0 && rows.every((row) => elementsIn(row).length === 2)) {
      const lead = leadOf(wrap)
      if (lead !== undefined)
        story.emit({ type: 'paragraph', place: wrap.place(), children: [{ type: 'text', value: lead }] }, scope)
      return readKeyRows(rows, story, scope)
    }
  }
  const label = lineOf(child(wrap, 'label'))
  const title = titleOf(wrap, story)
  const anchors = idsOf(wrap, new Set(tables))
  const notes: RawParagraph[] = []
  const rows = tables.flatMap((table) => readRows(table, story, notes))
  for (const part of elementsIn(wrap)) {
    if (part.name === 'table-wrap-foot' || part.name === 'fn-group' || part.name === 'fn')
      notes.push(...readNotes(part, story))
  }
  if (rows.length === 0) reportPicture(wrap, story)
  story.emit(
    {
      type: 'table',
      place: wrap.place(),
      rows,
      notes,
      ...(label === undefined ? {} : { label }),
      ...(title.length === 0 ? {} : { title }),
      ...anchorsOf(anchors),
    },
    scope,
  )
  const read = new Set([
    'label',
    'caption',
    'table',
    'alternatives',
    'table-wrap-foot',
    'fn-group',
    'fn',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'col',
    'colgroup',
    'graphic',
    'tgroup',
    'object-id',
  ])
  const rest = wrap.children.filter((node) => typeof node !== 'string' && !read.has(node.name))
  if (rest.length > 0) readFlow(wrap, rest, story, { ...scope, within: 'table' })
}

/** Pictures of tables hold what cannot be compared cell by cell. */
function reportPicture(wrap: XmlElement, story: Story): void {
  if (readImages(wrap).length === 0) return
  const name = lineOf(child(wrap, 'label')) ?? 'A table'
  story.diagnostics.push({
    code: 'table-is-picture',
    message: `${name} is given as a picture; its cells cannot be compared.`,
    place: wrap.place(),
    notCompared: { block: 'table', characters: 0 },
  })
}

function tablesIn(wrap: XmlElement): XmlElement[] {
  if (wrap.name === 'table') return [wrap]
  const own = childrenNamed(wrap, 'table')
  if (own.length > 0) return own
  const inside = child(wrap, 'alternatives')
  return inside === undefined ? [] : childrenNamed(inside, 'table')
}

/** The title, and paragraphs of the caption after it. */
export function titleOf(wrap: XmlElement, story: Story): readonly Inline[] {
  const caption = child(wrap, 'caption')
  return flatten(caption?.children ?? child(wrap, 'title')?.children ?? [], story).children
}

/** Every id in a table: a reference to a cell leads to the table. */
function idsOf(wrap: XmlElement, tables: ReadonlySet<XmlElement>): string[] {
  const ids = new Set<string>()
  for (const top of [wrap, ...elementsIn(wrap)]) {
    const within = tables.has(top) ? walk(top) : [top]
    for (const node of within) if (node.attributes['id'] !== undefined) ids.add(node.attributes['id'])
  }
  return [...ids]
}

/** Rows in the order of print: head, body, foot. */
function readRows(table: XmlElement, story: Story, notes: RawParagraph[]): RawCell[][] {
  const rows: RawCell[][] = []
  const groups = childrenNamed(table, 'tgroup')
  const parts = (groups.length > 0 ? groups : [table]).flatMap((group) => elementsIn(group))
  const columns = columnNames(parts)
  for (const part of parts)
    if (part.name === 'thead') rows.push(...rowsOf(part).map((row) => readRow(row, true, columns, story)))
  for (const part of parts) {
    if (part.name === 'tr' || part.name === 'row') rows.push(readRow(part, false, columns, story))
    else if (part.name === 'tbody') rows.push(...rowsOf(part).map((row) => readRow(row, false, columns, story)))
  }
  for (const part of parts) {
    if (part.name !== 'tfoot') continue
    for (const row of rowsOf(part)) {
      const cells = readRow(row, false, columns, story)
      const [only] = cells
      // One cell across the foot of a table is a note to it.
      if (cells.length === 1 && only !== undefined)
        notes.push({
          type: 'paragraph',
          role: 'table-note',
          within: 'table',
          place: only.place,
          children: only.children,
        })
      else rows.push(cells)
    }
  }
  return rows
}

function rowsOf(part: XmlElement): XmlElement[] {
  return elementsIn(part).filter(({ name }) => name === 'tr' || name === 'row')
}

/** The columns by name, of tables in the OASIS form. */
function columnNames(parts: readonly XmlElement[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const part of parts) {
    if (part.name !== 'colspec') continue
    names.set(part.attributes['colname'] ?? '', Number.parseInt(part.attributes['colnum'] ?? '', 10) || names.size + 1)
  }
  return names
}

function readRow(row: XmlElement, inHead: boolean, columns: ReadonlyMap<string, number>, story: Story): RawCell[] {
  return elementsIn(row)
    .filter(({ name }) => name === 'td' || name === 'th' || name === 'entry')
    .map((cell) => ({
      children: flatten(cell.children, story).children,
      header: inHead || cell.name === 'th',
      colspan: spanOf(cell, columns),
      rowspan: cell.name === 'entry' ? morerows(cell) : countOf(cell.attributes['rowspan'], maxSpan),
      place: cell.place(),
    }))
}

function spanOf(cell: XmlElement, columns: ReadonlyMap<string, number>): number {
  if (cell.name !== 'entry') return countOf(cell.attributes['colspan'], maxSpan)
  const from = columns.get(cell.attributes['namest'] ?? '')
  const to = columns.get(cell.attributes['nameend'] ?? '')
  return from === undefined || to === undefined || to < from ? 1 : Math.min(to - from + 1, maxSpan)
}

function morerows(cell: XmlElement): number {
  const more = Number.parseInt(cell.attributes['morerows'] ?? '', 10)
  return more > 0 ? Math.min(more + 1, maxSpan) : 1
}

/** Notes and footnotes below a table, one paragraph each; what a note holds besides text is flattened into it. */
function readNotes(foot: XmlElement, story: Story): RawParagraph[] {
  const notes: RawParagraph[] = []
  const parts = foot.name === 'fn' ? [foot] : elementsIn(foot)
  for (const part of parts) {
    if (part.name === 'fn-group' || part.name === 'table-wrap-foot') {
      notes.push(...readNotes(part, story))
      continue
    }
    const { id } = part.attributes
    const isNote = part.name.endsWith('-note') || part.name.endsWith('-example')
    const label =
      lineOf(child(part, 'label')) ?? (isNote ? (part.name.endsWith('example') ? 'EXAMPLE' : 'NOTE') : undefined)
    const content = flatten(
      part.children.filter((node) => typeof node === 'string' || node.name !== 'label'),
      story,
    )
    const anchors = [id, ...content.anchors].filter((anchor) => anchor !== undefined)
    if (content.children.length === 0 && label === undefined) continue
    story.placedNotes.add(part)
    notes.push({
      type: 'paragraph',
      role: 'table-note',
      within: 'table',
      place: part.place(),
      children: content.children,
      ...(label === undefined ? {} : { label }),
      ...anchorsOf(anchors),
    })
  }
  return notes
}
