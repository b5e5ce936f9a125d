import type { BlockAlignment, ClauseAlignment } from '../../model/alignment.ts'
import type { Hunk } from '../../model/change.ts'
import { otherSide, type Side } from '../../model/finding.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import { bareLabel, citedAs, citedNumber } from '../target-key.ts'

/** The numbers of one side whose bearer the other lacks, and those of what it numbers otherwise where nothing else has them. */
export function missingTargets(
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
  side: Side,
  relabelled: ReadonlySet<PrintedBlock>,
): ReadonlySet<string> {
  const other = otherSide(side)
  const numbers = pairedNumbers(clauses, blocks, side, relabelled)
  for (const taken of [pairedNumbers(clauses, blocks, other, relabelled), loneNumbers(clauses, blocks, other)])
    for (const number of taken) numbers.delete(number)
  for (const number of loneNumbers(clauses, blocks, side)) numbers.add(number)
  return numbers
}

function loneNumbers(clauses: ClauseAlignment, blocks: BlockAlignment, side: Side): Set<string> {
  return side === 'left' ? numbersOf(clauses.leftOnly, blocks.leftOnly) : numbersOf(clauses.rightOnly, blocks.rightOnly)
}

/**
 * Other numbers of formulas and references are house style: what is told of them is where they are cited, but for a formula of
 * which another number is told.
 */
function pairedNumbers(
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
  side: Side,
  relabelled: ReadonlySet<PrintedBlock>,
): Set<string> {
  return numbersOf(
    clauses.pairs.map((pair) => pair[side]),
    blocks.pairs
      .flatMap((pair) => pair[side])
      .filter((one) => one.block.type === 'table' || one.block.type === 'figure' || relabelled.has(one)),
  )
}

function numbersOf(clauses: readonly PrintedClause[], blocks: readonly PrintedBlock[]): Set<string> {
  const numbers = new Set<string>()
  for (const { clause } of clauses) if (clause.numbered) numbers.add(bareLabel(clause.label))
  for (const { block } of blocks) {
    const number = citedNumber(block)
    if (number) numbers.add(number)
  }
  return numbers
}

const clauseKinds = ['clause', 'annex', 'appendix']

/** References to what the other side lacks, against the same digits or a mark that nothing stands there: `[fig-1]`. */
export function leadsToMissing(hunk: Hunk, gone: Readonly<Record<Side, ReadonlySet<string>>>): boolean {
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  return leadsTo(a, b, gone.left) || leadsTo(b, a, gone.right)
}

function leadsTo(tokens: readonly Token[], others: readonly Token[], gone: ReadonlySet<string>): boolean {
  if (gone.size === 0 || tokens.length === 0 || others.length === 0) return false
  // `Reference [12]`: the word says what the number is of.
  const targets = tokens.filter(({ class: kind, printed }) => kind !== 'punctuation' && !/^references?$/i.test(printed))
  const toMissing = targets.every(
    ({ target }) =>
      target &&
      gone.has(clauseKinds.includes(target.kind) ? bareLabel(target.number) : citedAs(target.kind, target.number)),
  )
  if (!toMissing || targets.length === 0) return false
  const digits = (list: readonly Token[]): string =>
    list
      .filter((token) => token.class !== 'punctuation')
      .map((token) => (token.target?.number ?? token.printed).replace(/-/g, '.'))
      .join(' ')
  const printed = others.map((token) => token.printed).join('')
  return digits(tokens) === digits(others) || /^\[[\p{L}\p{N}_.:-]+\]$/u.test(printed)
}
