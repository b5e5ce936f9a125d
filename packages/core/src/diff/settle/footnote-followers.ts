import type { BlockAlignment } from '../../model/alignment.ts'
import type { Change, WordsChange } from '../../model/change.ts'
import type { Block, Cell } from '../../model/document.ts'
import { otherSide, type Pair, type Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { callIn, markOf } from '../calls/footnote-call.ts'
import { footnotesOf, headOf } from '../head-of.ts'

/**
 * Paragraphs that end a text, behind all else that it says, and are footnotes of the other: what called them here is gone.
 * Anywhere else such a paragraph is body text, which binds where a footnote does not.
 */
export function uncalledFootnotes(
  { pairs, leftOnly, rightOnly }: BlockAlignment,
  side: Side,
): ReadonlySet<PrintedBlock> {
  const [own, others] = side === 'left' ? [leftOnly, rightOnly] : [rightOnly, leftOnly]
  const words = new Set(others.filter(isFootnote).map(wordsOf))
  const loose = own.filter((block) => block.block.type === 'paragraph' && words.has(wordsOf(block)))
  const paired = pairs.flatMap((pair) =>
    pair[side].length === 1 && pair[side][0]?.block.type === 'paragraph' && pair[otherSide(side)].every(isFootnote)
      ? pair[side]
      : [],
  )
  const candidates = new Set([...loose, ...paired])
  const found = new Set<PrintedBlock>()
  if (candidates.size === 0) return found
  let last = -1
  for (const block of [...pairs.flatMap((pair) => pair[side]), ...own])
    if (!candidates.has(block) && !isFootnote(block)) last = Math.max(last, block.order)
  for (const block of candidates) if (block.order > last) found.add(block)
  return found
}

function isFootnote({ block }: PrintedBlock): boolean {
  return block.type === 'footnote'
}

function wordsOf(block: PrintedBlock): string {
  const key = block.key()
  return key.slice(key.indexOf(' ') + 1)
}

/** The same where the two were paired. */
export function followsCall(
  { left, right }: Extract<Change, { type: 'kind-of-block' }>,
  missing: ReadonlySet<PrintedBlock>,
  uncalled: Pair<ReadonlySet<PrintedBlock>>,
): boolean {
  return [
    [left, right],
    [right, left],
  ].some(([note, paragraph]) => {
    if (note === undefined || paragraph === undefined || !isFootnote(note)) return false
    if (!uncalled.left.has(paragraph) && !uncalled.right.has(paragraph)) return false
    const head = headOf(note)
    return head !== null && missing.has(head)
  })
}

/** Whether one of the cells calls a footnote. */
export function callsFootnote(cells: readonly Pick<Cell, 'children'>[], footnote: Block): boolean {
  const mark = footnote.type === 'footnote' ? markOf(footnote.label.number ?? footnote.label.printed) : ''
  return (
    mark !== '' &&
    cells.some((cell) =>
      cell.children.some(
        (inline) =>
          (inline.type === 'footnote-anchor' || (inline.type === 'text' && inline.script === 'superscript')) &&
          markOf(inline.value) === mark,
      ),
    )
  )
}

/**
 * A raised letter or number that calls a footnote of this table or paragraph which one side lacks: the one that calls it, or the
 * one where nothing is left but the call, which no format takes for one then.
 */
export function isCallOfMissing({ hunk, left, right }: WordsChange, missing: ReadonlySet<PrintedBlock>): boolean {
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  const call = callIn(a, b) ?? callIn(b, a)
  return (
    call !== null &&
    [...footnotesOf(left), ...footnotesOf(right)].some(
      (other) =>
        other.block.type === 'footnote' &&
        missing.has(other) &&
        markOf(other.block.label.number ?? other.block.label.printed) === call,
    )
  )
}
