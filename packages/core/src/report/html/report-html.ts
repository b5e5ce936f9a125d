import { type Comparison, type Grade, grades } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import type { Rule } from '../../model/rule.ts'
import { kindEntryOf } from '../kinds.ts'
import { whatDiffers } from '../words/what-differs.ts'
import { whyGraded } from '../words/why-graded.ts'
import type { CardFinding } from './card-html.ts'
import { count, headHtml, uncomparedHtml } from './head-html.ts'
import { escaped, jsonIsland } from './markup.ts'
import { numbered, type PageBody, type PageClause, pageBody } from './page-body.ts'
import { page } from './page-files.ts'
import { permittedHtml } from './permitted-html.ts'
import { placesBody } from './places-body.ts'
import { sideThatMoved } from './side-that-moved.ts'

/** How the page looks, and how large it may be. */
export interface HtmlReportOptions {
  /** The program that writes the report; its version stands on the page. */
  readonly toolVersion: string
  /** The grade from which the gate fails; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
  /** The permitted-difference rules, whose words the page shows. */
  readonly rules?: readonly Rule[]
  /**
   * Bytes of UTF-8 that the page may have. Beyond it formulas are printed as text, then the words of unchanged clauses are
   * left out, the longest first; the page says what it left out. Findings and the clauses that hold them always stay. One
   * and a half times the texts and 300,000 where absent.
   */
  readonly maxBytes?: number
}

/** Share of the texts and bytes beside them that a page has without being asked to be small. */
const defaultShare = 1.5
const defaultBytes = 300_000

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/**
 * The comparison as one page that needs nothing else: no network, no other file. It can be read without its script, which
 * adds filters, search and keys. The two texts stand side by side where the comparison kept them (`keepTexts`).
 */
export function reportHtml(comparison: Comparison, options: HtmlReportOptions): string {
  const uncompared = numbered(comparison.notCompared)
  const threshold = options.threshold ?? (comparison.mode === 'common' ? 'editorial' : 'technical')
  const { texts } = comparison
  const around = (body: Shown, notices: readonly string[]): string => {
    const notice = notices.map((one) => `<p class="notice"><b>Left out:</b> ${one}</p>`).join('')
    return [
      start(comparison),
      headHtml(comparison, threshold, body.strip, limitsHtml(comparison) + notice),
      controls(body),
      `<div class="cols">${body.tree === '' ? '' : `<nav id="tree" aria-label="Clauses, with the number of findings of each grade">${body.tree}</nav>`}`,
      `<main id="main" tabindex="-1">${sidesHtml(comparison, texts !== undefined)}${body.main}${uncomparedHtml(uncompared, body.placed)}${permittedHtml(comparison.permitted, options.rules ?? [])}</main></div>`,
      foot(options.toolVersion),
      `<script type="application/json" id="data">${jsonIsland(dataOf(comparison, options, body.order))}</script>`,
      `<script>${page.script}</script></body></html>\n`,
    ].join('\n')
  }
  if (texts === undefined) {
    const { html, strip, order } = placesBody(comparison)
    return around({ tree: '', main: html, strip, order, placed: new Set() }, [])
  }
  const limit = options.maxBytes ?? Math.round(defaultShare * bytesOfTexts(texts)) + defaultBytes
  const full = pageBody(comparison, texts, uncompared, { mathml: true })
  const whole = around(
    shownOf(
      full,
      full.clauses.map(({ html }) => html),
    ),
    [],
  )
  if (bytesOf(whole) <= limit) return whole
  const plain = pageBody(comparison, texts, uncompared, { mathml: false })
  const notices = ['formulas are printed as text.']
  const simple = around(
    shownOf(
      plain,
      plain.clauses.map(({ html }) => html),
    ),
    notices,
  )
  const over = bytesOf(simple) - limit
  if (over <= 0) return simple
  const { clauses, dropped } = shortened(plain.clauses, over + reserve)
  if (dropped.length > 0) {
    const said = dropped.reduce((sum, clause) => sum + clause.words, 0)
    notices.push(
      `the words of ${count(dropped.length, 'clause')} in which nothing was found (${count(said, 'word')} of the left text), to keep this page under ${size(limit)}.`,
    )
  }
  const short = around(shownOf(plain, clauses), notices)
  if (bytesOf(short) > limit)
    notices.push(`nothing more: the findings and their clauses alone are more than ${size(limit)}, and they stay.`)
  return bytesOf(short) > limit ? around(shownOf(plain, clauses), notices) : short
}

/** Bytes kept for the sentences that say what was left out. */
const reserve = 600

interface Shown extends Pick<PageBody, 'strip' | 'tree' | 'order' | 'placed'> {
  readonly main: string
}

