import { type Comparison, type Grade, reaches } from '@common-text/core'
import { type ExitCode, exitCodes } from './exit-codes.ts'

export interface Gate {
  readonly failOn: Grade | 'none'
  /** Share of the characters that must have been compared, 0 to 1; absent: everything, pictures included. */
  readonly minCoverage?: number | undefined
}

export interface Judgement {
  readonly exitCode: ExitCode
  /** One line, where the code is neither 0 nor 1. */
  readonly reason?: string
}

/** The grade from which a gate fails where nobody says: a common text is meant to be one text, twins are not. */
export function defaultThreshold({ mode }: Comparison): Grade {
  return mode === 'common' ? 'editorial' : 'technical'
}

/**
 * Judges a comparison by a gate. Drift comes first; what could not be compared may be drift, so it fails as 4
 * unless less than full coverage, or no gate, was asked for. A limit that was hit always does.
 */
export function exitCodeOf(comparison: Comparison, gate: Gate): Judgement {
  const { failOn, minCoverage } = gate
  const { findings, degraded, notCompared, coverage } = comparison
  const drift =
    failOn !== 'none' && findings.some((finding) => finding.kind !== 'not-comparable' && reaches(finding.grade, failOn))
  if (drift) return { exitCode: exitCodes.drifted }
  if (degraded.length > 0) return incomplete(degraded[0] as string)
  const lowest = Math.min(coverage.left, coverage.right)
  if (minCoverage !== undefined)
    return lowest < minCoverage
      ? incomplete(`${percent(lowest)} of the characters were compared, ${percent(minCoverage)} were asked for`)
      : { exitCode: exitCodes.aligned }
  if (failOn === 'none' || notCompared.length === 0) return { exitCode: exitCodes.aligned }
  return incomplete(
    `${notCompared.length} ${notCompared.length === 1 ? 'item' : 'items'} could not be compared (--min-coverage sets how much must be)`,
  )
}

function incomplete(what: string): Judgement {
  return { exitCode: exitCodes.incomplete, reason: `compared in part, so the texts cannot be called aligned: ${what}` }
}

/** To two places, downwards. */
function percent(share: number): string {
  return `${Math.floor(share * 10_000) / 100} %`
}
