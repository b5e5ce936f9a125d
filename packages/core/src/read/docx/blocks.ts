import type { Inline, InlineFormula } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { ParagraphRole, RawBlock, RawFormula, RawHeading, RawImage, RawParagraph } from '../../model/raw.ts'
import type { XmlElement } from '../xml/index.ts'
import type { Drawing } from './drawing.ts'
import { flattenBlocks } from './flatten.ts'
import { hasText, plainText, trimInlines } from './inline-builder.ts'
import { layoutCells } from './layout-table.ts'
import type { WordParagraph } from './paragraph.ts'
import { openTextBox, type Story, takeAnchors } from './story.ts'
import type { StyleMeaning } from './style-names.ts'
import { rawTable } from './raw-table.ts'
import type { WordTable } from './table.ts'
import { walkBlocks } from './walk-blocks.ts'

type HeadingMeaning = Extract<StyleMeaning, { as: 'heading' }>

/**
 * Longest text that an outline level alone makes a heading of, in UTF-16 units. Some typists give whole paragraphs an
 * outline level, to see them in the navigation pane; a longer one stays a paragraph.
 */
const maxOutlineHeading = 250

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

/** A table, or the text in it where it is only a frame. A caption before it says that it is a table. */
function addTable(table: WordTable, story: Story, blocks: RawBlock[]): void {
  const before = blocks.at(-1)
  const hasCaption = before?.type === 'paragraph' && before.role === 'table-caption'
  const framed = hasCaption ? undefined : layoutCells(table, story)
  if (framed !== undefined) {
    for (const cell of framed) for (const block of readBlocks(cell, story)) blocks.push(block)
    return
  }
  const raw = rawTable(table, story)
  if (raw !== undefined) blocks.push(raw)
}

function addParagraph(paragraph: WordParagraph, story: Story, blocks: RawBlock[]): void {
  const { meaning } = paragraph.style
  const trimmed = trimInlines(paragraph.nodes)
  const text = hasText(trimmed)
  const label = paragraph.label?.text ?? ''
  if (meaning?.as === 'contents') {
    story.file.log.drop('contents', plainText(trimmed).length)
    return
  }
  if (!text && paragraph.drawings.length > 0) return addDrawings(paragraph, trimmed, story, blocks)
  if (!text && label === '') return
  const nodes = meaning?.as === 'paragraph' && meaning.role === 'code' ? trimLineEnd(paragraph.nodes) : trimmed
  const formula = loneFormula(trimmed)
  if (formula !== undefined) blocks.push({ ...formula, place: paragraph.place, ...takeAnchors(story) })
  else {
    const heading = headingOf(paragraph, trimmed)
    if (heading !== undefined) addHeading(heading, paragraph, trimmed, story, blocks)
    else blocks.push(rawParagraph(paragraph, nodes, story))
  }
  addTextBoxes(paragraph.drawings, paragraph.place, story, blocks)
}

function headingOf(paragraph: WordParagraph, nodes: readonly Inline[]): HeadingMeaning | undefined {
  const { meaning, outlineLevel } = paragraph.style
  if (meaning?.as === 'heading') return meaning
  if (meaning !== undefined && meaning.as !== 'text') return undefined
  const level = paragraph.ownOutlineLevel ?? outlineLevel
  if (level === undefined || level > 8 || plainText(nodes).length > maxOutlineHeading) return undefined
  return { as: 'heading', depth: level + 1 }
}

/** `3.5.1`, `A.3`: a number alone. */
const onlyNumber = /^[A-Z]?\d*(?:\.\d+)*$/

function addHeading(heading: HeadingMeaning, paragraph: WordParagraph, nodes: readonly Inline[], story: Story, blocks: RawBlock[]): void {
  const printed = plainText(nodes).trim()
  const automatic = paragraph.label?.isBullet ? undefined : paragraph.label?.text
  // The number of a term entry stands alone in its paragraph, typed or automatic.
  const isTypedNumber = heading.role === 'term' && printed !== '' && onlyNumber.test(printed)
  const label = automatic || (isTypedNumber ? printed : undefined)
  const role = roleOf(heading, label === undefined ? printed : `${label} ${printed}`)
  const depth = heading.role === 'term' && label !== undefined ? label.split('.').length : heading.depth
  blocks.push({
    type: 'heading',
    ...(label === undefined ? undefined : { label }),
    title: isTypedNumber ? [] : nodes,
    depth,
    ...(role === undefined ? undefined : { role }),
    style: paragraph.style.name,
    place: paragraph.place,
    ...takeAnchors(story),
  })
}

/** The printed word beats the style: integral annexes stand in `Appendix_NoTitle` in real files. */
function roleOf(heading: HeadingMeaning, printed: string): RawHeading['role'] {
  if (heading.role !== 'annex' && heading.role !== 'appendix') return heading.role
  if (/^annex\b/i.test(printed)) return 'annex'
  if (/^appendix\b/i.test(printed)) return 'appendix'
  return /^bibliography$/i.test(printed) ? 'bibliography' : heading.role
}

