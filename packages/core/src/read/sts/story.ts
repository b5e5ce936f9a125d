import { countCharacters } from '../../model/count-characters.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture, Within } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { HeadingRole, ParagraphRole, RawBlock, RawParagraph } from '../../model/raw.ts'
import { settle } from '../xml/text-fate.ts'
import { IdIndex } from './id-index.ts'
import { child, rawText, walk, type XmlElement } from './sts-xml.ts'

/** What the first paragraph of an item, note or reference takes, once. */
export interface Lead {
  readonly role: ParagraphRole
  readonly label?: string
  readonly depth?: number
  /** What a note or an example as a whole stands in. */
  readonly within?: Within
  /** Whether a note or an example binds, where its name says so. */
  readonly binds?: boolean
  used: boolean
}

/** What stands around the place that is being read. */
export interface Scope {
  /** Depth of the enclosing heading; 0 above all. */
  readonly depth: number
  /** Depth of the enclosing list; 0 outside lists. */
  readonly listDepth: number
  /** What the nearest enclosing section is. */
  readonly section?: HeadingRole
  readonly part: 'front' | 'body' | 'annex' | 'back'
  readonly within?: Within
  readonly lead?: Lead
  /** The role of paragraphs that are not led: further paragraphs of a list item. */
  readonly role?: ParagraphRole
}

/** The reading of one text: what has been read so far, and what is odd about it. */
export class Story {
  readonly blocks: RawBlock[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly ids: IdIndex
  /** Primary language of the text, lower case: `en`. */
  readonly language: string | undefined
  /** Footnotes whose text already stands at an anchor. */
  readonly placedNotes = new Set<XmlElement>()
  /** How far each list has counted, by id, for lists that continue one another. */
  readonly listCounts = new Map<string, number>()
  readonly #furniture = new Map<string, number>()
  readonly #met = new Set<string>()
  #pending: string[] = []

  readonly #root: XmlElement
  #repeatsLabels: boolean | undefined

  constructor(root: XmlElement, language: string | undefined) {
    this.ids = new IdIndex(root)
    this.#root = root
    this.language = language
  }

  /** Whether most titles of sections repeat the label before them, as converters write both from one printed head. */
  get repeatsLabels(): boolean {
    this.#repeatsLabels ??= repeatsLabels(this.#root)
    return this.#repeatsLabels
  }

  /** Adds a block; anchors of wrappers that print nothing of their own go to it. */
  emit(block: RawBlock, scope: Scope): void {
    if (block.type !== 'heading') this.openLead(block.place, scope)
    const noted = scope.within === 'note' || scope.within === 'example'
    // Code and formulas of an example bind nobody, and go with it.
    this.#add(noted && (block.type === 'code' || block.type === 'formula') ? { ...block, within: scope.within } : block)
  }

  /** Adds a paragraph, unless nothing is printed in it. */
  paragraph(element: XmlElement, children: readonly Inline[], anchors: readonly string[], scope: Scope): void {
    if (children.length === 0) {
      for (const anchor of anchors) this.anchor(anchor)
      return
    }
    const paragraph: Writable<RawParagraph> = { type: 'paragraph', place: element.place(), children }
    if (anchors.length > 0) paragraph.anchors = anchors
    const { lead, role, within } = scope
    if (lead !== undefined && !lead.used) {
      takeLead(paragraph, lead)
      // Notes and examples name themselves by their role; what they stand in is kept for the others.
      if (within !== undefined && within !== lead.role) paragraph.within = within
    } else {
      if (role !== undefined) paragraph.role = role
      if (role === 'list-item') paragraph.depth = scope.listDepth
      if (within !== undefined) paragraph.within = within
    }
    this.#add(paragraph)
  }

  /** Prints the label of an item or note in which no text comes first: a list, a table, nothing at all. */
  openLead(place: Place, { lead }: Scope): void {
    if (lead === undefined || lead.used) return
    const paragraph: Writable<RawParagraph> = { type: 'paragraph', place, children: [] }
    takeLead(paragraph, lead)
    this.#add(paragraph)
  }

  /** Keeps an id for the block that comes next. */
  anchor(id: string | undefined): void {
    if (id !== undefined && id !== '') this.#pending.push(id)
  }

  /** Counts text that is dropped because it is no part of the standard: characters, white space apart. */
  drop(rule: string, characters: number): void {
    if (characters > 0) this.#furniture.set(rule, (this.#furniture.get(rule) ?? 0) + characters)
  }

  get furniture(): Furniture[] {
    return Array.from(this.#furniture, ([rule, characters]) => ({ rule, characters }))
  }

  /** Adds a diagnostic once for each subject: a file that has one odd thing has a hundred of it. */
  reportOnce(subject: string, diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${subject}`
    if (this.#met.has(key)) return
    this.#met.add(key)
    this.diagnostics.push(diagnostic)
  }

  /** Reports what stands in an element where only certain children can be read, and is therefore lost. */
  reportRest(element: XmlElement, block: string, isRead: (child: XmlElement) => boolean): void {
    for (const node of element.children) {
      if (typeof node !== 'string' && isRead(node)) continue
      const characters = typeof node === 'string' ? countCharacters(node) : settle(node, 'told')
      if (characters === 0) continue
      if (typeof node === 'string') element.fate = 'told'
      const what = typeof node === 'string' ? 'Text' : `<${node.name}>`
      this.diagnostics.push({
        code: 'out-of-place',
        message: `${what} stands directly in <${element.name}>, where it cannot be read; it is not compared.`,
        place: typeof node === 'string' ? element.place() : node.place(),
        notCompared: { block, characters },
      })
    }
  }

  /** Reports an element that no reader knows and whose text is kept. */
  reportUnknown(element: XmlElement): void {
    const { name } = element
    const message = `The element <${name}> is not known here; its text is kept as running text.`
    this.reportOnce(name, { code: 'element-unknown', message, place: element.place() })
  }

  #add(block: Writable<RawBlock>): void {
    if (this.#pending.length > 0) {
      block.anchors = block.anchors === undefined ? this.#pending : [...this.#pending, ...block.anchors]
      this.#pending = []
    }
    this.blocks.push(block)
  }
}

/** A block that is being made. */
type Writable<T> = { -readonly [K in keyof T]: T[K] }

export function anchorsOf(anchors: readonly string[]): { anchors?: readonly string[] } {
  return anchors.length === 0 ? {} : { anchors }
}

function takeLead(paragraph: Writable<RawParagraph>, lead: Lead): void {
  lead.used = true
  paragraph.role = lead.role
  if (lead.label !== undefined) paragraph.label = lead.label
  if (lead.depth !== undefined) paragraph.depth = lead.depth
  if (lead.within !== undefined) paragraph.within = lead.within
  if (lead.binds !== undefined) paragraph.binds = lead.binds
}

function repeatsLabels(root: XmlElement): boolean {
  let repeated = 0
  let single = 0
  for (const section of walk(root)) {
    const [label, title] = section.name === 'sec' ? [child(section, 'label'), child(section, 'title')] : []
    if (label === undefined || title === undefined) continue
    const [words, number] = [rawText(title).trim(), rawText(label).trim()]
    if (words.startsWith(number) && /^\s/.test(words.slice(number.length))) repeated++
    else single++
  }
  return repeated > single
}
