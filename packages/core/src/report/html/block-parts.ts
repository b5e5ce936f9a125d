import type { Block, Cell } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { PrintedBlock } from '../../model/printing.ts'

/** A part of a block that is printed in one run: its text, its caption, one of its cells. */
export interface BlockPart {
  readonly name: string
  readonly inlines: readonly Inline[]
}

export function cellName(cell: Cell): string {
  return `c${cell.row},${cell.column}`
}

/** The run of a block that its own text is, without caption, label and cells. */
export function textPartsOf({ block }: PrintedBlock): readonly BlockPart[] {
  switch (block.type) {
    case 'table':
      return []
    case 'formula':
    case 'code':
      return [{ name: 'value', inlines: [{ type: 'text', value: block.value }] }]
    case 'term-entry':
      return [
        ...block.terms.map(({ children }, at) => ({ name: `term${at}`, inlines: children })),
        { name: 'domain', inlines: block.domain },
        { name: 'text', inlines: block.children },
        { name: 'source', inlines: block.source },
      ]
    case 'abbreviation':
      return [
        { name: 'abbreviation', inlines: [{ type: 'text', value: block.abbreviation }] },
        { name: 'text', inlines: block.children },
      ]
    default:
      return [{ name: 'text', inlines: block.children }]
  }
}

/** Every part of a block, in the order of print. */
export function allPartsOf(printed: PrintedBlock): readonly BlockPart[] {
  const { block } = printed
  return [
    ...textPartsOf(printed),
    ...(block.type === 'table' ? cellsOf(block).map((cell) => ({ name: cellName(cell), inlines: cell.children })) : []),
    ...(block.type === 'table' || block.type === 'figure' ? [{ name: 'title', inlines: block.title }] : []),
  ]
}

function cellsOf(table: Extract<Block, { type: 'table' }>): Cell[] {
  return table.children.flatMap((row) => row.children)
}
