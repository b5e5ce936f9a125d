import type { FootnoteDefinition, Nodes, Root, Table } from 'mdast'
import type { FrontMatter } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { RawCell, RawDocument } from '../../model/raw.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { countCharacters } from '../ledger.ts'
import { decodeBytes } from '../xml/decode-bytes.ts'
import { addHtml, addText, type TextCount } from './count-text.ts'
import { callsIn, type Definition, findDefinitions } from './definitions.ts'
import { readDirectives } from './directives.ts'
import { framedLines, readDrawn } from './drawn-table.ts'
import { dropRows, isFullTable } from './drop-rows.ts'
import { readFrontMatter } from './front-matter.ts'
import { showMarks } from './hidden-marks.ts'
import { findHtmlNotes } from './html-footnotes.ts'
import { type StarHabits, starHabits } from './lone-stars.ts'
import { readPandocMarks } from './pandoc-marks.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readBlock, readRows } from './read-block.ts'
import { readHtml } from './read-html.ts'
import { openStory, type Reading, type Story } from './reading.ts'
import { type Chunk, splitChunks } from './split-chunks.ts'
import { tameLines } from './tame-lines.ts'

export interface MarkdownHints extends Work {
  /** The file's name, for messages. */
  readonly path?: string
}

/**
 * Reads Markdown as editors type standards in it: headings or bold lines with typed numbers, pipe and HTML tables, TeX.
 *
 * @throws UnreadableDocumentError `wrong-encoding`
 */
export function readMarkdown(bytes: Uint8Array, hints: MarkdownHints = {}): RawDocument {
  const text = decodeBytes(bytes, hints.path ?? 'The text').replace(/^\ufeff/, '')
  const story = openStory(findHtmlNotes(text))
  const lines = tameLines(readPandocMarks(readDirectives(text.split(/\r\n?|\n/))), story.diagnostics)
  const habits = starHabits(lines)
  const definitions = findDefinitions(lines)
  const count: TextCount = { text: 0, comments: 0, footnotes: new Map() }
  const run: Run = { story, definitions, called: new Set(), habits, count, work: hints, front: {} }
  readLines(lines, 0, run)
  reportUncalled(definitions, run.called, story, count)
  return {
    format: 'markdown',
    front: run.front,
    blocks: story.blocks,
    runningHeads: [],
    furniture: count.comments > 0 ? [{ rule: 'not-printed', characters: count.comments }] : [],
    diagnostics: story.diagnostics,
    ledger: { source: count.text + count.comments, read: story.charactersRead },
  }
}

/** What the parts of one file share as they are read. */
interface Run {
  readonly story: Story
  readonly definitions: ReadonlyMap<string, Definition>
  /** Names of footnotes that are called. */
  readonly called: Set<string>
  readonly habits: StarHabits
  readonly count: TextCount
  readonly work: Work
  front: Partial<FrontMatter>
}

/**
 * @param before lines of the file before these.
 * @param depth frames around them.
 */
function readLines(lines: readonly string[], before: number, run: Run, depth = 0): void {
  const { story, count, habits } = run
  for (const cut of splitChunks(lines, story.diagnostics)) {
    stopIfAsked(run.work)
    const chunk = { ...cut, linesBefore: cut.linesBefore + before }
    if (chunk.kind === 'html') {
      const html = showMarks(chunk.text)
      addHtml(html, count)
      readHtml(html, story, chunk.linesBefore + 1)
    } else if (chunk.kind === 'drawn') {
      const framed = depth < maxFrames ? framedLines(chunk.text) : null
      if (framed === null) readDrawn(chunk, story, count, habits)
      else readLines(readPandocMarks(framed), chunk.linesBefore + 1, run, depth + 1)
    } else if (chunk.kind === 'rows' && isFullTable(story.blocks.at(-1))) dropRows(chunk, story, count)
    else readChunk(chunk, run)
  }
}

/** Frames in frames that are read as what stands in them; a deeper one is a table. */
const maxFrames = 20

