import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture } from '../../model/document.ts'
import type { Place } from '../../model/place.ts'
import { settle } from '../xml/text-fate.ts'
import { FieldStack } from './fields.ts'
import type { Notes } from './notes.ts'
import type { Numberer } from './numbering.ts'
import type { DocxPackage } from './package.ts'
import type { Relationships } from './relationships.ts'
import type { Styles } from './styles.ts'
import type { XmlElement } from './word-xml.ts'

/** What all stories of one file share while it is read. */
export interface DocxFile {
  readonly pkg: DocxPackage
  readonly styles: Styles
  readonly numberer: Numberer
  /** What is done with pending changes. */
  readonly revisions: 'accept' | 'reject'
  readonly log: Log
  readonly notes: Notes
  /** The parts with charts and diagrams that were read, in the order of the text. */
  readonly drawnParts: XmlElement[]
  /** Elements that are being read, one inside the other. */
  readonly nesting: { depth: number }
}

/**
 * Deepest nesting of tables, text boxes, content controls and changes that is followed, counted in elements. Real files
 * reach about 20. What is deeper is not read, and said to be not compared.
 */
const maxNesting = 100

/** One run of text that is read from its beginning to its end. */
export interface Story {
  readonly file: DocxFile
  readonly relationships: Relationships
  readonly kind: 'body' | 'note' | 'text-box' | 'running-head'
  /** Where the story hangs in the body, if it is not the body itself. */
  readonly hangsAt: Place
  readonly fields: FieldStack
  /** Bookmarks that the next block takes. */
  anchors: string[]
  /** `w:p` elements met so far. */
  paragraphs: number
}

/** Starts a story. */
export function openStory(
  file: DocxFile,
  relationships: Relationships,
  kind: Story['kind'],
  hangsAt: Place = {},
): Story {
  return { file, relationships, kind, hangsAt, fields: new FieldStack(), anchors: [], paragraphs: 0 }
}

/** Opens the story of a text box. */
export function openTextBox(story: Story): Story {
  return openStory(story.file, story.relationships, 'text-box', placeOf(story))
}

/** Where the story stands. Paragraphs are counted over the body alone, tables included. */
export function placeOf(story: Story): Place {
  return story.kind === 'body' && story.paragraphs > 0 ? { paragraph: story.paragraphs } : story.hangsAt
}

/** Hands the collected bookmarks to a block. */
export function takeAnchors(story: Story): { readonly anchors?: readonly string[] } {
  if (story.anchors.length === 0) return {}
  const { anchors } = story
  story.anchors = []
  return { anchors }
}

/** What was dropped and what was odd, as it is met. */
export class Log {
  readonly diagnostics: Diagnostic[] = []
  readonly #furniture = new Map<string, number>()
  readonly #seen = new Set<string>()
  /** Whether a pending change was met. */
  hasRevisions = false

  /** Characters of text that was read, and then dropped with the paragraph it stands in. */
  droppedLater = 0

  /** Counts text that is no part of the document under the rule that says so: characters, white space apart. */
  drop(rule: string, characters: number): void {
    if (characters > 0) this.#furniture.set(rule, (this.#furniture.get(rule) ?? 0) + characters)
  }

  add(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic)
  }

  /** Adds a diagnostic the first time its key is met. */
  addOnce(key: string, diagnostic: Diagnostic): void {
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.diagnostics.push(diagnostic)
  }

  get furniture(): Furniture[] {
    return Array.from(this.#furniture, ([rule, characters]) => ({ rule, characters }))
  }
}

/** Says that an element was met and not understood, where there is text in it. */
export function reportUnknown(story: Story, element: XmlElement): void {
  const characters = settle(element, 'told')
  if (characters === 0) return
  story.file.log.add({
    code: 'element-unknown',
    message: `The Word element "${element.name}" is not understood; its ${characters} characters of text are not compared.`,
    place: placeOf(story),
    notCompared: { block: 'paragraph', characters },
  })
}

/** Reads what is inside an element, unless elements nest too deep. */
export function nest(story: Story, element: XmlElement, read: () => void): void {
  const { nesting, log } = story.file
  if (nesting.depth >= maxNesting) {
    log.add({
      code: 'too-deep',
      message: `Elements of the Word file nest more than ${maxNesting} deep; what is inside is not read.`,
      place: placeOf(story),
      notCompared: { block: 'paragraph', characters: settle(element, 'told') },
    })
    return
  }
  nesting.depth++
  read()
  nesting.depth--
}
