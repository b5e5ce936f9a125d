import type { Block } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import type { RawParagraph } from '../model/raw.ts'
import { findMarker, findTableMark, labelOf, noteLabel } from './markers.ts'
import { dropStart } from './trim-inlines.ts'

type Base = Pick<Block, 'anchors' | 'place' | 'within'>

/** What a paragraph is that the format marks as a note, an example or a note of a table. */
export function typeNoted(block: RawParagraph, children: readonly Inline[], text: string, base: Base): Block {
  if (block.role === 'table-note') return typeTableNote(block, children, text, { ...base, within: 'table' })
  const isExample = block.role === 'example'
  // Warnings bind: what a format calls a note under another word is text, and printed so.
  if (
    block.label !== undefined &&
    block.role === 'note' &&
    /^(?:warning|caution|danger|important|safety precautions?)\b/i.test(block.label)
  )
    return { type: 'paragraph', children: [{ type: 'text', value: `${block.label.trim()} — ` }, ...children], ...base }
  if (block.label !== undefined) {
    const type = /^\s*example/i.test(block.label)
      ? 'example'
      : /^\s*note/i.test(block.label)
        ? 'note'
        : isExample
          ? 'example'
          : 'note'
    return { type, label: noteLabel(block.label), children, ...base }
  }
  const marker = findMarker(text)
  if (marker && marker.type !== 'list-item')
    return { type: marker.type, label: marker.label, children: dropStart(children, marker.length), ...base }
  // A list inside a note.
  if (marker)
    return {
      type: 'list-item',
      label: marker.label,
      depth: block.depth ?? 1,
      children: dropStart(children, marker.length),
      ...base,
      within: isExample ? 'example' : 'note',
    }
  return { type: isExample ? 'example' : 'note', label: { printed: '', number: null }, children, ...base }
}

function typeTableNote(block: RawParagraph, children: readonly Inline[], text: string, base: Base): Block {
  if (block.label !== undefined) {
    const noted = /note|example/i.exec(block.label)
    if (noted)
      return { type: /note/i.test(block.label) ? 'note' : 'example', label: noteLabel(block.label), children, ...base }
    return { type: 'footnote', label: labelOf(block.label), children, ...base }
  }
  const marker = findMarker(text)
  if (marker && marker.type !== 'list-item')
    return { type: marker.type, label: marker.label, children: dropStart(children, marker.length), ...base }
  const mark = findTableMark(children, text)
  if (mark) return { type: 'footnote', label: mark.label, children: dropStart(children, mark.length), ...base }
  return { type: 'paragraph', children, ...base }
}
