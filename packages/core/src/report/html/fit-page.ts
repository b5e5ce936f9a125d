import { type Comparison, type Finding, grades } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import { type CardSize, cardHtml } from './card-html.ts'
import { count } from './head-html.ts'
import { numbered, type PageBody, type PageClause, pageBody } from './page-body.ts'

/** Share of the bytes of the texts, and bytes beside them, that a page has where nobody names another size. */
const share = 1.5
const beside = 300_000
/** Bytes kept for the sentences that say what was left out. */
const reserve = 1_500

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

type Assemble = (body: PageBody, clauses: readonly string[], notices: readonly string[]) => string

/**
 * The page within its limit. Step by step it leaves out what is missed least: formulas as formulas and the third print for
 * narrow screens, the waivers, the words of clauses in which nothing was found, and at last what the cards say of the
 * lowest grades. Every step is told. Findings, their places and the words around them stay.
 */
export function fitted(
  comparison: Comparison,
  texts: PairedTexts,
  maxBytes: number | undefined,
  assemble: Assemble,
): string {
  const limit = maxBytes ?? Math.round(share * bytesOfTexts(texts)) + beside
  const uncompared = numbered(comparison.notCompared)
  const render = (rich: boolean, sizeOf: (finding: Finding) => CardSize): PageBody =>
    pageBody(comparison, texts, uncompared, { mathml: rich, merged: rich }, sizeOf)
  const all = (body: PageBody): string[] => body.clauses.map(({ html }) => html)
  const full = render(true, () => 'full')
  let page = assemble(full, all(full), [])
  if (bytesOf(page) <= limit) return page

  const notices = [
    `to keep this page under ${sizeOf(limit)}, formulas are printed as text, and on narrow screens both texts stand one below the other.`,
  ]
  const plain = render(false, () => 'full')
  page = assemble(plain, all(plain), notices)
  if (bytesOf(page) <= limit) return page

  notices.push('the waivers that would accept the findings; “common-text accept” and the id of a finding write one.')
  const brief = render(false, () => 'brief')
  page = assemble(brief, all(brief), notices)
  if (bytesOf(page) <= limit) return page

  const { clauses, dropped } = withoutUnchanged(brief.clauses, bytesOf(page) + reserve - limit)
  if (dropped.length > 0) notices.push(saidOf(dropped))
  page = assemble(brief, clauses, notices)
  if (bytesOf(page) <= limit) return page

  const lines = shortCards(brief, bytesOf(page) + reserve - limit)
  notices.push(
    `what is said of ${count(lines.size, 'finding')}, the lowest grades first: their cards name grade and kind alone. The other reports have them in full.`,
  )
  const least = render(false, ({ id }) => (lines.has(id) ? 'line' : 'brief'))
  const kept = least.clauses.map((clause, at) =>
    clause.short !== null && clauses[at] === clause.short ? clause.short : clause.html,
  )
  page = assemble(least, kept, notices)
  if (bytesOf(page) <= limit) return page
  return assemble(least, kept, [
    ...notices,
    'nothing more: the findings and the clauses that hold them stay, and they alone are more than that.',
  ])
}

/** Leaves out the words of clauses in which nothing was found, the longest first, until so many bytes are saved. */
function withoutUnchanged(
  clauses: readonly PageClause[],
  bytes: number,
): { readonly clauses: string[]; readonly dropped: readonly PageClause[] } {
  const savings = clauses
    .flatMap((clause) =>
      clause.short === null ? [] : [{ clause, saved: bytesOf(clause.html) - bytesOf(clause.short) }],
    )
    .sort((a, b) => b.saved - a.saved)
  const dropped = new Set<PageClause>()
  let saved = 0
  for (const one of savings) {
    if (saved >= bytes || one.saved <= 0) break
    dropped.add(one.clause)
    saved += one.saved
  }
  return {
    clauses: clauses.map((clause) => (dropped.has(clause) ? (clause.short as string) : clause.html)),
    dropped: [...dropped],
  }
}

function saidOf(dropped: readonly PageClause[]): string {
  const said = dropped.reduce((sum, clause) => sum + clause.words, 0)
  return `the words of ${count(dropped.length, 'clause')} in which nothing was found (${count(said, 'word')} of the left text).`
}

/** The findings whose cards are one line: the lowest grades, and the last of them, until so many bytes are saved. */
function shortCards({ order }: PageBody, bytes: number): ReadonlySet<string> {
  const lines = new Set<string>()
  const rank = [...order].sort(
    (a, b) => grades.indexOf(b.finding.grade) - grades.indexOf(a.finding.grade) || b.number - a.number,
  )
  let saved = 0
  for (const card of rank) {
    if (saved >= bytes) break
    lines.add(card.finding.id)
    saved += bytesOf(cardHtml(card, 'brief')) - bytesOf(cardHtml(card, 'line'))
  }
  return lines
}

function bytesOfTexts({ left, right }: PairedTexts): number {
  let bytes = 0
  for (const printing of [left, right])
    for (const clause of printing.clauses) for (const block of clause.blocks) bytes += bytesOf(block.print)
  return bytes
}

function bytesOf(html: string): number {
  return new TextEncoder().encode(html).length
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000)} kB`
}
