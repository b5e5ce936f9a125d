import type { Furniture } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { RawDocument } from '../../model/raw.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { countCharacters } from '../ledger.ts'
import { readAnnex } from './annex-heads.ts'
import { backPagesFrom } from './back-pages.ts'
import { readCode, readDiagram } from './code.ts'
import { findContents, readContents } from './contents.ts'
import { decodeText } from './decode-text.ts'
import { takeEndNotes, takeRaisedNotes } from './end-notes.ts'
import { readFormula } from './formula.ts'
import { withoutFrames } from './framed-lines.ts'
import { readGrid } from './grid-table.ts'
import { readHeading } from './headings.ts'
import { wordsOf } from './join-lines.ts'
import { joinPages } from './layout.ts'
import { inner, isBlank, type Line, refuseManyLines, splitLines } from './lines.ts'
import { readLoneRule } from './lone-rule.ts'
import { takePageNotes } from './page-notes.ts'
import { noteText, readParagraph } from './paragraphs.ts'
import { readAligned, readPipes, readRuled, readTabbed } from './plain-tables.ts'
import { type BlockReader, emit, placeOf, type Reading } from './reading.ts'
import { dropRunningHeads } from './running-heads.ts'
import { readTerm } from './terms.ts'

export interface TextHints extends Work {
  /** The file's name, for messages. */
  readonly path?: string
}

/** In the order in which they are asked; the last takes what is left. */
const readers: readonly BlockReader[] = [
  readContents,
  readDiagram,
  readAnnex,
  readTerm,
  readHeading,
  readGrid,
  readPipes,
  readTabbed,
  readRuled,
  readColumns,
  readFormula,
  readLoneRule,
  readPicture,
  readCode,
  readParagraph,
]

/** Lines read between two looks at whether the caller wants to stop. */
const linesBetweenLooks = 2_000

/**
 * Reads plain text as standards circulate in it: pages with running heads, lines wrapped by hand, typed numbers,
 * tables drawn with signs.
 *
 * @throws UnreadableDocumentError `not-a-document`, `wrong-encoding`, `too-large`
 */
export function readText(bytes: Uint8Array, hints: TextHints = {}): RawDocument {
  const { text, diagnostics } = decodeText(bytes, hints.path ?? 'The text')
  refuseManyLines(text, hints.path ?? 'The text')
  const { pages, heads, texts } = dropRunningHeads(splitLines(text))
  const reading = openReading(pages)
  append(reading.diagnostics, diagnostics)
  let next = linesBetweenLooks
  for (let at = 0; at < reading.lines.length; ) {
    if (at >= next) {
      stopIfAsked(hints)
      next = at + linesBetweenLooks
    }
    placeOldNotes(reading, (reading.lines[at] as Line).page)
    at = isBlank(reading.lines[at]) ? at + 1 : readNext(at, reading)
  }
  placeOldNotes(reading, Number.POSITIVE_INFINITY)
  return {
    format: 'text',
    front: {},
    blocks: reading.blocks,
    runningHeads: texts,
    furniture: [
      ...furniture(
        'running-head',
        heads.reduce((sum, line) => sum + countCharacters(line.text), 0),
      ),
      ...furniture('drawn-rule', reading.charactersDrawn),
      ...furniture(
        'index-and-back-pages',
        reading.backPages.reduce((sum, line) => sum + countCharacters(line.text), 0),
      ),
    ],
    diagnostics: reading.diagnostics,
    ledger: { source: countCharacters(text), read: reading.charactersRead },
  }
}

function furniture(rule: string, characters: number): Furniture[] {
  return characters > 0 ? [{ rule, characters }] : []
}

function openReading(pages: readonly (readonly Line[])[]): Reading {
  const cut = pages.map(takePageNotes)
  const { lines: all, layout } = joinPages(cut.map((page) => page.lines))
  const back = backPagesFrom(all)
  const { lines: unnoted, notes: raisedNotes } = takeRaisedNotes(all.slice(0, back))
  const { lines: framed, notes: endNotes, drawn: endDrawn } = takeEndNotes(unnoted)
  const { lines, drawn } = withoutFrames(framed)
  return {
    lines,
    backPages: all.slice(back),
    layout,
    contents: findContents(lines),
    hasWord: wordsOf(lines),
    pageNotes: [...cut.flatMap(({ notes }) => notes), ...raisedNotes, ...endNotes],
    blocks: [],
    diagnostics: [],
    zone: { path: [], special: null, specialDepth: 0, inModule: false, isCover: true },
    charactersRead: 0,
    charactersDrawn: [...cut.flatMap(({ rules }) => rules), ...endDrawn].reduce(
      (sum, line) => sum + countCharacters(line.text),
      drawn,
    ),
  }
}

function readNext(at: number, reading: Reading): number {
  const inModule = reading.zone.inModule
  if (inModule) {
    const end = readCode(at, reading)
    if (end > at) return end
  }
  for (const read of readers) {
    const end = read(at, reading)
    if (end > at) return end
  }
  return at + 1
}

/** Under the caption of a table columns need no rule. */
function readColumns(at: number, reading: Reading): number {
  const before = reading.blocks.at(-1)
  const caption = before?.type === 'paragraph' && before.children.length === 1 ? before.children[0] : undefined
  if (
    caption?.type !== 'text' ||
    caption.value.length > 200 ||
    !/^table\s+\S+\s*[\u2013\u2014:.-]/i.test(caption.value)
  )
    return at
  return readAligned(at, reading)
}

const picture = /^\[(?:([\w.-]{1,100}\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?))|image\d{0,4})?\]$/i

/** Brackets alone on a line, empty or with a name: programs that take text out of a file leave them where a picture stands. */
function readPicture(at: number, reading: Reading): number {
  const line = reading.lines[at] as Line
  const found = picture.exec(inner(line))
  if (found === null) return at
  reading.charactersRead += countCharacters(line.text)
  reading.blocks.push({
    type: 'figure',
    text: [],
    images: [found[1] === undefined ? {} : { name: found[1] }],
    place: placeOf(line),
  })
  return at + 1
}

/** Footnotes of pages that are read, whose call was not found: text, where their page ends. */
function placeOldNotes(reading: Reading, page: number): void {
  while (true) {
    const [note] = reading.pageNotes
    // A paragraph that calls may have gone on from the page before.
    if (!note || (note.page ?? Number.MAX_VALUE) + 1 >= page) return
    reading.pageNotes.shift()
    if (note.placed) continue
    const { text, printed } = noteText(note, reading)
    emit(
      reading,
      {
        type: 'paragraph',
        label: note.mark,
        children: [{ type: 'text', value: text }],
        place: placeOf(note.lines[0] as Line),
        within: 'footnote',
      },
      printed,
    )
  }
}
