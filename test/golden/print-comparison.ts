import type { Comparison, DeltaPart, Finding, Spot } from '../../packages/core/src/index.ts'

/** Words of one changed run that are shown; of longer ones the first three stand for all. */
const shownWords = 8

/**
 * Prints a comparison as golden files hold it: one line a finding, `<grade> <kind> <left> | <right>: <delta>`,
 * then the rules that permitted something, the verdict, and what was not compared.
 */
export function printComparison(comparison: Comparison): string {
  return (
    [
      ...comparison.findings.map(printFinding),
      `permitted: ${printRules(comparison)}`,
      `verdict: ${comparison.verdict}`,
      ...comparison.notCompared.map(({ side, clause, block }) => `not compared: ${side} ${clause || '-'} ${block}`),
    ].join('\n') + '\n'
  )
}

/** `conformance requirement-changed 6.1 | 6.1: shall→should`; `(2 places)` where one cause shows more than once. */
export function printFinding(finding: Finding): string {
  const { grade, kind, left, right, delta, map, also } = finding
  const places = also && also.length > 0 ? ` (${also.length + 1} places)` : ''
  const what = map ? map.map(([from, to]) => `${from}→${to}`).join(', ') : printDelta(delta)
  return `${grade} ${kind} ${printSpot(left)} | ${printSpot(right)}${what === '' ? '' : `: ${what}`}${places}`
}

/** `shall→should`, `+words`, `-words`; changes joined by ` ; `. */
export function printDelta(delta: readonly DeltaPart[]): string {
  const changes: string[] = []
  let deleted = ''
  let inserted = ''
  const flush = (): void => {
    const from = shorten(deleted)
    const to = shorten(inserted)
    if (from !== '' || to !== '') changes.push(from === '' ? `+${to}` : to === '' ? `-${from}` : `${from}→${to}`)
    deleted = ''
    inserted = ''
  }
  for (const part of delta) {
    if (part.op === 'delete') deleted += part.text
    else if (part.op === 'insert') inserted += part.text
    else flush()
  }
  flush()
  return changes.join(' ; ')
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length > shownWords ? `${words.slice(0, 3).join(' ')} …` : words.join(' ')
}

function printSpot(spot: Spot | null): string {
  if (!spot) return '-'
  return spot.clause === '' ? 'document' : spot.clause
}

function printRules(comparison: Comparison): string {
  const rules = [...new Set(comparison.permitted.map((difference) => difference.rule))].sort()
  return rules.length === 0 ? 'none' : rules.join(', ')
}
