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

/** A line as the parser gets it: a term that the text uses, `{{term}}`, as a macro; the parser has no other name for it. */
export function lineForParser({ text, kind, forParser }: SourceLine): string {
  if (forParser !== undefined) return forParser
  return kind === 'text' && text.includes('{{') ? text.replace(/\{\{([^{}[\]]+)\}\}/g, 'concept:[$1]') : text
}
