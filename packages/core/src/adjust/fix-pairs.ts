import type { AdjustmentNote, LabelPair } from '../model/adjustment.ts'
import type { Pair, Side } from '../model/finding.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../model/printing.ts'
import { plain } from './match-clause.ts'

/** Things of both texts that are paired by hand. */
export interface FixedPairs<T> {
  readonly pairs: readonly { readonly left: T; readonly right: T }[]
  readonly notes: readonly AdjustmentNote[]
}

/** The clauses that the user pairs. */
export function fixClauses(map: readonly LabelPair[], texts: Pair<Printing>): FixedPairs<PrintedClause> {
  const find = (side: Side, label: string): PrintedClause | undefined =>
    texts[side].clauses.find((clause) => plain(clause.clause.label) === plain(label))
  return fix('clauseMap', 'no-such-clause', map, find)
}

/** The tables, figures and formulas that the user pairs. */
export function fixBlocks(pairings: readonly LabelPair[], texts: Pair<Printing>): FixedPairs<PrintedBlock> {
  const find = (side: Side, label: string): PrintedBlock | undefined => {
    const [, word = '', number = ''] = /^(table|figure|formula|equation)\s+\(?([^()]*)\)?$/i.exec(label.trim()) ?? []
    const type = word.toLowerCase() === 'equation' ? 'formula' : word.toLowerCase()
    for (const clause of texts[side].clauses) {
      for (const block of clause.blocks) {
        const { block: one } = block
        if (one.type !== type || !('label' in one)) continue
        if (plain(one.label?.number ?? '') === plain(number) && number !== '') return block
      }
    }
    return undefined
  }
  return fix('pairings', 'no-such-block', pairings, find)
}

function fix<T>(
  list: 'clauseMap' | 'pairings',
  code: 'no-such-clause' | 'no-such-block',
  wanted: readonly LabelPair[],
  find: (side: Side, label: string) => T | undefined,
): FixedPairs<T> {
  const pairs: { left: T; right: T }[] = []
  const notes: AdjustmentNote[] = []
  const taken = new Set<T>()
  for (const [at, labels] of wanted.entries()) {
    const left = find('left', labels.left)
    const right = find('right', labels.right)
    if (left === undefined) notes.push({ list, at, code, about: labels.left, side: 'left' })
    if (right === undefined) notes.push({ list, at, code, about: labels.right, side: 'right' })
    if (left === undefined || right === undefined) continue
    if (taken.has(left) || taken.has(right)) {
      notes.push({ list, at, code: 'paired-already', about: taken.has(left) ? labels.left : labels.right })
      continue
    }
    taken.add(left).add(right)
    pairs.push({ left, right })
  }
  return { pairs, notes }
}
