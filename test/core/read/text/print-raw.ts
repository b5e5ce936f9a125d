import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../../packages/core/src/model/raw.ts'
import { readText } from '../../../../packages/core/src/read/text/index.ts'

export const read = (text: string): RawDocument => readText(new TextEncoder().encode(text))

/** The blocks of a text, one a line: `2 heading 8.2 (Title)`. */
export const blocksOf = (text: string): string[] => read(text).blocks.map(printBlock)

/** Characters that stand in no block, no furniture and no diagnostic. */
export function lostIn({ ledger, furniture, diagnostics }: RawDocument): number {
  const dropped = furniture.reduce((sum, { characters }) => sum + characters, 0)
  const reported = diagnostics.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0)
  return (ledger?.source ?? 0) - (ledger?.read ?? 0) - dropped - reported
}

export function printBlock(block: RawBlock): string {
  const label = 'label' in block && block.label !== undefined ? ` ${block.label}` : ''
  const role = 'role' in block && block.role !== undefined ? block.role : block.type
  return `${block.place.line} ${role}${label} (${contentOf(block)})`
}

function contentOf(block: RawBlock): string {
  switch (block.type) {
    case 'heading':
      return printInlines(block.title)
    case 'paragraph':
      return printInlines(block.children)
    case 'table':
      return block.rows.map((row) => row.map((cell) => printInlines(cell.children)).join('|')).join(' / ')
    case 'figure':
      return printInlines(block.text)
    case 'formula':
      return block.canonical ?? block.value
    case 'code':
      return block.value.replaceAll('\n', '⏎')
  }
}

function printInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '⏎'
      if (inline.type === 'footnote-anchor') return `†${inline.value}{${printInlines(inline.children)}}`
      if (inline.type !== 'text' || !inline.script) return inline.value
      return `${inline.script === 'superscript' ? '^' : '_'}{${inline.value}}`
    })
    .join('')
}
