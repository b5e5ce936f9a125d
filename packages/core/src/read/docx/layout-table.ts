import type { ParagraphRole } from '../../model/raw.ts'
import type { Story } from './story.ts'
import type { WordTable } from './table.ts'
import { child, val, type XmlElement } from './word-xml.ts'

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
  const printed = cells.map((row) => row.filter((cell) => printsSomething(cell, story)))
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
      element !== undefined && printsSomething(element, story) ? [element] : [],
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
    cell.element !== undefined && printsSomething(cell.element, story) ? [cell] : [],
  )
  if (only?.element === undefined || others.length > 0 || only.rowspan > 1) return undefined
  return isCaption(only.element, story) ? { caption: only.element, table: { ...table, rows } } : undefined
}

/** In a style that is no caption's. */
const numberedCaption = /^\s*Table[\s\u00a0]+(?:[A-Z][.\-\u2010\u2011])?[0-9]/i

function isCaption(cell: XmlElement, story: Story): boolean {
  const paragraphs = printedParagraphs(cell, story)
  return paragraphs.every((paragraph) => {
    const { meaning } = story.file.styles.paragraph(val(child(child(paragraph, 'pPr'), 'pStyle')))
    if (meaning?.as === 'paragraph' && meaning.role === 'table-caption') return true
    return paragraphs.length === 1 && numberedCaption.test(textIn(paragraph, story))
  })
}

function textIn(element: XmlElement, story: Story): string {
  let text = ''
  for (const { name, children } of standing(element, story))
    if (name === 't' || name === 'delText') text += children.join('')
  return text
}

/** Whether all that a cell prints are headings. */
function isHeadings(cell: XmlElement, story: Story): boolean {
  const paragraphs = printedParagraphs(cell, story)
  return (
    paragraphs.length > 0 &&
    paragraphs.every((paragraph) => {
      const style = val(child(child(paragraph, 'pPr'), 'pStyle'))
      return story.file.styles.paragraph(style).meaning?.as === 'heading'
    })
  )
}

const outsideTables = new Set<ParagraphRole>(['document-title', 'document-number', 'figure-caption'])

const printed = new Set(['t', 'delText', 'drawing', 'pict', 'object', 'oMath', 'sym'])

function printsSomething(cell: XmlElement, story: Story): boolean {
  for (const { name } of standing(cell, story)) if (printed.has(name)) return true
  return false
}

function printedParagraphs(cell: XmlElement, story: Story): XmlElement[] {
  return [...standing(cell, story)].filter((element) => element.name === 'p' && printsSomething(element, story))
}

const gone = { accept: new Set(['del', 'moveFrom']), reject: new Set(['ins', 'moveTo']) } as const

/** What is in an element, in document order, without what pending changes take out of the text that is meant. */
function* standing(element: XmlElement, { file }: Story): Generator<XmlElement> {
  const isGone: ReadonlySet<string> = gone[file.revisions]
  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isGone.has(node.name)) continue
    if (node !== element) yield node
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at]
      if (inner !== undefined && typeof inner !== 'string') stack.push(inner)
    }
  }
}

function holdsHeadings(cell: XmlElement, story: Story): boolean {
  for (const pPr of standing(cell, story)) {
    if (pPr.name !== 'pPr') continue
    const { meaning } = story.file.styles.paragraph(val(child(pPr, 'pStyle')))
    if (meaning?.as === 'heading') return true
    if (meaning?.as === 'paragraph' && meaning.role !== undefined && outsideTables.has(meaning.role)) return true
  }
  return false
}
