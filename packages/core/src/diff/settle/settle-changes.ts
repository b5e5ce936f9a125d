import type { BlockAlignment, BlockPair, ClauseAlignment } from '../../model/alignment.ts'
import type { Side } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import { blockText } from '../../model/text-of.ts'
import { countsOtherwise } from '../blocks/caption-labels.ts'
import { joinMovedCalls } from '../calls/moved-calls.ts'
import { diffFootnoteCalls } from '../calls/moved-footnotes.ts'
import type { Facts } from '../facts.ts'
import { diffListLevels } from '../lists/diff-list-levels.ts'
import { diffListMembers } from '../lists/diff-list-members.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { joinMovedSentences } from '../words/moved-sentences.ts'
import { joinCaptionsApart } from './captions-apart.ts'
import { settleFollowers } from './settle-followers.ts'
import { settleMissingClauses } from './settle-missing-clauses.ts'
import { counted, numberOf, shiftedNumbers } from './shifted-numbers.ts'

/**
 * Turns what alignment left over into changes, one for each cause: what stands in a missing clause is missing with
 * it, a clause whose text stands elsewhere was split or joined, and numbers that only follow are no change.
 */
export function settleChanges(facts: Facts, clauses: ClauseAlignment, blocks: BlockAlignment): void {
  const covered = new Set<PrintedClause>(
    [...clauses.leftOnly, ...clauses.rightOnly].filter((clause) => clause.clause.onlyFor !== null),
  )
  for (const change of facts.changes) if (change.type === 'clause-missing') covered.delete(change.clause)
  const headings = settleMissingClauses(facts, clauses, blocks, covered)
  for (const [side, over] of [
    ['left', blocks.leftOnly],
    ['right', blocks.rightOnly],
  ] as const) {
    for (const block of over) {
      if (isWithin(block.owner, covered) || headings.has(block) || permitSilentBlock(facts, side, block)) continue
      facts.changes.push(
        block.block.type === 'reference'
          ? { type: 'reference-missing', side, block, reference: block.block }
          : { type: 'block-missing', side, block },
      )
    }
  }
  diffListLevels(facts, blocks)
  diffListMembers(facts, blocks)
  diffFootnoteCalls(facts, blocks)
  settleLabels(facts, clauses, blocks)
  const kept = settleFollowers(joinMovedCalls(joinMovedSentences(joinCaptionsApart(facts.changes))), clauses, blocks)
  facts.changes.length = 0
  for (const change of kept) facts.changes.push(change)
  permitOrder(facts, blocks)
}

/** References and abbreviations are sets: another order is recorded, once for each list. */
function permitOrder(facts: Facts, blocks: BlockAlignment): void {
  const last = new Map<string, PrintedBlock>()
  const told = new Set<string>()
  for (const pair of blocks.pairs) {
    const [left] = pair.left
    const [right] = pair.right
    const list = left && right ? listOf(left, right) : null
    if (!left || !right || list === null) continue
    const before = last.get(list.name)
    if (before && right.order < before.order && !told.has(list.name)) {
      told.add(list.name)
      if (permits(facts, list.rule, whereIs(left), whereIs(right)))
        permit(facts, list.rule, whereIs(left), left.print, whereIs(right), right.print)
      else facts.changes.push({ type: 'block-moved', pair })
    }
    last.set(list.name, right)
  }
}

/** The list that two paired entries stand in on both sides; null for what is no entry or changed its list. */
function listOf(left: PrintedBlock, right: PrintedBlock): { readonly name: string; readonly rule: string } | null {
  const a = left.block
  const b = right.block
  if (a.type === 'abbreviation' && b.type === 'abbreviation')
    return { name: `abbreviations ${left.owner.order}`, rule: 'abbreviation-layout' }
  if (a.type !== 'reference' || b.type !== 'reference' || a.group !== b.group) return null
  return {
    name: `references ${a.group} ${left.owner.order}`,
    rule: a.group === 'bibliography' ? 'bibliography-layout' : 'reference-layout',
  }
}

/** A paragraph that only one house style prints, and in which nothing deviates from its known wording. */
function permitSilentBlock(facts: Facts, side: Side, block: PrintedBlock): boolean {
  const tokens = block.tokens()
  const isNone = isEmptyGroup(block)
  const rule = isNone ? 'reference-layout' : tokens.find((token) => token.rule)?.rule
  if (tokens.length === 0 || !rule || (!isNone && tokens.some((token) => token.meaning !== ''))) return false
  const left = side === 'left' ? whereIs(block) : null
  const right = side === 'right' ? whereIs(block) : null
  if (!permits(facts, rule, left, right)) return false
  const text = tokens.map((token) => token.printed).join(' ')
  permit(facts, rule, left, left ? text : '', right, right ? text : '')
  return true
}

/** `None.` under a head of the list of references: that the other text has entries there is told with them. */
function isEmptyGroup({ block, owner }: PrintedBlock): boolean {
  if (block.type !== 'paragraph' || !/^\s*\(?none\)?\.?\s*$/i.test(blockText(block))) return false
  for (let at: PrintedClause | null = owner; at; at = at.parent)
    if (at.clause.role === 'normative-references') return true
  return false
}

function isWithin(clause: PrintedClause, covered: ReadonlySet<PrintedClause>): boolean {
  for (let at: PrintedClause | null = clause; at; at = at.parent) if (covered.has(at)) return true
  return false
}

