import type { Comparison, Grade, SideSummary } from '../../model/finding.ts'
import { grades, reaches } from '../../model/finding.ts'
import { gradeEntries } from '../grades.ts'
import { countByGrade } from '../report-json.ts'
import { namePlace } from '../words/place-words.ts'
import { shorten } from '../words/quote.ts'
import { directionOf, words } from './markup.ts'
import type { Uncompared } from './place-uncompared.ts'

/** Characters of a piece of evidence that the head shows. */
const longestEvidence = 200

const verdictWords = {
  aligned: ['Aligned', 'No difference was found that the practice does not permit.'],
  drifted: ['Drifted', 'The two printings differ where the practice does not permit it.'],
  incomplete: ['Incomplete', 'Not all could be compared, so the two texts cannot be called aligned.'],
} as const

/** What a chair reads first: the verdict, the two texts, the mode with its evidence, counts and coverage. */
export function headHtml(comparison: Comparison, threshold: Grade | 'none', strip: string, notices: string): string {
  const { verdict, mode, modeEvidence, findings, waived = [], permitted, notCompared, fixed, movedAlike } = comparison
  const [verdictName, meaning] = verdictWords[verdict]
  const reached = threshold === 'none' ? [] : findings.filter(({ grade }) => reaches(grade, threshold))
  const gate =
    threshold === 'none'
      ? 'No threshold was set.'
      : `${count(reached.length, 'finding')} at or above <b>${threshold}</b>.`
  const [first = '', ...more] = modeEvidence
  const rest = more.map((one) => `<li${directionOf(one)}>${words(one)}`).join('')
  const evidence = first === '' ? '' : `: <span${directionOf(first)}>${words(shorten(first, longestEvidence))}</span>`
  return [
    `<header class="head" id="top"><p class="tool">common-text · comparison of two printings</p>`,
    `<h1><span class="verdict v-${verdict}">${verdictName}</span> ${titleHtml(comparison)}</h1>`,
    `<p class="meaning">${meaning} ${gate}</p>`,
    `<div class="texts">${sideHtml('Left text', comparison.left, comparison.coverage.left)}${sideHtml('Right text', comparison.right, comparison.coverage.right)}</div>`,
    countsHtml(comparison),
    `<div class="lie"><h2>Where the drift lies</h2>${strip}</div>`,
    `<ul class="facts"><li><b>Mode</b> ${mode === 'common' ? 'common text, one text printed twice' : 'twin text, technically aligned and not identical'}${evidence}${
      rest === ''
        ? ''
        : `<details><summary>${count(more.length, 'more piece')} of evidence</summary><ul>${rest}</ul></details>`
    }`,
    `<li><b>Permitted differences</b> ${permitted.length === 0 ? 'none' : `<a href="#permitted">${permitted.length}</a>`}`,
    `<li><b>Not compared</b> ${notCompared.length === 0 ? 'nothing' : `<a href="#not-compared">${count(notCompared.length, 'item')}</a>`}`,
    comparison.waived === undefined ? '' : `<li><b>Waived</b> ${count(waived.length, 'finding')}`,
    fixed === undefined
      ? ''
      : `<li><b>Fixed</b> since the earlier report: ${fixed.length === 0 ? 'none' : `<a href="#fixed">${fixed.length}</a>`}`,
    movedAlike === undefined
      ? ''
      : `<li><b>Changed alike</b> in both texts: ${movedAlike.length === 0 ? 'nothing' : `<a href="#alike">${movedAlike.length}</a>`}`,
    '</ul>',
    notices,
    '</header>',
  ].join('')
}

function titleHtml({ left, right }: Comparison): string {
  const name = (side: SideSummary): string => `<bdi>${words(side.identifier ?? side.path)}</bdi>`
  return `<span class="ids">${name(left)} <span class="bar">|</span> ${name(right)}</span>`
}

const publishers = { 'itu-t': 'ITU-T', 'iso-iec': 'ISO/IEC', other: null } as const

function sideHtml(name: string, side: SideSummary, coverage: number): string {
  const { identifier, title, edition, date, publisher, format, path, clauses, words: said, counterpart } = side
  const facts = [
    ['Title', title],
    ['Published by', publishers[publisher]],
    ['Edition', edition],
    ['Date', date],
    ['Counterpart', counterpart],
    ['File', path === '' ? format : `${path} (${format})`],
    ['Length', `${count(clauses, 'clause')}, ${count(said, 'word')}`],
    ['Compared', `${percent(coverage)} of its characters`],
  ] as const
  const rows = facts.flatMap(([term, value]) =>
    value === null || value === '' ? [] : [`<dt>${term}<dd><bdi>${words(value)}</bdi>`],
  )
  return `<section class="text" aria-label="${name}"><h2>${name} <bdi>${words(identifier ?? 'without an identifier')}</bdi></h2><dl>${rows.join('')}</dl></section>`
}

function countsHtml({ findings, waived = [] }: Comparison): string {
  const by = countByGrade(findings)
  const rows = gradeEntries.map(
    ({ grade, sentence }) =>
      `<tr class="g-${grade}${by[grade] === 0 ? ' zero' : ''}"><th scope="row"><span class="gr">${grade}</span><td class="num">${by[grade]}<td>${words(sentence)}`,
  )
  const all = grades.reduce((sum, grade) => sum + by[grade], 0)
  return `<table class="counts"><caption>${count(all, 'finding')}${waived.length === 0 ? '' : `, and ${waived.length} waived`}</caption><tr><th scope="col">Grade<th scope="col">Findings<th scope="col">What it means${rows.join('')}</table>`
}

/** What could not be compared: never left out, and linked to its place where it has one. */
export function uncomparedHtml(items: readonly Uncompared[], placed: ReadonlySet<Uncompared>): string {
  if (items.length === 0) return ''
  const rows = items.map((one) => {
    const { side, clause, block, reason, place, characters } = one.item
    const where = [clause === '' ? '' : `<bdi>${words(clause)}</bdi>`, place ? namePlace(place) : '']
      .filter((part) => part !== '')
      .join(', ')
    const name = `${side} text${where === '' ? '' : `, ${where}`}`
    return `<li><b>${placed.has(one) ? `<a href="#nc-${one.number}">${name}</a>` : name}</b> (${words(block)}${characters > 0 ? `, ${characters} characters` : ''}): ${words(reason)}`
  })
  return `<section id="not-compared" class="list"><h2>Not compared</h2><p>Nothing can be said of these: they are not called equal.</p><ul>${rows.join('')}</ul></section>`
}

export function count(amount: number, noun: string): string {
  return `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '\u202F')} ${noun}${amount === 1 ? '' : 's'}`
}

/** Downwards: what was compared in part is never shown as compared in full. */
function percent(share: number): string {
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`
}
