import type { Grade } from '../../model/finding.ts'

/** A finding or a clause at a share of the text's length, 0 to 1. */
export interface StripTick {
  readonly at: number
  readonly grade: Grade
  readonly id: string
  readonly number: number
  readonly waived: boolean
}

/** Width of the strip in its own units; ticks that fall on one unit and grade are one. */
const width = 1_000
const top: Readonly<Record<Grade, number>> = {
  conformance: 2,
  technical: 9,
  structural: 16,
  editorial: 23,
  typographic: 30,
}
const height = 38

/** Where along the text the drift lies: one lane for each grade, the highest on top, so that colour is not needed. */
export function driftStrip(
  ticks: readonly StripTick[],
  heads: readonly { readonly at: number; readonly label: string }[],
): string {
  const seen = new Set<string>()
  const drawn = ticks.flatMap(({ at, grade, id, number, waived }) => {
    const x = Math.min(Math.round(at * width), width - 2)
    const key = `${x} ${grade}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      `<a href="#f-${id}" tabindex="-1"><rect class="g-${grade}${waived ? ' wv' : ''}" x="${x}" y="${top[grade]}" width="3" height="6"><title>${number}: ${grade}</title></rect></a>`,
    ]
  })
  const lines = heads.map(({ at }) => `<path d="M${Math.round(at * width)} 0v${height}"/>`).join('')
  const told =
    ticks.length === 0
      ? 'No finding.'
      : `${ticks.length} ${ticks.length === 1 ? 'finding' : 'findings'} along the text.`
  return `<svg class="strip" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="group" aria-label="Where the drift lies, from the first clause to the last. ${told}"><g class="heads">${lines}</g>${drawn.join('')}</svg>`
}
