import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../../packages/core/src/model/raw.ts'
import { readPdf } from '../../../../packages/core/src/read/pdf/index.ts'

interface Writer {
  showText(text: string, font: string, size: number, x: number, y: number): string
  widthOf(text: string, font: string, size: number): number
  drawLine(x1: number, y1: number, x2: number, y2: number): string
  writePdf(pages: readonly (readonly string[])[], title: string): Uint8Array
}

const { showText, drawLine, widthOf, writePdf } = (await import(
  pathToFileURL(join(import.meta.dirname, '../../../../scripts/example/pdf-writer.mjs')).href
)) as Writer

/** Text at a place: `at(57, 770, 'Scope')`. */
export function at(x: number, y: number, text: string, font = 'roman', size = 10): string {
  return showText(text, font, size, x, y)
}

export { drawLine as line, widthOf }

/** Lines of text one under the other, from a height on. */
export function lines(y: number, ...texts: readonly string[]): string[] {
  return texts.map((text, which) => at(57, y - which * 12, text))
}

/** Words spread from a place on, with gaps of one width between them, in points. */
export function spread(y: number, gap: number, ...words: readonly string[]): string[] {
  let x = 57
  return words.map((word) => {
    const left = x
    x += widthOf(word, 'roman', 10) + gap
    return at(left, y, word)
  })
}

/** A paragraph in lines that are not justified, from a height on, in a column so wide. */
export function ragged(y: number, width: number, text: string): string[] {
  const wrapped: string[] = []
  for (const word of text.split(' ')) {
    const last = wrapped.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, 'roman', 10) <= width)
      wrapped[wrapped.length - 1] += ` ${word}`
    else wrapped.push(word)
  }
  return lines(y, ...wrapped)
}

/** A page as it is printed sideways on paper that stands upright: its text and its lines are turned. */
export function sideways(operators: readonly string[]): string[] {
  return [`q 0 1 -1 0 595 0 cm ${operators.join(' ')} Q`]
}

/** A PDF of pages, each a list of operators. */
export function pdf(...pages: readonly (readonly string[])[]): Uint8Array {
  return new Uint8Array(writePdf(pages, 'Test'))
}

export async function read(...pages: readonly (readonly string[])[]): Promise<RawDocument> {
  return readPdf(pdf(...pages))
}

/** One line a block: `heading 1 Scope`, `paragraph 2^{32}`, `table a | b / c | d`. */
export function print(document: RawDocument): string {
  return document.blocks.map(printBlock).join('\n')
}

function printBlock(block: RawBlock): string {
  switch (block.type) {
    case 'heading':
      return `heading ${printInlines(block.title)}`
    case 'paragraph':
      return `${block.role ?? 'paragraph'} ${block.label === undefined ? '' : `[${block.label}] `}${printInlines(block.children)}`
    case 'table':
      return `table ${block.rows.map((row) => row.map((cell) => `${cell.colspan > 1 ? `${cell.colspan}×` : ''}${printInlines(cell.children)}`).join(' | ')).join(' / ')}`
    case 'figure':
      return `figure ${printInlines(block.text)}`
    case 'formula':
      return `formula ${block.canonical ?? `opaque ${block.value}`}`
    default:
      return `code ${block.value.replaceAll('\n', ' / ')}`
  }
}

function printInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return inline.of === 'tab' ? '→' : ' '
      if (inline.type === 'footnote-anchor') return `{${inline.value}: ${printInlines(inline.children)}}`
      if (inline.type === 'text' && inline.script)
        return `${inline.script === 'superscript' ? '^' : '_'}{${inline.value}}`
      return inline.value
    })
    .join('')
}
