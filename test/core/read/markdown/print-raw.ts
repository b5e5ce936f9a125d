import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../../packages/core/src/model/raw.ts'
import { readMarkdown } from '../../../../packages/core/src/read/markdown/index.ts'

export const readText = (text: string): RawDocument => readMarkdown(new TextEncoder().encode(text))

/** The blocks of a text, one a line: `2:1 heading 2 (8.2 Title)`. */
export const blocksOf = (text: string): string[] => readText(text).blocks.map(printBlock)

export const codesOf = (text: string): string[] => readText(text).diagnostics.map((diagnostic) => diagnostic.code)

function printBlock(block: RawBlock): string {
  const at = `${block.place.line}:${block.place.column}`
  const ids = block.anchors && block.type !== 'heading' ? ` #${block.anchors.join('#')}` : ''
  switch (block.type) {
    case 'heading':
      return `${at} heading ${block.depth ?? block.style}${block.opensClause ? '!' : ''} (${printInlines(block.title)})`
    case 'paragraph':
      return `${at} ${block.role ?? 'paragraph'}${block.label === undefined ? '' : ` ${block.label} ${block.depth}`}${ids} (${printInlines(block.children)})`
    case 'table':
      return `${at} table${block.title ? ` (${printInlines(block.title)})` : ''} ${block.rows
        .map((row) =>
          row
            .map(
              (cell) =>
                `${cell.header ? '^' : ''}${printInlines(cell.children)}${cell.colspan > 1 ? `→${cell.colspan}` : ''}${cell.rowspan > 1 ? `↓${cell.rowspan}` : ''}`,
            )
            .join('|'),
        )
        .join(' / ')}`
    case 'formula':
      return `${at} formula${block.label === undefined ? '' : ` ${block.label}`}${ids} (${block.canonical})`
    case 'code':
      return `${at} code ${block.language ?? '-'} (${block.value.replaceAll('\n', '⏎')})`
    case 'figure':
      return `${at} figure ${block.images.map((image) => image.name).join()}`
  }
}

/** `*bold*`, `/italic/`, `` `mono` ``, `^{2}`, `_{2}`, `[x→target]`, `$formula$`, `†1{its text}`, `⏎`. */
export function printInlines(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join('')
}

function printInline(inline: Inline): string {
  switch (inline.type) {
    case 'text': {
      let text = inline.value
      if (inline.bold) text = `*${text}*`
      if (inline.italic) text = `/${text}/`
      if (inline.mono) text = `\`${text}\``
      if (inline.strike) text = `-${text}-`
      return inline.script ? `${inline.script === 'superscript' ? '^' : '_'}{${text}}` : text
    }
    case 'cross-reference':
      return `[${inline.value}→${inline.target}]`
    case 'inline-formula':
      return `$${inline.canonical}$`
    case 'footnote-anchor':
      return `†${inline.value}{${printInlines(inline.children)}}`
    case 'image':
      return `‹${inline.name}›`
    case 'break':
      return inline.of === 'line' ? '⏎' : inline.of === 'tab' ? '⇥' : '¶'
  }
}
