import type { Block } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import { ledElsewhere } from './find/led-elsewhere.ts'
import type { Anchored } from './text-context.ts'

type Anchors = ReadonlyMap<string, Anchored>

/**
 * The printed text of a block with all that bears meaning, as one string: raised, lowered and struck characters, formulas
 * and pictures stay apart. Two blocks with equal prints are equal texts, wherever the places lie that their cross-references name.
 */
export function printOf(block: Block, anchors?: Anchors): string {
  const printInlines = (inlines: readonly Inline[]): string => printRun(inlines, anchors)
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

function printRun(inlines: readonly Inline[], anchors: Anchors | undefined): string {
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
      default: {
        print += inline.value
        const elsewhere = ledElsewhere(inline.value, inline.target, anchors)
        if (elsewhere) print += `⟦${elsewhere.kind}:${elsewhere.number}⟧`
      }
    }
  }
  return print
}
