import type { BlockPair } from '../../model/alignment.ts'
import type { Part } from '../../model/change.ts'
import type { Block } from '../../model/document.ts'
import { mayShowFormula } from '../../model/drawn-formula.ts'
import { isSameFormula } from '../../model/linear-form.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { diffHanging } from '../calls/diff-hanging.ts'
import { numbersPart } from '../calls/note-numbers.ts'
import { diffReference } from '../diff-reference.ts'
import type { Facts, TargetKey } from '../facts.ts'
import { partsOf } from '../lead-of-key.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { promotedIn } from '../settle/promoted.ts'
import { diffTable } from '../tables/diff-table.ts'
import { diffMarkers } from './diff-markers.ts'
import { diffCaption, diffFigure, diffFormula, holdsOpaque } from './diff-media.ts'
import { diffText } from './diff-text.ts'
import { stateSplit } from './state-split.ts'

/** States every difference between blocks that correspond. */
export function diffBlockPair(facts: Facts, pair: BlockPair, targetKey: TargetKey, numbersMoved: boolean): void {
  const [left] = pair.left
  const [right] = pair.right
  if (!left || !right) return
  if (pair.moved && !isInOneList(left, right) && !permitsPlace(facts, left, right))
    facts.changes.push({ type: 'block-moved', pair })
  const promoted = promotedIn(pair)
  if (promoted !== null) facts.changes.push({ type: 'kind-of-block', ...promoted })
  else if (
    partsOf(pair.left) > 1 ||
    partsOf(pair.right) > 1 ||
    (left.block.type === 'table') !== (right.block.type === 'table')
  )
    stateSplit(facts, pair, left, right)
  if (bindApart(left.block, right.block)) facts.changes.push({ type: 'kind-of-block', left, right })
  if (numbersPart(left, right)) facts.changes.push({ type: 'label', what: 'note', left, right })
  diffHanging(facts, pair)
  const samePrint = pair.left.length === 1 && pair.right.length === 1 && left.print === right.print
  // Equal digits may lead to different places once numbers have moved.
  if (samePrint && !(numbersMoved && /[0-9]|\[b-|annex|appendix/i.test(left.print)) && !holdsOpaque(left.block)) return
  const a = left.block
  const b = right.block
  if ((a.type === 'table') !== (b.type === 'table')) return diffText(facts, pair, left, right, 'text', targetKey)
  if (mayShowFormula(a, b)) return void facts.changes.push({ type: 'opaque', left, right, bothKnown: false })
  diffMarkers(facts, left, right)
  if (a.type === 'table' && b.type === 'table') {
    diffCaption(facts, left, right, a.title, b.title, targetKey)
    diffTable(facts, pair, targetKey)
  } else if (a.type === 'figure' && b.type === 'figure') {
    diffCaption(facts, left, right, a.title, b.title, targetKey)
    diffFigure(facts, left, right, a, b, targetKey)
  } else if (a.type === 'formula' && b.type === 'formula') diffFormula(facts, left, right, a, b, targetKey)
  else if (a.type === 'reference' && b.type === 'reference') diffReference(facts, left, right, a, b, targetKey)
  else if (!isSameFormula(a, b)) diffText(facts, pair, left, right, partOf(a, b), targetKey)
  else if ([a, b].some((block) => block.type === 'formula' && block.label !== null))
    facts.changes.push({ type: 'label', what: 'formula', left, right })
}

/** Whether both formats say of a note or an example if it binds, and say different things. */
function bindApart(a: Block, b: Block): boolean {
  const binds = (block: Block): boolean | undefined => ('binds' in block ? block.binds : undefined)
  return a.type === b.type && binds(a) !== undefined && binds(b) !== undefined && binds(a) !== binds(b)
}

/** Lists of references are sets: another place in one is told by `permitOrder`, and another group by the group. */
function isInOneList(left: PrintedBlock, right: PrintedBlock): boolean {
  return left.block.type === 'reference' && right.block.type === 'reference' && listOf(left) === listOf(right)
}

/** The clause or annex whose list an entry stands in. */
function listOf({ owner }: PrintedBlock): string {
  let at = owner
  while (at.parent !== null && at.clause.role !== 'normative-references') at = at.parent
  // The groups of the references are lists of one clause.
  while (at.parent?.clause.role === 'normative-references') at = at.parent
  return `${at.clause.role} ${at.parent === null ? '' : at.clause.label}`
}

/** The number of a figure alone, above what it is the number of in one printing and below it in the other. */
function permitsPlace(facts: Facts, left: PrintedBlock, right: PrintedBlock): boolean {
  if (!isNumberAlone(left.block) || !isNumberAlone(right.block)) return false
  const isSameClause =
    left.owner.titleKey === right.owner.titleKey &&
    (left.owner.titleKey !== '' || left.owner.clause.label === right.owner.clause.label)
  if (!isSameClause) return false
  if (!permits(facts, 'caption-form', whereIs(left), whereIs(right))) return false
  permit(facts, 'caption-form', whereIs(left), left.print, whereIs(right), right.print)
  return true
}

function isNumberAlone(block: Block): boolean {
  return block.type === 'figure' && block.title.length === 0 && block.children.length === 0 && block.images.length === 0
}

function partOf(a: Block, b: Block): Part {
  if (a.type === 'term-entry' || b.type === 'term-entry') return 'term-entry'
  if (a.type === 'abbreviation' && b.type === 'abbreviation') return 'expansion'
  return a.type === 'code' || b.type === 'code' ? 'code' : 'text'
}
