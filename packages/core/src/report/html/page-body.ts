import type { Comparison, Finding, NotCompared } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import { alsoHtml, type CardFinding, type CardSize, cardHtml } from './card-html.ts'
import { headingHtml, lineHtml } from './clause-html.ts'
import { type GradeCounts, noCounts, treeHtml } from './clause-tree.ts'
import { driftStrip, type StripTick } from './drift-strip.ts'
import { count } from './head-html.ts'
import type { Print } from './inline-html.ts'
import { type LaidClause, type LaidRow, type LaidTexts, layOut, type Told } from './lay-out.ts'
import { Marks, type Merges, markChanges } from './mark-changes.ts'
import { markPermitted, type RulesAt } from './mark-permitted.ts'
import { words } from './markup.ts'
import { placeUncompared, type Uncompared, type UncomparedAt } from './place-uncompared.ts'
import { rowHtml } from './row-html.ts'
import { runsOf } from './runs.ts'

/** A clause of the page, in parts that a limit can leave out. */
export interface PageClause {
  readonly html: string
  /** The same in a line, where the text of the clause is left out; null where it has findings and stays. */
  readonly short: string | null
  readonly words: number
}

/** What stands under the head. */
export interface PageBody {
  readonly about: string
  readonly clauses: readonly PageClause[]
  readonly tree: string
  readonly strip: string
  /** What was not compared and is shown in its place. */
  readonly placed: ReadonlySet<Uncompared>
  /** Findings in the order of the page. */
  readonly order: readonly CardFinding[]
}

/** Fewest unchanged rows in a row that are folded inside a clause that has changes; fewer are read as context. */
const foldedRows = 8
/** Unchanged rows that stay beside a change. */
const context = 2

/** UTF-16 units of a run of rows, after which the next row of a long clause begins another. */
const runLength = 10_000

/** The two texts side by side and marked, before any of it is printed: the same however much of it a limit leaves out. */
export interface MarkedPage {
  readonly texts: PairedTexts
  readonly laid: LaidTexts
  readonly marks: Marks
  readonly merges: Merges
  readonly rules: RulesAt
  readonly away: UncomparedAt
  readonly known: ReadonlyMap<string, Omit<CardFinding, 'number'>>
}

/** Lays the texts side by side and marks every difference where it stands. */
export function markPage(comparison: Comparison, texts: PairedTexts): MarkedPage {
  const laid = layOut(texts)
  const marks = new Marks()
  const merges = markChanges(laid, marks)
  const rules = markPermitted(comparison.permitted, laid, marks)
  const away = placeUncompared(numbered(comparison.notCompared), texts, laid)
  let rowNumber = 0
  for (const unit of laid.clauses) for (const row of unit.rows) if (row.shownIn) row.shownIn.number ??= ++rowNumber
  return { texts, laid, marks, merges, rules, away, known: findingsById(comparison) }
}

/** The two texts side by side with every finding where it stands. */
export function pageBody(
  { texts, laid, marks, merges, rules, away, known }: MarkedPage,
  print: Print,
  sizeOf: (finding: Finding) => CardSize,
): PageBody {
  const order: CardFinding[] = []
  const cards = new Map<string, CardFinding>()
  const counts = new Map<LaidClause, GradeCounts>()
  const ticks: StripTick[] = []
  const length = laid.clauses.reduce((sum, unit) => sum + lengthOf(unit), 0) || 1
  let passed = 0

  const told = (changes: readonly Told[], unit: LaidClause | null, at: number): string => {
    let html = ''
    for (const id of new Set(changes.map(({ finding }) => finding))) {
      const before = cards.get(id)
      if (before) {
        html += alsoHtml(before)
        continue
      }
      const found = known.get(id)
      if (!found) continue
      const card: CardFinding = { ...found, number: order.length + 1 }
      cards.set(id, card)
      order.push(card)
      html += cardHtml(card, sizeOf(card.finding))
      const { grade } = card.finding
      ticks.push({ at: Math.min(at / length, 1), grade, id, waived: card.waived !== undefined })
      if (unit && !card.waived) {
        const own = counts.get(unit) ?? noCounts()
        own[grade]++
        counts.set(unit, own)
      }
    }
    return html
  }

  const about = told(
    texts.changes.filter(({ change }) => change.type === 'title' || change.type === 'edition-state'),
    null,
    0,
  )
  const heads: number[] = []
  const clauses = laid.clauses.map((unit): PageClause => {
    const start = passed
    passed += lengthOf(unit)
    const clause = (unit.left ?? unit.right)?.clause
    if (clause?.depth === 1 && !unit.shownIn) heads.push(start / length)
    if (unit.shownIn) {
      const html = `<section class="cl ghost" id="c${unit.order}"><div class="w g"><i class="no"></i><p class="gh"><b>${lineHtml({ ...unit, shownIn: unit.shownIn }, '')}</b>stands here in the right text; it is shown <a href="#c${unit.shownIn.order}">where the left text has it</a>.</div></section>`
      return { html, short: null, words: 0 }
    }
    const heading = headingHtml(unit, rules.clauses.get(unit) ?? new Set(), print)
    const own = uncomparedNotes(away.clauses.get(unit)) + told(unit.changes, unit, start)
    let within = start
    const rows = unit.rows.map((row) => {
      const at = within
      within += rowWords(row)
      const notes = uncomparedNotes(away.rows.get(row))
      const chips = rulesHtml(rules.rows.get(row))
      return {
        html:
          rowHtml(row, { marks, merges, print, alone: !unit.left || !unit.right }) +
          chips +
          notes +
          told(row.changes, unit, at),
        plain: row.changes.length === 0 && notes === '' && row.left.length > 0 && row.right.length > 0,
        row,
      }
    })
    const drifts =
      own !== '' || rows.some(({ row, plain }) => row.changes.length > 0 || (!plain && !row.shownIn && bothSides(unit)))
    const id = `id="c${unit.order}"`
    if (drifts || (unit.state === 'compared' && !bothSides(unit)))
      return {
        html: `<section class="cl x" ${id}>${heading}${own}${foldRows(rows)}</section>`,
        short: null,
        words: 0,
      }
    const said = wordsIn(unit)
    const why =
      unit.state === 'front'
        ? 'front matter of its publisher, permitted'
        : unit.state === 'beyond'
          ? 'not compared: the other text breaks off before it'
          : unit.rows.length === 0
            ? 'heading only, unchanged'
            : `unchanged, ${count(said, 'word')}`
    const line = lineHtml(unit, why)
    return {
      html: `<details class="cl" ${id}><summary>${line}</summary>${heading}${rows.map(({ html }) => html).join('')}</details>`,
      short: `<p class="cl cut" ${id}>${line} <span class="flag">text left out</span></p>`,
      words: said,
    }
  })
  return {
    about,
    clauses,
    tree: treeHtml(laid, counts),
    strip: driftStrip(ticks, heads),
    placed: new Set([...away.rows.values(), ...away.clauses.values()].flat()),
    order,
  }
}

