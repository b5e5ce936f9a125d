import type { ParagraphRole } from '../../model/raw.ts'
import type { Story } from './story.ts'
import type { WordTable } from './table.ts'
import { child, descendant, descendants, val, type XmlElement } from './word-xml.ts'

/**
 * The cells of a table that is none: a frame around text, or a grid that only places text on the page. Summaries,
 * titles and code stand in such. Undefined where it is a table.
 *
 * A table of one cell is a frame. One of more is a grid for placing when it holds headings, titles or the caption of
 * a figure, which no table does, and when no two of its texts stand side by side.
 */
export function layoutCells(table: WordTable, story: Story): readonly XmlElement[] | undefined {
  const cells = table.rows.map((row) => row.cells.flatMap(({ element }) => (element === undefined ? [] : [element])))
  if (cells.length === 1 && cells[0]?.length === 1) return cells[0]
  const printed = cells.map((row) => row.filter(printsSomething))
  if (printed.some((row) => row.length > 1)) return undefined
  const flat = printed.flat()
  return flat.some((cell) => holdsHeadings(cell, story)) ? flat : undefined
}

/** A part of a table that is printed between headings: rows with their grid, or the cell that holds the headings. */
export type TablePart = WordTable | { readonly headings: XmlElement }

/** A table whose rows stand under headings in rows of their own, in parts; undefined where it has none. */
export function partsBetweenHeadings(table: WordTable, story: Story): readonly TablePart[] | undefined {
  const parts: TablePart[] = []
  let rows: WordTable['rows'][number][] = []
  const flush = () => {
    if (rows.length > 0) parts.push({ ...table, rows })
    rows = []
  }
  for (const row of table.rows) {
    const printed = row.cells.flatMap(({ element }) =>
      element !== undefined && printsSomething(element) ? [element] : [],
    )
    const [only] = printed
    if (printed.length === 1 && only !== undefined && isHeadings(only, story)) {
      flush()
      parts.push({ headings: only })
    } else rows.push(row)
  }
  flush()
  return parts.some((part) => 'headings' in part) ? parts : undefined
}

/** The caption of a table that stands in its first row, and the table under it; undefined where none stands there. */
export function captionRow(
  table: WordTable,
  story: Story,
): { readonly caption: XmlElement; readonly table: WordTable } | undefined {
  const [first, ...rows] = table.rows
  if (first === undefined || rows.length === 0) return undefined
  const [only, ...others] = first.cells.flatMap((cell) =>
    cell.element !== undefined && printsSomething(cell.element) ? [cell] : [],
  )
  if (only?.element === undefined || others.length > 0 || only.rowspan > 1) return undefined
  return isCaption(only.element, story) ? { caption: only.element, table: { ...table, rows } } : undefined
}

/** In a style that is no caption's. */
const numberedCaption = /^\s*Table[\s\u00a0]+(?:[A-Z][.\-\u2010\u2011])?[0-9]/i

function isCaption(cell: XmlElement, story: Story): boolean {
  const paragraphs = [...descendants(cell, 'p')].filter(printsSomething)
  return paragraphs.every((paragraph) => {
    const { meaning } = story.file.styles.paragraph(val(child(child(paragraph, 'pPr'), 'pStyle')))
    if (meaning?.as === 'paragraph' && meaning.role === 'table-caption') return true
    return paragraphs.length === 1 && numberedCaption.test(textIn(paragraph))
  })
}

function textIn(element: XmlElement): string {
  let text = ''
  for (const { children } of descendants(element, 't')) text += children.join('')
  return text
}

/** Whether all that a cell prints are headings. */
function isHeadings(cell: XmlElement, story: Story): boolean {
  const paragraphs = [...descendants(cell, 'p')].filter(printsSomething)
  return (
    paragraphs.length > 0 &&
    paragraphs.every((paragraph) => {
      const style = val(child(child(paragraph, 'pPr'), 'pStyle'))
      return story.file.styles.paragraph(style).meaning?.as === 'heading'
    })
  )
}

const outsideTables = new Set<ParagraphRole>(['document-title', 'document-number', 'figure-caption'])

function printsSomething(cell: XmlElement): boolean {
  return ['t', 'drawing', 'pict', 'object', 'oMath', 'sym'].some((name) => descendant(cell, name) !== undefined)
}

function holdsHeadings(cell: XmlElement, story: Story): boolean {
  for (const pPr of descendants(cell, 'pPr')) {
    const { meaning } = story.file.styles.paragraph(val(child(pPr, 'pStyle')))
    if (meaning?.as === 'heading') return true
    if (meaning?.as === 'paragraph' && meaning.role !== undefined && outsideTables.has(meaning.role)) return true
  }
  return false
}
