import { type Finding, type Grade, type NotCompared, reaches, type Verdict } from '../model/finding.ts'
import type { Mode } from '../model/rule.ts'

/** The lowest grade that a text may not have and still be aligned: one text is one text, twins may be worded apart. */
export function defaultThreshold(mode: Mode): Grade {
  return mode === 'common' ? 'editorial' : 'technical'
}

/** What can be said of two texts. Nothing that was left out, and no limit that was hit, is ever called aligned. */
export function verdictOf(
  mode: Mode,
  findings: readonly Finding[],
  notCompared: readonly NotCompared[],
  limits: readonly string[],
): Verdict {
  const threshold = defaultThreshold(mode)
  if (findings.some((finding) => finding.kind !== 'not-comparable' && reaches(finding.grade, threshold)))
    return 'drifted'
  if (notCompared.length > 0 || limits.length > 0) return 'incomplete'
  return findings.some((finding) => reaches(finding.grade, threshold)) ? 'drifted' : 'aligned'
}