function bothSides(unit: LaidClause): boolean {
  return unit.left !== null && unit.right !== null
}

/** Long runs of unchanged rows are a line as well; a few stay beside what changed. */
function foldRows(rows: readonly { readonly html: string; readonly plain: boolean }[]): string {
  const pieces: string[] = []
  for (let at = 0; at < rows.length; ) {
    let end = at
    while (rows[end]?.plain) end++
    if (end === at) {
      pieces.push(rows[at++]?.html ?? '')
      continue
    }
    const from = at === 0 ? at : at + context
    const to = end === rows.length ? end : end - context
    const part = (a: number, b: number): string =>
      rows
        .slice(a, b)
        .map((row) => row.html)
        .join('')
    pieces.push(
      to - from < foldedRows
        ? part(at, end)
        : `${part(at, from)}<details class="un"><summary>${count(to - from, 'unchanged block')}</summary>${part(from, to)}</details>${part(to, end)}`,
    )
    at = end
  }
  const runs = runsOf(pieces, runLength)
  return runs.length === 1 ? pieces.join('') : runs.map((run) => `<div class="run">${run.join('')}</div>`).join('')
}

function findingsById(comparison: Comparison): Map<string, Omit<CardFinding, 'number'>> {
  const idle = new Map((comparison.idleWaivers ?? []).map((one) => [one.waiver.finding, one]))
  const known = new Map<string, Omit<CardFinding, 'number'>>()
  for (const finding of comparison.findings) {
    const own = idle.get(finding.id)
    known.set(finding.id, own ? { finding, idle: own } : { finding })
  }
  for (const waived of comparison.waived ?? []) known.set(waived.finding.id, { finding: waived.finding, waived })
  return known
}

function uncomparedNotes(items: readonly Uncompared[] | undefined): string {
  return (items ?? [])
    .map(
      ({ item, number }) =>
        `<p class="nc" id="nc-${number}"><b>Not compared</b> (${item.side} text, ${words(item.block)}): ${words(item.reason)}</p>`,
    )
    .join('')
}

function rulesHtml(rules: ReadonlySet<string> | undefined): string {
  return rules === undefined
    ? ''
    : `<p class="pr">permitted: ${[...rules].map((rule) => `<span data-r="${rule}">${rule}</span>`).join(', ')}</p>`
}

function lengthOf(unit: LaidClause): number {
  return unit.shownIn ? 0 : 1 + wordsIn(unit)
}

function wordsIn(unit: LaidClause): number {
  return unit.rows.reduce((sum, row) => sum + rowWords(row), 0)
}

function rowWords(row: LaidRow): number {
  if (row.shownIn) return 0
  const side = row.left.length > 0 ? row.left : row.right
  return side.reduce((sum, block) => sum + block.words, 0)
}

/** Numbers what was not compared, as it is listed. */
export function numbered(items: readonly NotCompared[]): Uncompared[] {
  return items.map((item, at) => ({ item, number: at + 1 }))
}
