import { type FramedRow, framesFront } from '../front-heading.ts'
import type { HtmlToken } from './html-tokens.ts'

/** The index of the tag that closes the table which a tag opens, or behind the last token where none does. */
export function endOfTable(tokens: readonly HtmlToken[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at] as HtmlToken
    if (token.type !== 'tag' || token.name !== 'table') continue
    depth += token.isClosing ? -1 : 1
    if (depth === 0) return at
  }
  return tokens.length
}

/** A part of a table that only places text: rows that are a table, or text. */
interface LayoutPart {
  readonly isGrid: boolean
  readonly tokens: readonly HtmlToken[]
}

/**
 * The parts of a table that only places text on the page: one cell, cells that hold headings, or front matter in a frame.
 * Null where it is a table.
 */
export function layoutParts(tokens: readonly HtmlToken[]): readonly LayoutPart[] | null {
  const caption = captionOf(tokens)
  const rows = rowsOf(tokens.slice(caption))
  if (rows === null || isNumbered(tokens.slice(0, caption))) return null
  const isLayout =
    (caption === 0 && rows.reduce((sum, { cells }) => sum + cells, 0) === 1) ||
    rows.some(({ holdsHeading }) => holdsHeading) ||
    framesFront(rows)
  if (!isLayout) return null
  const parts: { isGrid: boolean; tokens: HtmlToken[] }[] = []
  if (caption > 0) parts.push({ isGrid: false, tokens: tokens.slice(0, caption) })
  for (const row of rows) {
    const isGrid = row.printed > 1 && !row.holdsHeading
    const last = parts.at(-1)
    const own = tokens.slice(caption + row.from, caption + row.to)
    if (last?.isGrid === isGrid) for (const token of own) last.tokens.push(token)
    else parts.push({ isGrid, tokens: own })
  }
  return parts
}

/** Tokens up to the end of the caption; 0 where there is none. */
function captionOf(tokens: readonly HtmlToken[]): number {
  const first = tokens.findIndex((token) => token.type === 'tag')
  const tag = tokens[first]
  if (tag?.type !== 'tag' || tag.name !== 'caption') return 0
  return 1 + tokens.findIndex((token) => token.type === 'tag' && token.name === 'caption' && token.isClosing)
}

/** `Table 3 – …` names a table; what stands over a frame without a number is text. */
function isNumbered(caption: readonly HtmlToken[]): boolean {
  return caption.some((token) => token.type === 'text' && /\d/.test(token.value))
}

interface Row extends FramedRow {
  readonly from: number
  to: number
  cells: number
  /** Cells with text or a picture. */
  printed: number
  firstLine: string
  holdsHeading: boolean
}

const endsLine = /^(?:p|div|br|td|th|tr|h[1-6]|li|table)$/

/** The rows of the table itself; null where it has text outside of them. */
function rowsOf(tokens: readonly HtmlToken[]): Row[] | null {
  const rows: Row[] = []
  let row: Row | undefined
  let depth = 0
  let line = ''
  let isPrinted = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as HtmlToken
    if (token.type === 'text') {
      const text = token.value.trim()
      if (text === '') continue
      if (row === undefined || row.cells === 0) return null
      line += token.value
      if (!isPrinted) row.printed++
      isPrinted = true
      continue
    }
    if (token.type === 'note') continue
    const { name, isClosing } = token
    if (endsLine.test(name)) {
      if (row?.firstLine === '') row.firstLine = line.trim()
      line = ''
    }
    if (name === 'table') depth += isClosing ? -1 : 1
    else if (name === 'img' && row !== undefined && !isPrinted) {
      row.printed++
      isPrinted = true
    } else if (/^h[1-6]$/.test(name) && row !== undefined) row.holdsHeading = true
    if (depth > 0) continue
    if (name === 'tr' && !isClosing) {
      if (row !== undefined) row.to = at
      row = { from: at, to: tokens.length, cells: 0, printed: 0, firstLine: '', holdsHeading: false }
      rows.push(row)
    } else if ((name === 'td' || name === 'th') && !isClosing) {
      if (row === undefined) return null
      row.cells++
      isPrinted = false
    }
  }
  return rows
}
