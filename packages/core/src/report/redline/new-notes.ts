import type { Footnote } from '../../model/document.ts'
import type { FootnoteAnchor } from '../../model/inline.ts'
import type { Printing } from '../../model/printing.ts'
import { inlinesOf } from './block-parts.ts'

/** Why a finding is not told whole: new text is put in without some of them. */
export const newCalls = 'calls of footnotes in new text'

/** The footnotes that new text calls, under the ids that they are given in the Word file. */
export class NewNotes {
  readonly #called: ReadonlyMap<FootnoteAnchor, Footnote>
  #calls: ReadonlyMap<Footnote, FootnoteAnchor> | undefined
  readonly #ids = new Map<Footnote, number>()
  readonly #firstId: number
  /** Calls that could not be written: of a note that is called before, or of none that is known. */
  missed = 0

  constructor(printing: Printing, firstId: number) {
    this.#called = footnotesByCall(printing)
    this.#firstId = firstId
  }

  /** The id by which the note is called; undefined where it cannot be. Word calls a note once. */
  idOf(call: FootnoteAnchor): number | undefined {
    const note = this.#called.get(call)
    if (note === undefined || this.#ids.has(note)) {
      this.missed++
      return undefined
    }
    const id = this.#firstId + this.#ids.size
    this.#ids.set(note, id)
    return id
  }

  /** What calls a note in the text that it comes from. */
  callOf(note: Footnote): FootnoteAnchor | undefined {
    this.#calls ??= new Map([...this.#called].map(([call, called]) => [called, call]))
    return this.#calls.get(note)
  }

  /** Whether new text calls the note. */
  has(note: Footnote): boolean {
    return this.#ids.has(note)
  }

  /** All of them, in the order in which they were called. */
  get all(): readonly (readonly [Footnote, number])[] {
    return [...this.#ids]
  }
}

/** The footnote of each call: those of a block, or of a heading, stand behind it in the order of their calls. */
function footnotesByCall({ clauses }: Printing): Map<FootnoteAnchor, Footnote> {
  const called = new Map<FootnoteAnchor, Footnote>()
  for (const { clause, blocks } of clauses) {
    let calls = callsIn([clause.title])
    let notes: Footnote[] = []
    const settle = (): void => {
      const inOrder = calls.length === notes.length
      for (const [at, note] of notes.entries()) {
        const call = inOrder ? calls[at] : calls.find((one) => one.value === note.label.printed && !called.has(one))
        if (call !== undefined) called.set(call, note)
      }
      notes = []
    }
    for (const { block } of blocks) {
      if (block.type === 'footnote') {
        notes.push(block)
        continue
      }
      settle()
      calls = callsIn('title' in block ? [block.title, ...inlinesOf(block)] : inlinesOf(block))
    }
    settle()
  }
  return called
}

function callsIn(runs: ReturnType<typeof inlinesOf>): FootnoteAnchor[] {
  return runs.flat().filter((inline) => inline.type === 'footnote-anchor')
}