/** By what a changed marker or number is permitted. */
const labelRules = {
  'list-item': 'list-marker',
  table: 'caption-form',
  figure: 'caption-form',
  formula: 'formula-number',
  note: 'note-form',
} as const

/** Drops changed numbers of items, tables, figures and formulas that follow from one added, dropped or renumbered. */
function settleLabels(facts: Facts, clauses: ClauseAlignment, blocks: BlockAlignment): void {
  const over = [...blocks.leftOnly, ...blocks.rightOnly]
  const moved = blocks.pairs.filter((pair) => pair.moved).flatMap((pair) => [...pair.left, ...pair.right])
  const joined = blocks.pairs.filter(joinsItems).flatMap(({ left, right }) => [...left, ...right])
  const disturbed = new Set<PrintedClause>(
    [...over, ...moved, ...joined].filter((block) => block.block.type === 'list-item').map((block) => block.owner),
  )
  for (const change of facts.changes) if (change.type === 'level') disturbed.add(change.left.owner)
  const renamed = new Map(clauses.pairs.map((pair) => [bare(pair.left.clause.label), bare(pair.right.clause.label)]))
  const isShifted = shiftedNumbers(blocks, renamed)
  // A formula may be drawn, and its number with it: whose it is cannot be counted.
  const formulasDiffer = [...over, ...moved].some(({ block }) => block.type === 'formula')
  const told = new Set<PrintedClause>()
  const runs = new Map<string, number>()
  const kept = facts.changes.filter((change) => {
    if (change.type !== 'label') return true
    const { left, right } = change
    const place = { left: left.owner, right: right.owner }
    const follows =
      left.block.type !== 'reference' &&
      change.what !== 'note' &&
      countsOtherwise(left.block, right.block) &&
      facts.permission.allows(labelRules[change.what], place, ['left', 'right']) &&
      (change.what === 'list-item'
        ? disturbed.has(left.owner) || disturbed.has(right.owner) || told.has(left.owner)
        : isShifted(left, right) ||
          followsClause(left, right, renamed) ||
          (change.what === 'formula' && (formulasDiffer || goesOnIn(runs, left, right))))
    if (follows)
      permit(
        facts,
        change.what === 'list-item' ? 'list-marker' : 'caption-form',
        whereIs(left),
        numberOf(left),
        whereIs(right),
        numberOf(right),
      )
    else told.add(left.owner)
    return !follows
  })
  facts.changes.length = 0
  append(facts.changes, kept)
}

/** Whether the formula before this one was renumbered by as much: the rest of a count follows its first. */
function goesOnIn(runs: Map<string, number>, left: PrintedBlock, right: PrintedBlock): boolean {
  const [, prefix = '', a = ''] = counted.exec(numberOf(left)) ?? []
  const [, , b = ''] = counted.exec(numberOf(right)) ?? []
  if (a === '' || b === '') return false
  const run = `${prefix} ${Number(b) - Number(a)}`
  const goesOn = runs.get(run) === Number(a) - 1
  runs.set(run, Number(a))
  return goesOn
}

/** Whether items that are marked each are one item on the other side: a paragraph more in an item moves no letter. */
function joinsItems({ left, right }: BlockPair): boolean {
  const items = (blocks: readonly PrintedBlock[]): number =>
    blocks.filter(({ block }) => block.type === 'list-item' && block.label.printed !== '').length
  return items(left) !== items(right)
}

/**
 * `A.1` → `B.1` where Annex A became Annex B, and `A.1-2` with it; `4-3` → `5-3` where clause 4 became 5; `A.1` → `B.2` where the
 * clause that it stands in went from Annex A to Annex B.
 */
function followsClause(left: PrintedBlock, right: PrintedBlock, renamed: ReadonlyMap<string, string>): boolean {
  const [a, b] = [numberOf(left), numberOf(right)]
  const [annexA, annexB] = [annexOf(left), annexOf(right)]
  if (
    annexA !== annexB &&
    // An annex that has another letter as a whole keeps the count of its figures.
    renamed.get(annexA) !== annexB &&
    a.startsWith(`${annexA}.`) &&
    b.startsWith(`${annexB}.`) &&
    renamesOwner(left, right, renamed)
  )
    return true
  for (const { index } of a.matchAll(/[.-]/g)) {
    const tail = a.slice(index + 1)
    const prefix = b.slice(0, Math.max(0, b.length - tail.length - 1))
    if (tail !== '' && b.endsWith(tail) && /[.-]/.test(b[prefix.length] ?? '') && a.slice(0, index) !== prefix)
      if (renamed.get(a.slice(0, index)) === prefix) return true
  }
  return false
}

/** `A` of what stands in `A.4.1`; empty in the body. */
function annexOf({ owner }: PrintedBlock): string {
  return /^[A-Z](?=\.|$)/.exec(bare(owner.clause.label))?.[0] ?? ''
}

function renamesOwner(left: PrintedBlock, right: PrintedBlock, renamed: ReadonlyMap<string, string>): boolean {
  return renamed.get(bare(left.owner.clause.label)) === bare(right.owner.clause.label)
}

function bare(label: string): string {
  return label.replace(/^(?:annex|appendix)\s+/i, '')
}
