import { largest } from '../../model/gather.ts'
import { endsAbbreviated } from '../abbreviated.ts'
import { firstWordWidth } from './edges.ts'
import type { FlowLine } from './flow.ts'
import type { Layout } from './layout.ts'
import { gapBetween, type Line } from './line.ts'
import { opensByTag } from './tagged-breaks.ts'

/** How much wider than usual the leading before a new paragraph is. */
const wideLeading = 1.3
/** The same inside one element of a tagged file, where raised marks and formulas part lines. */
const looseLeading = 1.8
/** The same where something else speaks for a new paragraph as well. */
const slightLeading = 1.12
/** How far left edges of one paragraph may lie apart, in points. */
const sway = 3
/** A line that leaves so much of its column free was ended on purpose. */
const shortLine = 0.3
/** The same before a word with a capital: names may be kept together. */
const shortish = 0.15

/** Least space between a label and a tab that its text can stand at, in ems. */
const labelGap = 0.4

/** A line in another size of so many characters is a paragraph of its own. */
const shortRest = 30

const listMarker =
  /^(?:[\u2013\u2014\u2022\u25cf\u25cb\u25aa\u25a0\u25a1\u00b7\u2212-]|\(?(?:[a-z]{1,3}|[0-9]{1,3}|[A-Z])\)|[0-9]{1,2}\.|[a-z]\.)$/
