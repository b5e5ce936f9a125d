import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture } from '../../model/document.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { countCharacters } from '../ledger.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { AdocBlock, AdocDocument, AdocNode } from './asciidoctor.ts'
import { type MadeElement, sourceIn, textIn } from './element.ts'
import type { InlineConverter } from './inline-converter.ts'
import type { ListedText } from './listed-texts.ts'
import type { Pictures } from './pictures.ts'
import type { SourceLine } from './source-line.ts'
import type { WordLedger } from './word-ledger.ts'

/** Deepest nesting of blocks and sections that is read. */
export const maxBlockDepth = 100

export interface ConversionParts {
  readonly document: AdocDocument
  readonly inline: InlineConverter
  readonly ledger: WordLedger
  /** All lines of the source. */
  readonly lines: readonly SourceLine[]
  /** For each line that the parser saw its index in `lines`. */
  readonly parsed: readonly number[]
  /** The texts of references and bibliography. */
  readonly listed: ReadonlyMap<string, ListedText>
  readonly isItu: boolean
  /** AsciiDoc and no more: listings are code, and no figures. */
  readonly isPlain: boolean
  readonly isTyped: boolean
  readonly pictures: Pictures
  readonly work: Work
}

/** What the conversion of one document shares: its lines, its ledger and what it has to tell. */
export class Conversion {
  readonly document: AdocDocument
  readonly diagnostics: Diagnostic[] = []
  readonly listed: ReadonlyMap<string, ListedText>
  readonly isItu: boolean
  /** AsciiDoc and no more: listings are code, and no figures. */
  readonly isPlain: boolean
  /** Whether the numbers of clauses stand in their titles. */
  readonly isTyped: boolean
  /** In an annex that its style alone makes one, where what has no typed number is counted. */
  inStyledAnnex = false
  readonly pictures: Pictures
  /** Characters of remarks of reviewers and of data, which stand beside the text. */
  setAsideCharacters = 0
  private readonly inline: InlineConverter
  private readonly ledger: WordLedger
  private readonly lines: readonly SourceLine[]
  private readonly parsed: readonly number[]
  private readonly work: Work
  private readonly ids = new Map<string, number>()
  /** Lines before a nested document begins. */
  private before = 0
  private depth = 0

  constructor(parts: ConversionParts) {
    this.document = parts.document
    this.inline = parts.inline
    this.ledger = parts.ledger
    this.lines = parts.lines
    this.parsed = parts.parsed
    this.work = parts.work
    this.listed = parts.listed
    this.isItu = parts.isItu
    this.isPlain = parts.isPlain
    this.isTyped = parts.isTyped
    this.pictures = parts.pictures
  }

  /**
   * An id for a section that has none, of its title, as AsciiDoc makes it: `_terms_and_definitions`. The parser could do
   * it too, and would try all numbers for titles that are there many times.
   */
  newId(title: string): string {
    const plain = title.toLowerCase().replace(/[^\p{L}\p{N}_ .-]/gu, '')
    const id = `_${plain.replace(/[ .-]+/g, '_').replace(/_$/, '')}`
    const count = (this.ids.get(id) ?? 0) + 1
    this.ids.set(id, count)
    return count === 1 ? id : `${id}_${count}`
  }

  /** Whether the source has no word. */
  get isEmpty(): boolean {
    return this.ledger.ledger.source === 0
  }

  get furniture(): readonly Furniture[] {
    return this.setAsideCharacters === 0 ? [] : [{ rule: 'not-printed', characters: this.setAsideCharacters }]
  }

  /** Leaves out what is not printed: it does not come into the tree. */
  setAside(element: MadeElement): void {
    this.setAsideCharacters += countCharacters(textIn(element))
  }

  /** The line of the parser's input where a node begins, from 0. */
  start(node: { readonly sourceLocation?: { readonly lineno?: number } | null }): number {
    return this.before + Math.max(0, (node.sourceLocation?.lineno ?? 1) - 1)
  }

  /** The line of the main file for one of the parser's input. */
  line(parsed: number): number {
    return this.lines[this.parsed[parsed] ?? 0]?.line ?? 1
  }

  /** The text of a line of the parser's input. */
  textOf(parsed: number): string | undefined {
    const at = this.parsed[parsed]
    return at === undefined ? undefined : this.lines[at]?.text
  }

  /** Sees to attributes that are set between blocks, which later text refers to. */
  enter(node: AdocNode): void {
    stopIfAsked(this.work)
    node.document.playbackAttributes(node.attributes)
  }

  /**
   * The nodes of a text that the parser has put its substitutions to; what is in them is read, from these lines.
   *
   * @param from line of the parser's input, from 0; the text may run to the line before `to`.
   */
  read(text: string, from: number, to: number): (XmlElement | string)[] {
    const nodes = this.inline.marks.read(text, this.line(from))
    this.mark(nodes.map(sourceIn).join(' '), from, to)
    return nodes
  }

  /** Marks a text as read that goes into the tree as it is. */
  mark(text: string, from: number, to: number): void {
    const last = this.parsed[to - 1]
    this.ledger.read(text, this.parsed[from] ?? this.lines.length, last === undefined ? this.lines.length : last + 1)
  }

  /** Marks the title of the document, which is read into its data. */
  markTitle(): void {
    for (let at = 0; at < this.parsed.length && at < maxHeader; at++) {
      const title = /^= (.*)$/.exec(this.textOf(at) ?? '')?.[1]
      if (title !== undefined) return this.mark(title, at, at + 1)
    }
  }

  /** The first line after a text that begins here and takes so many lines: to the next empty one, for comments in it. */
  endOf(from: number, count: number): number {
    let at = from + Math.max(1, count)
    const last = at + maxComments
    for (let text = this.textOf(at); at < last && text !== undefined && text.trim() !== ''; text = this.textOf(at)) at++
    return at
  }

  /** The line of a block's title, `.Title`, above it. */
  titleLine(block: AdocBlock): number {
    const start = this.start(block)
    for (let at = start; at >= Math.max(0, start - maxMetadata); at--)
      if (/(?:^|\|)\.[^\s.]/.test(this.textOf(at) ?? '')) return at
    return start
  }

  /** Tells of what is no known construct. */
  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic)
  }

  /** Reads what stands in a cell: a document of its own, whose lines begin at this one. */
  async nested<Result>(before: number, read: () => Promise<Result>): Promise<Result> {
    const outer = this.before
    this.before = before
    try {
      return await this.deeper(read)
    } finally {
      this.before = outer
    }
  }

  /** Goes one level down, as deep as it is allowed. */
  async deeper<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.depth >= maxBlockDepth) throw new RangeError('too deep')
    this.depth++
    try {
      return await read()
    } finally {
      this.depth--
    }
  }
}

/** Lines of comments and attributes that may stand before the title of the document. */
const maxHeader = 1_000

/** Lines of comments that may stand in a paragraph. */
const maxComments = 20

/** Lines of anchors and attributes that may stand between a block and its title. */
const maxMetadata = 20
