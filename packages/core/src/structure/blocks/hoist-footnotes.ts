import type { Block, Footnote } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { Body } from '../pieces.ts'
import { trimInlines } from '../trim-inlines.ts'

/** Puts the text of each footnote behind the block that calls it; the call stays where it is. */
export function hoistFootnotes(block: Block): Block[] {
  if (!holdsFootnotes(block)) return [block]
  const within = block.type === 'table' || block.within === 'table' ? { within: 'table' as const } : {}
  const footnotes: Footnote[] = []
  const kept = hoistFrom(block, (inlines) => callsAlone(inlines, block.place, within, footnotes))
  return [kept, ...footnotes]
}

/** Takes the text of each footnote out of the title of a clause: it stands under the heading. */
export function footnotesOfTitle(
  title: readonly Inline[],
  place: Place,
): { readonly title: readonly Inline[]; readonly footnotes: readonly Footnote[] } {
  const footnotes: Footnote[] = []
  return { title: callsAlone(title, place, {}, footnotes), footnotes }
}

/** Takes the text of each footnote out of code and typed formulas, which are lines of signs: it stands behind all blocks. */
export function footnotesOfSigns(raw: readonly Body[]): {
  readonly blocks: readonly Body[]
  readonly footnotes: readonly Footnote[]
} {
  const footnotes: Footnote[] = []
  const blocks = raw.map((block) =>
    block.type === 'paragraph' && (block.role === 'code' || block.role === 'formula')
      ? { ...block, children: callsAlone(block.children, block.place, {}, footnotes) }
      : block,
  )
  return { blocks, footnotes }
}

/** Inlines with the calls of footnotes alone; the footnotes are added to a list. */
function callsAlone(
  inlines: readonly Inline[],
  place: Place,
  within: Pick<Footnote, 'within'>,
  footnotes: Footnote[],
): readonly Inline[] {
  if (!callsFootnote(inlines)) return inlines
  return inlines.map((inline) => {
    if (inline.type !== 'footnote-anchor' || inline.children.length === 0) return inline
    const { mark, children } = takeMark(inline.value, trimInlines(inline.children))
    footnotes.push({
      type: 'footnote',
      label: { printed: mark, number: mark || null },
      children,
      anchors: [],
      place,
      ...within,
    })
    return { ...inline, value: mark, children: [] }
  })
}

/** A note with a mark of its own repeats it before its text; what converts a text numbers the call, and keeps the mark. */
function takeMark(call: string, children: readonly Inline[]): { mark: string; children: readonly Inline[] } {
  const [first, ...rest] = children
  const found =
    first?.type === 'text' && first.script === undefined ? /^([*†‡§]{1,3})\)?\s+(?=\S)/.exec(first.value) : null
  if (first?.type !== 'text' || !found || !/^(?:\d{0,3}|[a-z])$/.test(call)) return { mark: call, children }
  return { mark: found[1] as string, children: [{ ...first, value: first.value.slice(found[0].length) }, ...rest] }
}

function callsFootnote(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.type === 'footnote-anchor' && inline.children.length > 0)
}

/** Whether a footnote is called anywhere in a block: most blocks stay as they are. */
function holdsFootnotes(block: Block): boolean {
  switch (block.type) {
    case 'table':
      return (
        callsFootnote(block.title) ||
        block.children.some((row) => row.children.some((cell) => callsFootnote(cell.children)))
      )
    case 'figure':
      return callsFootnote(block.title) || callsFootnote(block.children)
    case 'formula':
    case 'code':
      return false
    case 'term-entry':
      return [...block.terms.map((term) => term.children), block.domain, block.children, block.source].some(
        callsFootnote,
      )
    default:
      return callsFootnote(block.children)
  }
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
      return {
        ...block,
        terms: block.terms.map((term) => ({ ...term, children: hoist(term.children) })),
        domain: hoist(block.domain),
        children: hoist(block.children),
        source: hoist(block.source),
      }
    default:
      return { ...block, children: hoist(block.children) }
  }
}
