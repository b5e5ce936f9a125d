import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { hideMarkup } from './inline-marks.ts'
import type { SourceLine } from './source-line.ts'

/** Longest paragraph whose markup is read, in characters: the parser takes time by the square of it. */
export const maxParagraph = 10_000

/** Cells and columns of all tables that a text may ask for by number: `3*|`, `2+|`, `cols="4*"`. */
export const maxRepeated = 100_000

/** Where a paragraph ends: an item of a list, the entry of a term, a cell. */
const opensText = /^\+$|^\s*(?:[*.-]+|\d+\.|[a-zA-Z]\.)\s|::+(?:\s|$)/
const tableFence = /^\s*[|!,:]={3,}\s*$/
const repeated = /(\d{3,})[*+]/g

/**
 * Makes lines harmless that the parser would take too long for: a paragraph longer than any of a standard is read as it
 * is typed, with its markup.
 *
 * @throws UnreadableDocumentError `too-large` where tables ask for more cells than any text has.
 */
export function tameLines(
  lines: readonly SourceLine[],
  what: string,
): { lines: SourceLine[]; diagnostics: Diagnostic[] } {
  const tamed = [...lines]
  const diagnostics: Diagnostic[] = []
  let table: string | null = null
  let from = 0
  let length = 0
  let asked = 0
  const close = (to: number): void => {
    if (length > maxParagraph) {
      for (let at = from; at < to; at++) tamed[at] = hidden(tamed[at] as SourceLine)
      diagnostics.push(tooLong(lines[from] as SourceLine))
    }
    length = 0
  }
  for (const [at, line] of lines.entries()) {
    if (!line.parsed) continue
    const { text, kind } = line
    if (kind !== 'text' || text.trim() === '' || opensText.test(text.slice(0, 200))) close(at)
    if (kind !== 'text') continue
    const fence = tableFence.test(text) ? text.trim() : null
    if (fence !== null && table === null) table = fence
    else if (fence !== null && fence === table) table = null
    // A line of a table is a row, or begins a cell somewhere in it.
    if (table !== null && (text.includes('|') || !table.startsWith('|'))) close(at)
    if (text.includes('*') || text.includes('+')) {
      for (const [, count] of text.matchAll(repeated)) asked += isRepetition(text) ? Number(count) : 0
      if (asked > maxRepeated) throw tooLarge(line, what)
    }
    if (length === 0) from = at
    length += text.length
  }
  close(lines.length)
  return { lines: tamed, diagnostics }
}

/** Columns are asked for in the attributes of a table, cells before their mark. */
function isRepetition(text: string): boolean {
  return /^\s*\[.*cols\s*=/.test(text.slice(0, 1_000)) || /\d{3,}[*+][<^>.a-z\d]*[|!,:;]/.test(text)
}

function hidden(line: SourceLine): SourceLine {
  return line.kind === 'text' ? { ...line, kind: 'verbatim', forParser: hideMarkup(line.text) } : line
}

function tooLong({ line }: SourceLine): Diagnostic {
  return {
    code: 'paragraph-too-long',
    message: `The paragraph on line ${line} is longer than ${maxParagraph} characters; it was read as it is typed, with its markup.`,
    place: { line, column: 1 },
  }
}

function tooLarge({ line }: SourceLine, what: string): UnreadableDocumentError {
  return new UnreadableDocumentError(
    'too-large',
    `${what} repeats the cells or columns of tables more than ${maxRepeated} times, at last on line ${line}. Write fewer.`,
    { line, column: 1 },
  )
}
