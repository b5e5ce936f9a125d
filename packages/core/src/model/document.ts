import type { Citation } from './citation.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Inline } from './inline.ts'
import type { Place } from './place.ts'

/** The formats that are read. */
export type Format = 'docx' | 'sts' | 'metanorma' | 'asciidoc' | 'html' | 'pdf' | 'markdown' | 'text'
/** Whose printing a text is. */
export type Publisher = 'itu-t' | 'iso-iec' | 'other'
/** Whether a clause binds. */
export type Status = 'normative' | 'informative'

/** One printing, read. Plain data: it can be kept, serialised and walked with the unist utilities. */
export interface Document {
  readonly type: 'document'
  readonly format: Format
  readonly front: FrontMatter
  /** Top-level clauses in reading order, front matter (Foreword, Introduction …) included. */
  readonly children: readonly Clause[]
  readonly furniture: readonly Furniture[]
  readonly diagnostics: readonly Diagnostic[]
  /** Where every character of the file went; absent in documents that no reader made. */
  readonly ledger?: Ledger
  /** SHA-256 of a file that holds all that it prints, and prints what is not read: with itself it is equal in that too. */
  readonly digest?: string
}

/** The characters of text of a file, white space apart, and what became of them: the last three make the first. */
export interface Ledger {
  readonly source: number
  /** In the clauses or the front matter. */
  readonly read: number
  /** No part of the text: see `furniture` for the rules. */
  readonly furniture: number
  /** Met and not understood: see `diagnostics`. */
  readonly notUnderstood: number
}

/** What a text says of itself before its first clause. */
export interface FrontMatter {
  /** As printed: `ITU-T X.500 (10/2016)`, `ISO/IEC 9594-1:2017`. */
  readonly identifier: string | null
  /** The other body's identifier of the same text, where this printing names it. */
  readonly counterpart: string | null
  /** Every identifier that the cover, the running heads and the metadata print, once each; absent where they print none. */
  readonly printedIdentifiers?: readonly string[]
  readonly title: string | null
  /** A title that the metadata states beside it in other words: of its parts, where it states parts and the whole. */
  readonly otherTitle?: string
  /** `8`, `4.0`, as the text states it. */
  readonly edition: string | null
  /** ISO 8601, as precise as the text is: `2016-10`, `2017-05-01`. */
  readonly date: string | null
  readonly publisher: Publisher
  /** `published`, `prepublished`, `DIS`, `FDIS` …, where stated. */
  readonly stage: string | null
  /** BCP 47. */
  readonly language: string | null
  /** Where catalogues file the text, by name (`ICS`, `committee`): no part of it; absent where the format states nothing of it. */
  readonly filedUnder?: Readonly<Record<string, string>>
  /** What the front matter states of common or twin text, each with its printed evidence. */
  readonly evidence: readonly ModeEvidence[]
}

/** A statement of a text that it is a common text, or a twin. */
export interface ModeEvidence {
  readonly mode: 'common' | 'twin'
  /** `running-heads`, `statement`, `reference-group`, `registry`. */
  readonly from: string
  /** The words that say so. */
  readonly printed: string
}

/** What was dropped because it is no part of the text, under the rule that says so. */
export interface Furniture {
  /** The id of a permitted-difference rule: `contents`, `cover`, `running-head`. */
  readonly rule: string
  /** UTF-16 units of text. */
  readonly characters: number
}

/** What a clause is for, where its heading says so. */
export type ClauseRole =
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
  | 'term'
  | 'front'
  | 'clause'

/** A numbered or titled unit of a text and everything printed under it, up to the next of the same depth. */
export interface Clause {
  readonly type: 'clause'
  readonly role: ClauseRole
  /** As printed: `5.2.1`, `A.3`, `Annex B`, `Appendix II`; the title where there is no number. */
  readonly label: string
  /** Whether `label` is a printed number or letter. */
  readonly numbered: boolean
  readonly title: readonly Inline[]
  /** From 1. */
  readonly depth: number
  readonly status: Status
  /** The printed words that state the status; null where it is inherited or implied. */
  readonly statusPrinted: string | null
  /** A printed marker that the clause applies to one printing only: `(This annex is only applicable to ISO/IEC 14492)`. */
  readonly onlyFor: string | null
  /** Blocks first, then subclauses, in reading order. */
  readonly children: readonly (Block | Clause)[]
  readonly anchors: readonly string[]
  readonly place: Place
}

/** What stands in a clause. */
export type Block =
  | Paragraph
  | ListItem
  | Note
  | Example
  | Table
  | Figure
  | Formula
  | Code
  | Reference
  | TermEntry
  | Abbreviation
  | Footnote

/** The names of blocks. */
export type BlockType = Block['type']

interface BlockNode {
  readonly anchors: readonly string[]
  readonly place: Place
  /** Absent: the body of the clause. */
  readonly within?: Within
}

