import type { BlockAlignment, ClauseAlignment } from '../model/alignment.ts'
import type { Block } from '../model/document.ts'
import { entryNumber } from '../model/entry-number.ts'
import type { Side } from '../model/finding.ts'
import type { Printing } from '../model/printing.ts'
import type { Target } from '../model/token.ts'
import type { TargetKey } from './facts.ts'

const clauseKinds = new Set<Target['kind']>(['clause', 'annex', 'appendix'])

/**
 * Names what cross-references lead to, so that two of them are equal where they lead to the same place and not
 * where their digits are the same. A reference to what only one text has is equal to none; a reference to nothing
 * in its own text is equal to the same digits on the other side.
 */
export function targetKeys(
  left: Printing,
  right: Printing,
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
): TargetKey {
  const leftLabels = new Map<string, string>()
  const rightLabels = new Map<string, string>()
  for (const printing of [left, right]) {
    const labels = printing === left ? leftLabels : rightLabels
    // A clause on one side only is a finding of its own: that its number leads nowhere on the other follows from it.
    for (const clause of printing.clauses)
      if (clause.clause.numbered) labels.set(bareLabel(clause.clause.label), nothingAt(clause.clause.label))
  }
  for (const pair of clauses.pairs) {
    // Where one printing has lost the number there is nothing at it either: that is told once, with the clause.
    if (pair.left.clause.numbered !== pair.right.clause.numbered) continue
    const name = `clause ${bareLabel(pair.right.clause.label)}`
    if (pair.left.clause.numbered) leftLabels.set(bareLabel(pair.left.clause.label), name)
    if (pair.right.clause.numbered) rightLabels.set(bareLabel(pair.right.clause.label), name)
  }
  for (const pair of blocks.pairs) {
    const [a] = pair.left
    const [b] = pair.right
    const leftNumber = a && citedNumber(a.block)
    const rightNumber = b && citedNumber(b.block)
    if (!leftNumber || !rightNumber) continue
    leftLabels.set(leftNumber, rightNumber)
    rightLabels.set(rightNumber, rightNumber)
  }
  const placeOf = ({ kind, number: printed }: Pick<Target, 'kind' | 'number'>, side: Side): string => {
    const number = clauseKinds.has(kind) ? bareLabel(printed) : citedAs(kind, printed)
    return (
      (side === 'left' ? leftLabels : rightLabels).get(number) ??
      nothingAt(kind === 'annex' || kind === 'appendix' ? `${kind} ${number}` : number)
    )
  }
  return (target, side) => {
    const place = placeOf(target, side)
    return target.elsewhere === undefined ? place : `${place} by a link to ${placeOf(target.elsewhere, side)}`
  }
}

/** Where no clause stands. An annex is no appendix, also where neither is there. */
function nothingAt(label: string): string {
  return `nothing at ${label.replace(/^(?:annex|appendix)(?= )/i, (word) => word.toLowerCase()).replace(/^(?:clause|section)\s+/i, '')}`
}

/** `table 3`, `figure 4-1`, `formula A.2`; null where the block has no number that is cited. */
export function citedNumber(block: Block): string | null {
  if (block.type === 'reference') {
    const number = entryNumber(block)
    return number === null ? null : citedAs(block.type, number)
  }
  if (block.type !== 'table' && block.type !== 'figure' && block.type !== 'formula') return null
  return block.label?.number ? citedAs(block.type, block.label.number) : null
}

/** `Figure F1-1` and `Figure F1.1` are one number: which sign parts it is house style. */
export function citedAs(kind: string, number: string): string {
  return `${kind} ${number.replace(/-/g, '.')}`
}

export function bareLabel(label: string): string {
  return label.replace(/^(?:annex|appendix|clause|section)\s+/i, '')
}

/** Whether any number changed between the texts, so that equal digits may lead to different places. */
export function numbersMoved(clauses: ClauseAlignment, blocks: BlockAlignment): boolean {
  const label =
    (side: 'left' | 'right') =>
    (pair: ClauseAlignment['pairs'][number]): string =>
      pair[side].clause.label
  return (
    clauses.leftOnly.length + clauses.rightOnly.length > 0 ||
    clauses.pairs.some((pair) => pair.left.clause.numbered && label('left')(pair) !== label('right')(pair)) ||
    blocks.pairs.some((pair) => {
      const a = pair.left[0] && citedNumber(pair.left[0].block)
      const b = pair.right[0] && citedNumber(pair.right[0].block)
      return a !== b
    }) ||
    [...blocks.leftOnly, ...blocks.rightOnly].some((block) => citedNumber(block.block) !== null)
  )
}
