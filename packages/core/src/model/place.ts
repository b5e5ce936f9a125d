/** Where something stands in its file. A format gives what it has: lines and columns (text formats), paragraphs (Word) or pages (PDF). */
export interface Place {
  /** From 1. */
  readonly line?: number
  /** From 1. */
  readonly column?: number
  /** From 1, counted over the body of a Word file, tables included. */
  readonly paragraph?: number
  /** From 1. */
  readonly page?: number
  /** A page or a column begins with it, and what ends the one before may go on in it: nothing printed says that a paragraph ends. */
  readonly mayBeRest?: true
}