/** A label as printed, and the number in it. `NOTE 1 – ` is `{ printed: 'NOTE 1 – ', number: '1' }`. */
export interface Label {
  readonly printed: string
  readonly number: string | null
}

/** Running text. */
export interface Paragraph extends BlockNode {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  /** `editing-instruction` is never body text; `pseudo-heading` is a bold line that is no clause; `key` explains symbols. */
  readonly role?: 'pseudo-heading' | 'editing-instruction' | 'key'
}

/** One item of a list, with its marker. */
export interface ListItem extends BlockNode {
  readonly type: 'list-item'
  /** `a)`, `1)`, `–`, `•`. */
  readonly label: Label
  /** From 1. */
  readonly depth: number
  /** True where the format says the depth; else its marker and indent told it. */
  readonly nested?: boolean
  readonly children: readonly Inline[]
}

/** A note, to the text, to an entry or to a table. */
export interface Note extends BlockNode {
  readonly type: 'note'
  readonly label: Label
  readonly children: readonly Inline[]
  /** Whether the format says that it binds, or that it does not. */
  readonly binds?: boolean
}

/** An example. */
export interface Example extends BlockNode {
  readonly type: 'example'
  readonly label: Label
  readonly children: readonly Inline[]
  /** Whether the format says that it binds, or that it does not. */
  readonly binds?: boolean
}

/** A cell of a table, placed in the grid. */
export interface Cell {
  readonly type: 'cell'
  readonly children: readonly Inline[]
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  /** Position in the grid, from 0. */
  readonly row: number
  readonly column: number
  readonly place: Place
}

/** A row of a table. */
export interface Row {
  readonly type: 'row'
  readonly children: readonly Cell[]
}

/** A table with its caption. */
export interface Table extends BlockNode {
  readonly type: 'table'
  /** `{ printed: 'Table 2-128 – ', number: '2-128' }`; null where the table has no number. */
  readonly label: Label | null
  readonly title: readonly Inline[]
  /** Rows only; notes and footnotes of the table follow it as blocks `within` `table`. */
  readonly children: readonly Row[]
  /** True where its format cannot say which cells are one: what stands beside an empty cell may reach over it. */
  readonly drawn?: boolean
}

/** A figure with its caption and the words in it. */
export interface Figure extends BlockNode {
  readonly type: 'figure'
  readonly label: Label | null
  readonly title: readonly Inline[]
  /** Text inside the drawing. */
  readonly children: readonly Inline[]
  readonly images: readonly RawImage[]
}

/** A formula on its own line. */
export interface Formula extends BlockNode {
  readonly type: 'formula'
  readonly label: Label | null
  readonly value: string
  /** Null: opaque, compared by `hash` alone. */
  readonly canonical: string | null
  readonly hash: string | null
}

/** ASN.1, XML, a syntax table, pseudo-code: compared token by token. */
export interface Code extends BlockNode {
  readonly type: 'code'
  readonly language: string | null
  readonly value: string
}

/** Under which head a reference is listed. */
export type ReferenceGroup = 'identical' | 'paired' | 'additional' | 'normative' | 'bibliography'

/** An entry of a list of references or of the bibliography. */
export interface Reference extends BlockNode {
  readonly type: 'reference'
  /** `[1]`, `[b-ITU-T X.1]`, `[ITU-T X.680]`, `–`; empty where nothing is printed. */
  readonly label: Label
  readonly group: ReferenceGroup
  /** Null where the entry cites no document that the grammar knows (a book, a web page). */
  readonly citation: Citation | null
  readonly children: readonly Inline[]
}

/** Whether a term is to be used. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated'

/** The head of a term entry; its notes and examples follow as blocks of the same clause. */
export interface TermEntry extends BlockNode {
  readonly type: 'term-entry'
  readonly terms: readonly {
    readonly status: TermStatus
    /** The print does not tell whether it is preferred or admitted: several designations on one line. */
    readonly unstated?: true
    readonly children: readonly Inline[]
  }[]
  readonly domain: readonly Inline[]
  /** The definition; several paragraphs or a list inside it are separated by breaks. */
  readonly children: readonly Inline[]
  /** `[ITU-T X.800]`, `[SOURCE: ISO 7498-2:1989, 3.3.1]`, without the brackets and `SOURCE:`. */
  readonly source: readonly Inline[]
}

/** An abbreviation with its expansion. */
export interface Abbreviation extends BlockNode {
  readonly type: 'abbreviation'
  readonly abbreviation: string
  /** The expansion. */
  readonly children: readonly Inline[]
}

/** A footnote, at the place of its call. */
export interface Footnote extends BlockNode {
  readonly type: 'footnote'
  readonly label: Label
  readonly children: readonly Inline[]
}

/** What a paragraph stands in, where it is not the body of its clause. */
export type Within = 'note' | 'example' | 'table' | 'figure' | 'footnote'

/** A picture of a figure. */
export interface RawImage {
  /** SHA-256, lower-case hexadecimal; absent where the bytes are not in the file. */
  readonly hash?: string
  readonly name?: string
}
