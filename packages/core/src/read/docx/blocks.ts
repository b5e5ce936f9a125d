import { countCharacters } from '../../model/count-characters.ts'
import type { Inline } from '../../model/inline.ts'
import type { ParagraphRole, RawBlock, RawParagraph } from '../../model/raw.ts'
import { captionRole } from './caption-role.ts'
import { addDrawings, addTextBoxes, leadingFigure } from './figure-blocks.ts'
import { formulasOf } from './formula-table.ts'
import { addHeading, addNumberedParagraph, headingOf } from './heading-blocks.ts'
import { hasText, plainText, trimInlines } from './inline-builder.ts'
import { captionRow, layoutCells, partsBetweenHeadings } from './layout-table.ts'
import { isTypedFormula, loneFormula } from './lone-formula.ts'
import type { WordParagraph } from './paragraph.ts'
import { rawTable } from './raw-table.ts'
import { type Story, takeAnchors } from './story.ts'
import type { WordTable } from './table.ts'
import { walkBlocks } from './walk-blocks.ts'
import type { XmlElement } from './word-xml.ts'

/** Reads the blocks of a container; `section` is called with each section's properties. */
export function readBlocks(container: XmlElement, story: Story, section?: (sectPr: XmlElement) => void): RawBlock[] {
  const blocks: RawBlock[] = []
  walkBlocks(container, story, {
    paragraph: (paragraph) => addParagraph(paragraph, story, blocks),
    table: (table) => addTable(table, story, blocks),
    ...(section === undefined ? undefined : { section }),
  })
  return blocks
}

/** A table, or what is in it where it only places text, or a formula and its number. A caption says that it is a table. */
function addTable(table: WordTable, story: Story, blocks: RawBlock[], hasCaption = endsInCaption(blocks)): void {
  const framed = hasCaption ? undefined : layoutCells(table, story)
  if (framed !== undefined) {
    for (const cell of framed) for (const block of readBlocks(cell, story)) blocks.push(block)
    return
  }
  const captioned = hasCaption ? undefined : captionRow(table, story)
  if (captioned !== undefined) {
    for (const block of readBlocks(captioned.caption, story)) blocks.push(block)
    addTable(captioned.table, story, blocks, true)
    return
  }
  const parts = partsBetweenHeadings(table, story)
  if (parts !== undefined) {
    for (const part of parts) {
      if ('headings' in part) for (const block of readBlocks(part.headings, story)) blocks.push(block)
      else addTable(part, story, blocks)
    }
    return
  }
  const raw = rawTable(table, story)
  if (raw === undefined) return
  for (const block of (hasCaption ? undefined : formulasOf(raw)) ?? [raw]) blocks.push(block)
}

function endsInCaption(blocks: readonly RawBlock[]): boolean {
  const last = blocks.at(-1)
  return last?.type === 'paragraph' && last.role === 'table-caption'
}

function addParagraph(paragraph: WordParagraph, story: Story, blocks: RawBlock[]): void {
  const { meaning } = paragraph.style
  const trimmed = trimInlines(paragraph.nodes)
  const text = hasText(trimmed)
  const label = paragraph.label?.text ?? ''
  if (meaning?.as === 'contents') {
    const characters = countCharacters(plainText(trimmed))
    story.file.log.drop(meaning.rule, characters)
    story.file.log.droppedLater += characters
    return
  }
  if (!text && paragraph.drawings.length > 0) {
    addDrawings(paragraph, trimmed, story, blocks)
    return
  }
  if (!text && label === '') return
  const nodes = meaning?.as === 'paragraph' && meaning.role === 'code' ? trimLineEnd(paragraph.nodes) : trimmed
  const { drawings, place } = paragraph
  addTextBoxes(
    drawings.filter(({ isAbove }) => isAbove),
    place,
    story,
    blocks,
  )
  const formula = loneFormula(trimmed)
  if (formula !== undefined) blocks.push({ ...formula, place: paragraph.place, ...takeAnchors(story) })
  else {
    const heading = headingOf(paragraph, trimmed)
    if (heading !== undefined) addHeading(heading, paragraph, trimmed, story, blocks)
    else if (meaning?.as === 'numbered-paragraph' && label !== '')
      addNumberedParagraph(meaning.depth, label, paragraph, nodes, story, blocks)
    else {
      const picture = leadingFigure(paragraph, trimmed, story)
      if (picture === undefined) blocks.push(withPrintedRole(rawParagraph(paragraph, nodes, story), blocks.at(-1)))
      else blocks.push(picture.figure, { ...rawParagraph(paragraph, picture.rest, story), role: 'figure-caption' })
    }
  }
  addTextBoxes(
    drawings.filter(({ isAbove }) => !isAbove),
    place,
    story,
    blocks,
  )
}

