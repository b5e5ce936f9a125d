import type { Paragraph, PhrasingContent } from 'mdast'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import { textOf } from '../../model/text-of.ts'
import { trimRun } from './inline-run.ts'
import { joinLines, linesOf, type PhrasingLine } from './phrasing-lines.ts'
import { numberBehind, readDisplayFormula } from './read-formula.ts'
import { readInlines } from './read-inlines.ts'
import { emit, noteRead, placeOf, plainText, type Reading, type Story, sourceOf } from './reading.ts'

/** Longest bold line that is a heading, in characters. */
const maxHeading = 200

/** Indent of one list level, in twentieths of a point, as a Word file would have it. */
const indentOfLevel = 360

/** Reads a paragraph: text, a picture, a formula, a heading typed in bold, or list items typed on lines of their own. */
export function readParagraph(node: Paragraph, reading: Reading, listDepth: number): void {
  const place = placeOf(node, reading)
  if (readLoneFormula(node, reading, place)) return
  const source = sourceOf(node, reading).split('\n')
  const lines = source.length > 1 ? linesOf(node.children) : null
  const parts = lines ? partsOf(lines) : [{ content: node.children, line: 0 }]
  for (const part of parts) {
    const children = trimRun(readInlines(part.content, reading))
    if (children.length === 0) continue
    const indent = /^[\s>]*/.exec(source[part.line] ?? '')?.[0].length ?? 0
    const at = part.line === 0 ? place : { line: (place.line ?? 1) + part.line, column: indent + 1 }
    emitText(children, reading, at, listDepth)
  }
}

function emitText(children: Inline[], reading: Reading, place: Place, listDepth: number): void {
  const { story } = reading
  const words = textOf(children)
  if (children.every((inline) => inline.type === 'image' || inline.type === 'break')) {
    const images = children.flatMap((inline) => (inline.type === 'image' ? [inline] : []))
    emit(story, { type: 'figure', text: [], images: images.map(({ name }) => (name ? { name } : {})), place })
    // Writers put the caption where the text for the blind belongs, and converters print it below the picture.
    for (const { value } of images)
      if (/^(?:figure|fig\.)\s/i.test(value))
        emit(story, { type: 'paragraph', children: [{ type: 'text', value }], place })
  } else if (isBold(children) && words.length <= maxHeading && !isCaption.test(words)) {
    emit(story, {
      type: 'heading',
      title: children,
      style: 'bold-line',
      place,
      ...(isNumbered.test(words) ? { opensClause: true } : {}),
    })
  } else if (!addDefinition(children, story, place))
    emit(story, { type: 'paragraph', children, place, ...(listDepth > 0 ? { indent: listDepth * indentOfLevel } : {}) })
}

/** Longest term or name of a definition list, in characters. */
const maxTerm = 120

/** `:   text` under a line defines what stands on it; under or over a table it is the caption. */
function addDefinition(children: readonly Inline[], story: Story, place: Place): boolean {
  const [first] = children
  const lead = first?.type === 'text' ? /^(?::|~|Table:)[ \t\u00a0]+(?=\S)/.exec(first.value) : null
  if (first?.type !== 'text' || lead === null) return false
  const rest: Inline[] = [{ ...first, value: first.value.slice(lead[0].length) }, ...children.slice(1)]
  const before = story.blocks.at(-1)
  if (before?.type === 'table' || lead[0].startsWith('Table')) {
    const caption = { type: 'paragraph', role: 'table-caption', children: withoutAttributes(rest), place } as const
    // Structure expects a caption over its table.
    story.blocks.splice(before?.type === 'table' ? story.blocks.length - 1 : story.blocks.length, 0, caption)
    return true
  }
  if (before?.type !== 'paragraph' || lead[0].startsWith('Table')) return false
  if (before.role === 'formula-key') {
    story.blocks[story.blocks.length - 1] = {
      ...before,
      children: [...before.children, { type: 'break', of: 'paragraph' }, ...rest],
    }
    return true
  }
  if (before.role !== undefined || textOf(before.children).length > maxTerm) return false
  story.blocks[story.blocks.length - 1] = {
    ...before,
    role: 'formula-key',
    children: [...before.children, { type: 'break', of: 'tab' }, ...rest],
  }
  return true
}

