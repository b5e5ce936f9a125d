import { countCharacters } from '../model/count-characters.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { UnreadableDocumentError } from '../model/errors.ts'
import type { RawBlock, RawDocument, RawTable } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import { formatNames } from './format-names.ts'

/**
 * Largest file that is read, in bytes. The largest printings of standards have half of it, pictures included; reading
 * takes a file's size several times over in memory. What is larger is refused.
 */
const maxFileBytes = 128 * 1024 * 1024

/**
 * Most cells of one table that are read: ten times those of the largest code tables. The rows beyond are reported as not
 * compared.
 */
export const maxTableCells = 200_000

/**
 * Largest text, in bytes, where every sign may cost an object: a text of 1,000 pages has 4 MB. Parsers of such formats
 * take up to 100 or, for AsciiDoc, 500 bytes of memory for a byte.
 */
const maxTextBytes: Readonly<Partial<Record<Format, number>>> = {
  asciidoc: 5_000_000,
  markdown: 16_000_000,
  text: 16_000_000,
}

/**
 * Most marks (`|`) that begin a cell in a text in AsciiDoc, all tables together: its parser takes 1,500 bytes of memory for
 * a cell, and the rows that are not read cost as much as those that are.
 */
const maxCellMarks = 400_000

/** Most tags of a page of HTML, start and end tags together: four times those of the longest text. */
const maxTags = 4_000_000

/**
 * Refuses what is too large for the reader of its format, before the parser sees it.
 *
 * @throws UnreadableDocumentError `too-large`
 */
export function refuseTooLargeFor(format: Format, bytes: Uint8Array, what: string): void {
  const most = maxTextBytes[format]
  if (most !== undefined && bytes.length > most)
    throw new UnreadableDocumentError(
      'too-large',
      `${what} has ${bytes.length} bytes; ${formatNames[format]} is read up to ${most} bytes (maxTextBytes). Give the text in parts.`,
    )
  if (format === 'html') refuseMoreThan(maxTags, bytes, '<', `tags (maxTags)`, what)
  if (format === 'asciidoc') refuseMoreThan(maxCellMarks, bytes, '|', `cells (maxCellMarks)`, what)
}

function refuseMoreThan(most: number, bytes: Uint8Array, sign: string, of: string, what: string): void {
  if (bytes.length < most) return
  const code = sign.charCodeAt(0)
  let count = 0
  for (const byte of bytes) if (byte === code) count++
  if (count > most)
    throw new UnreadableDocumentError(
      'too-large',
      `${what} has ${count} ${of}; at most ${most} are read. Give the text in parts.`,
    )
}

/** @throws UnreadableDocumentError `too-large` */
export function refuseTooLarge(bytes: Uint8Array, what: string): void {
  if (bytes.length <= maxFileBytes) return
  throw new UnreadableDocumentError(
    'too-large',
    `${what} has ${bytes.length} bytes; files are read up to ${maxFileBytes} bytes (maxFileBytes). Give the text without its attachments, or in parts.`,
  )
}

/** Leaves away the rows of a table beyond what one may have, and says so. */
export function limitTables(raw: RawDocument): RawDocument {
  const diagnostics: Diagnostic[] = []
  let lost = 0
  const limit = (block: RawBlock): RawBlock => {
    if (block.type !== 'table' || block.rows.length === 0) return block
    const kept = rowsWithin(block)
    if (kept === block.rows.length) return block
    const characters = charactersFrom(block, kept)
    lost += characters
    diagnostics.push({
      code: 'table-too-large',
      message: `A table has more than ${maxTableCells} cells (maxTableCells); its rows from ${kept + 1} on were not read.`,
      place: block.place,
      notCompared: { block: 'table', characters },
    })
    return { ...block, rows: block.rows.slice(0, kept) }
  }
  const blocks = raw.blocks.map(limit)
  if (diagnostics.length === 0) return raw
  return {
    ...raw,
    blocks,
    diagnostics: [...raw.diagnostics, ...diagnostics],
    ...(raw.ledger ? { ledger: { ...raw.ledger, read: Math.max(0, raw.ledger.read - lost) } } : {}),
  }
}

function rowsWithin({ rows }: RawTable): number {
  let cells = 0
  for (const [at, row] of rows.entries()) {
    cells += row.length
    if (cells > maxTableCells) return at
  }
  return rows.length
}

function charactersFrom({ rows }: RawTable, from: number): number {
  let sum = 0
  for (const row of rows.slice(from)) for (const { children } of row) sum += countCharacters(textOf(children))
  return sum
}
