import type { Comparison } from '../../model/finding.ts'
import { nameClause } from '../words/place-words.ts'
import { nameText } from './name-text.ts'
import { cell, type PaperPart, paragraph } from './paper.ts'

/** What a paper cuts off is said in it. */
export function limitWords(count: number, most: number, noun: string): readonly string[] {
  const left = count - most
  if (left <= 0) return []
  return [
    `${left === 1 ? `One further ${noun} is` : `${left} further ${noun}s are`} left out here; the JSON report has all.`,
  ]
}

/** Sentences about a finding name the texts by their sides. */
export function sidesWords(comparison: Comparison): string {
  return `The left text is ${nameText(comparison, 'left')}, the right text ${nameText(comparison, 'right')}.`
}

/** Accepted differences are counted, and not asked for again. */
export function waivedWords({ waived = [] }: Comparison): readonly string[] {
  if (waived.length === 0) return []
  return [
    waived.length === 1
      ? 'One difference is accepted by a waiver and is not asked for again.'
      : `${waived.length} differences are accepted by waivers and are not asked for again.`,
  ]
}

/** Most pieces of content without a comparison that a paper lists. */
const maxNotCompared = 40

/** What nobody compared, so that nobody takes it for equal; nothing where all was. */
export function notComparedParts(comparison: Comparison, most = maxNotCompared): PaperPart[] {
  const { notCompared, degraded } = comparison
  if (notCompared.length === 0 && degraded.length === 0) return []
  const table: PaperPart[] =
    notCompared.length === 0
      ? []
      : [
          {
            type: 'table',
            widths: [26, 20, 14, 40],
            head: ['Text', 'Clause', 'What', 'Why'],
            rows: notCompared
              .slice(0, most)
              .map(({ side, clause, block, reason }) => [
                cell(nameText(comparison, side)),
                cell(nameClause(clause)),
                cell(block),
                cell(reason),
              ]),
          },
        ]
  return [
    { type: 'heading', depth: 1, text: 'Not compared' },
    paragraph('The following could not be compared. It may agree or not: somebody has to look.'),
    ...degraded.map(paragraph),
    ...table,
    ...limitWords(notCompared.length, most, 'item').map(paragraph),
  ]
}
