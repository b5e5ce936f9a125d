import { verdictOf } from './measure/index.ts'
import type { Comparison, Finding } from './model/finding.ts'
import type { IdleWaiver, WaivedFinding, Waiver } from './model/waiver.ts'
import { wordsOf } from './model/waiver-for.ts'

/** How waivers are applied. */
export interface WaiveOptions {
  /** The day that they are judged by, ISO 8601. */
  readonly today: string
  /**
   * The waivers that stood before the change at hand, where a change may not accept itself: others are listed as pending
   * and do not hold.
   */
  readonly standing?: readonly Waiver[]
}

const msPerDay = 86_400_000

/**
 * Takes the findings that are accepted out of a comparison and lists them apart. A waiver holds for one finding by its id,
 * as long as the words are those that were accepted and its last day has not passed; a date that is none has passed.
 */
export function waive(comparison: Comparison, waivers: readonly Waiver[], options: WaiveOptions): Comparison {
  const today = dayOf(options.today)
  if (today === undefined) throw new RangeError(`“${options.today}” is no date such as 2026-11-23.`)
  const standing = options.standing === undefined ? undefined : new Set(options.standing.map(keyOf))
  const byId = new Map(waivers.map((waiver) => [waiver.finding, waiver]))
  const waived: WaivedFinding[] = []
  const idle: IdleWaiver[] = []
  const open: Finding[] = []
  for (const [at, finding] of comparison.findings.entries()) {
    const waiver = byId.get(finding.id)
    byId.delete(finding.id)
    if (waiver === undefined) {
      open.push(finding)
      continue
    }
    const why = troubleOf(waiver, finding, today, standing)
    if (why === undefined) {
      const ageDays = Math.round((today - (dayOf(waiver.accepted) as number)) / msPerDay)
      waived.push({ finding, waiver, ageDays, at })
    } else {
      idle.push({ waiver, why })
      open.push(finding)
    }
  }
  for (const waiver of byId.values()) idle.push({ waiver, why: 'unused' })
  return {
    ...comparison,
    findings: open,
    verdict: verdictOf(comparison.mode, open, comparison.notCompared, comparison.degraded),
    waived,
    idleWaivers: idle,
  }
}

function troubleOf(
  waiver: Waiver,
  finding: Finding,
  today: number,
  standing: ReadonlySet<string> | undefined,
): IdleWaiver['why'] | undefined {
  if (standing !== undefined && !standing.has(keyOf(waiver))) return 'pending'
  const names = Object.values(waiver.acceptedBy)
  if (waiver.reason.trim() === '' || names.length === 0 || names.some((name) => name.trim() === ''))
    return 'not-filled-in'
  const accepted = dayOf(waiver.accepted)
  const expires = dayOf(waiver.expires)
  if (accepted === undefined || expires === undefined) return 'not-a-date'
  if (expires < today) return 'expired'
  if (finding.content !== waiver.content) return 'other-words'
  // The content has it by meaning; the words are a number that may be another one now, or each body's own.
  if (finding.kind === 'cross-reference-changed' || finding.kind === 'status-changed') return undefined
  const now = [wordsOf(finding, 'left'), wordsOf(finding, 'right')].map(unnumbered)
  const then = [waiver.words.left, waiver.words.right].map(unnumbered)
  const same = now[0] === then[0] && now[1] === then[1]
  // The sides of a pair are given in any order.
  const swapped = now[0] === then[1] && now[1] === then[0]
  return same || swapped ? undefined : 'other-words'
}

const reference =
  /\b(?:(?:sub)?clauses?|annex|appendix|table|figure|formula|equation|note)\s+\(?(?:[A-Z](?![A-Za-z])|\d)[\d.-]*[a-z]?\)?|(?<![\d.\p{L}])(?:\d+|[A-Z])(?:\.\d+)+(?![\d\p{L}])/giu

/** Words without the numbers of other places: those move; which place is meant stands in the content. */
function unnumbered(text: string | null): string {
  return squash(text).replace(reference, '#')
}

function squash(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** What must not change between the standing waiver and the one at hand. */
function keyOf({ finding, content, words, reason, acceptedBy, expires }: Waiver): string {
  return JSON.stringify([
    finding,
    content,
    squash(words.left),
    squash(words.right),
    reason,
    Object.entries(acceptedBy).sort(),
    expires,
  ])
}

/** Milliseconds of a calendar day; undefined where it is none. */
function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms
}
