import type { Comparison, Finding, Side } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import { nameClause, namePlace } from '../words/place-words.ts'
import { whoMoved } from '../words/sentence-of.ts'
import { whatDiffers } from '../words/what-differs.ts'
import { whyGraded } from '../words/why-graded.ts'
import { askedSides, isForEditors } from './asked-of.ts'
import { bodyOf, nameText } from './name-text.ts'
import { cell, type Paper, type PaperCell, type PaperPart, paragraph } from './paper.ts'
import { proposedChange } from './proposed-change.ts'
import { limitWords, notComparedParts, sidesWords, waivedWords } from './shared-parts.ts'

/** Most defect reports in one file; the JSON report has all findings. */
const maxDefects = 1_000

export interface DefectsOptions {
  /** The day that the reports carry, ISO 8601; left blank where absent. */
  readonly date?: string
}

/** One defect report for each finding, with the fields of the form of Rec. ITU-T A.23 | ISO/IEC JTC 1. */
export function defectsPaper(comparison: Comparison, { date = '' }: DefectsOptions = {}): Paper {
  const findings = comparison.findings.filter(isForEditors)
  const parts: PaperPart[] = [sidesWords(comparison), ...waivedWords(comparison)].map(paragraph)
  if (findings.length === 0) parts.push(paragraph('No defect was found.'))
  findings.slice(0, maxDefects).forEach((finding, at) => {
    parts.push({ type: 'heading', depth: 1, text: `Defect report ${at + 1}` })
    parts.push({ type: 'table', widths: [24, 76], rows: fieldsOf(finding, comparison, at + 1, date) })
  })
  append(parts, [...limitWords(findings.length, maxDefects, 'finding').map(paragraph), ...notComparedParts(comparison)])
  return { title: `Defect reports: ${nameText(comparison, 'left')} and ${nameText(comparison, 'right')}`, parts }
}

function fieldsOf(finding: Finding, comparison: Comparison, number: number, date: string): PaperCell[][] {
  const proposals = askedSides(finding).map((side): PaperCell => {
    const [first = [], ...rest] = proposedChange(finding, side, comparison)
    return [[{ text: `${nameText(comparison, side)}: `, look: 'strong' }, ...first], ...rest]
  })
  const apart: PaperCell = proposals.length > 1 ? [[{ text: 'One of the two, as the editors decide:' }]] : []
  return [
    [cell('Defect report number'), cell(`${number} (${finding.id})`)],
    [cell('Date'), cell(date)],
    [cell('Source'), cell('Comparison of the two printings')],
    [cell('Defect report concerning'), [...sidesOf(comparison)]],
    [cell('Qualifier'), cell(qualifierOf(finding))],
    [cell('References in document'), [...referencesOf(finding, comparison)]],
    [
      cell('Nature of defect'),
      [
        [{ text: whatDiffers(finding) }],
        [{ text: [whyGraded(finding), whoMoved(finding)].filter((part) => part !== '').join(' '), look: 'quiet' }],
      ],
    ],
    [cell('Solution proposed by the source'), [...apart, ...proposals.flat()]],
    [cell('Editor’s response'), cell('')],
  ]
}

const sides = ['left', 'right'] as const

function sidesOf(comparison: Comparison): PaperCell {
  return sides.map((side) => {
    const { date, edition } = comparison[side]
    const body = bodyOf(comparison[side])
    const more = [date, edition === null ? null : `edition ${edition}`, body === '' ? null : `printing of ${body}`]
    const known = more.filter((part) => part !== null)
    return [{ text: `${nameText(comparison, side)}${known.length === 0 ? '' : ` (${known.join(', ')})`}` }]
  })
}

function referencesOf(finding: Finding, comparison: Comparison): PaperCell {
  const spots = [finding, ...(finding.also ?? [])].slice(0, 12)
  const more = 1 + (finding.also?.length ?? 0) - spots.length
  const lines = spots.flatMap((spot) => sides.flatMap((side) => lineOf(spot, side, comparison)))
  return [
    ...lines.map((text) => [{ text }]),
    ...(more > 0 ? [[{ text: `and ${more} more ${more === 1 ? 'place' : 'places'}` }]] : []),
  ]
}

function lineOf(spot: Pick<Finding, Side>, side: Side, comparison: Comparison): string[] {
  const one = spot[side]
  if (one === null) return []
  const place = namePlace(one.place)
  const clause = one.clause === '' ? 'the text as a whole' : `clause ${nameClause(one.clause)}`
  return [`${nameText(comparison, side)}, ${clause}${place === '' ? '' : ` (${place})`}`]
}

/** Error, omission or clarification required, as the form has them. */
function qualifierOf({ kind, grade, left, right }: Finding): string {
  if (kind.endsWith('-missing') || left === null || right === null) return 'Omission'
  return grade === 'conformance' || grade === 'technical' || grade === 'structural' ? 'Error' : 'Clarification required'
}
