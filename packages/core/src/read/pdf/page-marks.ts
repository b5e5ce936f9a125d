import type { Line } from './line.ts'
import type { Tag } from './read-tags.ts'

/** A font as a page names it. */
export interface PdfFont {
  /** Without the tag of its subset: `TimesNewRoman,Bold`. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
  /** The name by which the table of symbol fonts knows it; null where it is a font of letters. */
  readonly symbol: string | null
}

/** Letters that stand together: a word or a part of one. Points, from the left and the foot of the page. */
export interface Piece {
  /** Small capitals are lowered once all pages are known. */
  text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  size: number
  readonly font: PdfFont
  /** A space is printed before it. */
  readonly spaced: boolean
  /** Printed invisibly: text for the ear and the search behind what is drawn. */
  readonly hidden: boolean
  /** Quarter turns, anticlockwise, from the way most of the page is printed. */
  readonly turn: number
  /** Part of a formula whose signs cannot be told in order. */
  readonly opaque?: true
  /** Set when lines are made. */
  script?: 'superscript' | 'subscript' | undefined
  /** The gap before it justifies its line: it is a space, however wide. Set when lines are made. */
  stretched?: boolean
  /** The element that it belongs to, where the file is tagged. */
  readonly tag?: Tag | undefined
  /** The footnote that it calls. */
  note?: readonly Line[]
}

/** A straight line along the page, as a ruling of a table is. */
export interface Rule {
  readonly upright: boolean
  /** Its place across: x of an upright one, y of a level one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** What one page prints, in the order of the file. */
export interface PageMarks {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
  /** Lines aslant and curves. */
  readonly drawings: readonly Box[]
  readonly pictures: readonly Box[]
  /** Characters of text, white space apart. */
  readonly characters: number
  /** Those of them that no table of characters explains. */
  readonly unknown: number
  /** Those of them that are printed invisibly, as text recognition puts them over a picture. */
  readonly hidden: number
}
