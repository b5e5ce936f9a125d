import { endsAbbreviated } from '../abbreviated.ts'
import { splitLabel } from './heading-label.ts'
import { inner, isBlank, type Line } from './lines.ts'

/** How a text is laid out, measured on its running text. */
export interface Layout {
  /** Columns before running text. */
  readonly margin: number
  /** Columns that lines are wrapped at; null where a paragraph is one line. */
  readonly width: number | null
  /** Paragraphs follow one another without a blank line. */
  readonly dense: boolean
  /** The heads of clauses are underlined with signs, so that a number alone makes no head. */
  readonly underlined: boolean
}

/** Numbered lines with a line of signs below them, from which heads are underlined. */
const enoughUnderlined = 3
/** Signs by which the line below a head may be shorter or longer. */
const underlineSlack = 2
const signs = /^([-=~*_^"#])\1{3,}$/

/** Whether a line of signs as long as the text stands right below it. */
export function isUnderlined(text: string, below: Line | undefined): boolean {
  if (isBlank(below)) return false
  const signsBelow = inner(below as Line)
  return signs.test(signsBelow) && Math.abs(signsBelow.length - text.length) <= underlineSlack
}

/** Longest line of a text that is wrapped, in characters. */
const maxWidth = 160
/** Lines of a paragraph on average beyond which blank lines do not part paragraphs. */
const maxMeanLines = 14
/** Columns by which a line may fall short of the width and still be full. */
const slack = 8

/** Share of the lines of running text that go on in small letters on the next, where lines are wrapped at all. */
const minContinued = 1 / 20
/** Lines of running text under which another line stands, from which that share says something. */
const enoughPairs = 3

export function measureLayout(lines: readonly Line[]): Layout {
  const lengths: number[] = []
  const indents = new Map<number, number>()
  let filled = 0
  let chunks = 0
  let pairs = 0
  let continued = 0
  let underlined = 0
  lines.forEach((line, at) => {
    if (isBlank(line)) return
    filled++
    if (isBlank(lines[at - 1])) chunks++
    if (isUnderlined(inner(line), lines[at + 1]) && splitLabel(inner(line))?.kind === 'number') underlined++
    if (!isProse(line)) return
    const next = lines[at + 1]
    if (!isBlank(next)) {
      pairs++
      if (goesOnSmall(line, next as Line)) continued++
    }
    lengths.push(line.text.length)
    indents.set(line.indent, (indents.get(line.indent) ?? 0) + 1)
  })
  lengths.sort((a, b) => a - b)
  const longest = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.97))] ?? 72
  let margin = 0
  for (const [indent, count] of indents) if (count > (indents.get(margin) ?? 0)) margin = indent
  return {
    margin,
    width: longest > maxWidth || (pairs >= enoughPairs && continued < pairs * minContinued) ? null : longest,
    dense: chunks > 0 && filled / chunks > maxMeanLines,
    underlined: underlined >= enoughUnderlined,
  }
}

