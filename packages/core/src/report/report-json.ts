import type { AdjustmentUse } from '../model/adjustment.ts'
import { type Attribution, attributions, type MovedAlike } from '../model/attribution.ts'
import type { Comparison, Finding, Grade, PermittedDifference, SideSummary, Spot } from '../model/finding.ts'
import { grades, reaches } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { furnitureByRule } from './text/print-ledger.ts'
import { noteWords } from './words/adjustment-words.ts'
import { shorten } from './words/quote.ts'
import { sentenceOf } from './words/sentence-of.ts'

/** What a report states beside the comparison. */
export interface ReportOptions {
  /** The program that writes the report; its version stands in the report. */
  readonly toolVersion: string
  /** The grade from which a gate fails, or `none`; stated in the report where given. */
  readonly threshold?: Grade | 'none'
}

/** Changes when a name in the report is dropped or means something else. */
const schemaVersion = 1
/** Examples that the report gives for a rule; the count has the rest. */
const shownExamples = 3
/** Characters of an example's text: a permitted foreword is a page long. */
const longestExample = 300

/** The comparison as JSON, with a line break at its end. The same comparison gives the same bytes. */
export function reportJson(comparison: Comparison, options: ReportOptions): string {
  const { mode, verdict, left, right, findings, notCompared, coverage } = comparison
  const report = {
    schemaVersion,
    tool: { name: 'common-text', version: options.toolVersion },
    mode,
    modeEvidence: comparison.modeEvidence,
    verdict,
    ...(options.threshold === undefined ? {} : { gate: gateOf(findings, options.threshold) }),
    left: sideJson(left),
    right: sideJson(right),
    summary: {
      findings: countByGrade(findings),
      ...(comparison.waived === undefined
        ? {}
        : { waived: countByGrade(comparison.waived.map(({ finding }) => finding)) }),
      permitted: comparison.permitted.length,
      ...(comparison.fixed === undefined ? {} : { since: countByChange(comparison) }),
      ...(comparison.movedAlike === undefined
        ? {}
        : { attribution: { ...countByAttribution(comparison), 'both-moved-alike': comparison.movedAlike.length } }),
      coverage: { left: roundDown(coverage.left), right: roundDown(coverage.right) },
      notCompared: notCompared.length,
    },
    findings: allFindings(comparison),
    ...(comparison.fixed === undefined ? {} : { fixed: comparison.fixed }),
    ...(comparison.movedAlike === undefined ? {} : { movedAlike: comparison.movedAlike.map(alikeJson) }),
    ...(comparison.idleWaivers === undefined
      ? {}
      : {
          idleWaivers: comparison.idleWaivers.map(({ waiver, why }) => ({
            finding: waiver.finding,
            kind: waiver.kind,
            why,
          })),
        }),
    ...(comparison.corrigenda === undefined ? {} : { corrigenda: comparison.corrigenda }),
    ...(comparison.adjusted === undefined ? {} : { adjusted: adjustedJson(comparison.adjusted) }),
    permitted: permittedJson(comparison.permitted),
    notCompared: notCompared.map(({ side, clause, block, reason, characters, place }) => ({
      side,
      clause,
      block,
      reason,
      characters,
      ...placeJson(place),
    })),
    degraded: comparison.degraded,
    diagnostics: comparison.diagnostics.map(({ side, diagnostic: { code, message, place } }) => ({
      side,
      code,
      message,
      ...placeJson(place),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** How many findings there are of each grade, highest first. */
export function countByGrade(findings: readonly Finding[]): Record<Grade, number> {
  const count = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>
  for (const { grade } of findings) count[grade]++
  return count
}

/** Every finding in reading order, those that are waived with their waiver. */
function allFindings({ findings, waived = [] }: Comparison): object[] {
  const all = findings.map(findingJson)
  for (const { finding, waiver, at } of waived) {
    const { reason, acceptedBy, accepted, expires, link } = waiver
    const stated = { reason, acceptedBy, accepted, expires, ...(link === undefined ? {} : { link }) }
    all.splice(at, 0, { ...findingJson(finding), waived: stated })
  }
  return all
}

/** How many findings are new, unchanged and moved since an earlier report, and how many are fixed. */
export function countByChange({
  findings,
  fixed = [],
}: Comparison): Record<NonNullable<Finding['change']> | 'fixed', number> {
  const count = { new: 0, unchanged: 0, moved: 0, fixed: fixed.length }
  for (const { change } of findings) if (change !== undefined) count[change]++
  return count
}

/** Permitted differences by rule, most frequent first. */
export function groupByRule(
  permitted: readonly PermittedDifference[],
): { readonly rule: string; readonly differences: readonly PermittedDifference[] }[] {
  const byRule = new Map<string, PermittedDifference[]>()
  for (const difference of permitted) {
    const list = byRule.get(difference.rule)
    if (list) list.push(difference)
    else byRule.set(difference.rule, [difference])
  }
  return [...byRule]
    .map(([rule, differences]) => ({ rule, differences }))
    .sort((a, b) => b.differences.length - a.differences.length || (a.rule < b.rule ? -1 : 1))
}

function gateOf(findings: readonly Finding[], threshold: Grade | 'none'): { threshold: string; reached: number } {
  return {
    threshold,
    reached: threshold === 'none' ? 0 : findings.filter((finding) => reaches(finding.grade, threshold)).length,
  }
}

function sideJson(side: SideSummary): object {
  const { path, format, publisher, identifier, counterpart, title, edition, date, clauses, words, ledger } = side
  const accounts = ledger && {
    ledger: {
      source: ledger.source,
      read: ledger.read,
      furniture: ledger.furniture,
      notUnderstood: ledger.notUnderstood,
    },
    furniture: Object.fromEntries(furnitureByRule(side.furniture)),
  }
  return { path, format, publisher, identifier, counterpart, title, edition, date, clauses, words, ...accounts }
}

function findingJson(finding: Finding): object {
  const { id, kind, grade, gradedBy, left, right, delta, why, map, also, gathered, change, attribution } = finding
  return {
    id,
    kind,
    grade,
    ...(gradedBy === undefined ? {} : { gradedBy: { from: gradedBy.from, reason: gradedBy.reason } }),
    ...(change === undefined ? {} : { change }),
    ...(attribution === undefined ? {} : { attribution }),
    left: left && spotJson(left),
    right: right && spotJson(right),
    delta: delta.map(({ op, text }) => ({ op, text })),
    message: sentenceOf(finding),
    why: { code: why.code, args: why.args, context: why.context },
    ...(map ? { map } : {}),
    ...(also && also.length > 0
      ? {
          also: also.map((place) => ({
            left: place.left && spotJson(place.left),
            right: place.right && spotJson(place.right),
          })),
        }
      : {}),
    ...(gathered === undefined ? {} : { gathered: gathered.map(findingJson) }),
  }
}

/** What the user's adjustments did, and what of them did nothing. */
function adjustedJson({ rules, houseRules, regraded, paired, oneSided, notes }: AdjustmentUse): object {
  return {
    rules: rules.map(({ rule, reason, withdrawn }) => ({ rule, reason, withdrawn })),
    houseRules: houseRules.map(({ id, reason, permitted }) => ({ id, reason, permitted })),
    regraded,
    paired,
    oneSided: oneSided.map(({ side, clause, reason }) => ({ side, clause, reason })),
    notes: notes.map((note) => ({ list: note.list, at: note.at, code: note.code, message: noteWords(note) })),
  }
}

/** What both changed: from the agreed text to the left one, and where the right one says the same. */
function alikeJson({ finding, right }: MovedAlike): object {
  const { kind, grade, left: base, right: left, delta } = finding
  return {
    kind,
    grade,
    base: base && spotJson(base),
    left: left && spotJson(left),
    right: right && spotJson(right),
    delta: delta.map(({ op, text }) => ({ op, text })),
  }
}

/** How many findings each attribution has; undefined where no agreed text was given. */
export function countByAttribution({ findings, movedAlike }: Comparison): Record<Attribution, number> | undefined {
  if (movedAlike === undefined) return undefined
  const count = Object.fromEntries(attributions.map((name) => [name, 0])) as Record<Attribution, number>
  for (const { attribution } of findings) if (attribution !== undefined) count[attribution]++
  return count
}

function spotJson({ clause, title, block, text, place }: Spot): object {
  return { clause, title, block, text, ...placeJson(place) }
}

function placeJson(place: Place | undefined): Place {
  if (!place) return {}
  const { line, column, paragraph, page } = place
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(page === undefined ? {} : { page }),
  }
}

function permittedJson(permitted: readonly PermittedDifference[]): object[] {
  const example = (side: PermittedDifference['left']): object | null =>
    side && { clause: side.clause, text: shorten(side.text, longestExample), ...placeJson(side.place) }
  return groupByRule(permitted).map(({ rule, differences }) => ({
    rule,
    count: differences.length,
    examples: differences
      .slice(0, shownExamples)
      .map(({ left, right }) => ({ left: example(left), right: example(right) })),
  }))
}

/** To four places, downwards: what was compared in part is never shown as compared in full. */
function roundDown(share: number): number {
  return Math.floor(share * 10_000) / 10_000
}
