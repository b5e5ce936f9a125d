import type { Block, Clause } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'

/** The runs of inlines of a block in the order in which they are printed; its caption apart. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => cell.children))
    case 'formula':
      return []
    case 'code':
      return [[{ type: 'text', value: block.value }]]
    case 'term-entry':
      return [...block.terms.map((term) => term.children), block.domain, block.children, block.source]
    case 'abbreviation':
      return [[{ type: 'text', value: block.abbreviation }], block.children]
    default:
      return [block.children]
  }
}

/** The printed number or marker of a block; empty where it has none. */
export function labelOf(block: Block | Clause): string {
  if (block.type === 'clause') return block.numbered ? block.label : ''
  return 'label' in block && block.label !== null ? block.label.printed : ''
}

/** The title of a clause, table or figure. */
export function titleOf(node: Block | Clause): readonly Inline[] {
  return node.type === 'clause' || node.type === 'table' || node.type === 'figure' ? node.title : []
}
