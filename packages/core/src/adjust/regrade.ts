import type { GradeAdjustment } from '../model/adjustment.ts'
import { type Finding, reaches } from '../model/finding.ts'
import type { PrintedClause } from '../model/printing.ts'
import { isUnder } from './match-clause.ts'

/** The clauses of both texts by label: a finding knows its clause by that. */
export type ClausesByLabel = ReadonlyMap<string, readonly PrintedClause[]>

/** Gives findings the grades that the user gives, and says from what. `used` is told which adjustments did something. */
export function regrade(
  findings: readonly Finding[],
  grades: readonly GradeAdjustment[],
  clauses: ClausesByLabel,
  used: Set<number>,
): Finding[] {
  return findings.map((finding) => {
    for (let at = grades.length - 1; at >= 0; at--) {
      const one = grades[at] as GradeAdjustment
      if (one.kind !== undefined && one.kind !== finding.kind) continue
      if (!isIn(finding, one, clauses)) continue
      used.add(at)
      const { grade, reason } = one
      return grade === finding.grade ? finding : { ...finding, grade, gradedBy: { from: finding.grade, reason } }
    }
    return finding
  })
}

/** Raised where one of its places is meant, lowered where all are: nothing is let pass that nobody spoke of. */
function isIn(finding: Finding, { grade, clauses: patterns }: GradeAdjustment, clauses: ClausesByLabel): boolean {
  if (patterns === undefined) return true
  const under = (label: string): boolean => {
    const known = clauses.get(label) ?? []
    return known.length > 0 && known.every((clause) => isUnder(clause, patterns))
  }
  const places = [finding, ...(finding.also ?? [])].map(({ left, right }) =>
    [left, right].some((spot) => spot !== null && under(spot.clause)),
  )
  const raised = reaches(grade, finding.grade)
  return raised ? places.some(Boolean) : places.every(Boolean)
}

/** Clauses by their printed label. */
export function byLabel(...texts: readonly (readonly PrintedClause[])[]): Map<string, PrintedClause[]> {
  const found = new Map<string, PrintedClause[]>()
  for (const clause of texts.flat()) {
    const { label } = clause.clause
    const list = found.get(label)
    if (list) list.push(clause)
    else found.set(label, [clause])
  }
  return found
}
