import type { BlockAlignment } from '../../model/alignment.ts'
import type { WordsChange } from '../../model/change.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import { footnotesOf } from '../head-of.ts'
import { markOf } from './footnote-call.ts'

/**
 * `2,0` raised `c` against `2,0` raised `b`, where both call the same footnote and its letter follows from a footnote of the
 * table that one side lacks.
 */
export function isRelettered(
  { part, left, right, hunk }: WordsChange,
  missing: ReadonlySet<PrintedBlock>,
  partnerOf: ReadonlyMap<PrintedBlock, PrintedBlock>,
): boolean {
  if (part !== 'cell') return false
  const a = callBehind(hunk.a.slice(hunk.fromA, hunk.toA))
  const b = callBehind(hunk.b.slice(hunk.fromB, hunk.toB))
  if (a === null || b === null || a.before !== b.before) return false
  const [called, other] = [footnoteOf(left, a.call), footnoteOf(right, b.call)]
  if (called === undefined || other === undefined || partnerOf.get(called) !== other) return false
  return [left, right].some((table) => footnotesOf(table).some((block) => missing.has(block)))
}

/** `2,0^c` as what is called from and the letter. */
function callBehind(tokens: readonly Token[]): { readonly before: string; readonly call: string } | null {
  const printed = tokens.map((token) => token.printed).join('')
  const [, before = '', call] = /^([^^]*)\^\(?([a-z]{1,2})\)?$/.exec(printed) ?? []
  return call === undefined ? null : { before, call }
}

function footnoteOf(table: PrintedBlock, mark: string): PrintedBlock | undefined {
  return footnotesOf(table).find(
    ({ block }) => block.type === 'footnote' && markOf(block.label.number ?? block.label.printed) === mark,
  )
}

export function partnersIn(blocks: BlockAlignment): ReadonlyMap<PrintedBlock, PrintedBlock> {
  return new Map(blocks.pairs.flatMap(({ left, right }) => (left[0] && right[0] ? [[left[0], right[0]] as const] : [])))
}
