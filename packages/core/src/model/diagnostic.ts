import type { Place } from './place.ts'

/** A text is odd but readable. `code` and `details` are facts; the words are made in `report/`. */
export interface Diagnostic {
  /** Kebab-case, never renamed: `style-unknown`, `element-unknown`, `numbering-missing`. */
  readonly code: string
  /** One sentence for a person: what was met, where, what was done with it. */
  readonly message: string
  readonly place?: Place
  /** Set where text or other content was met and not understood: it counts as not compared. */
  readonly notCompared?: {
    /** The kind of block it would have been, as the report names it. */
    readonly block: string
    /** Characters of text lost to the comparison; 0 where it is no text. */
    readonly characters: number
  }
}
