import type { Diagnostic } from './diagnostic.ts'
import type { Format, FrontMatter, Furniture, RawImage, Within } from './document.ts'
import type { Inline } from './inline.ts'
import type { Place } from './place.ts'

/**
 * What a reader yields: headings and blocks in reading order, flat, with what the format knows.
 * A format that only prints a thing (a Word file prints `NOTE 1 – `) leaves it in the text; structure recognises it.
 */
export interface RawDocument {
  readonly format: Format
  /** What the format's metadata states; structure adds what the cover and the running heads print. */
  readonly front: Partial<FrontMatter>
  /** Whether a text whose format keeps its front matter as data has it printed before the first clause all the same. */
  readonly printsCover?: boolean
  readonly blocks: readonly RawBlock[]
  /** The distinct texts of running heads and feet, in order of first appearance. */
  readonly runningHeads: readonly string[]
  /** What the reader dropped because it is no part of the text. */
  readonly furniture: readonly Furniture[]
  /** What was odd. What was met and not understood has `notCompared` set. */
  readonly diagnostics: readonly Diagnostic[]
  /** What the reader found in its source, counted apart from what it made of it. */
  readonly ledger?: SourceLedger
  /** See `Document`. */
  readonly digest?: string
}

/**
 * The characters of text of a source, white space apart. What is neither read, nor furniture, nor named by a diagnostic
 * is unaccounted for, and counts as not compared.
 */
export interface SourceLedger {
  /** All text that a reader of the source would see, and text that the format keeps for machines only where it is read. */
  readonly source: number
  /** Those of them that stand in the blocks or the front matter, each counted once. */
  readonly read: number
}

export type RawBlock = RawHeading | RawParagraph | RawTable | RawFigure | RawFormula | RawCode

interface RawNode {
  readonly place: Place
  /** Ids by which cross-references of this file name the block. */
  readonly anchors?: readonly string[]
}

/** What kind of unit a heading opens, where the format says so. */
export type HeadingRole =
  | 'foreword'
  | 'introduction'
  | 'summary'
  | 'history'
  | 'keywords'
  | 'scope'
  | 'normative-references'
  | 'terms'
  | 'abbreviations'
  | 'annex'
  | 'appendix'
  | 'bibliography'
  | 'index'
  | 'contents'
  | 'term'
  | 'front'

export interface RawHeading extends RawNode {
  readonly type: 'heading'
  /** The number where the format keeps it apart from the title: `8.2.1`, `Annex A`, `3.5.1`. Absent: it may stand in the title. */
  readonly label?: string
  readonly title: readonly Inline[]
  /** The depth the format gives, from 1; structure trusts printed numbers first. Annexes are 1. */
  readonly depth?: number
  readonly role?: HeadingRole
  readonly status?: 'normative' | 'informative'
  /** The format's style or element: `heading 2`, `Annex_NoTitle`, `sec`. */
  readonly style?: string
  /** False for an unnumbered bold line that is no clause: `Heading_b` inside a clause. Absent: decide by number and style. */
  readonly opensClause?: boolean
}

/** What a paragraph is, where the format says so. */
export type ParagraphRole =
  | 'list-item'
  | 'note'
  | 'example'
  | 'code'
  | 'formula'
  | 'figure-caption'
  | 'table-caption'
  | 'reference'
  | 'bibliography-entry'
  | 'term'
  | 'admitted-term'
  /** Another designation; whether it is preferred or admitted is not told. */
  | 'further-term'
  | 'deprecated-term'
  | 'domain'
  | 'definition'
  | 'term-source'
  | 'abbreviation'
  | 'document-number'
  | 'document-title'
  | 'annex-status'
  | 'annex-title'
  | 'contents'
  | 'cover'
  | 'table-note'
  | 'figure-key'
  | 'editing-instruction'
  | 'formula-key'

export interface RawParagraph extends RawNode {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  /** What the format keeps apart from the text: a list marker `a)`, an automatic number `3.5.1`, a note's `NOTE 1`. */
  readonly label?: string
  /** True where `label` is an automatic or separate number that a reader sees printed before the text. */
  readonly role?: ParagraphRole
  /** List depth, from 1. */
  readonly depth?: number
  /** Left indentation in twentieths of a point (Word) or columns × 120 (text formats); only compared within one file. */
  readonly indent?: number
  readonly style?: string
  readonly within?: Within
  /** Of a note or an example: whether it binds. Absent where the format does not say. */
  readonly binds?: boolean
}

export interface RawCell {
  /** Paragraphs are separated by a `paragraph` break. A nested table's cells follow in reading order. */
  readonly children: readonly Inline[]
  readonly header: boolean
  /** At least 1. */
  readonly colspan: number
  /** At least 1. */
  readonly rowspan: number
  readonly place: Place
}

export interface RawTable extends RawNode {
  readonly type: 'table'
  readonly label?: string
  readonly title?: readonly Inline[]
  /** Cells that a span covers are not repeated. */
  readonly rows: readonly (readonly RawCell[])[]
  /** Notes and footnotes of the table where the format keeps them with it. */
  readonly notes: readonly RawParagraph[]
  /** True where it was cut from lines, or is in a notation without spans: an empty cell may belong to its neighbour. */
  readonly drawn?: boolean
  readonly style?: string
}

export interface RawFigure extends RawNode {
  readonly type: 'figure'
  readonly label?: string
  readonly title?: readonly Inline[]
  /** Text inside the drawing: text boxes, labels, a key. */
  readonly text: readonly Inline[]
  readonly images: readonly RawImage[]
}

export interface RawFormula extends RawNode {
  readonly type: 'formula'
  readonly within?: Within
  /** The printed number without brackets: `6-1`, `A.1`. */
  readonly label?: string
  /** As plain text, for people. */
  readonly value: string
  /** Absent: opaque. */
  readonly canonical?: string
  readonly hash?: string
}

export interface RawCode extends RawNode {
  readonly type: 'code'
  readonly within?: Within
  /** `asn.1`, `xml`, `json`, … where the format says. */
  readonly language?: string
  /** Lines separated by `\n`. */
  readonly value: string
}
