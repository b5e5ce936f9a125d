import type { Comparison, Finding, FixedFinding } from '../model/finding.ts'

/** What an earlier report says of a finding. */
interface Earlier {
  readonly id: string
  readonly kind: string
  readonly grade: string
  readonly left: { readonly clause: string } | null
  readonly right: { readonly clause: string } | null
  /** What stood under a corrigendum. */
  readonly gathered?: readonly Earlier[]
}

/**
 * Sets a comparison against an earlier JSON report of the same pair: each finding is new, unchanged or moved (it stands in
 * a clause of another number now), and findings that are gone are listed as fixed.
 *
 * @throws Error where the report is none of this program, with what is wrong.
 */
export function since(comparison: Comparison, report: unknown): Comparison {
  const earlier = findingsIn(report)
  // What stands under a corrigendum now, or stood under one, is neither fixed nor new.
  const known = new Map(
    earlier.flatMap((finding) => [finding, ...(finding.gathered ?? [])]).map((finding) => [finding.id, finding]),
  )
  const findings = comparison.findings.map(
    (finding): Finding => ({ ...finding, change: changeOf(finding, known.get(finding.id)) }),
  )
  const ids = new Set(findings.flatMap(({ id, gathered = [] }) => [id, ...gathered.map((one) => one.id)]))
  const fixed = earlier
    .filter(({ id }) => !ids.has(id))
    .map(
      ({ id, kind, grade, left, right }): FixedFinding => ({
        id,
        kind,
        grade,
        left: left?.clause ?? null,
        right: right?.clause ?? null,
      }),
    )
  return { ...comparison, findings, fixed }
}

function changeOf(finding: Finding, before: Earlier | undefined): NonNullable<Finding['change']> {
  if (before === undefined) return 'new'
  const same = (['left', 'right'] as const).every(
    (side) => (finding[side]?.clause ?? null) === (before[side]?.clause ?? null),
  )
  return same ? 'unchanged' : 'moved'
}

function findingsIn(report: unknown): readonly Earlier[] {
  if (typeof report !== 'object' || report === null) throw new Error('it is no JSON report of common-text')
  const { schemaVersion, findings } = report as { readonly schemaVersion?: unknown; readonly findings?: unknown }
  if (schemaVersion !== 1 || !Array.isArray(findings))
    throw new Error('it is no JSON report of common-text with the schemaVersion 1')
  const isFinding = (one: unknown): one is Earlier => {
    const { id, kind, grade } = (one ?? {}) as Record<string, unknown>
    return [id, kind, grade].every((text) => typeof text === 'string')
  }
  const gathered = findings.flatMap((one: { readonly gathered?: unknown } | null) => one?.gathered ?? [])
  if (![...findings, ...gathered].every(isFinding)) throw new Error('one of its findings has no id, kind or grade')
  return findings
}
