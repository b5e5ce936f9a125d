interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Replacements in a text, by its own offsets. */
export class Splices {
  readonly #list: Splice[] = []
  readonly #insertedAt = new Set<number>()

  /** Puts a text for `[from, to)`; what is put at one place stands there in the order it came, before what it replaces. */
  put(from: number, to: number, text: string): void {
    this.#list.push({ from, to, text })
    if (from === to) this.#insertedAt.add(from)
  }

  /** Whether something is put in at a place. */
  insertsAt(at: number): boolean {
    return this.#insertedAt.has(at)
  }

  /** The text with all replacements; of two that overlap the one that begins first holds, and of these the longer. */
  apply(source: string): string {
    const parts: string[] = []
    let at = 0
    // Sorting is stable: insertions at one place keep their order.
    for (const { from, to, text } of [...this.#list].sort((a, b) => a.from - b.from || rank(a) - rank(b))) {
      if (from < at) continue
      parts.push(source.slice(at, from), text)
      at = to
    }
    parts.push(source.slice(at))
    return parts.join('')
  }
}

/** Insertions first, then the longest replacement. */
function rank({ from, to }: Splice): number {
  return from === to ? -1e15 : from - to
}
