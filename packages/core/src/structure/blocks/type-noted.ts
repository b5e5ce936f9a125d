import type { Block } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { dropStart } from '../trim-inlines.ts'
import { findMarker, findTableMark, labelOf, noteLabel } from './markers.ts'

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
    return { type: 'paragraph', children: [headed(block.label), ...children], ...base }
  // Another word than those of the house styles is a title, and is compared as one.
  if (block.label !== undefined && /\S/.test(block.label) && !houseWord.test(block.label))
    return {
      type: isExample ? 'example' : 'note',
      label: { printed: '', number: null },
      children: [headed(block.label), ...children],
      ...base,
    }
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

/** What notes and examples are called in English, French, Spanish, German and Russian. */
const houseWord =
  /^\s*(?:(?:footnote|note|nota|example|exemple|ejemplo|anmerkung|beispiel|remarque|примечание|пример)|\(?[0-9]{1,3}\W*$)/iu

/** `Safety — `: a title in front of its text. */
function headed(label: string): Inline {
  return { type: 'text', value: `${label.replace(/[\s\u00a0:\u2010-\u2015]+$/, '').trim()} — ` }
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