/** `: Levels {#tbl:levels}`. */
function withoutAttributes(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  const value = last.value.replace(/(?<!\s)\s*\{#[\w.:-]{1,100}\}\s*$/, '')
  return [...children.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])]
}

const isCaption = /^(?:note|example|figure|fig\.|table|formula|equation)\b/i
const isNumbered =
  /^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Z](?:\.[0-9]{1,3})+|Annex\s+[A-Z]{1,2}|Appendix\s+[IVXA-Z]{1,5})(?=[\s.:–—-]|$)/i

function isBold(children: readonly Inline[]): boolean {
  return (
    children.some((inline) => inline.type === 'text' && inline.bold) &&
    children.every(
      (inline) =>
        inline.type === 'break' || (inline.type === 'text' && (inline.bold === true || inline.value.trim() === '')),
    )
  )
}

/** A paragraph that is one formula, with or without its number behind it, is a displayed formula. */
function readLoneFormula(node: Paragraph, reading: Reading, place: Place): boolean {
  const [first, ...rest] = node.children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  )
  if (first?.type !== 'inlineMath') return false
  const behind = rest.map((child) => (child.type === 'text' ? child.value : '\0')).join('')
  const number = numberBehind.exec(behind)?.[1]
  if (number === undefined && behind.trim() !== '') return false
  noteRead(reading.story, plainText(node))
  readDisplayFormula(first.value, reading, place, number)
  return true
}

interface Part {
  readonly content: readonly PhrasingContent[]
  /** Lines of the paragraph before it. */
  readonly line: number
}

/** What stands on lines of its own: a heading in bold, items with a typed marker. */
function partsOf(lines: readonly PhrasingLine[]): Part[] {
  const starts = [0]
  const heading = countHeading(lines)
  if (heading > 0) append(starts, [...designations(lines, heading), heading])
  const markers = lines.map(markerOf)
  let item = markers[heading] ?? null
  const widest = lines.reduce((most, line) => Math.max(most, lineText(line).length), 0)
  for (let at = Math.max(1, heading + 1); at < lines.length; at++) {
    if (opensNote(lines, at) || opensEntry(lines, at) || endsTitle(lines, at, widest)) {
      starts.push(at)
      item = null
      continue
    }
    const own = markers[at]
    if (typeof own !== 'string' || !opensItem(own, item, lines[at - 1] as PhrasingLine, nextOf(markers, at))) continue
    starts.push(at)
    item = own
  }
  return starts.map((start, i) => ({
    content: joinLines(lines.slice(start, starts[i + 1] ?? lines.length)),
    line: (lines[start] as PhrasingLine).line - (lines[0] as PhrasingLine).line,
  }))
}

/** Lines looked at for the item after one. */
const maxItemLines = 20

function nextOf(markers: readonly (string | null)[], at: number): string | null {
  for (let next = at + 1; next < markers.length && next <= at + maxItemLines; next++)
    if (markers[next]) return markers[next] as string
  return null
}

/** The bold lines at the start that are a numbered heading with its text right below; 0 where there are none. */
function countHeading(lines: readonly PhrasingLine[]): number {
  let count = 0
  while (count < lines.length && isBoldLine(lines[count] as PhrasingLine)) count++
  if (count === 0 || count === lines.length) return 0
  const words = lineText(lines[0] as PhrasingLine)
  return isNumbered.test(words) && words.length <= maxHeading ? count : 0
}

/**
 * The bold lines of a term entry behind its number and its first designation: further designations, `**3.1**`, `**lamp**`,
 * `**light source**`, each on its line.
 */
function designations(lines: readonly PhrasingLine[], heading: number): number[] {
  if (heading < 3 || !/^[0-9A-Z]{1,3}(?:\.[0-9]{1,3})+$/.test(lineText(lines[0] as PhrasingLine))) return []
  return Array.from({ length: heading - 2 }, (_, at) => at + 2)
}

function isBoldLine({ content }: PhrasingLine): boolean {
  return (
    content.some((node) => node.type === 'strong') &&
    content.every((node) => node.type === 'strong' || (node.type === 'text' && node.value.trim() === ''))
  )
}

