import type { BlockPair } from '../model/alignment.ts'
import type { Change, LabelChange } from '../model/change.ts'
import type { Block, Cell } from '../model/document.ts'
import type { Grade, Kind, Pair, Side } from '../model/finding.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { blockText, textOf } from '../model/text-of.ts'
import type { Token } from '../model/token.ts'
import { blockContext, lower, strictest } from './context.ts'
import type { Draft } from './draft.ts'
import { editionCause } from './grade-words.ts'
import { isProgram } from './reads-as-code.ts'
import { blockSpot, cellSpot, printedText } from './spot.ts'
import { titlesAbove, titlesAboveBoth, typesOf } from './titles-above.ts'
import { findEditingMark } from './words/editing-marks.ts'

type BlockChange = Exclude<
  Change,
  {
    type:
      | 'words'
      | 'heading'
      | 'title'
      | 'status'
      | 'clause-missing'
      | 'clause-moved'
      | 'clause-renumbered'
      | 'edition-state'
  }
>

type Missing = Extract<Change, { type: 'block-missing' }>

/** Judges what happened to whole blocks, rows and entries. */
export function gradeBlockChange(change: BlockChange): Draft {
  switch (change.type) {
    case 'block-missing':
      return {
        ...gradeMissing(change),
        ...(change.keyOf ? { cause: `key ${change.side} ${change.keyOf.order}` } : {}),
        ...(change.list ? { cause: `list ${change.side} ${change.list.order}` } : {}),
      }
    case 'reference-missing':
      return gradeMissing(change)
    case 'block-moved': {
      const [left] = change.pair.left
      const [right] = change.pair.right
      if (left && right && bindsInOne(left, right))
        return movedFromBinding(left, right, left.tokens().some(isModal) || right.tokens().some(isModal))
      const item = left?.block.type === 'list-item' && left.owner.titleKey === right?.owner.titleKey
      return both(
        left as PrintedBlock,
        right as PrintedBlock,
        item ? 'list-changed' : 'text-moved',
        item ? 'technical' : 'structural',
        item ? 'order' : 'moved',
        {
          from: (left as PrintedBlock).owner.clause.label,
          to: (right as PrintedBlock).owner.clause.label,
        },
      )
    }
    case 'block-split': {
      const [left] = change.pair.left
      const [right] = change.pair.right
      const tables = [left, right].filter((block) => block?.block.type === 'table').length
      const split = tables === 1 ? left?.block.type === 'table' : change.pair.right.length > change.pair.left.length
      if (areNumberedItems(change.pair))
        return both(
          left as PrintedBlock,
          right as PrintedBlock,
          'list-changed',
          'structural',
          split ? 'split' : 'merged',
          {
            what: 'items',
          },
        )
      return both(
        left as PrintedBlock,
        right as PrintedBlock,
        'typography-changed',
        'typographic',
        split ? 'split' : 'merged',
        tables === 0 ? {} : { what: tables === 1 ? 'table' : 'parts' },
      )
    }
    case 'kind-of-block':
      return change.left.block.type === change.right.block.type
        ? both(change.left, change.right, 'note-changed', 'technical', 'binding', {
            from: boundName(change.left.block),
            to: boundName(change.right.block),
          })
        : both(change.left, change.right, 'note-changed', 'technical', 'promotion', {
            from: change.left.block.type,
            to: change.right.block.type,
          })
    case 'row-missing':
      return gradeRow(change)
    case 'rows-reordered':
      return gradeOrder(change)
    case 'lines-moved':
      return {
        ...both(
          change.left,
          change.right,
          'code-changed',
          change.what === 'assignment' ? 'structural' : 'conformance',
          'order',
          {
            what: change.what,
            from: change.lines,
          },
        ),
        left: blockSpot(change.left, change.lines),
      }
    case 'cells-merged':
      return gradeMerged(change)
    case 'sentence-moved': {
      const { a, fromA, toA } = change.hunk
      const text = printedText(a, fromA, toA)
      if (bindsInOne(change.left, change.right)) {
        const draft = movedFromBinding(change.left, change.right, a.slice(fromA, toA).some(isModal))
        return { ...draft, left: blockSpot(change.left, text), identity: { ...draft.identity, left: text } }
      }
      return {
        ...both(change.left, change.right, 'text-moved', 'structural', 'order', { what: 'sentence', from: text }),
        left: blockSpot(change.left, text),
      }
    }
    case 'label':
      return both(
        change.left,
        change.right,
        labelKind[change.what],
        change.what === 'note' ? 'typographic' : 'structural',
        'numbering',
        labelsOf(change),
      )
    case 'hangs-elsewhere': {
      const { what, from, to } = change
      // The footnotes of a table say what its values are.
      const grade = change.left.block.type === 'table' ? 'conformance' : 'structural'
      if (what === 'footnote-call')
        return both(change.left, change.right, 'footnote-changed', grade, 'call', { from, to })
      const sameButScheme = from.replace(/^https?:/i, '') === to.replace(/^https?:/i, '')
      return {
        ...both(change.left, change.right, 'identifier-changed', 'structural', 'link', { from, to }),
        ...(sameButScheme ? { grade: 'editorial' } : {}),
        delta: [
          { op: 'delete', text: from },
          { op: 'insert', text: to },
        ],
        cause: `link ${from} ${to}`,
      }
    }
    case 'level':
      if (change.left.block.type !== change.right.block.type)
        return both(change.left, change.right, 'list-changed', 'structural', 'member', {
          from: change.left.block.type,
          to: change.right.block.type,
        })
      return {
        ...both(change.left, change.right, 'list-changed', 'structural', 'level', {
          from: depthOf(change.left.block),
          to: depthOf(change.right.block),
        }),
        cause: `level ${change.left.owner.order} ${depthOf(change.left.block)} ${depthOf(change.right.block)}`,
      }
    case 'reference-edition': {
      const bibliography = [change.left, change.right].every(
        (block) => block.block.type === 'reference' && block.block.group === 'bibliography',
      )
      return {
        ...both(
          change.left,
          change.right,
          'reference-edition-changed',
          bibliography ? 'structural' : 'technical',
          'edition',
          { from: change.from, to: change.to },
        ),
        cause: editionCause(change.from, change.to),
        delta: [
          { op: 'delete', text: change.from },
          { op: 'insert', text: change.to },
        ],
      }
    }
    case 'reference-group': {
      const group = (block: PrintedBlock): string => (block.block.type === 'reference' ? block.block.group : '')
      const binding = (group(change.left) === 'bibliography') !== (group(change.right) === 'bibliography')
      return both(change.left, change.right, 'reference-reclassified', binding ? 'technical' : 'structural', 'group', {
        from: group(change.left),
        to: group(change.right),
      })
    }
    case 'opaque': {
      const { cells, isBareReference } = change
      const what = change.right.block.type === 'formula' ? 'formula' : change.left.block.type
      const grade: Grade = what === 'figure' ? 'structural' : isBareReference ? 'typographic' : 'technical'
      const code = isBareReference ? 'bare-reference' : 'opaque'
      const draft = both(change.left, change.right, 'not-comparable', grade, code, { what }, cells)
      const said = cells
        ? [cells.left, cells.right].map(({ children }) => textOf(children))
        : [change.left.key(), change.right.key()]
      const whole = said.sort().join('\u0001')
      return {
        ...draft,
        identity: { ...draft.identity, whole },
        ...(change.bothKnown ? {} : { cause: `opaque ${what}` }),
      }
    }
  }
}

