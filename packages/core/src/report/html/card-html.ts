import type { Finding, Spot } from '../../model/finding.ts'
import type { IdleWaiver, WaivedFinding } from '../../model/waiver.ts'
import { waiverFor } from '../../model/waiver-for.ts'
import { regradedWords } from '../words/adjustment-words.ts'
import { nameClause, namePlace } from '../words/place-words.ts'
import { whoMoved } from '../words/sentence-of.ts'
import { whatDiffers } from '../words/what-differs.ts'
import { whyGraded } from '../words/why-graded.ts'
import { directionOf, escaped, words } from './markup.ts'

/** A finding on the page. */
export interface CardFinding {
  readonly finding: Finding
  readonly waived?: WaivedFinding
  readonly idle?: IdleWaiver
  /** From 1, in the order of the page. */
  readonly number: number
}

/** Longest equal run of words that a card shows on either side of what changed, in UTF-16 units. */
const shownContext = 240

/** How much a card says: all, all but the waiver, or what kind of finding it is and nothing more. */
export type CardSize = 'full' | 'brief' | 'line'

/** All that is known of one finding, where it stands. */
export function cardHtml({ finding, waived, idle, number }: CardFinding, size: CardSize): string {
  const { id, kind, grade, left, right, change, attribution: moved } = finding
  const data = `data-g="${grade}" data-k="${kind}"${moved ? ` data-s="${moved}"` : ''}${waived ? ' data-w="1"' : ''}`
  const link = `<a class="link" href="#f-${id}">${id}</a>`
  const name = `<span class="n">${number}</span> <span class="gr">${grade}</span> <a class="kd" href="#k-${kind}">${kind}</a>`
  if (size === 'line') return `<p class="card" id="f-${id}" ${data}>${number} ${grade} ${kind}</p>`
  const flags = [
    waived ? '<span class="flag">waived</span>' : '',
    change ? `<span class="flag">${change}</span>` : '',
    moved ? `<span class="flag">${moved.replaceAll('-', ' ')}</span>` : '',
  ].join('')
  return [
    `<article class="card" id="f-${id}" aria-labelledby="h-${id}" ${data}>`,
    `<h4 id="h-${id}">${name} ${flags}${link}</h4>`,
    `<p class="at-where"><span>Left: ${spotHtml(left)}</span> <span>Right: ${spotHtml(right)}</span></p>`,
    deltaHtml(finding),
    `<p class="what">${words(whatDiffers(finding))}</p>`,
    gatheredHtml(finding),
    `<p class="why"><b>Why ${grade}:</b> ${words([whyGraded(finding), regradedWords(finding), whoMoved(finding)].filter((part) => part !== '').join(' '))}</p>`,
    waived ? waivedHtml(waived) : size === 'full' ? acceptHtml(finding) : '',
    idle ? `<p class="waived">A waiver for it does not hold: ${idle.why.replaceAll('-', ' ')}.</p>` : '',
    '</article>',
  ].join('')
}

function waivedHtml({ waiver: { expires, reason, acceptedBy } }: WaivedFinding): string {
  const names = Object.entries(acceptedBy).map(([body, who]) => `${body}: ${who}`)
  return `<p class="waived"><b>Waived</b> until ${words(expires)}: ${words(reason)} (${words(names.join('; '))})</p>`
}

function acceptHtml(finding: Finding): string {
  return `<details><summary>Accept this difference</summary><p>For the file of waivers, once the reason, the names and the dates are filled in:</p><pre class="yaml" dir="ltr">\n${words(waiverYaml(finding))}</pre></details>`
}

/** What a corrigendum accounts for, each difference in a sentence. */
function gatheredHtml({ gathered = [] }: Finding): string {
  if (gathered.length === 0) return ''
  const items = gathered.map((one) => `<li>${one.grade} ${one.kind}: ${words(whatDiffers(one))}</li>`)
  return `<ul>${items.join('')}</ul>`
}

function spotHtml(spot: Spot | null): string {
  if (!spot) return '<i>nothing</i>'
  const place = namePlace(spot.place)
  // Each by itself: a title that is written from right to left would take the number to its other end.
  const title = spot.title !== '' && spot.title !== spot.clause ? ` <bdi>${words(spot.title)}</bdi>` : ''
  const clause = spot.clause === '' ? 'the text as a whole' : `<bdi>${words(spot.clause)}</bdi>${title}`
  return `<b>${clause}</b>${place === '' ? '' : `, ${place}`}`
}

function deltaHtml({ delta, left, right }: Finding): string {
  if (delta.length === 0) return ''
  const html = delta
    .map(({ op, text }, at) => {
      // The space before a changed word is no part of the change.
      const space = /^\s*/.exec(text)?.[0] ?? ''
      if (op === 'delete') return `${space}<del>${words(text.slice(space.length))}</del>`
      if (op === 'insert') return `${space}<ins>${words(text.slice(space.length))}</ins>`
      if (text.length <= 2 * shownContext) return words(text)
      if (at === 0) return `… ${words(text.slice(-shownContext))}`
      return at === delta.length - 1
        ? `${words(text.slice(0, shownContext))} …`
        : `${words(text.slice(0, shownContext))} … ${words(text.slice(-shownContext))}`
    })
    .join('')
  return `<p class="delta"${directionOf(`${left?.text ?? ''}${right?.text ?? ''}`)}>${html}</p>`
}

/** The waiver as the file of waivers takes it; what only people know is empty, and it does not hold until it is filled in. */
export function waiverYaml(finding: Finding): string {
  const { clause, words: said, ...rest } = waiverFor(finding, { accepted: '', expires: '' })
  // What is not seen is written as YAML writes it, so that it is copied as it is.
  const text = (value: string | null): string =>
    JSON.stringify(value ?? '').replace(
      /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return [
    `- finding: ${text(rest.finding)}`,
    `  content: ${text(rest.content)}`,
    `  kind: ${text(rest.kind)}`,
    `  clause: { left: ${text(clause.left)}, right: ${text(clause.right)} }`,
    `  words:`,
    `    left: ${text(said.left)}`,
    `    right: ${text(said.right)}`,
    `  reason: ""`,
    `  acceptedBy:`,
    ...Object.keys(rest.acceptedBy).map((body) => `    ${body}: ""`),
    `  accepted: ""`,
    `  expires: ""`,
    '',
  ].join('\n')
}

/** Where one cause shows again. */
export function alsoHtml({ finding, number }: CardFinding): string {
  return `<p class="also">The same cause as <a href="#f-${finding.id}">finding ${number}</a>, ${finding.grade}, ${escaped(nameClause(finding.left?.clause ?? finding.right?.clause ?? ''))}.</p>`
}
