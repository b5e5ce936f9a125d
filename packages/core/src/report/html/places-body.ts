import type { Comparison } from '../../model/finding.ts'
import { anySpot } from '../words/place-words.ts'
import { type CardFinding, cardHtml } from './card-html.ts'
import { driftStrip, type StripTick } from './drift-strip.ts'
import { words } from './markup.ts'

/** The findings by clause, where the page has no texts: they were left out, or not kept. */
export function placesBody(comparison: Comparison): {
  readonly html: string
  readonly strip: string
  readonly order: readonly CardFinding[]
} {
  const idle = new Map((comparison.idleWaivers ?? []).map((one) => [one.waiver.finding, one]))
  const all: Omit<CardFinding, 'number'>[] = comparison.findings.map((finding) => {
    const own = idle.get(finding.id)
    return own ? { finding, idle: own } : { finding }
  })
  for (const waived of comparison.waived ?? []) all.splice(waived.at, 0, { finding: waived.finding, waived })
  const order = all.map((one, at): CardFinding => ({ ...one, number: at + 1 }))
  let html = ''
  let last: string | null = null
  const ticks = order.map(({ finding, waived, number }): StripTick => {
    const at = order.length < 2 ? 0 : (number - 1) / (order.length - 1)
    return { at, grade: finding.grade, id: finding.id, waived: waived !== undefined }
  })
  for (const card of order) {
    const spot = anySpot(card.finding)
    const clause =
      spot === null || spot.clause === ''
        ? 'The text as a whole'
        : `${spot.clause} ${spot.title === spot.clause ? '' : spot.title}`.trim()
    if (clause !== last) html += `<h3 class="h"><bdi>${words(clause)}</bdi></h3>`
    last = clause
    html += cardHtml(card, 'full')
  }
  return { html: `<section class="cl x">${html}</section>`, strip: driftStrip(ticks, []), order }
}
