import { isBeside } from '../../model/clause-number.ts'
import type { ParagraphRole } from '../../model/raw.ts'
import { goesOn, type PrintedLabel, pathOf, splitLabel } from './heading-label.ts'
import { emitHead, openZone } from './headings.ts'
import { joinLines } from './join-lines.ts'
import { isFull } from './layout.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'
import { readInlines } from './read-inlines.ts'
import { type BlockReader, emit, opensPart, placeOf, type Reading } from './reading.ts'

/** Longest designation, in characters. */
const maxTerm = 120
/** Paragraphs of one entry that are looked at. */
const maxParts = 12
/** Titles of what divides a clause of definitions. */
const group =
  /^(?:general|introduction|overview|conventions?)\b|\b(?:definitions|terms|notations?|symbols|abbreviations)(?:\s.{1,60})?$/i
/** What follows a definition. */
const behind = /^(?:NOTE\b|Notes?\s+[0-9]+\s+to\s+entry|EXAMPLE|\[?SOURCE\s*:|\[SOURCE)/

/** Reads an entry of the clause of definitions in the layout of ISO/IEC: number, designations and definition on lines of their own. */
export const readTerm: BlockReader = (at, reading) => {
  const { lines, zone } = reading
  if (!opensPart(at, reading)) return at
  const line = lines[at] as Line
  const label = splitLabel(inner(line))
  if (label?.kind !== 'number') return at
  const path = pathOf(label.label)
  if (zone.special !== 'terms') {
    if (!beginsTerms(at, label, reading)) return at
    openZone(reading, path.slice(0, 1), 'terms')
  }
  if (path.length <= zone.specialDepth || !isNextTerm(label, zone.path)) return at
  const { title } = label
  if (title.length > maxTerm || /:(?:\s|$)|[.;,]$/.test(title) || group.test(title)) return at
  if (title !== '' && !isBlank(lines[at + 1]) && isFull(line, lines[at + 1] as Line, reading.layout)) return at
  const { parts, end } = partsOf(at + 1, reading)
  const roles = rolesOf(
    parts.map(({ text }) => text),
    title !== '',
  )
  if (!roles) return at
  emitHead(reading, { label: label.label, title: readInlines(fold(title)), role: 'term', depth: path.length }, line, [
    line,
  ])
  zone.path = path
  for (const [i, { text, line: place, printed }] of parts.entries())
    emit(
      reading,
      { type: 'paragraph', role: roles[i] as ParagraphRole, children: readInlines(text), place: placeOf(place) },
      printed,
    )
  return end
}

/**
 * Whether terms begin without the heading of their clause: `3.1` alone behind all of clause 2, and below it a designation and
 * its definition, which begin with small letters.
 */
function beginsTerms(at: number, { label, title }: PrintedLabel, { lines, zone }: Reading): boolean {
  const [clause = '', first, ...more] = pathOf(label)
  if (title !== '' || first !== '1' || more.length > 0 || Number(clause) !== Number(zone.path[0]) + 1) return false
  const [term, text] = lines
    .slice(at + 1, at + 5)
    .filter((line) => !isBlank(line))
    .map(inner)
  return [term, text].every((line) => /^\p{Ll}/u.test(line ?? '')) && !/[.:;,]$/.test(term as string)
}

/** Whether a term follows: its number goes on, or stands alone on its line and is one of the same clause, in whatever order. */
function isNextTerm({ label, title }: PrintedLabel, last: readonly string[]): boolean {
  const path = pathOf(label)
  return goesOn(path, last) || (title === '' && isBeside(path, last))
}

/** Paragraphs up to the notes of the entry or the next number; a line that ends early ends one. */
function partsOf(
  from: number,
  reading: Reading,
): { parts: { text: string; line: Line; printed: string }[]; end: number } {
  const { lines, layout, zone } = reading
  const parts: { text: string; line: Line; printed: string }[] = []
  let open: Line[] = []
  let end = from
  const close = (): void => {
    const [line] = open
    if (line)
      parts.push({
        text: joinLines(open, layout, reading.hasWord),
        line,
        printed: open.map((one) => one.text).join(''),
      })
    open = []
  }
  let at = from
  for (; at < lines.length && parts.length < maxParts; at++) {
    const line = lines[at] as Line
    if (isBlank(line)) {
      close()
      continue
    }
    const last = open.at(-1)
    const begins = last === undefined || !isFull(last, line, layout)
    if (begins) {
      const label = splitLabel(inner(line))
      if (
        behind.test(inner(line)) ||
        (label && isNextTerm(label, zone.path)) ||
        label?.kind === 'annex' ||
        (label && isBlank(lines[at - 1]) && label.title !== '')
      )
        break
      close()
    }
    open.push(line)
    end = at + 1
  }
  close()
  return { parts, end }
}

/**
 * The designation first and the definition last; what stands between and is short is another designation, and text
 * without type does not tell its status. Null where it is no entry.
 */
function rolesOf(parts: readonly string[], named: boolean): ParagraphRole[] | null {
  const count = parts.length + (named ? 1 : 0)
  if (count < 2 || (!named && ((parts[0] as string).length > maxTerm || /[.:;]$/.test(parts[0] as string)))) return null
  const texts = named ? ['', ...parts] : parts
  let defined = false
  const roles = texts.map((text, at): ParagraphRole => {
    if (at === 0) return 'term'
    if (!defined && /^DEPRECATED:?\s/.test(text)) return 'deprecated-term'
    const isTerm = !defined && at < texts.length - 1 && text.length <= maxTerm && !/[.:;,]$/.test(text)
    defined ||= !isTerm
    return isTerm ? 'further-term' : 'definition'
  })
  return named ? roles.slice(1) : roles
}
