/**
 * What a paragraph is made of. All are flat: a run of text, or something that stands in a run of text.
 * Every node that prints something has `value`, so the unist utilities give the printed text.
 */
export type Inline = Text | CrossReference | InlineFormula | InlineImage | FootnoteAnchor | Break

/** A run of text in one print. Soft hyphens are gone, line breaks are `Break`. */
export interface Text {
  readonly type: 'text'
  readonly value: string
  readonly bold?: true
  readonly italic?: true
  /** Printed in a fixed-width font, or marked as code by the format. */
  readonly mono?: true
  readonly strike?: true
  /** 2³² is never 232. */
  readonly script?: 'superscript' | 'subscript'
  /** The address outside the text that the words lead to, as the file has it: `https://example.org/`. */
  readonly href?: string
}

/** How a run of text is printed, and where it leads. */
export type Print = Omit<Text, 'type' | 'value'>

/** Whether two runs are printed alike, so that one after the other they are one run. */
export function samePrint(a: Print, b: Print): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.mono === b.mono &&
    a.strike === b.strike &&
    a.script === b.script &&
    a.href === b.href
  )
}

/** A printed reference to another place of the same text, with its target where the format has one. */
export interface CrossReference {
  readonly type: 'cross-reference'
  /** As printed: `8.2`, `clause 8.2`, `Table 3`. */
  readonly value: string
  /** The id of the target in this file; matches one of the `anchors` of a clause or block. */
  readonly target: string
}

/** A formula in a run of text. */
export interface InlineFormula {
  readonly type: 'inline-formula'
  /** As plain text, for people: `x^2 + 1`. */
  readonly value: string
  /** The canonical linear form; absent where the formula is opaque (a picture, an OLE object). */
  readonly canonical?: string
  /** SHA-256 of an opaque formula's bytes, lower-case hexadecimal. */
  readonly hash?: string
}

/** A picture in a run of text. */
export interface InlineImage {
  readonly type: 'image'
  /** Alternative text, or the empty string. */
  readonly value: string
  /** SHA-256 of the picture's bytes, lower-case hexadecimal; absent where the bytes are not in the file. */
  readonly hash?: string
  /** The name of the picture's file, without folders. */
  readonly name?: string
}

/** Where a footnote is called. Its text stands here in a raw block; structure makes a `footnote` block of it. */
export interface FootnoteAnchor {
  readonly type: 'footnote-anchor'
  /** The printed call: `1`, `a`, `*`; empty where the format numbers by itself. */
  readonly value: string
  readonly children: readonly Inline[]
}

/** A line break, tab or paragraph end inside one block. Not text; counts as white space. */
export interface Break {
  readonly type: 'break'
  readonly of: 'line' | 'tab' | 'paragraph'
}
