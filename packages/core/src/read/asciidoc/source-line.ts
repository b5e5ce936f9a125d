/** What a line of the source is before AsciiDoc is read. */
export type LineKind =
  /** Prose and block markup. */
  | 'text'
  /** In a listing, a literal or a pass block: every character counts. */
  | 'verbatim'
  | 'comment'
  /** In a condition that does not hold. */
  | 'inactive'
  /** Names of authors and the revision below the document's title. */
  | 'author'
  /** Attribute entries, directives, delimiters: nothing that is printed. */
  | 'syntax'

/** A line with where it comes from. */
export interface SourceLine {
  readonly text: string
  readonly kind: LineKind
  /** The line of the main file, from 1: of an included text that of the directive. */
  readonly line: number
  /** Whether the parser gets to see it. */
  readonly parsed: boolean
  /** What the parser gets instead of the text. */
  readonly forParser?: string
}

/** `[[1-limits]]`, `[[2,the limits]]` over a block: the parser takes an anchor that begins with a digit, and the block, for text. */
const digitAnchor = /^\[\[(\d(?=[\w:.-]{0,200}[A-Za-z_:.-])[\w:.-]{0,200})(?:,\s*([^"[\]]{1,300}))?\]\]\s*$/

/** A line as the parser gets it: a term that the text uses, `{{term}}`, as a macro; the parser has no other name for it. */
export function lineForParser({ text, kind, forParser }: SourceLine): string {
  if (forParser !== undefined) return forParser
  if (kind === 'text' && text.startsWith('[[')) {
    const [, id, words] = digitAnchor.exec(text) ?? []
    if (id !== undefined) return words === undefined ? `[#${id}]` : `[id="${id}",reftext="${words}"]`
  }
  return kind === 'text' && text.includes('{{') ? text.replace(/\{\{([^{}[\]]+)\}\}/g, 'concept:[$1]') : text
}
