import type { Comparison, Finding } from '../../packages/core/src/index.ts'

/** A difference that two files of one text really have, so that a finding of it is right. */
export interface RealDifference {
  readonly why: string
  /** Every condition that is given holds for the finding. */
  readonly clause?: string | RegExp
  readonly kind?: Finding['kind']
  /** In the words of one of the sides. */
  readonly words?: RegExp
}

/** The findings at or above technical for which no real difference is known, a line each. */
export function unexplained(comparison: Comparison, known: readonly RealDifference[]): string[] {
  return comparison.findings
    .filter(({ grade }) => grade === 'conformance' || grade === 'technical')
    .filter((finding) => !known.some((difference) => explains(difference, finding)))
    .map(({ grade, kind, left, right }) =>
      [grade, kind, left?.clause ?? '-', right?.clause ?? '-', left?.text ?? '', '=>', right?.text ?? '']
        .join(' ')
        .slice(0, 300),
    )
}

function explains({ clause, kind, words }: RealDifference, finding: Finding): boolean {
  const sides = [finding.left, finding.right].filter((side) => side !== null && side !== undefined)
  const at = (label: string) => (typeof clause === 'string' ? label === clause : (clause?.test(label) ?? true))
  return (
    (clause === undefined || sides.some((side) => at(side.clause))) &&
    (kind === undefined || finding.kind === kind) &&
    (words === undefined || sides.some((side) => words.test(side.text ?? '')))
  )
}
