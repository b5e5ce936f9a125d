import type { BlockPair } from '../../model/alignment.ts'
import type { Change } from '../../model/change.ts'
import type { Block } from '../../model/document.ts'
import type { Grade } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { textOf } from '../../model/text-of.ts'
import type { Draft } from '../draft.ts'
import { editionCause } from '../grade-words.ts'
import { blockSpot, printedText } from '../spot.ts'
import { bindsInOne, both, isModal, movedFromBinding } from './both-sides.ts'
import { gradeLabel } from './grade-label.ts'
import { gradeMissing } from './grade-missing.ts'
import { gradeMerged, gradeOrder, gradeRow } from './grade-rows.ts'

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
      return gradeLabel(change)
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

/** Items with numbers or letters on both sides, more on one: what stands behind them is cited by others. */
function areNumberedItems({ left, right }: BlockPair): boolean {
  return [...left, ...right].every(({ block }) => block.type === 'list-item' && (block.label.number ?? '') !== '')
}

function depthOf(block: Block): string {
  return block.type === 'list-item' ? String(block.depth) : ''
}
