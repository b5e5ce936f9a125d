import type { Inline } from '../../model/inline.ts'
import { InlineBuilder, trimInlines } from './inline-builder.ts'
import { noMarks } from './marks.ts'
import type { WordParagraph } from './paragraph.ts'
import { openTextBox, type Story } from './story.ts'
import { walkBlocks } from './walk-blocks.ts'
import type { XmlElement } from './word-xml.ts'

/**
 * Reads everything in a container into one line of inlines: a note, a table cell, a text box of a figure. Paragraphs,
 * and the cells of a nested table, are parted by breaks. `meet` sees each paragraph that is printed.
 */
export function flattenBlocks(
  container: XmlElement,
  story: Story,
  meet?: (paragraph: WordParagraph) => void,
): Inline[] {
  const builder = new InlineBuilder()
  appendBlocks(container, story, builder, meet)
  return builder.finish()
}

function appendBlocks(
  container: XmlElement,
  story: Story,
  builder: InlineBuilder,
  meet?: (paragraph: WordParagraph) => void,
): void {
  walkBlocks(container, story, {
    paragraph(paragraph) {
      const nodes = trimInlines(paragraph.nodes)
      const label = paragraph.label?.text ?? ''
      const printsNothing = nodes.length === 0 && label === '' && paragraph.drawings.length === 0
      if (printsNothing || paragraph.style.meaning?.as === 'contents') return
      meet?.(paragraph)
      part(builder)
      if (label !== '') {
        builder.text(label, noMarks)
        if (nodes.length > 0) builder.break('tab')
      }
      builder.append(nodes)
      for (const drawing of paragraph.drawings) {
        for (const text of drawing.texts) appendText(builder, text)
        for (const box of drawing.textBoxes) appendBlocks(box, openTextBox(story), builder)
      }
    },
    table(table) {
      for (const row of table.rows) {
        for (const { element } of row.cells) if (element !== undefined) appendBlocks(element, story, builder, meet)
      }
    },
  })
}

function appendText(builder: InlineBuilder, text: string): void {
  if (text.trim() === '') return
  part(builder)
  builder.text(text.trim(), noMarks)
}

/** A break, unless nothing stands before it. */
function part(builder: InlineBuilder): void {
  const nodes = builder.finish()
  const last = nodes.at(-1)
  if (last !== undefined && !(last.type === 'break' && last.of === 'paragraph')) builder.break('paragraph')
}
