import { meantTitle } from '../../model/known-titles.ts'
import { type Contents, foldTitle, standsBefore } from './contents.ts'
import type { Layout } from './layout.ts'
import { gapBetween, type Line, makeLine } from './line.ts'
import { isBoldLine } from './paragraph-breaks.ts'
import { isTaggedTitle } from './tagged-breaks.ts'

/** Longest printed title, in characters. */
const maxTitle = 250

/** Longest name of an apparatus or a reagent, in characters. */
const maxName = 60

const numberedTitle =
  /^(?:(?:Chapter|CHAPTER)\s+)?((?:Intro\.\s*)?(?:[A-Z]{1,2}[0-9]{0,3}\.)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,8}[a-z]?\.?|[A-Z]{1,2}[0-9]{1,3}(?:\.[0-9]{1,3}){0,8}\.?)\s+(?=\S)/
/** The tab behind the number of a subclause may have no width left: `F1.3.1.1Overview`. */
const gluedTitle = /^((?:[A-Z]{1,2}[0-9]{0,3}|[0-9]{1,3})(?:\.[0-9]{1,3}){1,8})(?=\p{Lu}\p{Ll}{2})/u
const annexTitle =
  /^(?:Annex|ANNEX|Appendix|APPENDIX)\s+(?:[A-Z]{1,2}[0-9]{0,2}|[IVX]{1,6}|[0-9]{1,2})(?:\s*$|\s*[-\u2013\u2014:(]|\s+\S)/
const bareAnnex = /^(?:ANNEX|Annex|APPENDIX|Appendix)\s+(?:[A-Z]{1,2}[0-9]{0,2}|[IVX]{1,6}|[0-9]{1,2})\s*$/
const front =
  /^(?:foreword|summary|history|keywords|introduction|preface|abstract|bibliography|contents|table of contents|index|acknowledge?ments?)$/i
/** Whether a line is the title of a part that stands before the text. */
export function isFrontTitle(line: Line): boolean {
  return front.test(meantTitle(line.text.trim()))
}

const section = /^SECTION\s+(?:[0-9]{1,2}|[IVX]{1,5})\b/

/** What makes headings of a text known. */
export interface HeadingSigns {
  readonly contents: Contents
  readonly layout: Layout
}

/** Whether lines that stand together open a clause: by their number, their font and the table of contents. */
export function isHeading(lines: readonly Line[], signs: HeadingSigns): boolean {
  const [first] = lines
  if (!first) return false
  const text = lines.map(titleOf).join(' ').trim()
  if (text.length > maxTitle || text === '') return false
  const said = lines.every(isTaggedTitle)
  const bold = said || lines.every(isBoldLine)
  const large = said || first.size > signs.layout.bodySize + 0.9
  const listed = signs.contents.entries.has(foldTitle(text))
  const opensClause = annexTitle.test(text) || section.test(text) || numberedTitle.test(text) || gluedTitle.test(text)
  // What is printed before the contents, or among them, is the cover's.
  if (opensClause && standsBefore(first, signs.contents)) return false
  if (annexTitle.test(text)) return bareAnnex.test(text) || bold || large || listed
  if (section.test(text)) return bold || large || listed
  const number = numberedTitle.exec(text) ?? gluedTitle.exec(text)
  if (number) {
    const title = text.slice(number[0].length)
    if (!/[\p{L}]/u.test(title) || /::=|^(?:[-+*=<>]|\/(?!\p{L}{2}))/u.test(title)) return false
    if (listed) return true
    // What an apparatus or a reagent is called ends with a comma: its description goes on below.
    const named = bold && (said || hasTab(first) || (lines.length === 1 && title.length <= maxName))
    const ended = named ? /[.;]$/ : /[.;,]$/
    if (ended.test(title) || (!/^["\u201c(\u2018']?[\p{Lu}\p{N}]/u.test(title) && !bold)) return false
    if (bold) return hasLetters(first) && (/\./.test(number[1] as string) || hasTab(first) || large)
    return large && hasTab(first)
  }
  // What stands before the contents has no clauses: a line that is nothing but such a title is one.
  const before = standsBefore(first, signs.contents)
  if (front.test(meantTitle(text)))
    return bold || large || before || text === text.toUpperCase() || isAlone(first) || listed
  return false
}

/** Whether a line is an entry of the contents, with its number, that stands in the text. */
export function isListed(line: Line, { contents }: HeadingSigns): boolean {
  return (
    !standsBefore(line, contents) &&
    line.text.length <= maxTitle &&
    numberedTitle.test(line.text) &&
    contents.entries.has(foldTitle(line.text))
  )
}

/** The words of a line without the call of a footnote behind them. */
function titleOf(line: Line): string {
  let end = line.pieces.length
  while (end > 1 && line.pieces[end - 1]?.script === 'superscript') end--
  return end === line.pieces.length ? line.text : makeLine(line.page, line.pieces.slice(0, end)).text
}

function hasLetters(line: Line): boolean {
  return /\p{L}{2}/u.test(line.text)
}

function hasTab(line: Line): boolean {
  for (let at = 1; at < line.pieces.length; at++) {
    const before = line.pieces[at - 1] as Line['pieces'][number]
    const piece = line.pieces[at] as typeof before
    const gap = gapBetween(before, piece)
    if (gap !== '') return gap === '\t' || piece.left - before.right > 0.6 * piece.size
  }
  return false
}

function isAlone(line: Line): boolean {
  return line.left > 200
}
