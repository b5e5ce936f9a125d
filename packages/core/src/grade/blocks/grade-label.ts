import type { LabelChange } from '../../model/change.ts'
import type { Kind, Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Draft } from '../draft.ts'
import { both } from './both-sides.ts'

/** Judges another number or marker of a block. */
export function gradeLabel(change: LabelChange): Draft {
  return {
    ...both(
      change.left,
      change.right,
      labelKind[change.what],
      change.what === 'note' ? 'typographic' : 'structural',
      'numbering',
      labelsOf(change),
    ),
    ...causeOf(change),
  }
}

/** A text whose source leaves the numbers of its captions to who prints it lacks all of them by one cause. */
function causeOf({ what, left, right, apart }: LabelChange): { readonly cause?: string } {
  const lacks = ({ block }: PrintedBlock): boolean => 'label' in block && block.label === null
  if ((what !== 'table' && what !== 'figure') || apart !== undefined || lacks(left) === lacks(right)) return {}
  return { cause: `no number of a ${what} ${lacks(left) ? 'left' : 'right'}` }
}

const labelKind: Record<LabelChange['what'], Kind> = {
  table: 'table-changed',
  figure: 'figure-changed',
  formula: 'formula-changed',
  'list-item': 'list-changed',
  note: 'note-changed',
}

/** The numbers where they differ, else how they are printed. */
function labelsOf({ left, right, apart }: LabelChange): { readonly from: string; readonly to: string } {
  const printed = (side: Side, { block }: PrintedBlock): string =>
    apart?.side === side ? apart.printed : 'label' in block && block.label ? block.label.printed : ''
  const words = {
    from: printed('left', left).replace(/[\s\u2013\u2014:]+$/, ''),
    to: printed('right', right).replace(/[\s\u2013\u2014:]+$/, ''),
  }
  const number = ({ block }: PrintedBlock): string =>
    'label' in block && block.label ? (block.label.number ?? '') : ''
  const [from, to] = [number(left), number(right)]
  const isNumberAlone = from !== to && from !== '' && to !== '' && apart === undefined
  return isNumberAlone ? { from, to } : words
}
