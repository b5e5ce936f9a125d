import { append } from '../../model/gather.ts'
import { framesFront } from '../front-heading.ts'
import { type AdocCell, type AdocTable, attributeOf } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks, idOf, nameOf, unnumbered } from './convert-block.ts'
import { MadeElement } from './element.ts'

type Row = readonly AdocCell[]

export async function convertTable(table: AdocTable, run: Conversion): Promise<MadeElement> {
  const at = run.start(table)
  const end = endOfTable(at, run)
  const made = new MadeElement('table', run.line(at), { ...idOf(table), ...unnumbered(table, run) }, nameOf(table, run))
  const { head, body, foot } = splitRows(table)
  const parts = [
    ['thead', head],
    ['tbody', body],
    ['tfoot', foot],
  ] as const
  for (const [name, rows] of parts) {
    if (rows.length === 0) continue
    const part = new MadeElement(name, run.line(at))
    for (const row of rows) part.add(await convertRow(row, name === 'thead', { at, end }, run))
    made.add(part)
  }
  return made
}

/**
 * The blocks in a table that only places text on the page: one cell, or front matter in a frame. Undefined where it is a
 * table, as everywhere in a text for Metanorma, which prints the lines of each.
 */
export async function convertFrame(table: AdocTable, run: Conversion): Promise<MadeElement[] | undefined> {
  if (!run.isPlain || table.title || table.id) return undefined
  const rows = [...table.rows.head, ...table.rows.body, ...table.rows.foot]
  const cells = rows.flat()
  const isFront = framesFront(
    rows.map((row) => {
      const printed = row.filter(isPrinted)
      return { printed: printed.length, firstLine: printed[0] === undefined ? '' : firstLineOf(printed[0]) }
    }),
  )
  if (cells.length !== 1 && !isFront) return undefined
  const at = run.start(table)
  const lines = { at, end: endOfTable(at, run) }
  const made: MadeElement[] = []
  for (const cell of cells.filter(isPrinted)) {
    const { children } = await convertCell(cell, false, lines, run)
    if (cell.innerDocument) append(made, children as MadeElement[])
    else if (children.length > 0) made.push(new MadeElement('p', run.line(startOf(cell, lines, run)), {}, children))
  }
  return made
}

function isPrinted({ innerDocument, text }: AdocCell): boolean {
  return innerDocument ? innerDocument.blocks.length > 0 : (text ?? '').trim() !== ''
}

/** What a cell prints on its first line; a paragraph of several lines is one line in print. */
function firstLineOf({ innerDocument, text }: AdocCell): string {
  return innerDocument ? (innerDocument.blocks[0]?.lines ?? []).join(' ') : (text ?? '')
}

/** More than the first row may be of the head: `headerrows=2`. */
function splitRows({ rows, attributes }: AdocTable): {
  head: readonly Row[]
  body: readonly Row[]
  foot: readonly Row[]
} {
  const asked = Number(attributes['headerrows'] ?? rows.head.length)
  const more = Number.isFinite(asked) ? Math.max(0, Math.min(asked - rows.head.length, rows.body.length)) : 0
  return { head: [...rows.head, ...rows.body.slice(0, more)], body: rows.body.slice(more), foot: rows.foot }
}

/** The line after the table's last delimiter. */
function endOfTable(at: number, run: Conversion): number {
  const fence = run.textOf(at)?.trim()
  for (let line = at + 1; ; line++) {
    const text = run.textOf(line)
    if (text === undefined || text.trim() === fence) return line + 1
  }
}

interface Lines {
  readonly at: number
  readonly end: number
}

async function convertRow(row: Row, head: boolean, lines: Lines, run: Conversion): Promise<MadeElement> {
  const made = new MadeElement('tr', run.line(lines.at))
  for (const cell of row) made.add(await convertCell(cell, head, lines, run))
  if (row[0] !== undefined) return new MadeElement('tr', run.line(startOf(row[0], lines, run)), {}, made.children)
  return made
}

/** A cell begins where the parser says, which for the head may be nowhere in the table. */
function startOf(cell: AdocCell, { at, end }: Lines, run: Conversion): number {
  const start = run.start(cell)
  return cell.sourceLocation?.lineno !== undefined && start >= at && start < end ? start : at
}

async function convertCell(cell: AdocCell, head: boolean, lines: Lines, run: Conversion): Promise<MadeElement> {
  const at = startOf(cell, lines, run)
  const style = cell.style ?? ''
  const made = new MadeElement(head || style === 'header' ? 'th' : 'td', run.line(at), {
    colspan: span(cell.colspan),
    rowspan: span(cell.rowspan),
    align: attributeOf(cell, 'halign'),
    valign: attributeOf(cell, 'valign'),
  })
  const inner = cell.innerDocument
  if (inner !== null && inner !== undefined) {
    inner.restoreAttributes()
    return run.nested(0, async () => made.addAll(await convertBlocks(inner.blocks, run)))
  }
  const content = run.read(cell.text ?? '', lines.at, lines.end)
  const name = cellStyles[style]
  return made.addAll(
    name === undefined || content.length === 0 ? content : [new MadeElement(name, run.line(at), {}, content)],
  )
}

const cellStyles: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  monospaced: 'tt',
  literal: 'tt',
}

function span(count: number | null | undefined): string | undefined {
  return count !== null && count !== undefined && count > 1 ? String(count) : undefined
}
