import { meantTitle } from '../../model/known-titles.ts'
import type { HeadingRole, RawHeading } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import { keyOfTitle } from './contents.ts'
import { goesOn, type PrintedLabel, pathOf, splitLabel } from './heading-label.ts'
import { isFull, isUnderlined } from './layout.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'
import { readInlines } from './read-inlines.ts'
import { type BlockReader, emit, endsPart, opensPart, placeOf, type Reading } from './reading.ts'

/** Longest title of a heading, in characters and in lines. */
const maxTitle = 220
const maxTitleLines = 4
/** Words of a title; more is a sentence. */
const maxWords = 22
const underline = /^([-=~*_^"#])\1{3,}$/

/** Titles that parts of a text have without a number. */
const named: readonly (readonly [HeadingRole | null, RegExp])[] = [
  ['foreword', /^(?:foreword|preface|avant-propos)$/i],
  ['introduction', /^introduction$/i],
  ['summary', /^(?:summary|abstract)$/i],
  ['history', /^history$/i],
  ['keywords', /^keywords$/i],
  ['bibliography', /^bibliography$/i],
  ['index', /^(?:alphabetical )?index$/i],
  [
    null,
    /^(?:acknowledge?ments?|status of this memo|copyright notice|authors?['\u2019]s? address(?:es)?|contributors|references|full copyright statement)$/i,
  ],
]

/** Reads the head of a clause: a number or a known title on a line of its own. */
export const readHeading: BlockReader = (at, reading) => {
  const line = reading.lines[at] as Line
  if (line.text.length > maxTitle + line.indent) return at
  const label = splitLabel(inner(line))
  if (label?.kind === 'number') return readNumbered(at, label, reading)
  return label === null ? readNamed(at, reading) : at
}

function readNumbered(at: number, label: PrintedLabel, reading: Reading): number {
  const { lines, zone, contents } = reading
  const line = lines[at] as Line
  const path = pathOf(label.label)
  if (label.title === '') return readTorn(at, label, reading)
  if (!goesOn(path, zone.path)) return at
  const witness = contents.titles.get(label.label)
  const { text, end } = titleOf(at, label, witness, reading)
  if (reading.layout.underlined && !isUnderlined(inner(lines[end - 1] as Line), lines[end])) return at
  const isWitnessed = witness !== undefined && keyOfTitle(text) === witness
  if (!isWitnessed && !looksLikeTitle(text, label, end, line, at, reading)) return at
  emitHead(reading, { label: label.label, title: readInlines(text), depth: path.length }, line, lines.slice(at, end))
  openZone(reading, path, text)
  return skipUnderline(end, reading)
}

/** Lines between a number and its title, where a program has taken them out of a page one by one. */
const maxTorn = 2

/** A number on a line of its own, and its title in a paragraph of its own behind it. */
function readTorn(at: number, label: PrintedLabel, reading: Reading): number {
  const { lines } = reading
  const title = tornTitle(at, reading)
  if (title === null) return at
  const text = fold((lines[title] as Line).text)
  const path = pathOf(label.label)
  emitHead(
    reading,
    { label: label.label, title: readInlines(text), depth: path.length },
    lines[at] as Line,
    lines.slice(at, title + 1),
  )
  openZone(reading, path, text)
  return title + 1
}

/** The line of the title that belongs to a number on a line of its own; null where none does. */
export function tornTitle(at: number, reading: Reading): number | null {
  const { lines, zone, contents, layout } = reading
  const number = lines[at]
  if (number === undefined || !/^[0-9A-Z]{1,3}(?:\.[0-9]{1,3}){0,6}$/.test(inner(number))) return null
  const path = pathOf(inner(number))
  if ((zone.special === 'terms' && path.length > 1) || !isNextTorn(path, zone.path)) return null
  if (!isBlank(lines[at + 1])) return opensTight(at, path, reading) ? at + 1 : null
  // Before the first clause the title of the text stands right above it.
  if (!isBlank(lines[at - 1]) && zone.path.length > 0) return null
  let next = at + 1
  while (isBlank(lines[next]) && next - at <= maxTorn && next < lines.length) next++
  const line = lines[next]
  if (line === undefined || isBlank(line) || line.indent > layout.margin + 8) return null
  // The bullet of the first item may stand right below.
  if (!isBlank(lines[next + 1]) && !/^[\u2013\u2014\u2022-]$/.test(inner(lines[next + 1] as Line))) return null
  return isTornTitle(line, contents.titles.get(inner(number))) ? next : null
}

function isTornTitle(line: Line, witness: string | undefined): boolean {
  const text = fold(line.text)
  if (witness !== undefined) return keyOfTitle(text) === witness
  return (
    /^\p{Lu}\p{L}/u.test(text) && !/[.;:,]$/.test(text) && text.length <= maxTitle && text.split(' ').length <= maxWords
  )
}

/** Numbers from one clause of the highest level to the next where nothing but the lines tells them: one may be lost. */
const maxTightStep = 2
/** Least length of a line of running text below a title with no empty line between them. */
const leastText = 40

/**
 * `2`, `Normative references`, and the text, line below line: the number goes on, and running text, a subclause or
 * nothing follows. Below the numbers of a table that was torn stands the next number.
 */
function opensTight(at: number, path: readonly string[], reading: Reading): boolean {
  const { lines, zone, contents, layout } = reading
  const [number, title, below] = [lines[at] as Line, lines[at + 1] as Line, lines[at + 2]]
  const last = zone.path[path.length - 1]
  if (path.length === 1 && last !== undefined && Number(path[0]) - Number(last) > maxTightStep) return false
  if (!(opensPart(at, reading) || zone.path.length === 0) || title.indent > layout.margin + 8) return false
  if (!isTornTitle(title, contents.titles.get(inner(number)))) return false
  if (below === undefined || isBlank(below)) return true
  if (isFull(title, below, layout)) return false
  return inner(below).length >= leastText
    ? /^(?:\P{Ll}|\p{Ll}[\s)])/u.test(inner(below))
    : pathOf(splitLabel(inner(below))?.label ?? '').join('.') === [...path, '1'].join('.')
}

function isNextTorn(path: readonly string[], last: readonly string[]): boolean {
  if (last.length === 0) return path.length === 1 && /^[01]$/.test(path[0] as string)
  if (!goesOn(path, last)) return false
  // A clause of the highest level may have lost its own number.
  if (path.length === 1) return true
  const before = last[path.length - 1]
  return Number(path.at(-1)) === (before === undefined ? 1 : Number(before) + 1)
}

/** A title with the lines it goes on in: as far as the contents say, else lines set in under it or behind a full one. */
function titleOf(
  at: number,
  label: PrintedLabel,
  witness: string | undefined,
  reading: Reading,
): { text: string; end: number } {
  const { lines, layout } = reading
  const first = lines[at] as Line
  let text = label.title
  let end = at + 1
  const goesOnTo = (next: Line): boolean => {
    const joined = keyOfTitle(text)
    if (witness !== undefined) return witness !== joined && witness.startsWith(`${joined} `)
    // A title goes on where it has no more room; text that is set in begins below it.
    return isFull(lines[end - 1] as Line, next, layout, next.indent > first.indent ? 10 : 2)
  }
  while (
    end - at < maxTitleLines &&
    !isBlank(lines[end]) &&
    !underline.test(inner(lines[end] as Line)) &&
    goesOnTo(lines[end] as Line)
  ) {
    text = `${text} ${inner(lines[end] as Line)}`
    end++
  }
  return { text: fold(text), end }
}

function looksLikeTitle(
  text: string,
  label: PrintedLabel,
  end: number,
  line: Line,
  at: number,
  reading: Reading,
): boolean {
  const { lines, layout, contents, zone } = reading
  const path = pathOf(label.label)
  const isSetIn = line.indent > layout.margin && !(end === at + 1 && isCentred(line, reading, at))
  if (isSetIn || text.length > maxTitle || text.split(' ').length > maxWords) return false
  if (
    !/^["\u201c(\u2018'[]?[\p{Lu}\p{N}]/u.test(text) ||
    /[.;:,]$/.test(text) ||
    /\S\s{3,}\S.*\S\s{3,}\S/.test(label.title)
  )
    return false
  // Items of a list that are counted `1.` have text that runs on.
  const follows = opensPart(at, reading) || reading.blocks.at(-1)?.type === 'heading'
  if (!follows) return false
  if (path.length === 1 && contents.titles.size >= 5 && !contents.titles.has(label.label) && zone.path.length > 0)
    return false
  const next = lines[end]
  if (endsPart(end, reading) || underline.test(inner(next as Line))) return true
  const isShort = end === at + 1 && !isFull(line, next as Line, layout)
  return isShort && (path.length > 1 || label.apart || layout.dense) && /^\P{Ll}/u.test(inner(next as Line))
}

/** Columns by which the space before and behind a centred line may differ. */
const centreSlack = 10

/** Whether a line stands alone in the middle: headings of the first level do so in some prints. */
function isCentred({ indent, text }: Line, { lines, layout }: Reading, at: number): boolean {
  if (layout.width === null || indent < layout.margin + centreSlack) return false
  const behind = layout.width - text.length
  return Math.abs(indent - layout.margin - behind) <= centreSlack && isBlank(lines[at - 1]) && isBlank(lines[at + 1])
}

function readNamed(at: number, reading: Reading): number {
  const { lines, layout, zone } = reading
  const line = lines[at] as Line
  if (!opensPart(at, reading) || !(endsPart(at + 1, reading) || underline.test(inner(lines[at + 1] as Line)))) return at
  const text = fold(line.text)
  const meant = meantTitle(text)
  const found = named.find(([, pattern]) => pattern.test(meant))
  const [role] = found ?? [null]
  if (found ? !/^\p{Lu}/u.test(text) : zone.isCover || !isOut(line, text, layout.margin)) return at
  // Among numbered clauses a title that has none stands over a part of one.
  const rank = found || zone.path.length === 0 ? { depth: 1, ...(role ? { role } : {}) } : { style: 'bold-line' }
  emitHead(reading, { title: readInlines(text), ...rank }, line, [line])
  zone.isCover = false
  if (zone.path.length > 0) zone.special = null
  if (/^(?:bibliography|references)$/i.test(meant)) zone.special = 'references'
  zone.specialDepth = 0
  return skipUnderline(at + 1, reading)
}

/** A line at the edge of the paper where running text is set in. */
function isOut(line: Line, text: string, margin: number): boolean {
  return (
    margin >= 2 &&
    line.indent === 0 &&
    text.length <= 80 &&
    /^\p{Lu}/u.test(text) &&
    !/[.;:,]$/.test(text) &&
    !/\S\s{3,}\S/.test(line.text)
  )
}

function skipUnderline(at: number, reading: Reading): number {
  const next = reading.lines[at]
  if (isBlank(next) || !underline.test(inner(next as Line))) return at
  reading.charactersDrawn += countCharacters((next as Line).text)
  return at + 1
}

/** Adds a heading with what is known of it. */
export function emitHead(
  reading: Reading,
  head: Pick<RawHeading, 'label' | 'title' | 'depth' | 'role' | 'style'>,
  line: Line,
  lines: readonly Line[],
): void {
  emit(reading, { type: 'heading', ...head, place: placeOf(line) }, lines.map((one) => one.text).join(''))
}

const specials: readonly (readonly ['terms' | 'abbreviations' | 'references', RegExp])[] = [
  ['terms', /^(?:terms|definitions?|terms,? (?:and )?definitions\b.*|definitions and terms)$/i],
  ['abbreviations', /^(?:symbols(?:,| and)? |)(?:abbreviat(?:ions|ed terms)|acronyms|symbols)(?:\s.{0,60})?$/i],
  ['references', /^(?:normative |informative )?references$/i],
]

/** Says which clause is read now. */
export function openZone(reading: Reading, path: readonly string[], title: string): void {
  const { zone } = reading
  zone.isCover = false
  zone.inModule = false
  if (zone.special !== null && (path.length <= zone.specialDepth || zone.specialDepth === 0)) zone.special = null
  zone.path = path
  const special = path.length > 2 ? undefined : specials.find(([, pattern]) => pattern.test(meantTitle(fold(title))))
  if (special && zone.special === null) {
    zone.special = special[0]
    zone.specialDepth = path.length
  }
}
