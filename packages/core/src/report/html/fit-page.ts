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

/** What a page is put together from. */
export interface PageContent {
  readonly body: PageBody
  /** The clauses as the page has them, in the order of the body. */
  readonly clauses: readonly string[]
  /** What was left out, each in a sentence. */
  readonly notices: readonly string[]
  /** The texts and the cards are packed, and unpacked by the page's script. */
  readonly packed: boolean
}

/**
 * The page within its limit. Beyond it the texts are packed, which loses nothing. Where that is not enough, step by step
 * what is missed least is left out: formulas as formulas and the third print for narrow screens, the waivers, the words of
 * clauses in which nothing was found, and at last what the cards say of the lowest grades. Every step is told. Findings,
 * their places and the words around them stay.
 */
export function fitted(
  comparison: Comparison,
  texts: PairedTexts,
  maxBytes: number | undefined,
  assemble: (content: PageContent) => string,
): string {
  const limit = maxBytes ?? Math.round(share * bytesOfTexts(texts)) + beside
  const uncompared = numbered(comparison.notCompared)
  const steps = smaller(limit, (rich, size) =>
    pageBody(comparison, texts, uncompared, { mathml: rich, merged: rich }, size),
  )
  let last: PageContent | null = null
  for (let step = steps.next(0); !step.done; ) {
    const page = assemble(step.value)
    const bytes = bytesOf(page)
    if (bytes <= limit) return page
    last = step.value
    step = steps.next(bytes)
  }
  const told = 'nothing more: the findings and the clauses that hold them stay, and they alone are more than that.'
  return last ? assemble({ ...last, notices: [...last.notices, told] }) : ''
}

/** One page after the other, each smaller than the one before, whose bytes it is told. */
function* smaller(
  limit: number,
  render: (rich: boolean, sizeOf: (finding: Finding) => CardSize) => PageBody,
): Generator<PageContent, void, number> {
  const all = (body: PageBody): string[] => body.clauses.map(({ html }) => html)
  const full = render(true, () => 'full')
  const whole: PageContent = { body: full, clauses: all(full), notices: [], packed: false }
  const length = all(full).reduce((sum, html) => sum + bytesOf(html), 0)
  const frame = (yield whole) - length
  const ratio = length / ((yield { ...whole, packed: true }) - frame)
  /** Bytes to be left out before packing, so that a page of so many bytes comes down to its limit. */
  const excess = (bytes: number): number => (bytes + reserve - limit) * ratio

  const plain = render(false, () => 'full')
  const asText = `to keep this page under ${sizeOf(limit)}, formulas are printed as text, and on narrow screens both texts stand one below the other.`
  yield { body: plain, clauses: all(plain), notices: [asText], packed: true }

  const brief = render(false, () => 'brief')
  const notices = [
    asText,
    'the waivers that would accept the findings; “common-text accept” and the id of a finding write one.',
  ]
  const bytes = yield { body: brief, clauses: all(brief), notices, packed: true }

  const { clauses, dropped } = withoutUnchanged(brief.clauses, excess(bytes))
  if (dropped.length > 0) notices.push(saidOf(dropped))
  const left = yield { body: brief, clauses, notices, packed: true }

  const short = (most: number): PageContent => {
    const lines = shortCards(brief, most)
    const body = render(false, ({ id }) => (lines.has(id) ? 'line' : 'brief'))
    const told = `what is said of ${count(lines.size, 'finding')}, the lowest grades first: their cards name grade and kind alone. The other reports have them in full.`
    return {
      body,
      clauses: body.clauses.map((clause, at) =>
        clause.short !== null && clauses[at] === clause.short ? clause.short : clause.html,
      ),
      notices: [...notices, told],
      packed: true,
    }
  }
  yield short(excess(left))
  // What was left out first packs better than the rest, so that the estimate may have fallen short.
  yield short(Number.POSITIVE_INFINITY)
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
