import type { Comparison, Finding } from '../../model/finding.ts'
import { corrigendumUseWords, idleSentences } from '../words/corrigendum-words.ts'
import { nameClause } from '../words/place-words.ts'
import { words } from './markup.ts'

/** What is no finding and still news: what both texts changed alike, and what an earlier report found and is no more. */
export function newsHtml({ movedAlike = [], fixed = [], corrigenda = [] }: Comparison): string {
  const taken = corrigenda.flatMap((use) => [
    `<li>${words(corrigendumUseWords(use))}`,
    ...idleSentences(use, 100).map((one) => `<li>${words(one)}`),
  ])
  const alike = movedAlike.map(
    ({ finding }) =>
      `<li><b>${clauseOf(finding.right?.clause ?? finding.left?.clause)}</b> ${finding.kind}: ${changeOf(finding)}`,
  )
  const gone = fixed.map(
    ({ id, kind, grade, left, right }) =>
      `<li><b>${clauseOf(left ?? right ?? undefined)}</b> ${words(kind)}, ${words(grade)}, <code>${words(id)}</code>`,
  )
  return (
    list(
      'alike',
      'Changed alike in both texts',
      'Both left what was agreed in the same way: that is no drift.',
      alike,
    ) +
    list('corrigenda', 'Corrigenda', 'What they account for, and what of them accounts for nothing.', taken) +
    list('fixed', 'Fixed since the earlier report', 'These findings are no more.', gone)
  )
}

function list(id: string, title: string, meaning: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<section id="${id}" class="list"><h2>${title}</h2><p>${meaning}</p><ul>${items.join('')}</ul></section>`
}

function clauseOf(clause: string | undefined): string {
  return `<bdi>${words(nameClause(clause ?? ''))}</bdi>`
}

function changeOf({ delta, left, right }: Finding): string {
  if (delta.length === 0) return `<bdi>${words(right?.text ?? left?.text ?? '')}</bdi>`
  const parts = delta.map(({ op, text }) =>
    op === 'equal' ? words(text) : op === 'delete' ? `<del>${words(text)}</del>` : `<ins>${words(text)}</ins>`,
  )
  return `<bdi>${parts.join('')}</bdi>`
}
