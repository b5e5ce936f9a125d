import type { Row } from '../../model/document.ts'
import { largest } from '../../model/gather.ts'
import type { ChangeMarks } from './marks.ts'
import type { Look, NewPart } from './new-parts.ts'
import { charactersOf, type IdOfCall } from './printed-characters.ts'
import { newRuns } from './run-xml.ts'

/** How the file sets a kind of paragraph. */
export interface PartStyle {
  /** Properties of the paragraph without those of its mark, as text. */
  readonly paragraph: string
  /** Properties of its runs, as text. */
  readonly run: string
  /** Whether numbers and markers are typed; else the style numbers by itself. */
  readonly typed: boolean
}

/** What new parts need to know of the file they go into. */
export interface PartStyles {
  /** `at` is the offset at which the part goes into the file. */
  styleOf(look: Look, at: number): PartStyle
}

/** Where and how new parts are written. */
export interface Writing {
  readonly styles: PartStyles
  readonly marks: ChangeMarks
  /** As put in; else as if they had always been there. */
  readonly tracked: boolean
  /** Offset in the file. */
  readonly at: number
  /** By which id a call of a footnote calls it; calls are left out where it is absent. */
  readonly idOfCall?: IdOfCall | undefined
}

/** Writes new paragraphs and tables. */
export function writeParts(parts: readonly NewPart[], writing: Writing): string {
  return parts.map((part) => writePart(part, writing)).join('')
}

function writePart(part: NewPart, writing: Writing): string {
  const { styles, marks, tracked, at } = writing
  const { w } = marks
  if (part.kind === 'table') return writeTable(part, writing)
  const style = styles.styleOf(part.look, at)
  const label = style.typed ? charactersOf([{ type: 'text', value: part.label }]) : []
  const runs = newRuns([...label, ...part.characters], { properties: style.run, emphasis: true }, w)
  const mark = tracked ? `<${w}rPr>${marks.mark('ins')}</${w}rPr>` : ''
  const content = runs === '' ? '' : tracked ? marks.mark('ins', runs) : runs
  return `<${w}p><${w}pPr>${style.paragraph}${mark}</${w}pPr>${content}</${w}p>`
}

function writeTable(part: Extract<NewPart, { kind: 'table' }>, writing: Writing): string {
  const { marks, tracked } = writing
  const { w } = marks
  const columns = largest(
    part.rows.flatMap((row) => row.children.map((cell) => cell.column + cell.colspan)),
    1,
  )
  const border = (name: string): string => `<${w}${name} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const width = Math.floor(9_000 / columns)
  const grid = `<${w}gridCol ${w}w="${width}"/>`.repeat(columns)
  return (
    `<${w}tbl><${w}tblPr><${w}tblW ${w}w="0" ${w}type="auto"/><${w}tblBorders>${borders}</${w}tblBorders></${w}tblPr>` +
    `<${w}tblGrid>${grid}</${w}tblGrid>` +
    [...writeRows(part.rows, { ...writing, width, columns }).values()].join('') +
    `</${w}tbl>` +
    // Two tables without a paragraph between them are one.
    `<${w}p><${w}pPr>${tracked ? `<${w}rPr>${marks.mark('ins')}</${w}rPr>` : ''}</${w}pPr></${w}p>`
  )
}

interface RowSetting extends Writing {
  /** Of a column, in twentieths of a point. */
  readonly width: number
  readonly columns: number
  /** Write these rows alone. */
  readonly only?: ReadonlySet<Row>
}

/** Writes rows of a table. A cell that goes on below is joined to the cells there. */
export function writeRows(
  rows: readonly Row[],
  { styles, marks, tracked, at, width, columns, only, idOfCall }: RowSetting,
): Map<Row, string> {
  const { w } = marks
  const written = new Map<Row, string>()
  /** For each column: how many more rows the cell above goes on, and how wide it is. */
  const above = new Map<number, { rows: number; readonly colspan: number }>()
  for (const row of rows) {
    const cells: string[] = []
    const own = new Map(row.children.map((cell) => [cell.column, cell]))
    for (let column = 0; column < columns; ) {
      const upper = above.get(column)
      const cell = own.get(column)
      const span = cell?.colspan ?? upper?.colspan ?? 1
      let merge = ''
      if (cell !== undefined && cell.rowspan > 1) {
        merge = `<${w}vMerge ${w}val="restart"/>`
        above.set(column, { rows: cell.rowspan - 1, colspan: span })
      } else if (cell === undefined && upper !== undefined && upper.rows > 0) {
        merge = `<${w}vMerge/>`
        upper.rows--
      }
      const style = styles.styleOf(cell?.header ? 'table-head' : 'table-text', at)
      const runs =
        cell === undefined || (only !== undefined && !only.has(row))
          ? ''
          : newRuns(charactersOf(cell.children, idOfCall), { properties: style.run, emphasis: true }, w)
      const content = runs !== '' && tracked ? marks.mark('ins', runs) : runs
      cells.push(
        `<${w}tc><${w}tcPr><${w}tcW ${w}w="${width * span}" ${w}type="dxa"/>` +
          `${span > 1 ? `<${w}gridSpan ${w}val="${span}"/>` : ''}${merge}</${w}tcPr>` +
          `<${w}p><${w}pPr>${style.paragraph}</${w}pPr>${content}</${w}p></${w}tc>`,
      )
      column += span
    }
    const isHeader = row.children.length > 0 && row.children.every((cell) => cell.header)
    const properties = (isHeader ? `<${w}tblHeader/>` : '') + (tracked ? marks.mark('ins') : '')
    if (only === undefined || only.has(row))
      written.set(
        row,
        `<${w}tr>${properties === '' ? '' : `<${w}trPr>${properties}</${w}trPr>`}${cells.join('')}</${w}tr>`,
      )
  }
  return written
}
