import type { Change } from '../../model/change.ts'
import type { Cell } from '../../model/document.ts'
import type { Grade } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { textOf } from '../../model/text-of.ts'
import { blockContext, lower, strictest } from '../context.ts'
import type { Draft } from '../draft.ts'
import { isProgram } from '../reads-as-code.ts'
import { blockSpot } from '../spot.ts'
import { titlesAboveBoth } from '../titles-above.ts'
import { both } from './both-sides.ts'

/** Judges a row, column or cell that one table alone has. */
export function gradeRow(change: Extract<Change, { type: 'row-missing' }>): Draft {
  const text = printedCells(change.cells)
  const here = change.side === 'left' ? change.left : change.right
  const spot = { ...blockSpot(here, text), ...(change.cells[0] ? { place: change.cells[0].place } : {}) }
  const context = strictest(blockContext(change.left), blockContext(change.right))
  return {
    kind: 'table-changed',
    grade: lower('conformance', context, 'structural'),
    left: change.side === 'left' ? spot : null,
    right: change.side === 'right' ? spot : null,
    delta: [{ op: change.side === 'left' ? 'delete' : 'insert', text }],
    why: { code: 'row', args: { side: change.side, what: change.what }, context: [...context.names, 'table'] },
    order: change.left.order,
    identity: {
      place: [...titlesAboveBoth(change.left.owner, change.right.owner), 'table'],
      left: '',
      right: text,
      around: change.what,
    },
    ...(change.run === undefined ? {} : { cause: `rows ${change.side} ${here.order} ${change.run}` }),
  }
}

/** In another order rows and columns say the same; a value in the place of another does not, nor a line of a program. */
export function gradeOrder({ left, right, what, cells, others }: Extract<Change, { type: 'rows-reordered' }>): Draft {
  const from = printedCells(cells)
  const grade: Grade =
    what === 'cell' || (what === 'row' && isProgramOnBoth(left, right)) ? 'conformance' : 'structural'
  const [cell, other] = [cells[0], others?.[0]]
  const first = cell && other ? { left: cell, right: other } : undefined
  const draft = both(left, right, 'table-changed', grade, 'order', { what, from }, first)
  if (others === undefined) return draft
  const to = printedCells(others)
  return {
    ...draft,
    left: { ...blockSpot(left, from), ...(cell ? { place: cell.place } : {}) },
    right: { ...blockSpot(right, to), ...(other ? { place: other.place } : {}) },
    delta: [
      { op: 'delete', text: from },
      { op: 'insert', text: to },
    ],
    identity: { ...draft.identity, left: from, right: to },
  }
}

/** A value that reaches over further rows or columns holds for them; over an empty cell a reader finds none. */
export function gradeMerged({ left, right, side, cells, over }: Extract<Change, { type: 'cells-merged' }>): Draft {
  const text = textOf(cells[side].children)
  const grade = cells[side].header ? 'structural' : 'technical'
  const args = { side, what: over, from: text }
  return {
    ...both(left, right, 'table-changed', grade, 'merged-cells', args, cells),
    cause: `merged cells ${left.order}`,
  }
}

function isProgramOnBoth(left: PrintedBlock, right: PrintedBlock): boolean {
  return [left, right].every(({ block }) => block.type === 'table' && isProgram(block))
}

function printedCells(cells: readonly Cell[]): string {
  return cells.map((cell) => textOf(cell.children)).join(' | ')
}