/** `NOTE 1 – `, `EXAMPLE: `, `Note 2 to entry: `, `NOTE 3   `. */
export const noteMarker =
  /^(?:(?:NOTE|EXAMPLE)(?:[ \u00a0]\d{1,3})?[ \u00a0]{0,4}(?:[–—:](?![\p{L}\p{N}])|-[ \u00a0]|[ \u00a0]{2})|Note[ \u00a0]\d{1,3} to entry:)/u

/** A note that is typed on the line below a sentence, with no empty line between them. */
function opensNote(lines: readonly PhrasingLine[], at: number): boolean {
  const [line, before] = [lines[at] as PhrasingLine, lines[at - 1] as PhrasingLine]
  if (line.content[0]?.type !== 'text' || !noteMarker.test(lineText(line))) return false
  return before.isHard || /[.;:!?)”"]$/.test(lineText(before))
}

/** `5.2 Binary notation`, `3.4 lamp: …`: a number of several parts and words behind it. */
const entry = /^[0-9A-Z]{1,3}(?:\.[0-9]{1,3}){1,6}[ \u00a0]{1,8}\p{L}/u
/** Longest line that is taken for a title below which the text begins, in characters. */
const maxLineTitle = 80

/** A numbered entry on the line below the end of another: text that was torn from pages has no empty lines. */
function opensEntry(lines: readonly PhrasingLine[], at: number): boolean {
  const [line, before] = [lines[at] as PhrasingLine, lines[at - 1] as PhrasingLine]
  if (line.content[0]?.type !== 'text' || !entry.test(lineText(line))) return false
  const text = lineText(before)
  return before.isHard || /[.;:]$/.test(text) || (entry.test(text) && isLineTitle(text))
}

/** The line below the number and title of a clause: a word of it would have had room on the line of the title. */
function endsTitle(lines: readonly PhrasingLine[], at: number, widest: number): boolean {
  const text = lineText(lines[at - 1] as PhrasingLine)
  const below = lineText(lines[at] as PhrasingLine)
  if (!entry.test(text) || !isLineTitle(text) || !/^["“(]?\p{Lu}/u.test(below)) return false
  return text.length + 1 + (below.split(/\s/, 1)[0] as string).length < widest
}

function isLineTitle(text: string): boolean {
  return text.length <= maxLineTitle && !/[.;:,?!]$|:\s/.test(text)
}

const marker =
  /^[ \t]*(:(?=[ \t]{1,4}\S)|\(?(?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})\)|[a-hj-z]\.|[ivx]{1,4}\.|[–—•])[ \t\u00a0]+\S/

/** The typed marker of an item at the start of a line; null where there is none. */
function markerOf(line: PhrasingLine): string | null {
  return line.content[0]?.type === 'text' ? (marker.exec(lineText(line))?.[1] ?? null) : null
}

/**
 * `a) first`, `b) second` on lines of their own are no list to Markdown, and a list to every reader. A sentence may be
 * wrapped before “b) holds”, so the marker must follow that of the open item or be followed by its next, or the line
 * before must end something.
 */
function opensItem(own: string, open: string | null, before: PhrasingLine, next: string | null): boolean {
  if (own === ':' || (open !== null && follows(open, own))) return true
  if (next !== null && /^(?:\(?(?:a|i|1)\)|[ai]\.)$/.test(own) && follows(own, next)) return true
  // A line may begin with the end of “i. e.”.
  if (own.endsWith('.')) return false
  return before.isHard || /(?:[.;:,!?–—]|\b(?:and|or))$/.test(lineText(before))
}

/** `b)` behind `a)`, `10)` behind `9)`, a dash behind the same dash. */
function follows(open: string, own: string): boolean {
  if (/^[–—•]$/.test(open)) return own === open
  if (open.endsWith('.') !== own.endsWith('.')) return false
  const from = open.replace(/[().]/g, '')
  const to = own.replace(/[().]/g, '')
  if (/^[0-9]+$/.test(from)) return to === String(Number(from) + 1)
  return (
    (to.length === from.length && to.charCodeAt(to.length - 1) === from.charCodeAt(from.length - 1) + 1) ||
    (/^[ivx]+$/.test(from) && /^[ivx]+$/.test(to))
  )
}

function lineText(line: PhrasingLine): string {
  return line.content
    .map((node) => plainText(node))
    .join(' ')
    .trim()
}