function readChunk(chunk: Chunk, run: Run): void {
  const { story, count } = run
  const { root, reading } = openChunk(chunk, run)
  addText(ownNodes(root, chunk), count)
  const [first] = root.children
  if (first?.type === 'yaml' && chunk.linesBefore === 0) {
    const stated = readFrontMatter(first.value, story.diagnostics)
    // What was meant for data and is none is text that is lost.
    if (stated === null) count.text += countCharacters(first.value)
    run.front = stated ?? {}
  }
  if (chunk.kind === 'rows') readFurtherRows(root, reading)
  for (const node of chunk.kind === 'rows' ? root.children.slice(1) : root.children)
    readBlock(node, reading, { depth: 0, listDepth: 0 })
}

/** What a chunk says itself: without the definitions that it borrows, and the head that a cut table repeats. */
function ownNodes(root: Root, chunk: Chunk): Nodes[] {
  const lines = chunk.text.split('\n').length
  const own: Nodes[] = root.children.filter((node) => (node.position?.start.line ?? 1) <= lines)
  const [table] = own
  return chunk.kind === 'rows' && table?.type === 'table' ? [...table.children.slice(1), ...own.slice(1)] : own
}

/** Parses a chunk together with the definitions of other chunks that it calls. */
function openChunk(chunk: Chunk, { story, definitions, called, habits }: Run): { root: Root; reading: Reading } {
  const end = chunk.linesBefore + chunk.text.split('\n').length
  const isForeign = ({ fromLine }: Definition): boolean => fromLine < chunk.linesBefore || fromLine >= end
  const foreign = definitions.size > 0 ? calledIn(chunk.text, definitions, isForeign) : []
  const root = parseMarkdown(foreign.length > 0 ? `${chunk.text}\n\n${foreign.join('\n\n')}` : chunk.text, habits)
  const footnotes = new Map<string, FootnoteDefinition>()
  const addresses = new Map<string, string>()
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier.toLowerCase()))
      footnotes.set(node.identifier.toLowerCase(), node)
    else if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
  noteCalls(chunk.text, called)
  return { root, reading: { story, linesBefore: chunk.linesBefore, source: chunk.text, footnotes, addresses } }
}

/** Definitions of other chunks that one chunk takes; the text of a footnote beyond them is in no block, and told so. */
const maxForeign = 1_000
/** Footnotes that call footnotes, one in the other. */
const maxChain = 4

/** The definitions that a text calls, and those that these call. */
function calledIn(
  text: string,
  definitions: ReadonlyMap<string, Definition>,
  isForeign: (definition: Definition) => boolean,
): string[] {
  const found = new Map<string, Definition>()
  let texts = [text]
  for (let step = 0; step < maxChain && texts.length > 0; step++) {
    const next: string[] = []
    for (const name of texts.flatMap((open) => [...callsIn(open)])) {
      const definition = definitions.get(name)
      if (!definition || found.has(name) || found.size >= maxForeign) continue
      found.set(name, definition)
      next.push(definition.source)
    }
    texts = next
  }
  return [...found.values()].filter(isForeign).map(({ source }) => source)
}

function noteCalls(text: string, called: Set<string>): void {
  for (const [, name] of text.matchAll(/\[(\^[^[\]\n]{1,200})\](?!:)/g)) called.add((name as string).toLowerCase())
}

/** Adds the rows of a table that was cut for the parser to the table they belong to. */
function readFurtherRows(root: Root, reading: Reading): void {
  const [table] = root.children
  const { blocks } = reading.story
  const before = blocks.at(-1)
  if (table?.type !== 'table' || before?.type !== 'table') return // The table is this reader's own and not handed out yet.
  append(before.rows as RawCell[][], readRows(table as Table, reading, true))
}

/** A footnote that nothing calls is printed nowhere; that it is there is said. */
function reportUncalled(
  definitions: ReadonlyMap<string, Definition>,
  called: ReadonlySet<string>,
  story: Story,
  count: TextCount,
): void {
  for (const { name, fromLine } of definitions.values()) {
    if (!name.startsWith('^') || called.has(name) || story.footnotesRead.has(name.slice(1))) continue
    const characters = count.footnotes.get(name.slice(1)) ?? 0
    story.diagnostics.push({
      code: 'footnote-uncalled',
      message: `The footnote [${name}] is called nowhere; it was not read.`,
      place: { line: fromLine + 1, column: 1 },
      notCompared: { block: 'footnote', characters },
    })
  }
}
