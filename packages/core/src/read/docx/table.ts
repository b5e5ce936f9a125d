import type { Place } from '../../model/place.ts'
import { dropUnprinted } from './drop-text.ts'
import { placeOf, type Story } from './story.ts'
import { child, intVal, isOn, val, type XmlElement } from './word-xml.ts'

/** A table as a grid of cells; what stands in them is read by who walks them, in order. */
export interface WordTable {
  readonly rows: readonly WordRow[]
  readonly styleId: string | undefined
  /** Of the first paragraph in it. */
  readonly place: Place
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  /** Repeated at the top of each page. */
  readonly isHeader: boolean
}

export interface WordCell {
  /** The `w:tc`; undefined where a row begins late and nothing stands there. */
  readonly element: XmlElement | undefined
  readonly colspan: number
  rowspan: number
  /** Of the grid, from 0. */
  readonly column: number
}

/** Widest span believed, in columns; Word allows 63. A wider one is cut. */
const maxSpan = 1_000

/** Reads the grid of a `w:tbl`: cells that continue the one above or on the left are joined to it. */
export function readTable(tbl: XmlElement, story: Story): WordTable {
  const place = story.kind === 'body' ? { paragraph: story.paragraphs + 1 } : placeOf(story)
  const rows: WordRow[] = []
  let above = new Map<number, WordCell>()
  for (const tr of rowsOf(tbl, story)) {
    const trPr = child(tr, 'trPr')
    const cells: WordCell[] = []
    const below = new Map<number, WordCell>()
    let column = Math.min(intVal(child(trPr, 'gridBefore')) ?? 0, maxSpan)
    if (column > 0) cells.push({ element: undefined, colspan: column, rowspan: 1, column: 0 })
    for (const tc of cellsOf(tr, story)) {
      const tcPr = child(tc, 'tcPr')
      const colspan = Math.min(Math.max(intVal(child(tcPr, 'gridSpan')) ?? 1, 1), maxSpan)
      const vMerge = child(tcPr, 'vMerge')
      const upper = above.get(column)
      const last = cells.at(-1)
      if (vMerge !== undefined && val(vMerge) !== 'restart' && upper !== undefined) {
        upper.rowspan++
        below.set(column, upper)
        reportCovered(tc, story)
      } else if (val(child(tcPr, 'hMerge')) === 'continue' && last !== undefined) {
        cells[cells.length - 1] = { ...last, colspan: last.colspan + colspan }
        reportCovered(tc, story)
      } else {
        const cell: WordCell = { element: tc, colspan, rowspan: 1, column }
        cells.push(cell)
        if (vMerge !== undefined) below.set(column, cell)
      }
      column += colspan
    }
    rows.push({ cells, isHeader: isOn(child(trPr, 'tblHeader')) === true })
    above = below
  }
  return { rows, styleId: val(child(child(tbl, 'tblPr'), 'tblStyle')), place }
}

/** Word does not print what stands in a cell that another one covers. */
function reportCovered(tc: XmlElement, story: Story): void {
  story.paragraphs +=
    story.kind === 'body' ? tc.children.filter((node) => typeof node !== 'string' && node.name === 'p').length : 0
  dropUnprinted(tc, story)
}

function rowsOf(tbl: XmlElement, story: Story): XmlElement[] {
  return partsOf(tbl, 'tr', story).filter((tr) => {
    const trPr = child(tr, 'trPr')
    return !isGone(tr, child(trPr, 'ins'), child(trPr, 'del'), story)
  })
}

function cellsOf(tr: XmlElement, story: Story): XmlElement[] {
  return partsOf(tr, 'tc', story).filter((tc) => {
    const tcPr = child(tc, 'tcPr')
    return !isGone(tc, child(tcPr, 'cellIns'), child(tcPr, 'cellDel'), story)
  })
}

/** Whether a row or cell is no part of the text that is meant. */
function isGone(
  part: XmlElement,
  inserted: XmlElement | undefined,
  deleted: XmlElement | undefined,
  story: Story,
): boolean {
  if (inserted === undefined && deleted === undefined) return false
  story.file.log.hasRevisions = true
  const isGone = (story.file.revisions === 'accept' ? deleted : inserted) !== undefined
  if (isGone) dropUnprinted(part, story)
  return isGone
}

/** Rows of a table or cells of a row, through content controls. */
function partsOf(container: XmlElement, name: string, story: Story): XmlElement[] {
  const parts: XmlElement[] = []
  const stack: XmlElement[] = [container]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.name === name && node !== container) {
      parts.push(node)
      continue
    }
    const isOpen = node === container || node.name === 'sdt' || node.name === 'sdtContent' || node.name === 'customXml'
    if (node.name === 'bookmarkStart' && node.attributes['name'] !== undefined)
      story.anchors.push(node.attributes['name'])
    if (!isOpen) continue
    for (let i = node.children.length - 1; i >= 0; i--) {
      const inner = node.children[i]
      if (inner !== undefined && typeof inner !== 'string') stack.push(inner)
    }
  }
  return parts
}
