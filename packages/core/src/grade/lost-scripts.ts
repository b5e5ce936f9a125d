import type { Hunk } from '../model/change.ts'
import type { Block, Document } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { Inline } from '../model/inline.ts'
import { meaningText } from './spot.ts'

/** Which side cannot print raised and lowered signs, as far as its file shows. */
export type Unscripted = Readonly<Record<Side, boolean>>

/**
 * Whether a text is one in which nothing is raised or lowered, because its format has no way to: plain text that does not
 * write `2^32` either. Where the other is plain text too, both had the same means.
 */
export function printsNoScripts({ format, children }: Document, other: Document): boolean {
  if (format !== 'text' || other.format === 'text') return false
  const open: (Document['children'][number] | Block)[] = [...children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'clause') {
      if (hasScript(node.title)) return false
      open.push(...node.children)
    } else if (node.type === 'table') {
      // Calls of footnotes are raised by the reader.
      for (const row of node.children)
        for (const cell of row.children) if (hasScript(cell.children, /^[a-z]\)?$/)) return false
    } else if ('children' in node && node.within === undefined && hasScript(node.children as readonly Inline[]))
      return false
  }
  return true
}

function hasScript(inlines: readonly Inline[], but?: RegExp): boolean {
  return inlines.some(
    (inline) => inline.type === 'text' && inline.script !== undefined && !(but?.test(inline.value) ?? false),
  )
}

/** The side that prints on the line what the other raises or lowers, where nothing else differs. */
export function sideWithoutScripts(hunk: Hunk, unscripted: Unscripted): Side | null {
  if (unscripted.left === unscripted.right) return null
  const left = meaningText(hunk.a, hunk.fromA, hunk.toA)
  const right = meaningText(hunk.b, hunk.fromB, hunk.toB)
  const [flat, raised] = unscripted.left ? [left, right] : [right, left]
  if (!/[\^_]/.test(raised) || flat === '' || onLine(flat) !== onLine(raised)) return null
  return unscripted.left ? 'left' : 'right'
}

/** As it stands where nothing can be raised: `2^{32}` is `232`. */
function onLine(text: string): string {
  return text.replace(/[\^_{}⟨⟩\s]/g, '')
}
