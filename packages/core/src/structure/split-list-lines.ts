import type { Inline } from '../model/inline.ts'
import type { RawParagraph } from '../model/raw.ts'
import { findMarker } from './markers.ts'
import type { Body } from './pieces.ts'
import { plainText, trimInlines } from './trim-inlines.ts'

/** What may stand before the first item of a list, and at the end of an item before the next. */
const endsBefore = /[:;,.][\s\u00a0]*$/
/** Longest text of a line that is looked at for a marker, in UTF-16 units. */
const maxLead = 40

/** Items of a list and notes that are lines of one paragraph, as paragraphs of their own. */
export function splitListLines(block: Body): readonly Body[] {
  if (block.type !== 'paragraph' || (block.role !== undefined && block.role !== 'list-item')) return [block]
  const { children } = block
  const starts = children.flatMap((inline, at) =>
    inline.type === 'break' && inline.of === 'line' && startsItem(children, at) ? [at] : [],
  )
  if (starts.length === 0) return [block]
  const { label: _label, anchors: _anchors, depth: _depth, role: _role, ...plain } = block
  return [0, ...starts].map((start, line): RawParagraph => {
    const part = trimInlines(children.slice(start, starts[line]))
    return line === 0 ? { ...block, children: part } : { ...plain, children: part }
  })
}

function startsItem(children: readonly Inline[], at: number): boolean {
  const before = children[at - 1]
  const after = children[at + 1]
  if (before?.type !== 'text' || after?.type !== 'text' || !endsBefore.test(before.value)) return false
  return findMarker(plainText(children.slice(at + 1, at + 3)).slice(0, maxLead)) !== null
}
