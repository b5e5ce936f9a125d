import type { Block, Code, Label } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import type { RawBlock, RawFigure, RawParagraph, RawTable } from '../model/raw.ts'
import { captionLabel, splitCaption } from './captions.ts'
import { joinCode } from './code-runs.ts'
import { hoistFootnotes } from './hoist-footnotes.ts'
import { readAbbreviation, readAbbreviationTable, readReference } from './list-entries.ts'
import { findListMarker, findMarker, labelOf, noteLabel } from './markers.ts'
import { gridOf } from './table-grid.ts'
import { tableNotes } from './table-notes.ts'
import { dropStart, plainText, trimInlines } from './trim-inlines.ts'
import type { BlockContext } from './block-context.ts'

type Body = Exclude<RawBlock, { readonly type: 'heading' }>

/** Types the blocks of one clause: what the format marks, and what only its print tells. */
export function typeBlocks(raw: readonly Body[], context: BlockContext): Block[] {
  const blocks: Block[] = []
  for (const block of joinCaptions(joinCode(raw))) blocks.push(...typed(block, context).flatMap(hoistFootnotes))
  return blocks
}

type Captioned = Body | Code | (RawTable & { readonly caption: ReturnType<typeof splitCaption> }) | (RawFigure & { readonly caption: ReturnType<typeof splitCaption> })

/** Gives a table or figure the caption printed before or behind it, and a picture's neighbours to one figure. */
function joinCaptions(blocks: readonly (Body | Code)[]): Captioned[] {
  const joined: Captioned[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Body | Code
    const caption = captionOf(block)
    if (!caption) {
      const previous = joined.at(-1)
      if (block.type === 'figure' && previous?.type === 'figure' && !titled(previous) && !titled(block)) {
        joined[joined.length - 1] = { ...previous, text: [...previous.text, ...space(previous.text), ...block.text], images: [...previous.images, ...block.images] }
      } else joined.push(block)
      continue
    }
    const previous = joined.at(-1)
    const next = blocks[at + 1]
    const fits = (other: Captioned | undefined): other is RawTable | RawFigure => other?.type === caption.of && !titled(other)
    // A figure's title stands below it, a table's above.
    if (caption.of === 'figure' && fits(previous)) joined[joined.length - 1] = { ...previous, caption }
    else if (fits(next)) {
      joined.push({ ...next, caption } as Captioned)
      at++
    } else if (fits(previous)) joined[joined.length - 1] = { ...previous, caption }
    else if (caption.of === 'figure') joined.push({ type: 'figure', text: [], images: [], place: block.place, anchors: 'anchors' in block ? (block.anchors ?? []) : [], caption })
    else joined.push(block)
  }
  return joined
}

function space(before: readonly Inline[]): Inline[] {
  return before.length > 0 ? [{ type: 'break', of: 'paragraph' }] : []
}

function titled(block: Captioned): boolean {
  return ('caption' in block && block.caption !== null) || (('title' in block && (block.title?.length ?? 0) > 0) || ('label' in block && typeof block.label === 'string' && block.label !== ''))
}

function captionOf(block: Body | Code): ReturnType<typeof splitCaption> {
  if (block.type !== 'paragraph') return null
  const marked = block.role === 'figure-caption' || block.role === 'table-caption'
  if (block.label !== undefined && marked) {
    return { of: block.role === 'table-caption' ? 'table' : 'figure', label: captionLabel(block.label) as Label, title: trimInlines(block.children) }
  }
  const found = splitCaption(block.children)
  if (found) return marked || plainText(block.children).length <= 300 ? found : null
  return marked && block.children.length > 0
    ? { of: block.role === 'table-caption' ? 'table' : 'figure', label: { printed: '', number: null }, title: trimInlines(block.children) } : null
}

function typed(block: Captioned, context: BlockContext): Block[] {
  switch (block.type) {
    case 'paragraph':
      return typeParagraph(block, context)
    case 'table': {
      const entries = context.role === 'abbreviations' && !titled(block) ? readAbbreviationTable(block as RawTable) : null
      return entries ?? typeTable(block as RawTable)
    }
    case 'figure': {
      const { caption } = block as { readonly caption?: ReturnType<typeof splitCaption> }
      const figure = block as RawFigure
      return [{
        type: 'figure', label: caption ? caption.label : captionLabel(figure.label), title: caption ? caption.title : trimInlines(figure.title ?? []),
        children: trimInlines(figure.text), images: figure.images, anchors: figure.anchors ?? [], place: figure.place,
      }]
    }
    case 'formula': {
      const { label, value, canonical, hash, anchors, place } = block as Extract<Body, { type: 'formula' }>
      return [{ type: 'formula', label: label === undefined ? null : { printed: `(${label})`, number: label.replace(/^\(|\)$/g, '') }, value, canonical: canonical ?? null, hash: hash ?? null, anchors: anchors ?? [], place }]
    }
    case 'code':
      return [{ type: 'code', language: block.language ?? null, value: block.value, anchors: block.anchors ?? [], place: block.place }]
  }
}

