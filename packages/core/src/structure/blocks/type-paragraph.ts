import type { Block } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { dropStart, foldedText, isBold, plainText, trimInlines } from '../trim-inlines.ts'
import type { BlockContext } from './block-context.ts'
import type { ListDepth } from './list-depth.ts'
import { isTaggedEntry, looksLikeReference, readAbbreviations, readReferences } from './list-entries.ts'
import { findListMarker, findMarker, labelOf, type Marker } from './markers.ts'
import { isDrawnFormula, isTypedFormula, readDrawnFormula, readTextFormula } from './text-formula.ts'
import { typeNoted } from './type-noted.ts'

/** Longest bold line that is taken for a heading without a number, in characters. */
const maxPseudoHeading = 100

/** What a paragraph is: what the format says, and else what it prints. None where nothing is printed. */
export function typeParagraph(block: RawParagraph, context: BlockContext, lists: ListDepth): Block[] {
  const base = { anchors: block.anchors ?? [], place: block.place, ...(block.within ? { within: block.within } : {}) }
  const children = trimInlines(block.children)
  const text = plainText(children)
  if (children.length === 0 && (block.label ?? '').trim() === '') return []
  switch (block.role) {
    case 'editing-instruction':
      return [{ type: 'paragraph', role: 'editing-instruction', children: [...labelText(block), ...children], ...base }]
    case 'formula':
      return [readTextFormula({ ...block, children })]
    case 'note':
    case 'table-note':
    case 'example':
      return [binding(typeNoted(block, children, text, base), block)]
  }
  if (block.role === undefined && (block.label ?? '') === '' && isDrawnFormula(children))
    return [readDrawnFormula({ ...block, children })]
  if (block.role === undefined && (block.label ?? '') === '' && isTypedFormula(children, text))
    return [readTextFormula({ ...block, children })]
  const entry = readEntry({ ...block, children }, text, context)
  if (entry) return entry
  const marker = markerOf(block, text)
  if (marker && marker.type !== 'list-item')
    return [{ type: marker.type, label: marker.label, children: dropStart(children, marker.length), ...base }]
  if (marker) {
    const depth = block.depth ?? lists.depthOf(marker.label.printed, block.indent)
    return [
      {
        type: 'list-item',
        label: marker.label,
        depth,
        ...(block.depth === undefined ? {} : { nested: true }),
        children: dropStart(children, marker.length),
        ...base,
      },
    ]
  }
  const role =
    block.style === 'pseudo-heading' || isPseudoHeading(block, text)
      ? 'pseudo-heading'
      : block.role === 'formula-key' || block.role === 'figure-key'
        ? 'key'
        : null
  return [{ type: 'paragraph', children: [...labelText(block), ...children], ...(role ? { role } : {}), ...base }]
}

/** A note or an example with what the format says of its binding. */
function binding(noted: Block, { binds }: RawParagraph): Block {
  return binds !== undefined && (noted.type === 'note' || noted.type === 'example') ? { ...noted, binds } : noted
}

/** A reference or an abbreviation, where the clause or the format says that the paragraph is one. */
function readEntry(block: RawParagraph, text: string, context: BlockContext): Block[] | null {
  if (
    block.role === 'reference' ||
    block.role === 'bibliography-entry' ||
    (context.group !== null && block.within === undefined && looksLikeReference(block, text)) ||
    (block.role === undefined && block.within === undefined && isTaggedEntry(text))
  ) {
    const bibliographic = block.role === 'bibliography-entry' || /^\s*\[b[-\u2010\u2011]/.test(block.label ?? text)
    return readReferences(block, context.group ?? (bibliographic ? 'bibliography' : 'normative'))
  }
  return block.role === 'abbreviation' || (context.role === 'abbreviations' && block.within === undefined)
    ? readAbbreviations(block, text)
    : null
}

function markerOf(block: RawParagraph, text: string): Marker | null {
  const label = block.label?.trim() ?? ''
  if (label === '') return findMarker(text)
  if (block.role === 'list-item') return { type: 'list-item', label: labelOf(label), length: 0 }
  const marker = findMarker(`${label} `)
  return marker ? { ...marker, length: 0 } : null
}

/** A label that marks nothing known is text. */
function labelText(block: RawParagraph): Inline[] {
  return (block.label ?? '').trim() === '' ? [] : [{ type: 'text', value: `${block.label} ` }]
}

function isPseudoHeading(block: RawParagraph, text: string): boolean {
  return (
    block.role === undefined &&
    block.within === undefined &&
    text.length <= maxPseudoHeading &&
    !/[.;,]\s*$/.test(text) &&
    isBold(block.children) &&
    foldedText(block.children) !== '' &&
    findListMarker(text) === null
  )
}