/** A note or an example by what its format says of its binding. */
function boundName(block: Block): string {
  return `${'binds' in block && block.binds === true ? 'normative' : 'non-normative'} ${block.type}`
}

const labelKind: Record<LabelChange['what'], Kind> = {
  table: 'table-changed',
  figure: 'figure-changed',
  formula: 'formula-changed',
  'list-item': 'list-changed',
  note: 'note-changed',
}

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

function gradeMissing({ side, block, along = [] }: Omit<Missing, 'type'>): Draft {
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

/** Reasons that tell of two places by their numbers. */
const numbers = new Set(['moved', 'moved-status', 'numbering'])

function both(
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

function gradeRow(change: Extract<BlockChange, { type: 'row-missing' }>): Draft {
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
function gradeOrder({ left, right, what, cells, others }: Extract<BlockChange, { type: 'rows-reordered' }>): Draft {
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

/** Whether what moved binds at its place in one text and does not at its place in the other. */
function bindsInOne(left: PrintedBlock, right: PrintedBlock): boolean {
  return blockContext(left).informative !== blockContext(right).informative
}

/** A requirement that stands where nothing binds is none: it moved, and lost its status with it. */
function movedFromBinding(left: PrintedBlock, right: PrintedBlock, isProvision: boolean): Draft {
  const { label: from } = left.owner.clause
  const { label: to } = right.owner.clause
  return both(left, right, 'text-moved', isProvision ? 'conformance' : 'technical', 'moved-status', { from, to })
}

function isModal(token: Token): boolean {
  return token.class === 'modal'
}

/** Items with numbers or letters on both sides, more on one: what stands behind them is cited by others. */
function areNumberedItems({ left, right }: BlockPair): boolean {
  return [...left, ...right].every(({ block }) => block.type === 'list-item' && (block.label.number ?? '') !== '')
}

function isProgramOnBoth(left: PrintedBlock, right: PrintedBlock): boolean {
  return [left, right].every(({ block }) => block.type === 'table' && isProgram(block))
}

/** A value that reaches over further rows or columns holds for them; over an empty cell a reader finds none. */
function gradeMerged({ left, right, side, cells, over }: Extract<BlockChange, { type: 'cells-merged' }>): Draft {
  const text = textOf(cells[side].children)
  const grade = cells[side].header ? 'structural' : 'technical'
  const args = { side, what: over, from: text }
  return {
    ...both(left, right, 'table-changed', grade, 'merged-cells', args, cells),
    cause: `merged cells ${left.order}`,
  }
}

function printedCells(cells: readonly Cell[]): string {
  return cells.map((cell) => textOf(cell.children)).join(' | ')
}

function depthOf(block: Block): string {
  return block.type === 'list-item' ? String(block.depth) : ''
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
