import { type Grade, grades } from '../../model/finding.ts'

/** A finding or a clause at a share of the text's length, 0 to 1. */
export interface StripTick {
  readonly at: number
  readonly grade: Grade
  readonly id: string
  readonly waived: boolean
}

/** Width of the strip in its own units; ticks that fall on one unit and grade are one. */
const width = 1_000
/** Ticks stand at every second unit: they are three wide. */
const step = 2
const top: Readonly<Record<Grade, number>> = {
  conformance: 2,
  technical: 9,
  structural: 16,
  editorial: 23,
  typographic: 30,
}
const height = 38

/** Where along the text the drift lies: one lane for each grade, the highest on top, so that colour is not needed. */
export function driftStrip(ticks: readonly StripTick[], heads: readonly number[]): string {
  const seen = new Set<string>()
  const lanes = grades.map((grade) => {
    const drawn = ticks.flatMap(({ at, id, waived, ...tick }) => {
      const x = Math.min(Math.round(at * (width / step)) * step, width - 3)
      const key = `${x} ${grade}`
      if (tick.grade !== grade || seen.has(key)) return []
      seen.add(key)
      return [`<path data-f="${id}"${waived ? ' class="wv"' : ''} d="M${x} 0h3v6h-3z"/>`]
    })
    return drawn.length === 0
      ? ''
      : `<g data-g="${grade}" transform="translate(0 ${top[grade]})"><title>${grade}</title>${drawn.join('')}</g>`
  })
  const lines = heads.map((at) => `<path d="M${Math.round(at * width)} 0v${height}"/>`).join('')
  const told =
    ticks.length === 0
      ? 'No finding.'
      : `${ticks.length} ${ticks.length === 1 ? 'finding' : 'findings'} along the text.`
  return `<svg class="strip" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="Where the drift lies, from the first clause to the last. ${told}"><g class="heads">${lines}</g>${lanes.join('')}</svg>`
}