function rawParagraph(paragraph: WordParagraph, nodes: readonly Inline[], story: Story): RawParagraph {
  const { meaning } = paragraph.style
  const label = paragraph.label?.text
  const role = paragraphRole(paragraph, nodes)
  const depth =
    meaning?.as === 'paragraph' && meaning.depth !== undefined
      ? meaning.depth
      : role === 'list-item' && paragraph.label !== undefined
        ? paragraph.label.level + 1
        : undefined
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

/** `5.2`, `A.3.1`: the number of a clause, in a style that is no heading's. Structure decides what it numbers. */
const clauseNumber = /^(?:[A-Z]|\d+)(?:\.\d+)+\.?$/

function paragraphRole(paragraph: WordParagraph, nodes: readonly Inline[]): ParagraphRole | undefined {
  const { meaning } = paragraph.style
  const label = paragraph.label?.text ?? ''
  if (meaning?.as === 'caption') return captionRole(`${label} ${plainText(nodes)}`)
  if (meaning?.as === 'paragraph' && meaning.role !== undefined) {
    // The ITU template has a style `Source` too, for the author of a contribution.
    return meaning.role === 'term-source' && !/^\s*\[/.test(plainText(nodes)) ? undefined : meaning.role
  }
  if (meaning?.as === 'numbered-paragraph' || label === '' || clauseNumber.test(label)) return undefined
  if (/^note\b/i.test(label)) return 'note'
  if (/^example\b/i.test(label)) return 'example'
  return captionRole(label) ?? 'list-item'
}

function captionRole(printed: string): ParagraphRole | undefined {
  if (/^\s*table\b/i.test(printed)) return 'table-caption'
  return /^\s*fig(?:ure|\.)/i.test(printed) ? 'figure-caption' : undefined
}

/** `(6-1)`, `(A.1)` after a formula. */
const formulaNumber = /^\s*\(\s*([A-Z]?[\w.\-\u2010-\u2015]*\d[a-z]?)\s*\)\s*$/

/** A formula that is alone in its paragraph, with or without its number. */
function loneFormula(nodes: readonly Inline[]): Omit<RawFormula, 'place'> | undefined {
  let formula: InlineFormula | undefined
  let rest = ''
  for (const node of nodes) {
    if (node.type === 'break') continue
    if (node.type === 'inline-formula' && formula === undefined) formula = node
    else if (node.type === 'text' && formula !== undefined) rest += node.value
    else if (node.type !== 'text' || node.value.trim() !== '') return undefined
  }
  if (formula === undefined) return undefined
  const number = formulaNumber.exec(rest)?.[1]
  if (number === undefined && rest.trim() !== '') return undefined
  const { value, canonical, hash } = formula
  return {
    type: 'formula',
    ...(number === undefined ? undefined : { label: number }),
    value,
    ...(canonical === undefined ? undefined : { canonical }),
    ...(hash === undefined ? undefined : { hash }),
  }
}

/** A paragraph that holds drawings and no text: a figure, or the text of a lone text box. */
function addDrawings(paragraph: WordParagraph, nodes: readonly Inline[], story: Story, blocks: RawBlock[]): void {
  const { drawings, place } = paragraph
  if (paragraph.style.meaning?.as !== 'figure' && !drawings.some((drawing) => drawing.isFigure) && drawings.length === 1) {
    return addTextBoxes(drawings, place, story, blocks)
  }
  const images: RawImage[] = []
  for (const node of nodes) {
    if (node.type !== 'image') continue
    const { hash, name } = node
    images.push({ ...(hash === undefined ? undefined : { hash }), ...(name === undefined ? undefined : { name }) })
  }
  const text = drawingText(drawings, story)
  if (images.length > 0 || text.length > 0) blocks.push({ type: 'figure', text, images, place, ...takeAnchors(story) })
}

/** Text boxes that hang on a paragraph of text, or stand alone, come after it as blocks of their own. */
function addTextBoxes(drawings: readonly Drawing[], place: Place, story: Story, blocks: RawBlock[]): void {
  for (const drawing of drawings) {
    if (drawing.isFigure) {
      const text = drawingText([drawing], story)
      if (text.length > 0) blocks.push({ type: 'figure', text, images: drawing.images, place })
      continue
    }
    for (const box of drawing.textBoxes) for (const block of readBlocks(box, openTextBox(story))) blocks.push(block)
    for (const value of drawing.texts) blocks.push({ type: 'paragraph', children: [{ type: 'text', value }], place })
  }
}

function drawingText(drawings: readonly Drawing[], story: Story): Inline[] {
  const text: Inline[] = []
  const add = (nodes: readonly Inline[]): void => {
    if (nodes.length === 0) return
    if (text.length > 0) text.push({ type: 'break', of: 'paragraph' })
    for (const node of nodes) text.push(node)
  }
  for (const drawing of drawings) {
    for (const value of drawing.texts) if (value.trim() !== '') add([{ type: 'text', value: value.trim() }])
    for (const box of drawing.textBoxes) add(trimInlines(flattenBlocks(box, openTextBox(story))))
  }
  return text
}

/** Code keeps its indentation; breaks after its last word are none. */
function trimLineEnd(nodes: readonly Inline[]): readonly Inline[] {
  let end = nodes.length
  while (end > 0 && nodes[end - 1]?.type === 'break') end--
  return end === nodes.length ? nodes : nodes.slice(0, end)
}
