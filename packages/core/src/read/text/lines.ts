import { UnreadableDocumentError } from '../../model/errors.ts'

/** A line of a text as it stands on paper. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Counted by form feeds and page feet, from 1. */
  readonly page: number
  /** Tabs expanded, white space at the end gone; empty where the line is blank. */
  readonly text: string
  /** Columns of white space before the text. */
  readonly indent: number
  /** A page begins with it, and the paragraph that ends the page before may go on in it. */
  readonly mayBeRest?: true
  /** Cells that tabs part, where there are tabs inside the line. */
  readonly tabbed?: readonly string[]
}

/** Columns from one tab stop to the next. */
const tabStop = 8
/** Longest line whose tabs are expanded, in characters. A longer one is a paragraph and no layout. */
const maxExpanded = 2_000

/** Most lines of a text, of any kind: one of 1,000 pages has 60,000. Each costs some 400 bytes of memory. */
const maxLines = 1_000_000

/** @throws UnreadableDocumentError `too-large` */
export function refuseManyLines(text: string, what: string): void {
  let lines = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0c || code === 0x0d) lines++
  }
  if (lines <= maxLines) return
  throw new UnreadableDocumentError(
    'too-large',
    `${what} has ${lines} lines; plain text is read up to ${maxLines} lines (maxLines). Give the text in parts.`,
  )
}

/** The lines of a text; a form feed ends a page and may stand on a line of its own or in front of one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let number = 0
  for (const row of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    number++
    if (!row.includes('\f')) {
      lines.push(lineOf(row, number, page))
      continue
    }
    row.split('\f').forEach((part, at, parts) => {
      if (at > 0) page++
      if (part.trim() !== '' || parts.length === 1) lines.push(lineOf(part, number, page))
    })
  }
  return lines
}

function lineOf(row: string, number: number, page: number): Line {
  const trimmed = row.trimEnd()
  if (trimmed === '') return { number, page, text: '', indent: 0 }
  const text = trimmed.includes('\t') && trimmed.length <= maxExpanded ? expandTabs(trimmed) : trimmed
  const indent = text.length - text.trimStart().length
  const inner = trimmed.trimStart()
  return inner.includes('\t')
    ? { number, page, text, indent, tabbed: inner.split(/\t+/).map((cell) => cell.trim()) }
    : { number, page, text, indent }
}

/** A tab inside a line is always more than one space wide: it parts. */
function expandTabs(row: string): string {
  let out = ''
  for (const sign of row) {
    if (sign !== '\t') out += sign
    else {
      const width = tabStop - (out.length % tabStop)
      out += ' '.repeat(width === 1 && out.trim() !== '' ? tabStop + 1 : width)
    }
  }
  return out
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === ''
}

/** The text of a line without its indent. */
export function inner(line: Line): string {
  return line.text.slice(line.indent)
}

/** Runs of white space as one space. */
export function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
