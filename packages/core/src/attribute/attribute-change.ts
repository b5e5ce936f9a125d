import type { Attribution } from '../model/attribution.ts'
import type { Change } from '../model/change.ts'
import type { Pair, Side } from '../model/finding.ts'
import type { TextHistory } from './text-history.ts'
import { type Element, type Touch, touchesOf } from './touches.ts'

/** Who moved where the two texts differ: each text is held against what the agreed one says there. */
export function attributeChange(change: Change, history: Pair<TextHistory>): Attribution {
  const one = oneSided(change)
  if (one !== undefined) return attributeOneSided(one, history)
  const left = movedOn('left', change, history.left)
  const right = movedOn('right', change, history.right)
  if (left && right) return 'both-moved-apart'
  if (left || right) return left ? 'left-moved' : 'right-moved'
  // Words that were cut otherwise in each comparison: the part as a whole tells.
  const leftAnywhere = touchesOf(change, 'left').some(({ element }) => history.left.movedWithin(element))
  const rightAnywhere = touchesOf(change, 'right').some(({ element }) => history.right.movedWithin(element))
  if (leftAnywhere === rightAnywhere) return 'base-unknown'
  return leftAnywhere ? 'left-moved' : 'right-moved'
}

/** The text that lacks a part that the agreed text has has moved; else the one that has it. */
function attributeOneSided({ side, touches }: OneSided, history: Pair<TextHistory>): Attribution {
  const inBase = touches.some((touch) => !history[side].movedAt({ ...touch, aspect: 'whole' }, undefined))
  const moved = inBase ? (side === 'left' ? 'right' : 'left') : side
  return moved === 'left' ? 'left-moved' : 'right-moved'
}

function movedOn(side: Side, change: Change, history: TextHistory): boolean {
  return touchesOf(change, side).some((touch) => history.movedAt(touch, ownerOf(change, side, touch)))
}

interface OneSided {
  readonly side: Side
  readonly touches: readonly Touch[]
}

/** What stands on one side only. */
function oneSided(change: Change): OneSided | undefined {
  const known =
    change.type === 'clause-missing' ||
    change.type === 'block-missing' ||
    change.type === 'reference-missing' ||
    change.type === 'row-missing'
  return known ? { side: change.side, touches: touchesOf(change, change.side) } : undefined
}

/** The block that a cell stands in. */
function ownerOf(change: Change, side: Side, touch: Touch): Element | undefined {
  return change.type === 'words' && typeof touch.element !== 'string' && touch.element.type === 'cell'
    ? change[side].block
    : undefined
}
