import type { Place } from '../../model/place.ts'

/** Lines and columns of a text, found when first asked for. Knows `\n`, `\r\n` and `\r`. */
export class LineTable {
  readonly #text: string
  #starts: number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The line and column, from 1, of an offset in UTF-16 units from 0. */
  place(offset: number): Required<Pick<Place, 'line' | 'column'>> {
    this.#starts ??= lineStarts(this.#text)
    const starts = this.#starts
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  // Files with bare `\r` are a relic; only a text that has one pays for the slower scan.
  if (/\r(?!\n)/.test(text)) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
    return starts
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