/** A sentence that breaks off and goes on: Word and its like put a paragraph on one line, however short. */
function goesOnSmall(line: Line, next: Line): boolean {
  return !/[.:;?!]$/.test(line.text) && /^\p{Ll}[\p{Ll}\p{N}'’,.;:-]*(?: |$)/u.test(inner(next))
}

/** Words one behind the other, as in running text. */
export function isProse(line: Line): boolean {
  const text = inner(line)
  return (
    text.length > 30 &&
    !/\s{3}|[|{}]|::=|\.{4}/.test(text.slice(0, maxWidth)) &&
    text.slice(0, maxWidth).split(' ').length >= 5
  )
}

/** Whether a line ends because the next word had no room on it. */
export function isFull(line: Line, next: Line, layout: Layout, spare = slack): boolean {
  if (layout.width === null) return false
  return line.text.length + 1 + firstWord(next).length > layout.width - spare
}

function firstWord(line: Line): string {
  const text = line.text.slice(line.indent, line.indent + maxWidth)
  const end = text.search(/\s/)
  return end < 0 ? text : text.slice(0, end)
}

/** The rule under the head of a table, in one piece or over each column. */
const ruler = /^[-=\u2500]{2,}(?:\s+[-=\u2500]{2,})*$/

/** A line that is set in as far as the words behind the marker of an item. */
function hangsUnder(last: Line, next: Line): boolean {
  const marker = /^(?:[\u2013\u2014\u2022*-]|\(?[a-z0-9]{1,3}[.)])\s+(?=\S)/.exec(inner(last))?.[0]
  return marker !== undefined && next.indent === last.indent + marker.length
}

/** Lines that are set in alike and are no sentences: code goes on over pages. */
function isListing(last: Line, next: Line, layout: Layout): boolean {
  if (last.indent <= layout.margin || last.indent !== next.indent || isProse(last) || isProse(next)) return false
  const texts = [inner(last), inner(next)]
  return !texts.some((text) => opens.test(text) || /^where\b/.test(text)) && texts.some((text) => codeSign.test(text))
}

const codeSign = /::=|[=;{}]|[({[]$|^[)}\]]/

/** Whether running text of one page goes on at the head of the next; null where nothing printed says so. */
export function goesOnOverPage(last: Line, next: Line, layout: Layout): boolean | null {
  const before = inner(last)
  const after = inner(next)
  if (isRow(before) && isRow(after)) return true
  if (ruler.test(after) && /\S\s{2,}\S/.test(before)) return true
  const isSpread = /\s{3}/.test(before) && !isProse(last)
  if (isSpread && /\s{3}/.test(after)) return true
  // A formula with its number far off at the right fills its line and ends on it.
  if (isSpread && isNumberedAtRight.test(before)) return false
  if (isListing(last, next, layout)) return true
  if (layout.width === null || !isFull(last, next, layout))
    return /[,\p{L}-]$/u.test(before) && /^\p{Ll}/u.test(after) && isProse(last)
  if (hangsUnder(last, next)) return true
  if (Math.abs(last.indent - next.indent) > 0 && !/^\p{Ll}/u.test(after)) return false
  // `the procedures of` / `8.2 and 8.3`; no clause has the number `0.25`.
  if (leadsOn.test(before) && /^[0-9A-Z]{1,3}\.[0-9]/.test(after)) return true
  if (/\p{Ll}$/u.test(before) && /^0\.[0-9]+ \p{L}/u.test(after)) return true
  if (opens.test(after) || (/[.!?:;]$/.test(before) && opensClause.test(after))) return false
  const ends = /[.!?]["\u201d')\]]?$/.test(before) && !endsAbbreviated(before)
  // The full line may be the last of its paragraph, or of an entry in a list of references, which has no full stop.
  const mayOpen = ends ? /^["\u201c(]?\p{Lu}/u.test(after) : opensReference.test(after) && !leadsOn.test(before)
  return mayOpen ? null : true
}

/** `ISO/IEC 27001`, `Recommendation ITU-T X.680`: so begins an entry in a list of references. */
const opensReference = /^(?:ISO|IEC|ITU-T|CCITT|Rec\.|Recommendation|IETF|RFC|IEEE)\b.{0,40}[0-9]/
/** Behind these words a document is cited in a sentence. */
const leadsOn =
  /(?:[,(|]|\b(?:in|of|the|to|by|with|from|see|and|or|per|under|on|for|that|which|Rec\.|International|Standards?))$/

const isNumberedAtRight = /\s{3}\([0-9A-Z][0-9A-Z.\u2013-]{0,8}\)$/

/** `7  Messages`: behind the end of a sentence a number with a title is the head of a clause. */
const opensClause = /^[0-9]{1,3}\.?\s+\p{Lu}/u

const opens =
  /^(?:[0-9A-Z]{1,3}(?:\.[0-9]{1,3})+\.?\s|NOTES?\b|Notes?\s|EXAMPLES?\b|\[SOURCE\b|Table\s|Figure\s|ANNEX\b|Annex\s|[\u2013\u2014\u2022]\s|\(?[a-z0-9]{1,2}\)\s|[a-z]\s{2,}\S)/

function isRow(text: string): boolean {
  return /^[|+].*[|+]$/.test(text)
}

/** Rows of a table on one page. */
const maxRows = 150

/** Whether the last lines are rows under a ruled head, and the next line stands in columns too. */
function isInRuled(lines: readonly Line[], next: Line): boolean {
  const isSpread = /\S\s{2,}\S/.test(inner(next)) && !isProse(next)
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - maxRows) && !isBlank(lines[at]); at--) {
    const line = lines[at] as Line
    if (ruler.test(inner(line))) return isSpread || startsUnder(line, next)
  }
  return false
}

/** Whether a line goes on in a cell: it begins under a later part of the rule. */
function startsUnder(rule: Line, { indent }: Line): boolean {
  return indent > rule.indent && [...inner(rule).matchAll(/\S+/g)].some((part) => part.index + rule.indent === indent)
}

/** One behind the other: the lines of all pages, with a blank line between pages where a new block begins. */
export function joinPages(pages: readonly (readonly Line[])[]): { lines: Line[]; layout: Layout } {
  const layout = measureLayout(pages.flat())
  const lines: Line[] = []
  for (const page of pages) {
    const first = page.find((line) => !isBlank(line))
    if (!first) continue
    const last = lines.findLast((line) => !isBlank(line))
    while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop()
    const goesOn = last === undefined || isInRuled(lines, first) || goesOnOverPage(last, first, layout)
    if (goesOn !== true) lines.push({ number: first.number, page: first.page, text: '', indent: 0 })
    lines.push(goesOn === null ? { ...first, mayBeRest: true } : first)
    for (const line of page.slice(page.indexOf(first) + 1)) lines.push(line)
  }
  return { lines, layout }
}
