import { type Comparison, type Finding, grades } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import { type CardFinding, type CardSize, cardHtml } from './card-html.ts'
import { count } from './head-html.ts'
import { markPage, type PageBody, type PageClause, pageBody } from './page-body.ts'

/** Share of the bytes of the texts, and bytes beside them, that a page has where nobody names another size. */
const share = 1.5
const beside = 300_000
/** Bytes kept for the sentences that say what was left out. */
const reserve = 1_500

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
  const marked = markPage(comparison, texts)
  let smallest = ''
  for (const page of smaller(limit, (rich, size) => pageBody(marked, { mathml: rich, merged: rich }, size), assemble)) {
    if (bytesOf(page) <= limit) return page
    smallest = page
  }
  return smallest
}

type Render = (rich: boolean, sizeOf: (finding: Finding) => CardSize) => PageBody
type Assemble = (content: PageContent) => string

/**
 * One page after the other, each smaller than the one before. What a large page is made of takes many times the texts, so
 * each step lets go of it before the next one begins.
 */
function* smaller(limit: number, render: Render, assemble: Assemble): Generator<string, void> {
  const ratio = yield* whole(limit, render, assemble)
  const asText = `to keep this page under ${sizeOf(limit)}, formulas are printed as text, and on narrow screens both texts stand one below the other.`
  yield packed(
    render(false, () => 'full'),
    [asText],
    assemble,
  )
  const told = [
    asText,
    'the waivers that would accept the findings; “common-text accept” and the id of a finding write one.',
  ]
  const { cut, order, notices, excess } = yield* brief(limit, ratio, told, render, assemble)
  for (const most of [excess, Number.POSITIVE_INFINITY]) {
    // What was left out first packs better than the rest, so that the estimate may fall short: then all of them.
    const lines = shortCards(order, most)
    const body = render(false, ({ id }) => (lines.has(id) ? 'line' : 'brief'))
    const said = `what is said of ${count(lines.size, 'finding')}, the lowest grades first: their cards name grade and kind alone. The other reports have them in full.`
    yield packed(body, [...notices, said], assemble, cut)
    if (most === Number.POSITIVE_INFINITY) yield packed(body, [...notices, said, nothingMore], assemble, cut)
  }
}

const nothingMore = 'nothing more: the findings and the clauses that hold them stay, and they alone are more than that.'

/** The page as it is, where its words alone are not beyond the limit, and packed; gives how many bytes pack into one. */
function* whole(limit: number, render: Render, assemble: Assemble): Generator<string, number> {
  const body = render(true, () => 'full')
  const clauses = body.clauses.map(({ html }) => html)
  const length = clauses.reduce((sum, html) => sum + bytesOf(html), 0)
  const frame = bytesOf(assemble({ body, clauses: [], notices: [], packed: false }))
  if (frame + length <= limit) yield assemble({ body, clauses, notices: [], packed: false })
  const page = packed(body, [], assemble)
  yield page
  return length / (bytesOf(page) - frame)
}

/** The page without waivers, then without the words of clauses in which nothing was found. */
function* brief(limit: number, ratio: number, notices: readonly string[], render: Render, assemble: Assemble) {
  const body = render(false, () => 'brief')
  /** Bytes to be left out before packing, so that a page comes down to its limit. */
  const excessOf = (page: string): number => (bytesOf(page) + reserve - limit) * ratio
  const page = packed(body, notices, assemble)
  yield page
  const cut = unchangedToDrop(body.clauses, excessOf(page))
  const told = cut.size > 0 ? [...notices, saidOf(body.clauses.filter((_, at) => cut.has(at)))] : notices
  const left = packed(body, told, assemble, cut)
  yield left
  return { cut, order: body.order, notices: told, excess: excessOf(left) }
}

/** A packed page; of the clauses at the places in `cut` only their line. */
function packed(
  body: PageBody,
  notices: readonly string[],
  assemble: Assemble,
  cut: ReadonlySet<number> = new Set(),
): string {
  const clauses = body.clauses.map(({ html, short }, at) => (cut.has(at) && short !== null ? short : html))
  return assemble({ body, clauses, notices, packed: true })
}

/** The places of the clauses in which nothing was found whose words are left out, the longest first, until so many bytes are saved. */
function unchangedToDrop(clauses: readonly PageClause[], bytes: number): ReadonlySet<number> {
  const savings = clauses
    .flatMap(({ html, short }, at) => (short === null ? [] : [{ at, saved: bytesOf(html) - bytesOf(short) }]))
    .sort((a, b) => b.saved - a.saved)
  const dropped = new Set<number>()
  let saved = 0
  for (const one of savings) {
    if (saved >= bytes || one.saved <= 0) break
    dropped.add(one.at)
    saved += one.saved
  }
  return dropped
}

function saidOf(dropped: readonly PageClause[]): string {
  const said = dropped.reduce((sum, clause) => sum + clause.words, 0)
  return `the words of ${count(dropped.length, 'clause')} in which nothing was found (${count(said, 'word')} of the left text).`
}

/** The findings whose cards are one line: the lowest grades, and the last of them, until so many bytes are saved. */
function shortCards(order: readonly CardFinding[], bytes: number): ReadonlySet<string> {
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

/** Bytes of a text in UTF-8, counted and not written: half a surrogate pair is half of four. */
function bytesOf(html: string): number {
  let bytes = html.length
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000)} kB`
}
