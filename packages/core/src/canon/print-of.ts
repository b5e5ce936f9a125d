import type { Block } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'

/**
 * The printed text of a block with all that bears meaning, as one string: raised, lowered and struck characters, formulas
 * and pictures stay apart. Two blocks with equal prints are equal texts, wherever their cross-references lead.
 */
export function printOf(block: Block): string {
  switch (block.type) {
    case 'table':
      return `table ${label(block)} ${printInlines(block.title)}\n${block.children
        .map((row) =>
          row.children
            .map((cell) => `${cell.column},${cell.colspan},${cell.rowspan}:${printInlines(cell.children)}`)
            .join('|'),
        )
        .join('\n')}`
    case 'figure':
      return `figure ${label(block)} ${printInlines(block.title)} ${printInlines(block.children)} ${block.images.map((image) => image.hash ?? '?').join()}`
    case 'formula':
      return `formula ${label(block)} ${block.canonical ?? `?${block.hash}`}`
    case 'code':
      return `code ${block.value}`
    case 'term-entry':
      return `term-entry ${block.terms.map((term) => `${term.status} ${printInlines(term.children)}`).join(';')} <${printInlines(block.domain)}> ${printInlines(block.children)} [${printInlines(block.source)}]`
    case 'abbreviation':
      return `abbreviation ${block.abbreviation} ${printInlines(block.children)}`
    case 'reference':
      return `reference ${block.group} ${block.label.printed} ${printInlines(block.children)}`
    case 'paragraph':
      return `paragraph ${printInlines(block.children)}`
    default:
      return `${block.type} ${block.label.printed} ${printInlines(block.children)}`
  }
}

function label(block: Extract<Block, { readonly label: unknown }>): string {
  return block.label?.printed ?? ''
}

function printInlines(inlines: readonly Inline[]): string {
  const [only] = inlines
  if (inlines.length === 1 && only?.type === 'text' && !only.script && !only.strike) return only.value
  let print = ''
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        print += inline.script ? `⟦${inline.script} ${inline.value}⟧` : inline.value
        if (inline.strike && inline.value.trim() !== '') print += `⟦struck ${inline.value.length}⟧`
        break
      case 'inline-formula':
        print += `⟦formula ${inline.canonical ?? `?${inline.hash}`}⟧`
        break
      case 'image':
        print += `⟦image ${inline.hash ?? '?'}⟧`
        break
      case 'break':
        print += ' '
        break
      case 'footnote-anchor':
        break
      default:
        print += inline.value
    }
  }
  return print
}
