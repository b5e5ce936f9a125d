import type { Cell } from '../../model/document.ts'
import type { Grade, Kind, Pair } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import { blockContext, lower, strictest } from '../context.ts'
import type { Draft } from '../draft.ts'
import { blockSpot, cellSpot } from '../spot.ts'
import { titlesAboveBoth, typesOf } from '../titles-above.ts'

/** Reasons that tell of two places by their numbers. */
const numbers = new Set(['moved', 'moved-status', 'numbering'])

/** The finding that a change of blocks of both texts is. */
export function both(
  left: PrintedBlock,
  right: PrintedBlock,
  kind: Kind,
  grade: Grade,
  code: string,
  args: Record<string, string>,
  cells?: Pair<Cell>,
): Draft {
  const context = strictest(blockContext(left), blockContext(right))
  const floor: Grade = grade === 'typographic' ? 'typographic' : 'structural'
  return {
    kind,
    grade: lower(grade, context, floor),
    // The text of a whole table, for each of its cells, would cost the square of its length.
    left: cells ? cellSpot(left, cells.left) : blockSpot(left),
    right: cells ? cellSpot(right, cells.right) : blockSpot(right),
    delta: [],
    why: { code, args, context: context.names },
    order: left.order,
    identity: {
      place: [...titlesAboveBoth(left.owner, right.owner), ...typesOf(left, right)],
      // A number is a place, not what is said.
      left: numbers.has(code) ? '' : (args['from'] ?? ''),
      right: numbers.has(code) ? '' : (args['to'] ?? ''),
      around: [left, right]
        .map((block) => block.key().slice(0, 200))
        .sort()
        .join('\u0000'),
    },
  }
}

/** Whether what moved binds at its place in one text and does not at its place in the other. */
export function bindsInOne(left: PrintedBlock, right: PrintedBlock): boolean {
  return blockContext(left).informative !== blockContext(right).informative
}

/** A requirement that stands where nothing binds is none: it moved, and lost its status with it. */
export function movedFromBinding(left: PrintedBlock, right: PrintedBlock, isProvision: boolean): Draft {
  const { label: from } = left.owner.clause
  const { label: to } = right.owner.clause
  return both(left, right, 'text-moved', isProvision ? 'conformance' : 'technical', 'moved-status', { from, to })
}

/** Whether a word says what must, should, may or can be. */
export function isModal(token: Token): boolean {
  return token.class === 'modal'
}