function typeTable(block: RawTable): Block[] {
  const { caption } = block as { readonly caption?: ReturnType<typeof splitCaption> }
  const { rows, notes } = tableNotes(block)
  return [
    {
      type: 'table', label: caption ? caption.label : captionLabel(block.label), title: caption ? caption.title : trimInlines(block.title ?? []),
      children: gridOf(rows), anchors: block.anchors ?? [], place: block.place,
    },
    ...notes.flatMap((note) => typeParagraph({ ...note, within: 'table' }, { role: 'clause', group: null })),
  ]
}

function typeParagraph(block: RawParagraph, context: BlockContext): Block[] {
  const base = { anchors: block.anchors ?? [], place: block.place, ...(block.within ? { within: block.within } : {}) }
  const children = trimInlines(block.children)
  const text = plainText(children)
  if (text.trim() === '' && !children.some((inline) => inline.type !== 'text' && inline.type !== 'break')) return []
  if (block.role === 'editing-instruction') return [{ type: 'paragraph', role: 'editing-instruction', children, ...base }]
  if (block.role === 'formula') return [{ type: 'formula', label: null, value: text.trim(), canonical: text.replace(/\s+/g, ' ').trim(), hash: null, ...base }]
  if (block.role === 'note' || block.role === 'table-note' || block.role === 'example') return typeNoted(block, children, text, base)
  const referenced = context.group !== null && block.within === undefined
  if (block.role === 'reference' || block.role === 'bibliography-entry' || (referenced && looksLikeReference(block, text))) {
    return [readReference(block, context.group ?? (block.role === 'bibliography-entry' ? 'bibliography' : 'normative'))]
  }
  if (context.role === 'abbreviations' || block.role === 'abbreviation') {
    const entry = block.role === 'abbreviation' || !/[.:]\s*$/.test(text) ? readAbbreviation({ ...block, children }) : null
    if (entry) return [entry]
  }
  if (block.role === 'list-item' && block.label !== undefined) return [{ type: 'list-item', label: labelOf(block.label), depth: block.depth ?? 1, children, ...base }]
  const marker = findMarker(text)
  if (marker && marker.type !== 'list-item') return [{ type: marker.type, label: marker.label, children: dropStart(children, marker.length), ...base }]
  const listed = block.label !== undefined ? findListMarker(`${block.label} `) : (marker ?? null)
  if (listed) return [{ type: 'list-item', label: listed.label, depth: block.depth ?? 1, children: block.label !== undefined ? children : dropStart(children, listed.length), ...base }]
  if (block.role === 'list-item') return [{ type: 'list-item', label: { printed: '', number: null }, depth: block.depth ?? 1, children, ...base }]
  const role = block.style === 'pseudo-heading' ? 'pseudo-heading' : block.role === 'formula-key' || block.role === 'figure-key' ? 'key' : null
  const labelled = block.label !== undefined ? [{ type: 'text' as const, value: `${block.label} ` }, ...children] : children
  return [{ type: 'paragraph', children: labelled, ...(role ? { role } : {}), ...base }]
}

function typeNoted(block: RawParagraph, children: readonly Inline[], text: string, base: { readonly anchors: readonly string[]; readonly place: RawParagraph['place'] }): Block[] {
  const marker = block.label === undefined ? findMarker(text) : null
  const label = block.label !== undefined ? noteLabel(block.label) : marker && marker.type !== 'list-item' ? marker.label : { printed: '', number: null }
  const rest = marker && marker.type !== 'list-item' ? dropStart(children, marker.length) : children
  if (block.role === 'table-note' && block.label === undefined && marker?.type === 'list-item') return [{ type: 'footnote', label: marker.label, children: dropStart(children, marker.length), ...base }]
  if (block.role === 'table-note' && block.label !== undefined && !/note/i.test(block.label)) return [{ type: 'footnote', label: labelOf(block.label), children: rest, ...base }]
  const type = block.role === 'example' || marker?.type === 'example' ? 'example' : 'note'
  // A note continued: the format marks it, nothing is printed.
  if (label.printed === '' && block.role !== 'example') return [{ type: 'note', label, children: rest, ...base }]
  return [{ type, label, children: rest, ...base }]
}

/** An entry, and not the paragraph that introduces the list. */
function looksLikeReference(block: RawParagraph, text: string): boolean {
  if (block.role === 'list-item') return true
  const bare = text.trim()
  if (/^(?:the following|there are no|none\b|note|members of|at the time|all recommendations)/i.test(bare)) return false
  return findListMarker(bare) !== null || /^\[[^\]]{1,60}\]/.test(bare) || /^(?:Rec(?:ommendation|\.)?\s|ITU.T\s|CCITT\s|ISO[\/ ]|IEC\s|IETF\s|IEEE\s|RFC\s|W3C\s|ETSI\s|NIST\s|ANSI\s|FIPS\s|OASIS\s|ECMA|Unicode)/i.test(bare.replace(/\u00a0/g, ' '))
}
