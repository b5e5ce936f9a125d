import type { Block } from './document.ts'
import type { Inline } from './inline.ts'

/** White space that is not one space between two words. */
const wideSpace = /[^\S ]| {2}/

/** A text with every run of white space as one space, and none at its ends. */
export function oneSpaced(text: string): string {
  return (wideSpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** The printed text of a run of inlines: breaks as one space, superscripts and subscripts as plain characters. */
export function textOf(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'break') text += ' '
    else if (inline.type !== 'footnote-anchor') text += inline.value
  }
  return oneSpaced(text)
}

/** The printed text of a run of inlines as reports show it: raised and lowered characters stay apart, `2^32`. */
export function shownText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'break') text += ' '
    else if (inline.type === 'text' && inline.script)
      text += (inline.script === 'superscript' ? '^' : '_') + inline.value
    else if (inline.type !== 'footnote-anchor') text += inline.value
  }
  return oneSpaced(text)
}

/** The printed text of a block, without its marker or number. Cells are separated by ` | `, rows by ` / `. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.children.map((row) => row.children.map((cell) => shownText(cell.children)).join(' | ')).join(' / ')
    case 'formula':
    case 'code':
      return block.value
    case 'term-entry':
      return `${block.terms.map((term) => shownText(term.children)).join('; ')}: ${shownText(block.children)}`
    case 'abbreviation':
      return `${block.abbreviation} ${shownText(block.children)}`
    default:
      return shownText(block.children)
  }
}