function shownOf(body: PageBody, clauses: readonly string[]): Shown {
  const about =
    body.about === ''
      ? ''
      : `<section class="cl x" id="about"><h3 class="h">The text as a whole</h3>${body.about}</section>`
  return { ...body, main: about + clauses.join('\n') }
}

/** Leaves out the words of clauses in which nothing was found, the longest first, until so many bytes are saved. */
function shortened(
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

function start(comparison: Comparison): string {
  const name = (side: 'left' | 'right'): string => comparison[side].identifier ?? comparison[side].path
  const title = [name('left'), name('right')].filter((one) => one !== '').join(' | ')
  return [
    '<!doctype html>',
    '<html lang="en" class="plain"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${page.scriptHash}'; style-src '${page.styleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
    `<title>${escaped(comparison.verdict)}: ${escaped(title || 'two printings')}</title>`,
    `<style>${page.style}</style></head><body>`,
    '<a class="skip" href="#main">To the texts</a>',
  ].join('\n')
}

function limitsHtml({ degraded }: Comparison): string {
  return degraded.map((one) => `<p class="notice"><b>A limit was hit:</b> ${escaped(one)}</p>`).join('')
}

/** Filters and search, which the script brings to life; without it they are not shown. */
function controls({ order }: Shown): string {
  const kinds = [...new Set(order.map(({ finding }) => finding.kind))].sort()
  const met = new Set(order.map(({ finding }) => finding.grade))
  const sides = [...new Set(order.flatMap(({ finding }) => sideThatMoved(finding) ?? []))].sort()
  const options = (values: readonly string[]): string =>
    values.map((value) => `<option value="${escaped(value)}">${escaped(value.replaceAll('-', ' '))}`).join('')
  return [
    '<form id="tools" class="tools" role="search" aria-label="Findings and texts" hidden>',
    `<fieldset><legend>Grades</legend>${grades
      .filter((grade) => met.has(grade))
      .map(
        (grade) =>
          `<label class="g-${grade}"><input type="checkbox" name="grade" value="${grade}" checked><span class="gr">${grade}</span></label>`,
      )
      .join('')}</fieldset>`,
    `<label>Kind <select name="kind"><option value="">every kind${kinds.map((kind) => `<option>${kind}`).join('')}</select></label>`,
    sides.length === 0
      ? ''
      : `<label>Side that moved <select name="side"><option value="">any${options(sides)}</select></label>`,
    order.some(({ waived }) => waived)
      ? '<label>Waived <select name="waived"><option value="">open and waived<option value="0">open<option value="1">waived</select></label>'
      : '',
    '<label>Permitted <select name="permitted"><option value="all">shown<option value="">not shown</select></label>',
    '<label>Search <input type="search" name="find" autocomplete="off" spellcheck="false"></label>',
    '<span class="buttons"></span><output id="status" aria-live="polite"></output>',
    '</form>',
  ].join('')
}

function sidesHtml({ left, right }: Comparison, texts: boolean): string {
  if (!texts) return '<p class="notice">The texts are not on this page: it says where the findings are.</p>'
  return `<div class="w sides" aria-hidden="true"><p>Left · <bdi>${escaped(left.identifier ?? left.path)}</bdi><p>Right · <bdi>${escaped(right.identifier ?? right.path)}</bdi></div>`
}

function foot(version: string): string {
  return `<footer><p>Made by common-text ${escaped(version)}. The words struck out stand in the left text only, the words put in stand in the right text only; dotted lines mark what the practice permits.</p></footer>`
}

/** What the script, and whoever opens the file with a program, reads. */
function dataOf(comparison: Comparison, { toolVersion }: HtmlReportOptions, order: readonly CardFinding[]): object {
  const side = ({ identifier, path, edition, date }: Comparison['left']): object => ({
    identifier,
    path,
    edition,
    date,
  })
  return {
    schemaVersion: 1,
    tool: { name: 'common-text', version: toolVersion },
    mode: comparison.mode,
    verdict: comparison.verdict,
    left: side(comparison.left),
    right: side(comparison.right),
    findings: order.map(({ finding, waived }) => ({
      id: finding.id,
      kind: finding.kind,
      grade: finding.grade,
      left: finding.left?.clause ?? null,
      right: finding.right?.clause ?? null,
      what: whatDiffers(finding),
      why: whyGraded(finding),
      ...(waived ? { waived: true } : {}),
    })),
    remedies: Object.fromEntries(
      [...new Set(order.map(({ finding }) => finding.kind))].map((kind) => [kind, kindEntryOf(kind).remedy]),
    ),
  }
}

function bytesOfTexts({ left, right }: PairedTexts): number {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const printing of [left, right])
    for (const clause of printing.clauses)
      for (const block of clause.blocks) bytes += encoder.encode(block.print).length
  return bytes
}

function bytesOf(html: string): number {
  return new TextEncoder().encode(html).length
}

function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000)} kB`
}
