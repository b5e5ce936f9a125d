import type { Kind } from '../../model/finding.ts'
import { kindEntryOf } from '../kinds.ts'
import { words } from './markup.ts'

/** What the kinds of findings on the page are and what is to be done about them. Cards lead here. */
export function kindsHtml(kinds: readonly Kind[]): string {
  if (kinds.length === 0) return ''
  const entries = kinds.map((kind) => {
    const { sentence, remedy, source, defaultGrade } = kindEntryOf(kind)
    return `<dt id="k-${kind}">${kind}<dd><p class="rule">${words(sentence)} <b>What to do:</b> <span class="remedy">${words(remedy)}</span> <span class="src">Graded ${defaultGrade} in the body of a normative clause. Source: ${words(source)}.</span></p>`
  })
  return `<section id="kinds" class="list"><h2>The kinds of findings on this page</h2><dl>${entries.join('')}</dl></section>`
}
