import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import { goesOn, pathOf, splitLabel } from './heading-label.ts'
import { tornTitle } from './headings.ts'
import { joinLines } from './join-lines.ts'
import { isFull } from './layout.ts'
import { inner, isBlank, type Line } from './lines.ts'
import { isLoneRule } from './lone-rule.ts'
import { markLength, type PageNote } from './page-notes.ts'
import { readInlines } from './read-inlines.ts'
import { type BlockReader, emit, indentOf, placeOf, type Reading } from './reading.ts'

/** Markers of list items, notes and entries. A letter `o` stands for a bullet where nothing better can be typed. */
const marker =
  /^(?:([\u2013\u2014\u2022\u25cf\u25cb\u25e6\u25aa\u25a0\u25a1\u2606\u25b3\u25ce\u00b7*+o-])\s+(?=\S)|(\(?(?:[a-z]{1,3}|[0-9]{1,2}|[A-Z])\))\s+(?=\S)|([0-9]{1,2}\.|[a-z]\.)\s+(?=\S)|(NOTE|EXAMPLE|Note)\b(?=[\s:]|$)|(\[[^\][]{1,60}\])\s)/
const captionOf = /^(?:Table|Figure|TABLE|FIGURE)\s+[A-Z0-9][\w.-]{0,9}\s*[\u2013\u2014:.-]/

/** A symbol or a number with the gap behind it. */
const symbol = /^\S{1,16}\s{2,}(?=\S)/

/** Reads a paragraph: its lines as far as they belong together. */
export const readParagraph: BlockReader = (at, reading) => {
  const end = endOfParagraph(at, reading)
  const lines = reading.lines.slice(at, end)
  const line = lines[0] as Line
  const text = joinLines(lines, reading.layout, reading.hasWord)
  const printed = lines.map((one) => one.text).join('')
  const entry = reading.zone.special === 'abbreviations' ? abbreviationOf(text) : null
  if (entry) {
    emit(
      reading,
      {
        type: 'paragraph',
        role: 'abbreviation',
        label: entry.label,
        children: readInlines(entry.rest),
        place: placeOf(line),
      },
      printed,
    )
    return end
  }
  emit(reading, paragraphOf(text, line, end - at, reading), printed)
  return end
}

function paragraphOf(text: string, line: Line, lines: number, reading: Reading): RawParagraph {
  const { zone } = reading
  const place = placeOf(line)
  const bullet = /^([o+])\s+(?=\S)/.exec(text)
  if (bullet)
    return {
      type: 'paragraph',
      role: 'list-item',
      label: '\u2022',
      children: withNotes(text.slice(bullet[0].length), line, lines, reading),
      ...indentOf(line, reading),
      place,
    }
  const label = line.indent <= reading.layout.margin ? splitLabel(text) : null
  if (label?.kind === 'number' && label.title !== '' && !zone.isCover) {
    const path = pathOf(label.label)
    if (
      path.length > 1 &&
      goesOn(path, zone.path) &&
      (zone.special === 'terms' || /^["\u201c(]?\p{Lu}/u.test(label.title))
    ) {
      zone.path = path
      return {
        type: 'paragraph',
        label: label.label,
        children: withNotes(text.slice(text.indexOf(label.title)), line, lines, reading),
        place,
      }
    }
  }
  // `[ABC]   A. Author, Title`: nothing but an entry of a list of references is laid out so.
  if (/^\[[^\][]{1,60}\]\s{2,}\S/.test(text)) {
    const role = text.startsWith('[b-') ? 'bibliography-entry' : 'reference'
    return { type: 'paragraph', role, children: withNotes(text, line, lines, reading), place }
  }
  const indent = marker.test(text) || captionOf.test(text) ? indentOf(line, reading) : {}
  return { type: 'paragraph', children: withNotes(text, line, lines, reading), ...indent, place }
}

/** Where the paragraph that begins at a line ends. */
function endOfParagraph(from: number, reading: Reading): number {
  const { lines, layout } = reading
  const first = lines[from] as Line
  if (layout.width === null) {
    // The title on a cover is broken by hand.
    const next = lines[from + 1]
    return reading.zone.isCover && !isBlank(next) && isContinued(first, next as Line) ? from + 2 : from + 1
  }
  const open = markerOf(first)
  let hang: number | null = null
  let end = from + 1
  for (; !isBlank(lines[end]) && !isLoneRule(end, lines); end++) {
    const line = lines[end] as Line
    const before = lines[end - 1] as Line
    const full = isFull(before, line, layout)
    if (opensBlock(line, before, full, open, reading) || tornTitle(end, reading) !== null) break
    if (!full && open === null && isNextOfKey(first, line)) break
    if (hang === null) {
      if (line.indent !== first.indent && !full && !belongs(first, line, open)) break
      hang = line.indent
    } else if (line.indent !== hang && !(reading.zone.isCover || isContinued(before, line))) break
    if (reading.zone.isCover && !full && !isContinued(before, line)) break
    if (layout.dense && !full && line.indent === hang && /[.:;?!]$/.test(before.text)) break
  }
  return end
}

/** Symbols one below the other, and what they stand for in a column beside them: `m  is the mass`. */
function isNextOfKey(first: Line, line: Line): boolean {
  const [one, other] = [symbol.exec(inner(first)), symbol.exec(inner(line))]
  return one !== null && other !== null && first.indent === line.indent && one[0].length === other[0].length
}

/** A line under a marker or a bracketed label, set in below its text. */
function belongs(first: Line, line: Line, open: string | null): boolean {
  return line.indent > first.indent && (open !== null || /^\S{1,30}(?: \S{1,12}){0,2}\s{2,}\S/.test(inner(first)))
}

/** The line before does not end anything, or the line goes on in small letters. */
function isContinued(before: Line, line: Line): boolean {
  return /[\u2013\u2014,&/-]$|\b(?:of|and|the|for|to|in|a|or|with)$/.test(before.text) || /^\p{Ll}/u.test(inner(line))
}

function markerOf(line: Line): string | null {
  const found = marker.exec(inner(line))
  return found ? (found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? null) : null
}

function opensBlock(line: Line, before: Line, full: boolean, open: string | null, reading: Reading): boolean {
  const text = inner(line)
  const own = markerOf(line)
  const ends = /[.:;,?!)\]]$|\b(?:and|or)$/.test(before.text)
  if (own !== null && (ends || !full || (open !== null && follows(open, own)))) return true
  if (captionOf.test(text) && (!full || /[.:;]$/.test(before.text))) return true
  if (/^\+[-=]{2,}|^\|.*\|$/.test(text)) return true
  const { special } = reading.zone
  if (
    special === 'abbreviations' &&
    !full &&
    (line.indent <= reading.layout.margin || (line.indent <= before.indent && /^\S{1,25}\s{2,}\S/.test(text)))
  )
    return true
  if (full && !/[.:;]$/.test(before.text)) return false
  const label = splitLabel(text)
  const { layout } = reading
  if (
    label &&
    layout.dense &&
    !full &&
    line.indent <= layout.margin &&
    (label.kind === 'annex' || goesOn(pathOf(label.label), reading.zone.path))
  )
    return true
  return label?.kind === 'number' && pathOf(label.label).length > 1 && goesOn(pathOf(label.label), reading.zone.path)
}

