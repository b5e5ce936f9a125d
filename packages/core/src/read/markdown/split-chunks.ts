import type { Diagnostic } from '../../model/diagnostic.ts'
import { endOfDrawn } from './drawn-lines.ts'

/** A part of a Markdown text that can be parsed alone. */
export interface Chunk {
  readonly text: string
  /** Lines of the file before it. */
  readonly linesBefore: number
  /**
   * `html`: a table in HTML, blank lines and all. `rows`: further rows of the pipe table before, its head repeated.
   * `drawn`: a table that is drawn with signs.
   */
  readonly kind: 'markdown' | 'html' | 'rows' | 'drawn'
}

/**
 * Size of a chunk, in characters. The parser's cost grows with the square of tables and lists in one text, so that
 * chunks of a few thousand characters are many times faster than a whole file.
 */
const chunkSize = 4_000

/** Smallest chunk that is closed before a heading, in characters: each costs the parser a start. */
const smallChunk = 500

/** No item, which may go on with a list; nor dashes, which at the start of a text open its data. */
const opensBlock = /^(?![-+]|\*\s|[0-9]{1,9}[.)](?:\s|$))\S/

const delimiterRow = /^ {0,3}(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/**
 * Lines of one paragraph that the parser sees at once: it takes time by the square of them. A longer one is read in parts,
 * cut behind the next line that ends a sentence, or where it has twice as many.
 */
const maxParagraphLines = 1_500

/** Cuts a Markdown text where no block goes on, so that each chunk parses as it would in place. */
export function splitChunks(lines: readonly string[], diagnostics: Diagnostic[]): Chunk[] {
  const splitter = new Splitter(lines, diagnostics)
  return splitter.split()
}

class Splitter {
  readonly #lines: readonly string[]
  readonly #chunks: Chunk[] = []
  /** Where the last `</table>` and `-->` stand: nothing that opens behind them is ever closed. */
  readonly #lastTableEnd: number
  readonly #lastCommentEnd: number
  #start = 0
  #tablesAreOpen = false
  #size = 0
  /** Where the paragraph or item began that the lines now are of, and where the last too long one was told of. */
  #paragraph = 0
  #toldAt = -1
  readonly #diagnostics: Diagnostic[]

  constructor(lines: readonly string[], diagnostics: Diagnostic[]) {
    this.#lines = lines
    this.#diagnostics = diagnostics
    this.#lastTableEnd = lines.findLastIndex((line) => /<\/table\s*>/i.test(line))
    this.#lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'))
  }

  split(): Chunk[] {
    const lines = this.#lines
    let at = this.#endOfFront()
    while (at < lines.length) {
      const line = lines[at] as string
      if (this.#mayCut(at) || this.#isTooLong(at)) this.#cut(at)
      const end = this.#endOfBlock(at)
      if (end !== null) {
        at = end
        continue
      }
      this.#size += line.length + 1
      at++
    }
    this.#cut(lines.length)
    return this.#chunks
  }

  #endOfFront(): number {
    if ((this.#lines[0] ?? '').trimEnd() !== '---') return 0
    const end = this.#lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
    return end === -1 ? 0 : end + 1
  }

  #mayCut(at: number): boolean {
    if (this.#size < smallChunk) return false
    const line = this.#lines[at] as string
    if (/^ {0,3}#{1,6}(?:\s|$)/.test(line)) return true
    if (this.#size < chunkSize) return false
    // A line behind a blank one that is not indented opens a block of its own, and so does an item of the outermost list.
    const before = (this.#lines[at - 1] ?? '').trim()
    return (before === '' && opensBlock.test(line)) || /^[-*+] +\S/.test(line)
  }

  /** Whether a paragraph has to be cut before this line; told once of each. */
  #isTooLong(at: number): boolean {
    const line = this.#lines[at] as string
    if (/^[\s>]*(?:$|(?:[-*+]|[0-9]{1,9}[.)])\s)/.test(line)) {
      this.#paragraph = at
      return false
    }
    const count = at - Math.max(this.#paragraph, this.#start)
    if (count < maxParagraphLines) return false
    if (count < 2 * maxParagraphLines && !/[.:;!?]\s*$/.test(this.#lines[at - 1] ?? '')) return false
    if (this.#toldAt < this.#paragraph)
      this.#diagnostics.push({
        code: 'paragraph-too-long',
        message: `The paragraph on line ${this.#paragraph + 1} has more than ${maxParagraphLines} lines (maxParagraphLines); it was read as several.`,
        place: { line: this.#paragraph + 1, column: 1 },
      })
    this.#toldAt = at
    return true
  }

  /** Where a block ends that may hold blank lines or must be read whole; null where none begins here. */
  #endOfBlock(at: number): number | null {
    const line = this.#lines[at] as string
    const fence = /^\s*(`{3,}(?=[^`]*$)|~{3,}|\${2}(?!.*\$\$))/.exec(line)?.[1]
    if (fence) return this.#take(at, this.#endOfFence(at, fence))
    if (/^\s{0,3}<!--/.test(line) && !line.includes('-->') && at < this.#lastCommentEnd) {
      return this.#take(at, this.#find(at + 1, (next) => next.includes('-->')) + 1)
    }
    if (/^\s*<table[\s>]/i.test(line) && at <= this.#lastTableEnd && !this.#tablesAreOpen) return this.#takeTable(at)
    const drawn = endOfDrawn(this.#lines, at)
    if (drawn !== null) {
      this.#cut(at)
      this.#chunks.push({ text: this.#lines.slice(at, drawn).join('\n'), linesBefore: at, kind: 'drawn' })
      this.#start = drawn
      return drawn
    }
    if (delimiterRow.test(line) && (this.#lines[at - 1] ?? '').includes('|')) return this.#takeRows(at)
    return null
  }

  #endOfFence(at: number, fence: string): number {
    const mark = fence[0] as string
    return (
      this.#find(at + 1, (line) =>
        mark === '$'
          ? line.trimEnd().endsWith('$$')
          : line.trimStart().startsWith(fence) && line.trim().replaceAll(mark, '') === '',
      ) + 1
    )
  }

  #takeTable(at: number): number | null {
    let depth = 0
    for (let end = at; end <= this.#lastTableEnd; end++) {
      for (const [tag] of (this.#lines[end] as string).matchAll(/<\/?table(?=[\s>])/gi))
        depth += tag.startsWith('</') ? -1 : 1
      if (depth > 0) continue
      this.#cut(at)
      this.#chunks.push({ text: this.#lines.slice(at, end + 1).join('\n'), linesBefore: at, kind: 'html' })
      this.#start = end + 1
      return end + 1
    }
    this.#tablesAreOpen = true
    return null
  }

  /** A long pipe table is cut between rows; each part has the head again, which is not read twice. */
  #takeRows(delimiter: number): number {
    const head = this.#lines.slice(delimiter - 1, delimiter + 1)
    let from = -1
    let at = delimiter + 1
    let size = head.join('\n').length
    const close = (): void => {
      if (from === -1) this.#cut(at)
      else
        this.#chunks.push({
          text: [...head, ...this.#lines.slice(from, at)].join('\n'),
          linesBefore: from - 2,
          kind: 'rows',
        })
      this.#start = at
      from = at
      size = head.join('\n').length
    }
    for (; at < this.#lines.length && this.#isRow(this.#lines[at] as string); at++) {
      if (size >= chunkSize) close()
      size += (this.#lines[at] as string).length + 1
    }
    if (from !== -1) close()
    else this.#size += size
    return at
  }

  /** A line with a bar goes on with the table; what else the parser takes for a row stays in the chunk. */
  #isRow(line: string): boolean {
    return line.includes('|') && !/^ {0,3}(?:#{1,6}\s|>|`{3}|~{3})/.test(line)
  }

  #take(from: number, to: number): number {
    for (let at = from; at < to; at++) this.#size += (this.#lines[at] as string).length + 1
    return to
  }

  /** The last line where none is found. */
  #find(from: number, test: (line: string) => boolean): number {
    for (let at = from; at < this.#lines.length; at++) if (test(this.#lines[at] as string)) return at
    return this.#lines.length - 1
  }

  #cut(at: number): void {
    if (at > this.#start) {
      this.#chunks.push({
        text: this.#lines.slice(this.#start, at).join('\n'),
        linesBefore: this.#start,
        kind: 'markdown',
      })
    }
    this.#start = at
    this.#size = 0
  }
}
