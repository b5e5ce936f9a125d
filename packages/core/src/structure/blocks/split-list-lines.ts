import type { Inline } from '../../model/inline.ts'
import type { ParagraphRole, RawParagraph } from '../../model/raw.ts'
import type { Body } from '../pieces.ts'
import { plainText, trimInlines } from '../trim-inlines.ts'
import { findMarker } from './markers.ts'

/** What may stand before the first item of a list, and at the end of an item before the next. */
const endsBefore = /[:;,.][\s\u00a0]*$/
/** Longest text of a line that is looked at for a marker, in UTF-16 units. */
const maxLead = 40

/** What may hold further items or notes on lines of its own. */
const divided: ReadonlySet<ParagraphRole> = new Set(['list-item', 'note', 'example'])

/** Items of a list and notes that are lines of one paragraph, as paragraphs of their own. */
export function splitListLines(block: Body): readonly Body[] {
  if (block.type !== 'paragraph' || (block.role !== undefined && !divided.has(block.role))) return [block]
  const { children } = block
  const starts = children.flatMap((inline, at) =>
    inline.type === 'break' && inline.of === 'line' && startsItem(children, at, block.role) ? [at] : [],
  )
  if (starts.length === 0) return [block]
  const { label: _label, anchors: _anchors, depth: _depth, role: _role, ...plain } = block
  return [0, ...starts].map((start, line): RawParagraph => {
    const part = trimInlines(children.slice(start, starts[line]))
    return line === 0 ? { ...block, children: part } : { ...plain, children: part }
  })
}

function startsItem(children: readonly Inline[], at: number, role: ParagraphRole | undefined): boolean {
  const before = children[at - 1]
  const after = children[at + 1]
  if (before?.type !== 'text' || after?.type !== 'text' || !endsBefore.test(before.value)) return false
  const marker = findMarker(plainText(children.slice(at + 1, at + 3)).slice(0, maxLead))
  // A list in a note stays in the note.
  return marker !== null && (marker.type !== 'list-item' || role === undefined || role === 'list-item')
}
