/** A run of text of a paper. `was` and `new`: words that a change takes out, and puts in. */
export interface PaperRun {
  readonly text: string
  readonly look?: 'strong' | 'was' | 'new' | 'quiet'
}

/** What stands in a cell: paragraphs of runs. */
export type PaperCell = readonly (readonly PaperRun[])[]

export interface PaperTable {
  readonly type: 'table'
  /** Shares of the width of the page, one for each column. */
  readonly widths: readonly number[]
  /** Absent where the first column says what the others are. */
  readonly head?: readonly string[]
  readonly rows: readonly (readonly PaperCell[])[]
}

export type PaperPart =
  | { readonly type: 'heading'; readonly depth: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly runs: readonly PaperRun[] }
  | { readonly type: 'item'; readonly runs: readonly PaperRun[] }
  | PaperTable

/** A paper that a committee circulates, apart from the file that it is written to. */
export interface Paper {
  readonly title: string
  /** A wide table wants the page lying. */
  readonly isLandscape?: boolean
  readonly parts: readonly PaperPart[]
}

/** A cell of one paragraph. */
export function cell(text: string, look?: PaperRun['look']): PaperCell {
  return [[look === undefined ? { text } : { text, look }]]
}

export function paragraph(text: string): PaperPart {
  return { type: 'paragraph', runs: [{ text }] }
}
