import { paragraphItems } from './paragraph-items.ts'
import { isBlank } from './printed-characters.ts'
import { attributeOf, childOf, isWrapper, type XmlSpan } from './xml-span.ts'

/** What is done with tracked changes that the file has already. */
export type PendingChanges = 'accept' | 'reject'

/** A paragraph of a Word file, numbered as its reader numbers it. */
export interface WordParagraph {
  readonly span: XmlSpan
  /** From 1. */
  readonly number: number
  /** Where its text begins and ends in the text of the story, white space apart. */
  readonly start: number
  readonly end: number
}

/** The text of a story, white space apart, and its paragraphs. */
export interface WordStory {
  readonly xml: string
  readonly text: string
  /** In the order of the file. */
  readonly paragraphs: readonly WordParagraph[]
  readonly byNumber: ReadonlyMap<number, WordParagraph>
}

/** Deepest nesting that is followed, as the reader's own. */
const maxNesting = 120

/** Finds the paragraphs of a story and numbers them in the order in which the reader meets them. */
export function readStory(xml: string, container: XmlSpan, pending: PendingChanges): WordStory {
  const paragraphs: WordParagraph[] = []
  const parts: string[] = []
  let length = 0
  let number = 0
  const gone = pending === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo']
  const add = (span: XmlSpan): void => {
    let text = ''
    for (const item of paragraphItems(xml, span, pending)) if (!isBlank(item.text)) text += item.text
    paragraphs.push({ span, number: ++number, start: length, end: length + text.length })
    parts.push(text)
    length += text.length
  }
  const walk = (parent: XmlSpan, depth: number): void => {
    if (depth > maxNesting) return
    for (const child of parent.children) {
      if (gone.includes(child.name)) continue
      switch (child.name) {
        case 'p':
        case 'oMath':
        case 'oMathPara':
          add(child)
          break
        case 'tbl':
          table(child, depth)
          break
        case 'AlternateContent': {
          const branch = chosenBranch(xml, child)
          if (branch !== undefined) walk(branch, depth + 1)
          break
        }
        case 'footnotes':
        case 'footnote':
        case 'endnotes':
        case 'endnote':
          walk(child, depth + 1)
          break
        default:
          if (isWrapper(child)) walk(child, depth + 1)
      }
    }
  }
  const table = (tbl: XmlSpan, depth: number): void => {
    const { cells, covered } = cellsOf(xml, tbl, pending)
    // The reader counts what is covered before it reads the rest.
    for (const cell of covered) number += cell.children.filter(({ name }) => name === 'p').length
    for (const cell of cells) walk(cell, depth + 1)
  }
  walk(container, 0)
  return { xml, text: parts.join(''), paragraphs, byNumber: new Map(paragraphs.map((one) => [one.number, one])) }
}

const understood = new Set('wps wpg wpc wpi wp14 w14 w15 w16 w16se w16cid w16cex a14 a16 v o'.split(' '))

/** The branch that is printed. */
export function chosenBranch(xml: string, alternate: XmlSpan): XmlSpan | undefined {
  const choice = alternate.children.find(
    (one) =>
      one.name === 'Choice' &&
      (attributeOf(xml, one, 'Requires') ?? '').split(/\s+/).every((prefix) => understood.has(prefix)),
  )
  return choice ?? childOf(alternate, 'Fallback')
}

/** The cells of a table that are printed, in order, and those that others cover. */
function cellsOf(
  xml: string,
  tbl: XmlSpan,
  pending: PendingChanges,
): { readonly cells: readonly XmlSpan[]; readonly covered: readonly XmlSpan[] } {
  const cells: XmlSpan[] = []
  const covered: XmlSpan[] = []
  const goneRow = pending === 'accept' ? 'del' : 'ins'
  const goneCell = pending === 'accept' ? 'cellDel' : 'cellIns'
  let above = new Set<number>()
  for (const row of partsOf(tbl, 'tr')) {
    const trPr = childOf(row, 'trPr')
    if (childOf(trPr, goneRow) !== undefined) continue
    const below = new Set<number>()
    let column = whole(attributeOf(xml, childOf(trPr, 'gridBefore'), 'val'), 0)
    let first = column === 0
    for (const cell of partsOf(row, 'tc')) {
      const tcPr = childOf(cell, 'tcPr')
      if (childOf(tcPr, goneCell) !== undefined) continue
      const merge = childOf(tcPr, 'vMerge')
      if (merge !== undefined && attributeOf(xml, merge, 'val') !== 'restart' && above.has(column)) {
        covered.push(cell)
        below.add(column)
      } else if (attributeOf(xml, childOf(tcPr, 'hMerge'), 'val') === 'continue' && !first) covered.push(cell)
      else {
        cells.push(cell)
        if (merge !== undefined) below.add(column)
      }
      first = false
      column += Math.max(1, whole(attributeOf(xml, childOf(tcPr, 'gridSpan'), 'val'), 1))
    }
    above = below
  }
  return { cells, covered }
}

function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? otherwise : Math.min(number, 1_000)
}

/** Rows of a table or cells of a row, through content controls. */
export function partsOf(container: XmlSpan, name: string): XmlSpan[] {
  const parts: XmlSpan[] = []
  const stack = [...container.children].reverse()
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.name === name) parts.push(one)
    else if (one.name === 'sdt' || one.name === 'sdtContent' || one.name === 'customXml')
      for (const child of [...one.children].reverse()) stack.push(child)
  }
  return parts
}
