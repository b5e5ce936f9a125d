import { type Comparison, type Grade, grades, type Kind, kinds } from '../../model/finding.ts'
import type { Rule } from '../../model/rule.ts'
import type { CardFinding } from './card-html.ts'
import { fitted } from './fit-page.ts'
import { headHtml, uncomparedHtml } from './head-html.ts'
import { kindsHtml } from './kinds-html.ts'
import { escaped, jsonIsland } from './markup.ts'
import { newsHtml } from './news-html.ts'
import { packTexts } from './pack-texts.ts'
import { numbered, type PageBody } from './page-body.ts'
import { page } from './page-files.ts'
import { permittedHtml } from './permitted-html.ts'
import { placesBody } from './places-body.ts'
import { runsOf } from './runs.ts'

/** UTF-16 units of a part of the page, after which the next clause begins another. */
const partLength = 60_000

/** How the page looks, and how large it may be. */
export interface HtmlReportOptions {
  /** The program that writes the report; its version stands on the page. */
  readonly toolVersion: string
  /** The grade from which the gate fails; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
  /** The permitted-difference rules, whose words the page shows. */
  readonly rules?: readonly Rule[]
  /**
   * Bytes of UTF-8 that the page may have; one and a half times the texts and 300,000 where absent. Beyond it the texts and
   * the cards are packed and the page's script unpacks them. Where that is not enough what is missed least is left out, and
   * the page says what. Findings, their places and the words around them always stay.
   */
  readonly maxBytes?: number
}

/**
 * The comparison as one page that needs nothing else: no network, no other file. It can be read without its script, which
 * adds filters, search and keys, unless it had to be packed. The two texts stand side by side where the comparison kept them (`keepTexts`).
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
      `<main id="main" tabindex="-1">${sidesHtml(comparison, texts !== undefined)}${body.main}${uncomparedHtml(uncompared, body.placed)}${newsHtml(comparison)}${kindsHtml(kindsOf(body.order))}${permittedHtml(comparison.permitted, options.rules ?? [])}</main></div>`,
      foot(options.toolVersion),
      `<script type="application/json" id="data">${jsonIsland(dataOf(comparison, options, body.order))}</script>`,
      `<script>${page.script}</script></body></html>\n`,
    ].join('\n')
  }
  if (texts === undefined) {
    const { html, strip, order } = placesBody(comparison)
    return around({ tree: '', main: html, strip, order, placed: new Set() }, [])
  }
  return fitted(comparison, texts, options.maxBytes, ({ body, clauses, notices, packed }) =>
    around(shownOf(body, clauses, packed), notices),
  )
}

interface Shown extends Pick<PageBody, 'strip' | 'tree' | 'order' | 'placed'> {
  readonly main: string
}

function shownOf(body: PageBody, clauses: readonly string[], packed: boolean): Shown {
  const about =
    body.about === ''
      ? ''
      : `<section class="cl x" id="about"><h3 class="h">The text as a whole</h3>${body.about}</section>`
  const parts = runsOf(clauses, partLength)
  if (packed) return { ...body, main: packedHtml([[about], ...parts]) }
  return { ...body, main: `${about}${parts.map((part) => `<div class="part">${part.join('\n')}</div>`).join('\n')}` }
}

/** The texts and the cards packed, and what a reader is told where no script unpacks them. */
function packedHtml(parts: readonly (readonly string[])[]): string {
  return [
    '<p class="notice" id="unpacking">The texts and the findings are packed on this page, and its script unpacks them. Where no script runs they are not shown: “common-text check” with a larger “--html-limit” writes a page that needs none.</p>',
    `<script type="text/plain" id="packed">${packTexts(parts)}</script>`,
  ].join('')
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
  const kinds = kindsOf(order)
  const met = new Set(order.map(({ finding }) => finding.grade))
  const sides = [...new Set(order.flatMap(({ finding }) => finding.attribution ?? []))].sort()
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

function kindsOf(order: readonly CardFinding[]): Kind[] {
  const met = new Set(order.map(({ finding }) => finding.kind))
  return kinds.filter((kind) => met.has(kind))
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
    findings: order.length,
  }
}
