import { append } from '../../model/gather.ts'
import { formulasOf } from '../docx/formula-table.ts'
import { type FramedRow, framesFront } from '../front-heading.ts'
import { readBlock } from '../sts/blocks.ts'
import { atNote, withoutTag } from '../sts/entry-parts.ts'
import { flatten } from '../sts/flatten.ts'
import type { Scope } from '../sts/story.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { isGutter } from './hidden.ts'
import { hasClass } from './html-element.ts'
import { type Node, partsOf, toSts } from './html-to-sts.ts'
import { labelIn, splitCaption } from './labels.ts'
import type { Page } from './page.ts'
import { walkPage } from './walk-page.ts'

/** Reads a table; one that only places text on the page is that text. */
export function readTable(table: XmlElement, page: Page, scope: Scope): void {
  const rows = rowsOf(table)
  if (
    rows.length > 0 &&
    (rows.every((row) => hasClass(row, /^(?:Biblio|NormRef)$/)) ||
      (opensList.test(page.lastHeading) && rows.every(isTagged)))
  )
    return readEntries(rows, page, scope)
  if (hasClass(table, /^dl$/) && rows.every((row) => elementsIn(row).length === 2))
    return readPairs(table, rows, page, scope)
  if (table.attributes['role'] === 'presentation' || rows.some((row) => elementsIn(row).some(isGutter)))
    return walkCells(rows, page, scope)
  if (isLayout(table, rows)) return readLayout(table, rows, page, scope)
  const caption = elementsIn(table).find(({ name }) => name === 'caption')
  const split = caption === undefined ? undefined : splitCaption(caption, toSts(caption.children, page))
  const { grid, notes } = partNotes(table)
  const foot = notes.map((note) => noteOf(note, page))
  const content = partsOf(renamed('table', table, grid), page)
  const wrap = added(
    'table-wrap',
    table,
    [
      ...(split?.label === undefined ? [] : [added('label', table, [split.label])]),
      ...(split === undefined ? [] : [added('caption', table, [split.title])]),
      renamed('table', table, content),
      ...(foot.length === 0 ? [] : [added('table-wrap-foot', table, foot)]),
    ],
    { id: table.attributes['id'] },
  )
  const first = page.story.blocks.length
  readBlock(wrap, page.story, scope)
  setFormulas(page, first, scope)
}

/** A table without a title that only sets formulas beside their numbers is these formulas. */
function setFormulas({ story }: Page, first: number, scope: Scope): void {
  const [table, ...more] = story.blocks.slice(first)
  if (table?.type !== 'table' || more.length > 0 || table.title !== undefined || table.label !== undefined) return
  if (table.notes.length > 0) return
  const formulas = formulasOf(table)
  if (formulas === undefined) return
  story.blocks.splice(first)
  for (const formula of formulas) story.emit(formula, scope)
}

/** The rows of a table, and not those of tables in its cells: they are read with their cells, each once. */
function rowsOf(table: XmlElement): XmlElement[] {
  return elementsIn(table).flatMap((part) =>
    part.name === 'tr'
      ? [part]
      : /^t(?:head|body|foot)$/.test(part.name)
        ? elementsIn(part).filter(({ name }) => name === 'tr')
        : [],
  )
}

/** A heading over documents: under others, `[1]` in a cell may be a bit or a value. */
const opensList = /\b(?:bibliograph\w*|references|literature)\b/i

/** `[1]` in a cell, and what it stands for in the next. */
function isTagged(row: XmlElement): boolean {
  const [tag, ...more] = elementsIn(row)
  return tag !== undefined && more.length === 1 && /^\[[^\]\n]{1,60}\]$/.test(rawText(tag).trim())
}

/** A bibliography that is set as a table: tag and text. */
function readEntries(rows: readonly XmlElement[], page: Page, scope: Scope): void {
  for (const row of rows) {
    const [tag, ...texts] = elementsIn(row)
    const label = tag === undefined ? '' : rawText(tag).replace(/\s+/g, ' ').trim()
    if (tag !== undefined) settle(tag, 'read')
    const nodes = toSts(
      texts.flatMap((text) => text.children),
      page,
    )
    for (const text of texts) settle(text, 'read')
    const [entry, note] = atNote(withoutTag(nodes, label))
    const role = hasClass(row, /^NormRef$/) ? 'reference' : 'bibliography-entry'
    const { children } = flatten(undefined, page.story, entry)
    const { id } = row.attributes
    const anchors = id === undefined ? {} : { anchors: [id] }
    page.story.emit({ type: 'paragraph', place: row.place(), role, label, children, ...anchors }, scope)
    if (note === undefined) continue
    const said = flatten(undefined, page.story, note).children
    page.story.emit({ type: 'paragraph', place: row.place(), role: 'note', label: 'NOTE', children: said }, scope)
  }
}

