import type { RawImage } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { RawBlock, RawFigure } from '../../model/raw.ts'
import { readBlocks } from './blocks.ts'
import { captionRole } from './caption-role.ts'
import type { Drawing } from './drawing.ts'
import { flattenBlocks } from './flatten.ts'
import { plainText, trimInlines } from './inline-builder.ts'
import type { WordParagraph } from './paragraph.ts'
import { openTextBox, type Story, takeAnchors } from './story.ts'

/** A paragraph that holds drawings and no text: a figure, or the text of a lone text box. */
export function addDrawings(
  paragraph: WordParagraph,
  nodes: readonly Inline[],
  story: Story,
  blocks: RawBlock[],
): void {
  const { drawings, place } = paragraph
  if (
    paragraph.style.meaning?.as !== 'figure' &&
    !drawings.some((drawing) => drawing.isFigure) &&
    drawings.length === 1
  ) {
    addTextBoxes(drawings, place, story, blocks)
    return
  }
  const images = imagesOf(nodes)
  const text = drawingText(drawings, story)
  if (images.length > 0 || text.length > 0) blocks.push({ type: 'figure', text, images, place, ...takeAnchors(story) })
}

/** Pictures and their caption in one paragraph are a figure and a caption. */
export function leadingFigure(
  paragraph: WordParagraph,
  nodes: readonly Inline[],
  story: Story,
): { readonly figure: RawFigure; readonly rest: readonly Inline[] } | undefined {
  if (nodes[0]?.type !== 'image') return undefined
  const start = nodes.findIndex((node) => node.type !== 'image' && node.type !== 'break')
  const rest = nodes.slice(start)
  if (start < 0 || nodes[start - 1]?.type !== 'break' || captionRole(plainText(rest)) !== 'figure-caption')
    return undefined
  return {
    figure: {
      type: 'figure',
      text: [],
      images: imagesOf(nodes.slice(0, start)),
      place: paragraph.place,
      ...takeAnchors(story),
    },
    rest,
  }
}

function imagesOf(nodes: readonly Inline[]): RawImage[] {
  const images: RawImage[] = []
  for (const node of nodes) {
    if (node.type !== 'image') continue
    const { hash, name } = node
    images.push({ ...(hash === undefined ? undefined : { hash }), ...(name === undefined ? undefined : { name }) })
  }
  return images
}

/** Adds text boxes that hang on a paragraph of text, or stand alone, as blocks of their own. */
export function addTextBoxes(drawings: readonly Drawing[], place: Place, story: Story, blocks: RawBlock[]): void {
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