function rawParagraph(paragraph: WordParagraph, nodes: readonly Inline[], story: Story): RawParagraph {
  const { meaning } = paragraph.style
  const label = paragraph.label?.text
  const role = paragraphRole(paragraph, nodes)
  const styled = meaning?.as === 'paragraph' ? meaning.depth : undefined
  const numbered = role === 'list-item' && paragraph.label !== undefined ? paragraph.label.level + 1 : undefined
  // A style of the first level may be numbered at the second.
  const depth = styled === undefined || numbered === undefined ? (styled ?? numbered) : Math.max(styled, numbered)
  const within = meaning?.as === 'paragraph' ? meaning.within : undefined
  return {
    type: 'paragraph',
    children: nodes,
    ...(label === undefined || label === '' ? undefined : { label }),
    ...(role === undefined ? undefined : { role }),
    ...(depth === undefined ? undefined : { depth }),
    ...(paragraph.indent === undefined ? undefined : { indent: paragraph.indent }),
    style: paragraph.style.name,
    ...(within === undefined ? undefined : { within }),
    place: paragraph.place,
    ...takeAnchors(story),
  }
}

/** The words that open a note or an example, in any language of either body. */
const opensNote = /^[\s(\p{Pd}]*(?:note|nota|example|exemple|ejemplo|anmerkung|beispiel|remarque|примечание|пример)/iu

/** A style prints no word: what it calls a note is one where a word says so, or where it goes on from a note. */
function withPrintedRole(paragraph: RawParagraph, before: RawBlock | undefined): RawParagraph {
  const { role, label, within, children, ...rest } = paragraph
  const noted = (one: string | undefined): boolean => one === 'note' || one === 'example'
  if (!noted(role) || label !== undefined || within !== undefined || opensNote.test(plainText(children)))
    return paragraph
  const goesOn = before?.type === 'paragraph' && (noted(before.role) || noted(before.within))
  return goesOn ? paragraph : { ...rest, children }
}

/** `5.2`, `A.3.1`: the number of a clause, in a style that is no heading's. Structure decides what it numbers. */
const clauseNumber = /^(?:[A-Z]|\d+)(?:\.\d+)+\.?$/

function paragraphRole(paragraph: WordParagraph, nodes: readonly Inline[]): ParagraphRole | undefined {
  const { meaning } = paragraph.style
  const label = paragraph.label?.text ?? ''
  if (meaning?.as === 'caption' || meaning?.as === 'figure') return captionRole(`${label} ${plainText(nodes)}`)
  if (meaning?.as === 'paragraph' && meaning.role !== undefined) {
    // The ITU template has a style `Source` too, for the author of a contribution.
    return meaning.role === 'term-source' && !/^\s*\[/.test(plainText(nodes)) ? undefined : meaning.role
  }
  if (meaning?.as === 'numbered-paragraph' || clauseNumber.test(label)) return undefined
  if (label === '') return isSetWithTabs(nodes) ? 'formula' : undefined
  if (/^note\b/i.test(label)) return 'note'
  if (/^example\b/i.test(label)) return 'example'
  return captionRole(label) ?? 'list-item'
}

/** A formula that tabs set on its line, its number at the end of it. */
function isSetWithTabs(nodes: readonly Inline[]): boolean {
  const tab = nodes.findIndex(({ type }) => type === 'break')
  const number = nodes.slice(tab + 1)
  return tab > 0 && number.every(({ type }) => type !== 'break') && isTypedFormula(nodes.slice(0, tab), number)
}

/** Code keeps its indentation; breaks after its last word are none. */
function trimLineEnd(nodes: readonly Inline[]): readonly Inline[] {
  let end = nodes.length
  while (end > 0 && nodes[end - 1]?.type === 'break') end--
  return end === nodes.length ? nodes : nodes.slice(0, end)
}
