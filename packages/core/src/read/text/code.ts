import type { Inline } from '../../model/inline.ts'
import { countCharacters } from '../ledger.ts'
import { goesOn, pathOf, splitLabel } from './heading-label.ts'
import { isProse } from './layout.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'
import { type BlockReader, emit, opensPart, placeOf, type Reading } from './reading.ts'

/** A line that opens code wherever it stands: an ASN.1 assignment or the head of a module. */
const opening =
  /^(?:[A-Za-z][\w-]*(?:\s*\{[^{}]{0,80}\})?(?:\s+[A-Za-z][\w.-]*){0,4}\s*::=|[A-Z][\w-]*\s+(?:\{[^{}]{0,200}\}\s*)?(?:DEFINITIONS\b|$)|<\?xml\s)/
/** A line of code of any language. */
const typical =
  /::=|:=|[{};]\s*$|^[{}]|^(?:--|\/\/|\/\*|\*\/|#\w)|^<\/?[A-Za-z!?][^>]{0,200}>|^[\w-]+\s+=\/?\s.*["%/<*]|^["%/]|\)\s*\{|^(?:if|for|while|else|return|struct|typedef|BEGIN|END|IMPORTS|EXPORTS)\b.{0,80}[({;]?$|^\s*[a-z][\w-]*\s+\[[0-9]+\]|=>|->/
const drawing = /[+|][-=]{2}|[-=]{2}[+|>]|\|\s{2,}|^\|.*\||[\u2500-\u257f]/
/** What only draws: bars, rules and arrows. A single sign may be an operator. */
const strokes = /[|\u2500-\u257f]+|[-+=_~]{2,}>?|<?-+>|<-+/g
/** Longest chunk looked at before it is known to be code, in lines. */
const maxLooked = 400
/** Columns by which code is set in. */
const setIn = 2

/** Reads code and drawings, line by line as they stand: modules of ASN.1 from head to END, and what is set in and reads as code. */
export const readCode: BlockReader = (at, reading) => {
  const { lines, layout, zone } = reading
  const first = lines[at] as Line
  if (zone.isCover) return at
  if (zone.inModule && endsModule(first, reading)) zone.inModule = false
  if (!zone.inModule && !opensPart(at, reading)) return at
  const opens = opensCode(first, lines[at + 1]) || opensGrammar(at, lines)
  if (!zone.inModule && !opens && first.indent < layout.margin + setIn) return at
  const end = endOfChunk(at, reading, zone.inModule || opens ? Number.POSITIVE_INFINITY : maxLooked + 1)
  const chunk = lines.slice(at, end)
  if (!zone.inModule && !opens && !isSetIn(chunk, reading)) return at
  const drawn = chunk.filter((line) => drawing.test(inner(line))).length
  if (!zone.inModule && chunk.length > 2 && drawn * 2 >= chunk.length && !opens) emitDrawing(chunk, reading)
  else {
    const value = dedent(chunk)
    emit(reading, { type: 'code', value, place: placeOf(first) }, value)
    const words = chunk.map(inner)
    if (words.some((text) => /\bDEFINITIONS\b|^BEGIN\b/.test(text))) zone.inModule = true
    if (words.some((text) => /^END\b/.test(text))) zone.inModule = false
  }
  return end
}

/** `+-+-+-+-+`: under it the fields of a packet stand bit by bit. */
const bitRuler = /^\+(?:-\+){8,}$/

/** Reads the layout of a packet as it is drawn, with the numbers of the bits above it: its columns tell widths. */
export const readDiagram: BlockReader = (at, reading) => {
  const { lines } = reading
  if (!opensPart(at, reading) || !/^[0-9+]/.test(inner(lines[at] as Line))) return at
  let end = at
  let rulers = 0
  while (!isBlank(lines[end]) && end - at < maxLooked) {
    const text = inner(lines[end] as Line)
    if (bitRuler.test(text)) rulers++
    else if (!/^[|0-9+/]/.test(text)) return at
    end++
  }
  if (rulers < 2 || !isBlank(lines[end])) return at
  const value = dedent(lines.slice(at, end))
  emit(reading, { type: 'code', value, place: placeOf(lines[at] as Line) }, value)
  return end
}

/** `version = %x01 ; first version`, and lines set in below that go on with it. */
const grammarRule = /^[A-Za-z][\w-]*\s*=\/?\s+\S/
const grammarSign =
  /%[xdb][0-9A-Fa-f]|\s;\s|\s\/\s|(?:^|[\s(])[0-9]*\*[0-9]*[A-Za-z("]|(?:^|\s)[0-9]+[A-Z]{2,}\b|=\s+"[^"]*"/

/** Whether rules of a grammar stand here one under the other, as RFCs print ABNF in the margin of their text. */
function opensGrammar(at: number, lines: readonly Line[]): boolean {
  const first = lines[at] as Line
  if (!grammarRule.test(inner(first))) return false
  let rules = 0
  let signs = 0
  for (let end = at; !isBlank(lines[end]) && end - at < maxLooked; end++) {
    const line = lines[end] as Line
    if (line.indent <= first.indent && !grammarRule.test(inner(line))) return false
    if (line.indent <= first.indent) rules++
    if (grammarSign.test(inner(line))) signs++
  }
  return rules > 1 ? signs > 0 : signs > 1
}

function endOfChunk(from: number, reading: Reading, most: number): number {
  let end = from
  while (!isBlank(reading.lines[end]) && end - from < most) {
    const line = reading.lines[end] as Line
    // Where blank lines do not part blocks, code ends where text or a clause begins.
    if (
      end > from &&
      opensPart(end, reading) &&
      !typical.test(inner(line)) &&
      (isProse(line) || endsModule(line, reading))
    )
      break
    end++
    if (reading.zone.inModule && /^END\s*$/.test(inner(reading.lines[end - 1] as Line))) break
  }
  return end
}

/** A module that is never closed ends at the next heading. */
function endsModule(line: Line, reading: Reading): boolean {
  const label = splitLabel(inner(line))
  return (
    label !== null &&
    label.title !== '' &&
    /^\p{Lu}/u.test(label.title) &&
    goesOn(pathOf(label.label), reading.zone.path)
  )
}

function opensCode(first: Line, second: Line | undefined): boolean {
  const text = inner(first)
  if (!opening.test(text)) return false
  // `Beacon` alone may be a word; with the assignment below it is the head of a module.
  return /::=|<\?xml|DEFINITIONS/.test(text) || (second !== undefined && /\bDEFINITIONS\b|^\{/.test(inner(second)))
}

function isSetIn(chunk: readonly Line[], reading: Reading): boolean {
  const { margin } = reading.layout
  if (chunk.length > maxLooked || chunk.some((line) => line.indent < margin + setIn)) return false
  const lines = chunk.length
  const prose = chunk.filter((line) => isProse(line) && !typical.test(inner(line))).length
  if (prose * 4 > lines) return false
  const signs = chunk.filter((line) => typical.test(inner(line)) || drawing.test(inner(line))).length
  return (
    signs * 2 >= lines &&
    !/^(?:[\u2013\u2014\u2022*o-]|\(?[a-z0-9]{1,2}\)|[a-z0-9]{1,2}\.)\s/.test(inner(chunk[0] as Line))
  )
}

function dedent(chunk: readonly Line[]): string {
  const indent = chunk.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  return chunk.map((line) => line.text.slice(indent)).join('\n')
}

/** A drawing is its words: the strokes are no text. */
function emitDrawing(chunk: readonly Line[], reading: Reading): void {
  const text: Inline[] = []
  let read = 0
  for (const line of chunk) {
    const words = fold(line.text.replace(strokes, ' '))
    if (words === '') continue
    if (text.length > 0) text.push({ type: 'break', of: 'line' })
    text.push({ type: 'text', value: words })
    read += countCharacters(words)
  }
  const all = chunk.reduce((sum, line) => sum + countCharacters(line.text), 0)
  reading.charactersRead += read
  reading.charactersDrawn += all - read
  reading.blocks.push({ type: 'figure', text, images: [], place: placeOf(chunk[0] as Line) })
}
