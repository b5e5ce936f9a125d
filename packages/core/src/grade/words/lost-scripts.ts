import type { Hunk } from '../../model/change.ts'
import type { Block, Document } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import { meaningText } from '../spot.ts'

/** Which side cannot print raised and lowered signs, as far as its file shows. */
export type Unscripted = Readonly<Record<Side, boolean>>

/** One raised or lowered sign of this many is still one that a reader of plain text has guessed: `x_a`, `2^32`. */
const fewScripts = 20

/**
 * Whether a text is one in which nothing is raised or lowered, because its format has no way to: plain text that does not
 * write `2^32` either. Where the other is plain text too, both had the same means.
 */
export function printsNoScripts(text: Document, other: Document): boolean {
  if (text.format !== 'text' || other.format === 'text') return false
  const own = countScripts(text)
  return own === 0 || own * fewScripts <= countScripts(other)
}

function countScripts({ children }: Document): number {
  let count = 0
  const open: (Document['children'][number] | Block)[] = [...children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'clause') {
      count += scriptsIn(node.title)
      append(open, node.children)
    } else if (node.type === 'table') {
      // Calls of footnotes are raised by the reader.
      for (const row of node.children) for (const cell of row.children) count += scriptsIn(cell.children, /^[a-z]\)?$/)
    } else if ('children' in node && node.within === undefined) count += scriptsIn(node.children as readonly Inline[])
  }
  return count
}

function scriptsIn(inlines: readonly Inline[], but?: RegExp): number {
  return inlines.filter(
    (inline) => inline.type === 'text' && inline.script !== undefined && !(but?.test(inline.value) ?? false),
  ).length
}

/** `max_size`: a name of several words, in which the sign is typed. An index stands under a letter or two. */
const joinedName = /\p{L}{3}_\p{L}{2}/u

/** The side that prints on the line what the other raises or lowers, where nothing else differs. */
export function sideWithoutScripts(hunk: Hunk, unscripted: Unscripted): Side | null {
  if (unscripted.left === unscripted.right) return null
  const left = meaningText(hunk.a, hunk.fromA, hunk.toA)
  const right = meaningText(hunk.b, hunk.fromB, hunk.toB)
  const [flat, raised] = unscripted.left ? [left, right] : [right, left]
  if (!/[\^_]/.test(raised) || joinedName.test(raised) || flat === '' || onLine(flat) !== onLine(raised)) return null
  return unscripted.left ? 'left' : 'right'
}

/** As it stands where nothing can be raised: `2^{32}` is `232`. */
function onLine(text: string): string {
  return text.replace(/[\^_{}⟨⟩\s]/g, '')
}
