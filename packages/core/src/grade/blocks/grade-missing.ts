import type { Change } from '../../model/change.ts'
import type { Block } from '../../model/document.ts'
import type { Grade, Kind } from '../../model/finding.ts'
import { blockText } from '../../model/text-of.ts'
import { blockContext, lower } from '../context.ts'
import type { Draft } from '../draft.ts'
import { blockSpot } from '../spot.ts'
import { titlesAbove } from '../titles-above.ts'
import { findEditingMark } from '../words/editing-marks.ts'
import { isModal } from './both-sides.ts'

/** What a block that stands on one side only is called, and how much that matters where it binds. */
const missingKind: Record<Block['type'], readonly [Kind, Grade]> = {
  paragraph: ['text-missing', 'technical'],
  'list-item': ['list-changed', 'technical'],
  note: ['note-missing', 'structural'],
  example: ['note-missing', 'structural'],
  table: ['table-changed', 'conformance'],
  figure: ['figure-changed', 'structural'],
  formula: ['formula-changed', 'conformance'],
  code: ['code-changed', 'conformance'],
  reference: ['reference-missing', 'technical'],
  'term-entry': ['term-missing', 'technical'],
  abbreviation: ['abbreviation-changed', 'structural'],
  footnote: ['footnote-changed', 'structural'],
}

/** Judges a block, with what belongs to it, that one text alone has. */
export function gradeMissing({
  side,
  block,
  along = [],
}: Omit<Extract<Change, { type: 'block-missing' }>, 'type'>): Draft {
  const context = blockContext(block)
  const under = along.filter((one) => one.block.type === 'list-item')
  // Nothing else says what stood under an item.
  const spot =
    under.length === 0
      ? blockSpot(block)
      : blockSpot(block, [block, ...under].map(({ block: one }) => blockText(one)).join(' / '))
  const mark = findEditingMark(spot.text)
  const editing = mark !== null || (block.block.type === 'paragraph' && block.block.role === 'editing-instruction')
  const modal = [block, ...along].flatMap((one) => one.tokens()).find(isModal)
  const [kind, plain] = missingKind[block.block.type]
  const prose = block.block.type === 'paragraph' || block.block.type === 'list-item'
  const noted = block.block.type === 'note' || block.block.type === 'example' || block.block.type === 'footnote'
  const bibliography = block.block.type === 'reference' && block.block.group === 'bibliography'
  const grade: Grade = editing
    ? 'structural'
    : bibliography
      ? 'editorial'
      : prose && modal
        ? lower('conformance', context, 'structural')
        : noted
          ? block.block.within === 'table'
            ? 'technical'
            : 'structural'
          : lower(plain, context, 'structural')
  return {
    kind: editing ? 'unresolved-editing' : kind,
    grade,
    left: side === 'left' ? spot : null,
    right: side === 'right' ? spot : null,
    delta: spot.text === '' ? [] : [{ op: side === 'left' ? 'delete' : 'insert', text: spot.text }],
    why: {
      code: editing ? 'editing' : 'one-side',
      args: {
        side,
        what: block.block.type,
        ...(modal && prose ? { modal: modal.printed } : {}),
        ...(mark ? { marker: mark } : {}),
      },
      context: context.names,
    },
    order: block.order,
    identity: { place: [...titlesAbove(block.owner), block.block.type], left: '', right: block.key(), around: '' },
  }
}