const opensBlock =
  /^(?:NOTES?|EXAMPLES?|Note|Example)\b(?:\s+[0-9]+)?(?:\s+to\s+entry)?\s*[-\u2013\u2014:]|^(?:Table|TABLE|Figure|FIGURE|Fig\.)\s+(?:Intro\. )?[A-Z]{0,2}[0-9]+(?:[.-][0-9]+){0,4}[a-z]?(?:\s+(?:[\u2013\u2014(]|--?\s?)|\s*[\u2013\u2014:](?![0-9]))/
/** A label on a line of its own, over what it labels. */
const labelAlone = /^(?:NOTE|EXAMPLE|Note|Example)(?: [0-9]{1,3})?$/
/** `[ITU-T X.680] Recommendation`: the label of an entry in a list of references. */
const bracketed = /^\[[^\][]{1,60}\]\s+[\p{Lu}\p{N}"\u201c]/u
const numbered = /^(?:[A-Z]{0,2}[0-9]{1,3})(?:\.[0-9]{1,3}){1,8}\.?$/
const ending = /[.:;!?]["\u201d')\]]?$/
/** Behind these nothing ends: `which are shown in` / `Figure F1-3:`. */
const leadsOn = /\s(?:and|as|at|by|for|from|in|of|on|or|per|see|than|the|to|under|with)$/
/** Nor behind these, on whatever place of the line they stand: `Rec. ITU-T X.9000 |` / `ISO/IEC 98765`, which are kept together. */
const neverEnds = /(?:\s\||[([]|\s(?:of|the|in|see|per|than))$/
/** Baselines of one sentence lie no farther apart, in ems. */
const sentenceLeading = 1.5

/** Whether what looks like a caption is the rest of a sentence on the line above. */
export function isNamedInSentence(before: Line | undefined, line: Line): boolean {
  return (
    before !== undefined &&
    before.page === line.page &&
    Math.abs(before.size - line.size) < 0.5 &&
    before.y - line.y < sentenceLeading * line.size &&
    leadsOn.test(before.text)
  )
}

/** Whether a line ends as a sentence or a part of a list ends. */
function endsSentence(text: string): boolean {
  return ending.test(text) && !endsAbbreviated(text)
}

/** The sign behind a note on a page for screens that leads back to its call. */
const wayBack = '\u21a9'

/** Whether a line opens a new paragraph behind the lines of one. */
export function opensParagraph(paragraph: readonly FlowLine[], next: FlowLine, layout: Layout): boolean {
  const first = paragraph[0] as FlowLine
  const before = paragraph.at(-1) as FlowLine
  const { line } = next
  if (isCode(before.line) && isCode(line) && paragraph.every((one) => isCode(one.line)))
    return opensCode(before.line, line) || (paragraph.length === 1 && isTitleOver(before.line, line))
  const said = opensByTag(before.line, line)
  if (said === true || before.line.text.endsWith(wayBack)) return true
  // A name in another font at the end of a sentence is no paragraph.
  const resized = said === null && Math.abs(before.line.size - line.size) >= 0.75
  if (resized && (line.characters > shortRest || wasEnded(before, next, true))) return true
  if (before.line.page !== line.page) return opensOnNewPage(first, before, next)
  const gap = before.line.y - line.y
  const leading = layout.leadingOf(line.size)
  // A line further up stands in the next column.
  if (gap <= 0) return opensOnNewPage(first, before, next)
  if (gap > (said === false ? looseLeading : wideLeading) * leading) return true
  if (startsWithMarker(before, next)) return true
  if (opensBlock.test(line.text) && !isNamedInSentence(before.line, line)) return true
  // What stands at a tab below a colon is the first entry of a list.
  if (before.line.text.endsWith(':') && wideTabs(line).length > 0 && wideTabs(before.line).length === 0) return true
  if (labelAlone.test(line.text) && endsSentence(before.line.text)) return true
  if (bracketed.test(line.text) && (gap > slightLeading * leading || bracketed.test(first.line.text))) return true
  // An element may hold several paragraphs, and lines that are ended on purpose.
  const strays = !fitsIndent(paragraph, line) && !runsOn(before, next)
  if (said === false) return strays || wasEnded(before, next, false)
  const ended = wasEnded(before, next, gap > slightLeading * leading)
  if (ended || changesPrint(paragraph, line)) return true
  if (strays && !isCentred(before, next)) return true
  return keepsColumns(first.line, line)
}

/** A bold line over plain ones is a title; a line of code over or under text is code. A name at the start of a line is neither. */
function changesPrint(paragraph: readonly FlowLine[], line: Line): boolean {
  const before = (paragraph.at(-1) as FlowLine).line
  if (paragraph.length === 1 && isBoldLine(before) && !isBoldLine(line)) return true
  return isMono(before) && !isMono(line) ? paragraph.every((one) => isMono(one.line)) : false
}

/** Code goes on behind empty lines and on the next page. */
function opensCode(before: Line, line: Line): boolean {
  return before.page === line.page ? before.y - line.y > emptyLines * line.size : line.page !== before.page + 1
}

/** Whether a bold line of words is a title over code that is not bold. */
function isTitleOver(before: Line, line: Line): boolean {
  return (
    isBoldLine(before) &&
    !isBoldLine(line) &&
    /^\p{Lu}[\p{L} ]*$/u.test(before.text) &&
    before.page === line.page &&
    before.y - line.y > titleGap * line.size
  )
}

/** Distance of a title from the code below it, in ems: more than the leading of code. */
const titleGap = 1.8

/** Empty lines that code may have, with its leading, in ems. */
const emptyLines = 4.5

function isCode(line: Line): boolean {
  return isMono(line)
}

function opensOnNewPage(first: FlowLine, before: FlowLine, next: FlowLine): boolean {
  return isSetApart(first, before, next) || beginsSentence(before, next)
}

function isSetApart(first: FlowLine, before: FlowLine, next: FlowLine): boolean {
  const { line } = next
  if (startsWithMarker(before, next) || opensBlock.test(line.text) || isBoldLine(line) !== isBoldLine(before.line))
    return true
  if (wasEnded(before, next, false)) return true
  const shift = next.leftEdge - first.leftEdge
  return line.left - shift > largest(tabsOf(first.line), first.line.left) + sway
}

function beginsSentence(before: FlowLine, next: FlowLine): boolean {
  return endsSentence(before.line.text) && /^["\u201c([]?[\p{Lu}\p{N}]/u.test(next.line.text)
}

/** Whether nothing that is printed says if a paragraph ends where a page or a column does: a sentence ends on a full line. */
export function mayGoOn(paragraph: readonly FlowLine[], next: FlowLine): boolean {
  const [first, before] = [paragraph[0], paragraph.at(-1)]
  if (!first || !before || (before.line.page === next.line.page && before.line.y > next.line.y)) return false
  return beginsSentence(before, next) && !isSetApart(first, before, next)
}

/** Whether the first word of the next line would have had room behind the line. */
function wasEnded(before: FlowLine, next: FlowLine, wide: boolean): boolean {
  // A word that is divided goes on.
  if (/\p{L}[-\u2010]$/u.test(before.line.text) && /^\p{Ll}/u.test(next.line.text)) return false
  // What is drawn is wider than the words for it.
  if (before.line.pieces.at(-1)?.hidden && !/^\p{Lu}/u.test(next.line.text)) return false
  if (neverEnds.test(before.line.text)) return false
  const free = before.rightEdge - before.line.right
  const needed = firstWordWidth(next.line) + 0.3 * next.line.size
  if (free < needed + 2) return false
  const share = freeShare(before)
  // A title in the middle is broken where its parts end.
  if (before.line.text.endsWith(',') && isCentredBelow(before.line, next.line)) return false
  if (share > shortLine) return true
  if (before.line.text.endsWith(',')) return false
  return wide || endsSentence(before.line.text) || (share > shortish && !/^\p{Ll}/u.test(next.line.text))
}

/** The share of its column that a line leaves free. */
function freeShare({ line, leftEdge, rightEdge }: FlowLine): number {
  return (rightEdge - line.right) / (rightEdge - leftEdge)
}

function startsWithMarker(before: FlowLine, next: FlowLine): boolean {
  const { line } = next
  const [first, second] = line.pieces
  if (!first || !second) return false
  const word = firstWord(line)
  const gap = gapBehind(line)
  if (listMarker.test(word)) {
    if (goesOnJustified(before, next, word, gap)) return false
    return gap > 0.45 * line.size || /[.;:,]$|\b(?:and|or)$/.test(before.line.text)
  }
  // A number behind words that fill their line goes on with them: `as listed in clause` / `6.2. What follows`.
  const mayOpen = endsSentence(before.line.text) || wasEnded(before, next, false)
  return numbered.test(word) && (first.font.bold || (mayOpen && gap > 0.6 * line.size))
}

/** How far the gaps of a justified line may differ, as a share. */
const sameGap = 0.1

/**
 * Whether a dash, or a number at the end of a sentence, stands among the words of a justified sentence that fills the line
 * before: its gap is that of the words.
 */
function goesOnJustified(before: FlowLine, { line }: FlowLine, word: string, gap: number): boolean {
  if (!/^(?:[\u2013\u2014-]|[0-9]{1,2}\.)$/.test(word) || /[.;:,]$|\b(?:and|or)$/.test(before.line.text)) return false
  if (before.rightEdge - before.line.right > fullLine) return false
  const gaps = line.pieces.slice(1).map((piece, at) => piece.left - (line.pieces[at] as Line['pieces'][number]).right)
  const [widest = 0] = gaps.slice(1).sort((a, b) => b - a)
  return widest > 0 && gap <= (1 + sameGap) * widest
}

/** Space behind a line that fills its column, in points. */
const fullLine = 2

function firstWord(line: Line): string {
  return /^\S+/.exec(line.text)?.[0] ?? ''
}

function gapBehind(line: Line): number {
  for (let at = 1; at < line.pieces.length; at++) {
    const before = line.pieces[at - 1] as Line['pieces'][number]
    const piece = line.pieces[at] as typeof before
    if (gapBetween(before, piece) !== '') return piece.left - before.right
  }
  return 0
}

/** Places behind wide gaps: what hangs below them. */
export function tabsOf(line: Line): number[] {
  const tabs: number[] = []
  line.pieces.forEach((piece, at) => {
    const before = line.pieces[at - 1]
    if (before && piece.left - before.right > 0.6 * piece.size) tabs.push(piece.left)
  })
  // A narrow marker may have no wider gap behind it.
  if (listMarker.test(firstWord(line)) && line.pieces[1]) tabs.push(line.pieces[1].left)
  return tabs
}

function fitsIndent(paragraph: readonly FlowLine[], line: Line): boolean {
  const first = (paragraph[0] as FlowLine).line
  const second = paragraph[1]?.line
  if (second && second.page === line.page && paragraph.at(-1)?.line.page === second.page)
    return Math.abs(line.left - second.left) <= sway
  if (paragraph.length > 1) return true
  if (line.left <= first.left + sway) return first.left - line.left < 80
  // A label longer than its tab pushes its text further than what hangs below it.
  if (bracketed.test(first.text) || isCentredBelow(first, line)) return true
  const tabs = tabsOf(first)
  return tabs.some((tab) => Math.abs(tab - line.left) <= sway + 1) || hangsBelowLabel(first, line, tabs)
}

/** A label that reaches over the tab that its text hangs from pushes the text of its line to the next one. */
function hangsBelowLabel(first: Line, line: Line, [tab]: readonly number[]): boolean {
  if (tab === undefined || line.left >= tab) return false
  const label = first.pieces.findLast((piece) => piece.right <= tab && piece.left < tab)
  return label !== undefined && label.right > line.left - labelGap * first.size && label.left < line.left
}

/** Whether a bold line is set in the middle below another one: a title over several lines. */
function isCentredBelow(first: Line, line: Line): boolean {
  return (
    isBoldLine(first) && isBoldLine(line) && Math.abs(first.left + first.right - line.left - line.right) <= 2 * sway
  )
}

/** Whether a sentence or a title goes on behind a full line, wherever the next one begins. */
function runsOn(before: FlowLine, next: FlowLine): boolean {
  const full = before.rightEdge - before.line.right < firstWordWidth(next.line) + 0.3 * next.line.size
  if (!full || endsSentence(before.line.text)) return false
  return isBoldLine(before.line) ? isBoldLine(next.line) : /^\p{Ll}/u.test(next.line.text)
}

/** Whether two lines are set in the middle of the column, and the second has what found no room on the first. */
function isCentred(before: FlowLine, next: FlowLine): boolean {
  const { leftEdge, rightEdge } = before
  const offCentre = ({ left, right }: Line): number => Math.abs(left + right - leftEdge - rightEdge)
  const free = rightEdge - leftEdge - (before.line.right - before.line.left)
  return (
    offCentre(before.line) <= 2 * sway &&
    offCentre(next.line) <= 2 * sway &&
    free < firstWordWidth(next.line) + 0.3 * next.line.size &&
    !endsSentence(before.line.text)
  )
}

/** Lines with the same tab are entries of a list: abbreviations, keys, cells of a table without rules. */
function keepsColumns(first: Line, line: Line): boolean {
  if (Math.abs(first.left - line.left) > sway) return false
  const tabs = wideTabs(first)
  return tabs.length > 0 && wideTabs(line).some((tab) => tabs.some((other) => Math.abs(tab - other) <= sway))
}

function wideTabs(line: Line): number[] {
  return line.pieces.flatMap((piece, at) => {
    const before = line.pieces[at - 1]
    return before && gapBetween(before, piece) === '\t' ? [piece.left] : []
  })
}

/** Whether all letters of a line are bold. */
export function isBoldLine(line: Line): boolean {
  return line.pieces.every(
    (piece) => piece.font.bold || piece.script === 'superscript' || !/[\p{L}\p{N}]/u.test(piece.text),
  )
}

/** Whether all that is printed on a line stands in a fixed-width font. */
export function isMono(line: Line): boolean {
  return line.pieces.every((piece) => piece.font.mono)
}