/** `b)` behind `a)`, `10)` behind `9)`, a dash behind the same dash, one label in brackets behind another. */
function follows(open: string, own: string): boolean {
  if (/^\[/.test(open)) return /^\[/.test(own)
  if (!/[A-Za-z0-9]/.test(open) || open === 'o') return own === open
  const from = open.replace(/[().]/g, '')
  const to = own.replace(/[().]/g, '')
  if (/^[0-9]+$/.test(from)) return to === String(Number(from) + 1)
  return (
    (to.length === from.length && to.charCodeAt(to.length - 1) === from.charCodeAt(from.length - 1) + 1) ||
    (/^[ivx]+$/.test(from) && /^[ivx]+$/.test(to))
  )
}

/** `DIB   Directory information base`. */
function abbreviationOf(text: string): { label: string; rest: string } | null {
  const found = /^(\S{1,25}(?: \S{1,12}){0,2}?)\s{2,}(?=\S)/.exec(text)
  if (!found || marker.test(text)) return null
  return { label: found[1] as string, rest: text.slice(found[0].length) }
}

/** The text with the footnotes of its pages at their calls. */
function withNotes(text: string, line: Line, lines: number, reading: Reading): Inline[] {
  const waiting = reading.pageNotes.filter(
    ({ placed, page }) => !placed && (page === null || (page >= line.page && page <= line.page + (lines > 1 ? 1 : 0))),
  )
  for (const note of waiting) {
    const at = findCall(text, note.mark)
    if (!at) continue
    note.placed = true
    const before = withNotes(text.slice(0, at.start), line, lines, reading)
    const body = noteText(note, reading)
    reading.charactersRead += countCharacters(body.printed)
    return [
      ...before,
      {
        type: 'footnote-anchor',
        value: `${note.mark.replace(/[[\]^]/g, '')}${at.bracket}`,
        children: readInlines(body.text),
      },
      ...withNotes(text.slice(at.end), line, lines, reading),
    ]
  }
  return readInlines(text)
}

/** The call of a footnote: its mark right behind a word or the sign that ends one. */
function findCall(text: string, mark: string): { start: number; end: number; bracket: string } | null {
  const signs = /^[0-9]/.test(mark) ? `${mark})` : mark
  // A raised mark in brackets calls a note wherever it stands.
  const behind = mark.startsWith('^[')
    ? /^/
    : /^[[^]/.test(mark)
      ? /[\p{L}\p{N}][.,;:)\]"\u201d]?$/u
      : /\p{L}[.,;:)\]"\u201d]?$/u
  for (let at = text.indexOf(signs); at !== -1; at = text.indexOf(signs, at + 1)) {
    const start = mark.startsWith('[') && text[at - 1] === '^' ? at - 1 : at
    if (behind.test(text.slice(Math.max(0, start - 3), start)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + signs.length)))
      return { start, end: at + signs.length, bracket: signs.slice(mark.length) }
  }
  return null
}

/** The text of a footnote without its mark. */
export function noteText(note: PageNote, reading: Reading): { text: string; printed: string } {
  const printed = joinLines(note.lines, reading.layout, reading.hasWord)
  return { text: printed.slice(markLength(printed)), printed: note.lines.map((line) => line.text).join('') }
}
