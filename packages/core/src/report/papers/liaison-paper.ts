import { type Comparison, type Finding, type Grade, grades, type Side } from '../../model/finding.ts'
import { smallest } from '../../model/gather.ts'
import { countByGrade } from '../report-json.ts'
import { nameClause } from '../words/place-words.ts'
import { askedSides, isForEditors, knowsWhoMoved } from './asked-of.ts'
import { bodyOf, nameText } from './name-text.ts'
import { cell, type Paper, type PaperCell, type PaperPart, paragraph } from './paper.ts'
import { limitWords, notComparedParts, waivedWords } from './shared-parts.ts'

/** Rows that keep the statement within two pages. */
const maxClauses = 18
const maxNotCompared = 5

export interface LiaisonOptions {
  /** The day of the statement, ISO 8601; left out where absent. */
  readonly date?: string
}

/** A statement of alignment for a liaison: what was compared, the verdict, where the texts differ, what each is asked. */
export function liaisonPaper(comparison: Comparison, { date }: LiaisonOptions = {}): Paper {
  const { mode, modeEvidence } = comparison
  return {
    title: 'Statement of alignment',
    parts: [
      {
        type: 'table',
        widths: [20, 40, 40],
        head: ['', headOf(comparison, 'left'), headOf(comparison, 'right')],
        rows: factsOf(comparison),
      },
      ...(date === undefined ? [] : [paragraph(`Date: ${date}.`)]),
      { type: 'heading', depth: 1, text: 'Result' },
      { type: 'paragraph', runs: [{ text: verdictWords(comparison), look: 'strong' }] },
      paragraph(
        `The texts were compared as ${mode === 'common' ? 'one text that is printed twice (common text)' : 'technically aligned texts (twins)'}.${modeEvidence.map((evidence) => ` ${evidence.replace(/\.?$/, '.')}`).join('')}`,
      ),
      paragraph(
        `Differences of the kinds that the practice of common texts permits (each body’s own identifiers, covers, headings, typography) are no drift: ${comparison.permitted.length}.`,
      ),
      ...waivedWords(comparison).map(paragraph),
      ...byClause(comparison),
      ...asked(comparison),
      ...notComparedParts(comparison, maxNotCompared),
    ],
  }
}

function headOf(comparison: Comparison, side: Side): string {
  const body = bodyOf(comparison[side])
  return body === '' ? `The ${side} text` : `Printing of ${body} (the ${side} text)`
}

function factsOf(comparison: Comparison): PaperCell[][] {
  const sides = ['left', 'right'] as const
  const row = (name: string, of: (side: Side) => string | null): PaperCell[][] => {
    const values = sides.map((side) => of(side) ?? '')
    return values.every((value) => value === '') ? [] : [[cell(name), ...values.map((value) => cell(value))]]
  }
  return [
    ...row('Identifier', (side) => comparison[side].identifier),
    ...row('Title', (side) => comparison[side].title),
    ...row('Edition, date', (side) => {
      const { edition, date } = comparison[side]
      return [edition === null ? null : `edition ${edition}`, date].filter((part) => part !== null).join(', ')
    }),
    ...row('Extent', (side) => `${comparison[side].clauses} clauses, ${comparison[side].words} words`),
    ...row(
      'Compared',
      (side) => `${(Math.floor(comparison.coverage[side] * 1_000) / 10).toFixed(1)} % of the characters`,
    ),
  ]
}

function verdictWords({ verdict, findings }: Comparison): string {
  const count = countByGrade(findings)
  const said = grades.filter((grade) => count[grade] > 0).map((grade) => `${count[grade]} ${grade}`)
  const list =
    said.length === 0
      ? 'no finding'
      : `${findings.length === 1 ? 'one finding' : `${findings.length} findings`}: ${said.join(', ')}`
  if (verdict === 'aligned') return `The two texts are aligned (${list}).`
  if (verdict === 'drifted') return `The two texts are not aligned (${list}).`
  return `Alignment cannot be stated: part of the texts could not be compared (${list}).`
}

/** The findings by the clauses of the first level, the worst first where not all have room. */
function byClause({ findings }: Comparison): PaperPart[] {
  if (findings.length === 0) return []
  const rows = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = topClause((finding.left ?? finding.right)?.clause ?? '')
    rows.set(key, [...(rows.get(key) ?? []), finding])
  }
  const all = [...rows]
  const worst = ([, own]: [string, Finding[]]): number => smallest(own.map(({ grade }) => grades.indexOf(grade)))
  const kept = new Set(all.toSorted((a, b) => worst(a) - worst(b)).slice(0, maxClauses))
  const number = (own: readonly Finding[], grade: Grade): string => {
    const count = own.filter((finding) => finding.grade === grade).length
    return count === 0 ? '' : String(count)
  }
  return [
    { type: 'heading', depth: 1, text: 'Findings by clause' },
    {
      type: 'table',
      widths: [17, 18, 16, 16, 16, 17],
      head: ['Clause', ...grades.map((grade) => grade.charAt(0).toUpperCase() + grade.slice(1))],
      rows: all
        .filter((row) => kept.has(row))
        .map(([clause, own]) => [cell(nameClause(clause)), ...grades.map((grade) => cell(number(own, grade)))]),
    },
    ...limitWords(all.length, maxClauses, 'clause').map(paragraph),
  ]
}

/** `8` of `8.2.1`, `Annex A` of `A.3`. */
function topClause(clause: string): string {
  const [, first = clause] = /^([A-Z]{1,2}|\d+)(?:[.-][\w.-]+)$/.exec(clause) ?? []
  return /^[A-Z]{1,2}$/.test(first) ? `Annex ${first}` : first
}

function asked(comparison: Comparison): PaperPart[] {
  const findings = comparison.findings.filter(isForEditors)
  if (findings.length === 0) return []
  const items = (['left', 'right'] as const).map((side): PaperPart => {
    const own = findings.filter((finding) => askedSides(finding).length === 1 && askedSides(finding).includes(side))
    const body = bodyOf(comparison[side])
    const who = body === '' ? `The editors of ${nameText(comparison, side)}` : `${body} (${nameText(comparison, side)})`
    const what =
      own.length === 0
        ? 'is not asked for a change by itself.'
        : `is asked to return to the agreed text in ${own.length === 1 ? 'one place' : `${own.length} places`}, or to propose the change to the other body: ${clausesOf(own, side)}.`
    return { type: 'item', runs: [{ text: who, look: 'strong' }, { text: ` ${what}` }] }
  })
  const open = findings.filter((finding) => askedSides(finding).length > 1)
  const both: PaperPart[] =
    open.length === 0
      ? []
      : [
          {
            type: 'item',
            runs: [
              { text: 'Both', look: 'strong' },
              {
                text: ` are asked to agree which text is right in ${open.length === 1 ? 'one place' : `${open.length} places`}: ${clausesOf(open, 'left')}.`,
              },
            ],
          },
        ]
  return [
    { type: 'heading', depth: 1, text: 'What each side is asked to do' },
    ...(knowsWhoMoved(comparison) ? items : []),
    ...both,
  ]
}

/** Clauses that a sentence names. */
const maxNamed = 24

function clausesOf(findings: readonly Finding[], side: Side): string {
  const names = new Set(
    findings.map((finding) => nameClause((finding[side] ?? finding.left ?? finding.right)?.clause ?? '')),
  )
  const shown = [...names].slice(0, maxNamed).join(', ')
  return names.size > maxNamed ? `${shown} and ${names.size - maxNamed} more` : shown
}
