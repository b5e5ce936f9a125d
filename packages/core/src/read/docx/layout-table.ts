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
