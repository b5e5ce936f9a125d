import { smallest } from '../../model/gather.ts'
import type { Line } from './line.ts'
import type { Piece, Rule } from './page-marks.ts'

/** How much smaller than the body a footnote is printed, in points. */
const smaller = 0.6
/** Longest rule over footnotes and its farthest place from the left edge of the text, in points. */
const shortRule = 260
const atMargin = 12
/** How near the ends of rulings that meet are, in points. */
const touching = 3
/** Most lines under it where the notes are no smaller than the text. */
const maxNoteLines = 12
const mark = /^(?:[0-9]{1,3}|[*†‡]{1,3})\)?$/

/** A page without the notes at its foot. */
export interface Footed {
  readonly text: readonly Line[]
  /** The notes that nothing on the page calls, each with its lines. */
  readonly uncalled: readonly (readonly Line[])[]
}

/** Finds the notes at the foot of a page and gives each to its call. */
export function takeFootnotes(lines: readonly Line[], rules: readonly Rule[], bodySize: number): Footed {
  const none: Footed = { text: lines, uncalled: [] }
  let from = lines.length
  while (from > 0 && (lines[from - 1] as Line).size <= bodySize - smaller) from--
  if (from === lines.length) from = belowRule(lines, rules)
  if (from === 0 || from === lines.length) return none
  const notes: Line[][] = []
  for (const line of lines.slice(from)) {
    if (opensNote(line, lines)) notes.push([line])
    else if (notes.length > 0) notes.at(-1)?.push(line)
    else from++
  }
  const foot = lines.slice(from)
  const [first] = foot
  const above = lines[from - 1]
  if (notes.length === 0 || !first || !above) return none
  // A rule or a wide gap parts notes from the text; small print that goes on is a note to the text or a table's.
  const ruled = rules.some(
    (rule) => !rule.upright && rule.at > first.y && rule.at < above.y && rule.to - rule.from < shortRule,
  )
  if (!ruled && above.y - first.y < 2 * bodySize) return none
  const text = lines.slice(0, from)
  const uncalled: (readonly Line[])[] = []
  for (const note of notes) {
    const label = (note[0] as Line).pieces[0] as Piece
    const call = text
      .flatMap((line) => line.pieces)
      .findLast((piece) => piece.script === 'superscript' && piece.text === label.text && piece.note === undefined)
    if (call) call.note = note
    else uncalled.push(note)
  }
  return { text, uncalled }
}

/** The first line under the short rule at the foot of a page; their number where there is none. */
function belowRule(lines: readonly Line[], rules: readonly Rule[]): number {
  const left = smallest(lines.map((line) => line.left))
  const short = rules.filter((rule) => !rule.upright && rule.to - rule.from < shortRule && rule.from < left + atMargin)
  const at = smallest(short.map((rule) => rule.at))
  // The rulings of a table meet.
  if (rules.some((rule) => rule.upright && rule.from <= at + touching && rule.to >= at - touching)) return lines.length
  const from = lines.findIndex((line) => line.y < at)
  return from < 0 || from < lines.length - maxNoteLines ? lines.length : from
}

/** Whether a line begins with the mark of a note: raised, before a bracket, or one that is called above. */
function opensNote(line: Line, lines: readonly Line[]): boolean {
  const [first] = line.pieces
  if (first === undefined || !mark.test(first.text)) return false
  if (first.script === 'superscript' || first.text.endsWith(')')) return true
  if (!/\p{L}{3}/u.test(line.text)) return false
  return lines.some(
    ({ y, pieces }) => y > line.y && pieces.some(({ script, text }) => script === 'superscript' && text === first.text),
  )
}
