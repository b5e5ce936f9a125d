import type { Block, Clause, Document } from '../../../packages/core/src/model/document.ts'
import type { Inline } from '../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../packages/core/src/model/raw.ts'

/** Every word that a raw document prints, footnotes and labels included. */
export function rawWords(raw: RawDocument): string[] {
  return raw.blocks.flatMap(blockWords)
}

function blockWords(block: RawBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [...split(block.label), ...inlineWords(block.title)]
    case 'paragraph':
      return [...split(block.label), ...inlineWords(block.children)]
    case 'table':
      return [
        ...split(block.label),
        ...inlineWords(block.title ?? []),
        ...block.rows.flat().flatMap((cell) => inlineWords(cell.children)),
        ...block.notes.flatMap(blockWords),
      ]
    case 'figure':
      return [...split(block.label), ...inlineWords(block.title ?? []), ...inlineWords(block.text)]
    default:
      return [...(block.type === 'formula' ? split(block.label) : []), ...split(block.value)]
  }
}

/** Every word that a document holds, wherever it went: labels, statuses and markers included. */
export function documentWords(document: Document): string[] {
  const words: string[] = []
  const open: (Clause | Block)[] = [...document.children]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'clause') {
      words.push(
        ...split(node.label),
        ...inlineWords(node.title),
        ...split(node.statusPrinted ?? ''),
        ...split(node.onlyFor ?? ''),
      )
      open.push(...node.children)
    } else words.push(...wordsOfBlock(node))
  }
  return words
}

function wordsOfBlock(block: Block): string[] {
  const label = 'label' in block && block.label ? split(block.label.printed) : []
  switch (block.type) {
    case 'table':
      return [
        ...label,
        ...inlineWords(block.title),
        ...block.children.flatMap((row) => row.children.flatMap((cell) => inlineWords(cell.children))),
      ]
    case 'figure':
      return [...label, ...inlineWords(block.title), ...inlineWords(block.children)]
    case 'formula':
    case 'code':
      return [...label, ...split(block.value)]
    case 'term-entry':
      return [
        ...block.terms.flatMap((term) => inlineWords(term.children)),
        ...inlineWords(block.domain),
        ...inlineWords(block.children),
        ...inlineWords(block.source),
      ]
    case 'abbreviation':
      return [...split(block.abbreviation), ...inlineWords(block.children)]
    default:
      return [...label, ...inlineWords(block.children)]
  }
}

function inlineWords(inlines: readonly Inline[]): string[] {
  let text = ''
  const notes: string[] = []
  for (const inline of inlines) {
    if (inline.type === 'break') text += ' '
    else if (inline.type === 'footnote-anchor') notes.push(...inlineWords(inline.children))
    else text += inline.value
  }
  return [...split(text), ...notes]
}

/** Letters and digits alone: what stands between them is layout. */
function split(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words of the first list that the second lacks, counted. */
export function missing(words: readonly string[], from: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
