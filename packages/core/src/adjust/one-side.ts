import type { AdjustmentNote, OneSideClause } from '../model/adjustment.ts'
import type { Pair, Side } from '../model/finding.ts'
import type { PrintedClause, Printing } from '../model/printing.ts'
import { textOf } from '../model/text-of.ts'
import { plain } from './match-clause.ts'

/** A clause that the user says only one text has. */
export interface DeclaredClause {
  readonly side: Side
  readonly clause: PrintedClause
  /** The marker, or the reason. */
  readonly because: string
}

/** Blocks at the head of a clause in which a marker is looked for. */
const blocksWithMarker = 5

/**
 * The clauses that are meant to stand in one text only. One that has its like in the other text, by label or by title, or
 * that does not print the marker, is compared as ever, and that is told.
 */
export function declaredClauses(
  declared: readonly OneSideClause[],
  texts: Pair<Printing>,
): { readonly clauses: readonly DeclaredClause[]; readonly notes: readonly AdjustmentNote[] } {
  const clauses: DeclaredClause[] = []
  const notes: AdjustmentNote[] = []
  for (const [at, { side, clause: label, marker, reason }] of declared.entries()) {
    const clause = texts[side].clauses.find((one) => plain(one.clause.label) === plain(label))
    const note = (code: AdjustmentNote['code'], about: string, where: Side): void => {
      notes.push({ list: 'oneSideOnly', at, code, about, side: where })
    }
    if (clause === undefined) note('no-such-clause', label, side)
    else if (texts[side === 'left' ? 'right' : 'left'].clauses.some((other) => isLike(clause, other)))
      note('on-both-sides', label, side)
    else if (marker !== undefined && !prints(clause, marker)) note('no-such-marker', marker, side)
    else clauses.push({ side, clause, because: marker ?? reason ?? '' })
  }
  return { clauses, notes }
}

/** A clause of the same title at the same depth of the tree, or of the same number and role without one. */
function isLike(clause: PrintedClause, other: PrintedClause): boolean {
  if (clause.titleKey === '' || other.titleKey === '')
    return clause.titleKey === other.titleKey && plain(clause.clause.label) === plain(other.clause.label)
  if (clause.titleKey !== other.titleKey) return false
  // `General` stands in many clauses: only under the same one is it the same.
  const [a, b] = [clause.parent, other.parent]
  return a === null || b === null ? a === b : a.titleKey === b.titleKey
}

function prints({ clause, blocks }: PrintedClause, marker: string): boolean {
  const printed = [
    textOf(clause.title),
    clause.statusPrinted ?? '',
    clause.onlyFor ?? '',
    ...blocks.slice(0, blocksWithMarker).map((block) => block.print),
  ]
  return printed.some((text) => plain(text).includes(plain(marker)))
}

/** The texts without some clauses and what stands under them. */
export function withoutClauses(texts: Pair<Printing>, declared: readonly DeclaredClause[]): Pair<Printing> {
  if (declared.length === 0) return texts
  const gone = new Set(declared.map(({ clause }) => clause))
  const isGone = (clause: PrintedClause): boolean => {
    for (let at: PrintedClause | null = clause; at; at = at.parent) if (gone.has(at)) return true
    return false
  }
  const rest = (text: Printing): Printing => ({
    ...text,
    clauses: text.clauses.filter((clause) => !isGone(clause)),
    roots: text.roots.filter((clause) => !isGone(clause)),
  })
  return { left: rest(texts.left), right: rest(texts.right) }
}
