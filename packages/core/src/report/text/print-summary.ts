import type { AdjustmentUse } from '../../model/adjustment.ts'
import type { Comparison, Grade, SideSummary, Verdict } from '../../model/finding.ts'
import { grades, reaches } from '../../model/finding.ts'
import type { WaiverTrouble } from '../../model/waiver.ts'
import { countByAttribution, countByChange, countByGrade, groupByRule } from '../report-json.ts'
import { adjustedWords, noteWords } from '../words/adjustment-words.ts'
import { corrigendumUseWords, idleSentences } from '../words/corrigendum-words.ts'
import { namePlace } from '../words/place-words.ts'
import { shorten } from '../words/quote.ts'
import { labelled } from './labelled.ts'
import { neutralise } from './neutralise.ts'
import type { Page } from './print-finding.ts'
import { ledgerText } from './print-ledger.ts'
import { wrap } from './wrap.ts'

/** Items of a list that the summary names; all of them with `verbose`. */
const shownItems = 8

/** Characters of a piece of evidence that are shown. */
const longestEvidence = 160

/** Columns before the text beside `left`, `right` and `mode`, and beside the lines of the summary. */
const textMargin = 9
const summaryMargin = 16

/** The two texts, and the mode with its evidence. */
export function printTexts(comparison: Comparison, page: Page): string[] {
  return [
    ...printSide('left', comparison.left, page),
    ...printSide('right', comparison.right, page),
    ...labelled(
      'mode',
      neutralise(`${comparison.mode}: ${evidenceOf(comparison, page.verbose)}`),
      textMargin,
      page.width,
      page.paint,
    ),
  ]
}

/** One piece of evidence is enough to believe it; all of it with `verbose`. */
function evidenceOf({ modeEvidence }: Comparison, verbose: boolean): string {
  const [first = '', ...more] = modeEvidence
  return verbose
    ? modeEvidence.join(' ')
    : shorten(first, longestEvidence) + (more.length > 0 ? ` (and ${more.length} more)` : '')
}

function printSide(name: string, side: SideSummary, page: Page): string[] {
  const facts = [
    side.identifier ?? 'no identifier',
    side.title,
    side.publisher,
    `${side.clauses} clauses`,
    `${side.words} words`,
    `${side.format} ${side.path}`,
  ]
  return labelled(name, neutralise(facts.filter((fact) => fact).join(' · ')), textMargin, page.width, page.paint)
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  aligned: 'ALIGNED',
  drifted: 'DRIFTED',
  incomplete: 'INCOMPLETE',
}

/** The verdict in one line; for an incomplete comparison why nothing more can be said. */
export function printVerdict(comparison: Comparison, threshold: Grade | 'none', page: Page): string[] {
  const { verdict, findings, notCompared, degraded } = comparison
  const reached = threshold === 'none' ? [] : findings.filter((finding) => reaches(finding.grade, threshold))
  const gate = threshold === 'none' ? 'no gate was set' : `${count(reached.length, 'finding')} at or above ${threshold}`
  const open =
    verdict === 'incomplete'
      ? `; ${[
          ...(notCompared.length > 0 ? [`${count(notCompared.length, 'item')} could not be compared`] : []),
          ...(degraded.length > 0
            ? [`${count(degraded.length, 'limit')} of the search ${degraded.length === 1 ? 'was' : 'were'} hit`]
            : []),
        ].join(' and ')}, so the texts cannot be called aligned`
      : ''
  return wrap(
    [{ text: verdictWords[verdict], role: verdict }, { text: ` – ${gate}${open}` }],
    page.width,
    0,
    page.paint,
  )
}

/** Counts by grade, permitted differences by rule, coverage, and what was not compared. */
export function printSummary(comparison: Comparison, page: Page): string[] {
  const { permitted, coverage, notCompared, degraded, findings } = comparison
  const counts = countByGrade(findings)
  const rules = groupByRule(permitted)
  const shownRules = page.verbose ? rules : rules.slice(0, shownItems)
  const moreRules = rules.length > shownRules.length ? `, and ${rules.length - shownRules.length} more` : ''
  const byRule =
    rules.length === 0
      ? ''
      : ` (${shownRules.map(({ rule, differences }) => `${rule} ${differences.length}`).join(', ')}${moreRules})`
  const shown = page.verbose ? notCompared : notCompared.slice(0, shownItems)
  const line = (label: string, text: string): string[] => labelled(label, text, summaryMargin, page.width, page.paint)
  return [
    page.paint('heading', 'Summary'),
    ...line('findings', `${grades.map((grade) => `${grade} ${counts[grade]}`).join(' · ')}`),
    ...(comparison.waived === undefined ? [] : line('waived', waivedWords(comparison, page.verbose))),
    ...(comparison.fixed === undefined ? [] : line('since', sinceWords(comparison))),
    ...(comparison.movedAlike === undefined ? [] : line('moved', attributionWords(comparison, page.verbose))),
    ...line('permitted', `${permitted.length}${byRule}`),
    ...(comparison.corrigenda ?? []).flatMap((use) => [
      ...line('corrigendum', neutralise(corrigendumUseWords(use))),
      ...idleSentences(use, page.verbose ? use.idle.length : shownItems).flatMap((one) =>
        wrap([{ text: neutralise(one) }], page.width, 4),
      ),
    ]),
    ...(comparison.adjusted === undefined ? [] : line('configured', configuredWords(comparison.adjusted))),
    ...line('coverage', `left ${percent(coverage.left)}, right ${percent(coverage.right)} of the characters`),
    ...(page.verbose ? printLedgers(comparison, line) : []),
    ...line('not compared', `${notCompared.length === 0 ? 'nothing' : count(notCompared.length, 'item')}`),
    ...shown.flatMap(({ side, clause, block, reason, place }) =>
      wrap(
        [
          {
            text: neutralise(
              [side, clause, block, place ? namePlace(place) : '', `– ${reason}`]
                .filter((part) => part !== '')
                .join(' '),
            ),
          },
        ],
        page.width,
        4,
      ),
    ),
    ...(notCompared.length > shown.length ? [`    and ${notCompared.length - shown.length} more`] : []),
    ...degraded.flatMap((limit) => line('limit hit', neutralise(limit))),
  ]
}