/** A list of symbols or abbreviations that is set as a table. */
function readPairs(table: XmlElement, rows: readonly XmlElement[], page: Page, scope: Scope): void {
  const items = rows.map((row) => {
    const [term, text] = elementsIn(row) as [XmlElement, XmlElement]
    const parts = [renamed('term', term, toSts(term.children, page)), renamed('def', text, toSts(text.children, page))]
    return renamed('def-item', row, parts, { id: row.attributes['id'] })
  })
  readBlock(renamed('def-list', table, items, { id: table.attributes['id'] }), page.story, scope)
}

/** One cell, or cells that hold headings and tables, without lines and caption. */
function isLayout(table: XmlElement, rows: readonly XmlElement[]): boolean {
  const cells = rows.flatMap(elementsIn)
  if (elementsIn(table).some(({ name }) => name === 'caption')) return false
  if (cells.length === 1 || cells.some(holdsHeading)) return true
  return framesFront(framedRows(rows))
}

function* framedRows(rows: readonly XmlElement[]): Generator<FramedRow> {
  for (const row of rows) {
    const [first, ...others] = printedCells(row)
    if (first === undefined) yield { printed: 0, firstLine: '' }
    else yield { printed: 1 + others.length, firstLine: firstLineOf(first) }
  }
}

const ownLine = /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|pre|section|article|blockquote|figure)$/

/** What a cell prints on its first line. */
function firstLineOf(cell: XmlElement): string {
  let line = ''
  for (const node of cell.children) {
    if (typeof node === 'string') line += node
    else if (node.name === 'br' || ownLine.test(node.name)) {
      if (line.trim() !== '') break
      line = firstLineOf(node)
      if (line.trim() !== '') break
    } else line += rawText(node)
  }
  return line
}

function printedCells(row: XmlElement): XmlElement[] {
  return elementsIn(row).filter((cell) => rawText(cell).trim() !== '' || hasPicture(cell))
}

function holdsHeading(cell: XmlElement): boolean {
  for (const { name } of walk(cell)) if (/^h[1-6]$/.test(name)) return true
  return false
}

function walkCells(rows: readonly XmlElement[], page: Page, scope: Scope): void {
  for (const row of rows)
    for (const cell of elementsIn(row)) {
      if (isGutter(cell)) page.drop('not-printed', cell)
      else walkPage(cell, page, scope)
    }
}

/** Text that is placed by a table. Rows of several cells between headings in rows of their own are a table each. */
function readLayout(table: XmlElement, rows: readonly XmlElement[], page: Page, scope: Scope): void {
  let grid: XmlElement[] = []
  const flush = () => {
    if (grid.length > 0) readTable(renamed('table', table, grid, {}), page, scope)
    grid = []
  }
  for (const row of rows) {
    const printed = printedCells(row)
    if (printed.length < 2 || printed.some(holdsHeading)) {
      flush()
      for (const cell of elementsIn(row)) walkPage(cell, page, scope)
    } else grid.push(row)
  }
  flush()
}

function hasPicture(cell: XmlElement): boolean {
  for (const { name } of walk(cell)) if (/^(?:img|svg|object|math|figure)$/.test(name)) return true
  return false
}

/** Notes and footnotes of a table stand in rows of its foot: they are printed below it. */
function partNotes(table: XmlElement): { readonly grid: readonly Node[]; readonly notes: readonly XmlElement[] } {
  const notes: XmlElement[] = []
  const grid: Node[] = []
  for (const part of table.children) {
    if (typeof part === 'string') grid.push(part)
    else if (part.name === 'caption') continue
    else if (part.name !== 'tfoot') grid.push(part)
    else {
      const rows = elementsIn(part).filter((row) => {
        const found = elementsIn(row).flatMap(elementsIn)
        const areNotes = found.length > 0 && found.every(isNote)
        if (areNotes) append(notes, found)
        return !areNotes
      })
      if (rows.length > 0) grid.push(renamed('tfoot', part, rows))
    }
  }
  return { grid, notes }
}

function isNote(element: XmlElement): boolean {
  return hasClass(element, /^(?:Note|note|TableFootnote|sts-non-normative-note|sts-fn)$/)
}

function noteOf(note: XmlElement, page: Page): XmlElement {
  const mark = [...walk(note)].find(
    (node) => node.name !== 'a' && hasClass(node, /^(?:TableFootnoteRef|sts-fn-label)$/),
  )
  if (mark !== undefined) {
    const label = rawText(mark).trim()
    settle(mark, 'read')
    return renamed('fn', note, [added('label', mark, [label]), ...toSts(cut(note, mark).children, page)], {
      id: note.attributes['id'],
    })
  }
  const found = labelIn(note)
  if (found === undefined) return renamed('p', note, toSts(note.children, page))
  settle(found.mark, 'read')
  return renamed('non-normative-note', note, [
    added('label', found.mark, [found.label]),
    ...toSts(cut(note, found.mark).children, page),
  ])
}

function cut(element: XmlElement, mark: XmlElement): XmlElement {
  const children = element.children.flatMap((node): readonly Node[] =>
    typeof node === 'string' ? [node] : node === mark ? [] : [cut(node, mark)],
  )
  return renamed(element.name, element, children, element.attributes)
}
