import type { FootnoteDefinition, Nodes } from 'mdast'
import { countCharacters } from '../../model/count-characters.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { RawBlock } from '../../model/raw.ts'
import type { HtmlNote } from './html-footnotes.ts'

/** What is read so far of one file. */
export interface Story {
  readonly blocks: RawBlock[]
  readonly diagnostics: Diagnostic[]
  /** Ids given to headings so far: the second of a name gets `-1`. */
  readonly slugs: Map<string, number>
  /** Footnotes whose text stands at a call already. */
  readonly footnotesRead: Set<string>
  /** Footnotes that stand in HTML, by their ids. */
  readonly htmlNotes: ReadonlyMap<string, HtmlNote>
  /** Tags already reported. */
  readonly unknownTags: Set<string>
  /** Whether a table showed that the text was torn from pages, at whose ends tables are cut. */
  isTorn: boolean
  /** Ids met, for the next block. */
  anchors: string[]
  /** Characters of text that were taken into a block, white space apart. */
  charactersRead: number
}

/** One chunk of the file, as it is read. */
export interface Reading {
  readonly story: Story
  /** Lines of the file before the chunk. */
  readonly linesBefore: number
  /** The chunk as it stands in the file. */
  readonly source: string
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Where `[text][name]` leads, by the names of the definitions. */
  readonly addresses: ReadonlyMap<string, string>
}

export function openStory(htmlNotes: Story['htmlNotes'] = new Map()): Story {
  return {
    blocks: [],
    diagnostics: [],
    slugs: new Map(),
    footnotesRead: new Set(),
    htmlNotes,
    unknownTags: new Set(),
    isTorn: false,
    anchors: [],
    charactersRead: 0,
  }
}

/** Says of text that it stands in a block now. */
export function noteRead(story: Story, text: string): void {
  story.charactersRead += countCharacters(text)
}

/** Adds a block; ids that were met before it name it. */
export function emit(story: Story, block: RawBlock): void {
  const anchors = [...(block.anchors ?? []), ...story.anchors]
  story.anchors = []
  story.blocks.push(anchors.length > 0 ? { ...block, anchors } : block)
}

/** Says once for each tag that it is not known. */
export function reportTag(story: Story, tag: string, place: Place): void {
  if (story.unknownTags.has(tag)) return
  story.unknownTags.add(tag)
  story.diagnostics.push({
    code: 'element-unknown',
    message: `The tag <${tag}> is not known; it was read as text.`,
    place,
  })
}

/** Where a node stands in the whole file. */
export function placeOf(node: Nodes, reading: Reading): Place {
  const start = node.position?.start
  return start ? { line: start.line + reading.linesBefore, column: start.column } : {}
}

/** A node as it is written. */
export function sourceOf(node: Nodes, reading: Reading): string {
  return reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/** The text in a node, however deep. Walks with a stack: it is also for what is nested too deep to read. */
export function plainText(node: Nodes): string {
  const open: Nodes[] = [node]
  let text = ''
  for (let next = open.pop(); next; next = open.pop()) {
    if ('value' in next) text += next.value
    else if (next.type === 'break' || next.type === 'paragraph') text += ' '
    if ('children' in next) for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] as Nodes)
  }
  return text.replace(/\s+/g, ' ').trim()
}
