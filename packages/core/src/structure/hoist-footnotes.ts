import type { Block, Footnote } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import { trimInlines } from './trim-inlines.ts'

/** Puts the text of each footnote behind the block that calls it; the call stays where it is. */
export function hoistFootnotes(block: Block): Block[] {
  const footnotes: Footnote[] = []
  const within = block.type === 'table' || block.within === 'table' ? { within: 'table' as const } : {}
  const hoist = (inlines: readonly Inline[]): readonly Inline[] => {
    if (!inlines.some((inline) => inline.type === 'footnote-anchor' && inline.children.length > 0)) return inlines
    return inlines.map((inline) => {
      if (inline.type !== 'footnote-anchor' || inline.children.length === 0) return inline
      footnotes.push({
        type: 'footnote',
        label: { printed: inline.value, number: inline.value || null },
        children: trimInlines(inline.children),
        anchors: [],
        place: block.place,
        ...within,
      })
      return { ...inline, children: [] }
    })
  }
  const kept = hoistFrom(block, hoist)
  return [kept, ...footnotes]
}

function hoistFrom(block: Block, hoist: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'table':
      return {
        ...block,
        title: hoist(block.title),
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: hoist(cell.children) })),
        })),
      }
    case 'figure':
      return { ...block, title: hoist(block.title), children: hoist(block.children) }
    case 'formula':
    case 'code':
      return block
    case 'term-entry':
      return { ...block, children: hoist(block.children) }
    default:
      return { ...block, children: hoist(block.children) }
  }
}
