import type { Block } from './document.ts'
import type { Inline } from './inline.ts'

/** The printed text of a run of inlines: breaks as one space, superscripts and subscripts as plain characters. */
export function textOf(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'break') text += ' '
    else if (inline.type !== 'footnote-anchor') text += inline.value
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** The printed text of a block, without its marker or number. Cells are separated by ` | `, rows by ` / `. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.children.map((row) => row.children.map((cell) => textOf(cell.children)).join(' | ')).join(' / ')
    case 'formula':
    case 'code':
      return block.value
    case 'term-entry':
      return `${block.terms.map((term) => textOf(term.children)).join('; ')}: ${textOf(block.children)}`
    case 'abbreviation':
      return `${block.abbreviation} ${textOf(block.children)}`
    default:
      return textOf(block.children)
  }
}
