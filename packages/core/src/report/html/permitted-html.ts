import type { PermittedDifference } from '../../model/finding.ts'
import { groupByRule } from '../report-json.ts'
import { shorten } from '../words/quote.ts'
import { count } from './head-html.ts'
import { escaped, words } from './markup.ts'

/** Places of a rule that are listed; all of them are marked in the texts. */
const shownPlaces = 12
/** Characters of a difference that the list shows. */
const longest = 120

/** What the page knows of a rule. */
export interface RuleWords {
  readonly id: string
  readonly sentence: string
  readonly driftWhen: string
  readonly source: string
}

/** Permitted differences by rule, with the words of the rule and where it was met. */
export function permittedHtml(permitted: readonly PermittedDifference[], rules: readonly RuleWords[]): string {
  if (permitted.length === 0) return ''
  const wordsOf = new Map(rules.map((rule) => [rule.id, rule]))
  const groups = groupByRule(permitted).map(({ rule, differences }) => {
    const entry = wordsOf.get(rule)
    const text = (spot: PermittedDifference['left']): string =>
      spot
        ? `<b><bdi>${words(spot.clause)}</bdi></b> <bdi>${words(shorten(spot.text, longest))}</bdi>`
        : '<i>nothing</i>'
    const items = differences
      .slice(0, shownPlaces)
      .map(({ left, right }) => `<li>${text(left)} <span class="bar">|</span> ${text(right)}`)
    const more = differences.length - items.length
    return `<details id="rule-${escaped(rule)}"><summary><code>${escaped(rule)}</code> ${differences.length}${entry ? ` <span class="why-folded">${words(entry.sentence)}</span>` : ''}</summary>${
      entry ? `<p>${words(entry.driftWhen)} <span class="src">Source: ${words(entry.source)}.</span></p>` : ''
    }<ul>${items.join('')}${more > 0 ? `<li>and ${count(more, 'more place')}` : ''}</ul></details>`
  })
  return `<section id="permitted" class="list"><h2>Permitted differences</h2><p>The practice lets the two printings differ in these; they are no findings.</p>${groups.join('')}</section>`
}