function printLedgers({ left, right }: Comparison, line: (label: string, text: string) => string[]): string[] {
  return [left, right].flatMap(({ ledger, furniture }, at) =>
    ledger ? line(at === 0 ? 'left file' : 'right file', ledgerText(ledger, furniture)) : [],
  )
}

/** What the configuration did, and what of it did nothing. */
function configuredWords(adjusted: AdjustmentUse): string {
  return neutralise(
    [`${adjustedWords(adjusted)}${adjusted.notes.length === 0 ? '' : '.'}`, ...adjusted.notes.map(noteWords)].join(' '),
  )
}

const troubles: Readonly<Record<WaiverTrouble, string>> = {
  expired: 'has expired',
  'not-a-date': 'has a date that is none',
  'not-filled-in': 'has no reason or no name',
  'other-words': 'was for other words',
  pending: 'is new and stood nowhere before',
  unused: 'is for no finding of this pair',
}

/** Counts by grade, each waiver with its age where all is asked for, and the waivers that do not hold. */
function waivedWords({ waived = [], idleWaivers = [] }: Comparison, verbose: boolean): string {
  const counts = countByGrade(waived.map(({ finding }) => finding))
  const listed = verbose
    ? waived.map(
        ({ finding, waiver, ageDays }) =>
          `${finding.id} ${finding.kind} in ${finding.left?.clause ?? finding.right?.clause ?? ''}, ${ageDays} days old, until ${waiver.expires}: ${waiver.reason}`,
      )
    : []
  const idle = idleWaivers.map(({ waiver, why }) => `the waiver of ${waiver.finding} ${troubles[why]}`)
  return neutralise([grades.map((grade) => `${grade} ${counts[grade]}`).join(' · '), ...listed, ...idle].join('; '))
}

/** `left-moved 2 · right-moved 1 …`, and what both changed alike, which is no drift. */
function attributionWords(comparison: Comparison, verbose: boolean): string {
  const alike = comparison.movedAlike ?? []
  const counts = Object.entries(countByAttribution(comparison) ?? {}).map(([name, number]) => `${name} ${number}`)
  const shown = verbose ? alike : alike.slice(0, shownItems)
  const listed = shown.map(({ finding }) => {
    const words = (op: 'delete' | 'insert'): string =>
      finding.delta
        .filter((part) => part.op === op)
        .map(({ text }) => shorten(text.trim(), longestEvidence))
        .join(' … ')
    const changed = finding.delta.length === 0 ? '' : `: “${words('delete')}” is now “${words('insert')}”`
    return `${finding.kind} in ${finding.right?.clause || finding.left?.clause || 'the text as a whole'}${changed}`
  })
  const more = alike.length > shown.length ? `; and ${alike.length - shown.length} more` : ''
  const news = alike.length === 0 ? '' : `: ${listed.join('; ')}${more}`
  return neutralise(`${[...counts, `both-moved-alike ${alike.length}`].join(' · ')}${news}`)
}

/** `new 1 · moved 0 · unchanged 12 · fixed 2`, and what is fixed. */
function sinceWords(comparison: Comparison): string {
  const { new: fresh, moved, unchanged, fixed } = countByChange(comparison)
  const gone = (comparison.fixed ?? []).map(({ id, kind, left, right }) => `${kind} in ${left ?? right} (${id})`)
  return `new ${fresh} · moved ${moved} · unchanged ${unchanged} · fixed ${fixed}${gone.length === 0 ? '' : `: ${gone.slice(0, 5).join(', ')}${gone.length > 5 ? ` and ${gone.length - 5} more` : ''}`}`
}

/** Every permitted difference, under its rule. */
export function printPermitted(comparison: Comparison, page: Page): string[] {
  return groupByRule(comparison.permitted).flatMap(({ rule, differences }) => [
    page.paint('heading', `  ${rule} (${differences.length})`),
    ...differences.flatMap(({ left, right }) =>
      wrap(
        [
          { text: neutralise(`${left?.clause || right?.clause || 'document'}:`) },
          {
            text: ` ${left ? `“${neutralise(left.text)}”` : 'nothing'} | ${right ? `“${neutralise(right.text)}”` : 'nothing'}`,
          },
        ],
        page.width,
        4,
      ),
    ),
  ])
}

/** To one place, downwards: 100 % is all of it. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
