import { type Comparison, type Finding, otherSide, type Side, type Spot } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import { namePlace } from '../words/place-words.ts'
import { sentenceOf } from '../words/sentence-of.ts'
import { askedSides, isForEditors, knowsWhoMoved } from './asked-of.ts'
import { bodyOf, nameText } from './name-text.ts'
import { cell, type Paper, type PaperPart, paragraph } from './paper.ts'
import { proposedChange } from './proposed-change.ts'
import { limitWords, notComparedParts, sidesWords, waivedWords } from './shared-parts.ts'

/** Most comments in one table; the JSON report has all. */
const maxComments = 2_000

/**
 * The findings as a table of comments on each text that may have to change, in the columns of the ISO/IEC template for
 * comments.
 */
export function commentsPaper(comparison: Comparison): Paper {
  const parts: PaperPart[] = [
    paragraph(sidesWords(comparison)),
    paragraph(
      knowsWhoMoved(comparison)
        ? 'Each comment is put to the text that moved away from what was agreed; where the agreed text does not tell, to both.'
        : 'Nothing tells which of the two texts is right, so each comment is put to both. One of the two is to be changed, as the editors decide.',
    ),
    ...waivedWords(comparison).map(paragraph),
  ]
  for (const side of ['left', 'right'] as const) append(parts, commentsOn(comparison, side))
  append(parts, notComparedParts(comparison))
  return {
    title: `Comments: ${nameText(comparison, 'left')} and ${nameText(comparison, 'right')}`,
    isLandscape: true,
    parts,
  }
}

function commentsOn(comparison: Comparison, side: Side): PaperPart[] {
  const own = comparison.findings.filter((finding) => isForEditors(finding) && askedSides(finding).includes(side))
  const heading: PaperPart = { type: 'heading', depth: 1, text: `Comments on ${nameText(comparison, side)}` }
  if (own.length === 0) return [heading, paragraph('None.')]
  const from = bodyOf(comparison[otherSide(side)])
  return [
    heading,
    {
      type: 'table',
      widths: [9, 10, 10, 12, 8, 26, 27, 12],
      head: [
        'MB/NC',
        'Line number',
        'Clause/ Subclause',
        'Paragraph/ Figure/ Table/ Note',
        'Type of comment',
        'Comments',
        'Proposed change',
        'Observations of the secretariat',
      ],
      rows: own.slice(0, maxComments).map((finding, at) => {
        const spot = finding[side] ?? finding[otherSide(side)]
        return [
          cell(`${from === '' ? 'CT' : from} ${at + 1}`),
          cell(finding[side] === null ? '' : namePlace(finding[side].place)),
          cell(clauseOf(finding, side)),
          cell(spot === null ? '' : blockOf(spot)),
          cell(typeOf(finding)),
          [
            [{ text: sentenceOf(finding) }],
            [{ text: `${finding.grade} · ${finding.kind} · ${finding.id}`, look: 'quiet' }],
          ],
          proposedChange(finding, side, comparison),
          [],
        ]
      }),
    },
    ...limitWords(own.length, maxComments, 'comment').map(paragraph),
  ]
}

/** The clause in the text that is commented on; that of the other text where it has none. */
function clauseOf(finding: Finding, side: Side): string {
  const own = finding[side]
  if (own !== null) return own.clause === '' ? 'Title' : own.clause
  const other = finding[otherSide(side)]
  return other === null || other.clause === '' ? '' : `(${other.clause})`
}

function blockOf({ block }: Spot): string {
  if (block === 'clause' || block === 'document' || block === 'title') return ''
  const words = block.replace('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** ge, te or ed, as the template has them. */
function typeOf({ grade, left, right }: Finding): string {
  if ((left ?? right)?.block === 'document') return 'ge'
  return grade === 'conformance' || grade === 'technical' ? 'te' : 'ed'
}
