import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { RawBlock } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import type { Witness } from './contents.ts'
import type { Layout } from './layout.ts'
import { isBlank, type Line } from './lines.ts'
import type { PageNote } from './page-notes.ts'

/** A text as it is read: its lines, what is known of it, and what is read so far. */
export interface Reading {
  /** Without running heads. */
  readonly lines: readonly Line[]
  /** The list of series behind the text. */
  readonly backPages: readonly Line[]
  readonly layout: Layout
  readonly contents: Witness
  /** Words of the text that stand whole on a line. */
  readonly hasWord: (word: string) => boolean
  readonly pageNotes: PageNote[]
  readonly blocks: RawBlock[]
  readonly diagnostics: Diagnostic[]
  /** Where in the text we are. */
  readonly zone: Zone
  /** Characters of text that stand in blocks, white space apart. */
  charactersRead: number
  /** Characters that only draw the rules of tables. */
  charactersDrawn: number
}

/** What the clause that is read holds. */
export interface Zone {
  /** The number of the last clause, in its parts; empty before the first. */
  path: readonly string[]
  /** Clause of which the kind of content is known; null elsewhere. */
  special: 'terms' | 'abbreviations' | 'references' | null
  /** Parts of the number of that clause. */
  specialDepth: number
  /** In a listing of code from its head to its END. */
  inModule: boolean
  /** Before the first heading. */
  isCover: boolean
}

/** A reader of one kind of block: the line behind the block that begins at a line; the line itself where none does. */
export type BlockReader = (at: number, reading: Reading) => number

/** Adds a block whose text stands in the file as it is. */
export function emit(reading: Reading, block: RawBlock, printed: string): void {
  reading.charactersRead += countCharacters(printed)
  reading.blocks.push(block)
}

/** Whether nothing before a line can belong to it. */
export function opensPart(at: number, { lines, layout }: Reading): boolean {
  return isBlank(lines[at - 1]) || layout.dense || layout.width === null
}

/** Whether nothing from a line on can belong to what stands before it. */
export function endsPart(end: number, { lines, layout }: Reading): boolean {
  return isBlank(lines[end]) || layout.width === null
}

export function placeOf(line: Line): Place {
  return { line: line.number, column: line.indent + 1, ...(line.mayBeRest ? { mayBeRest: true } : {}) }
}

/** Columns as twentieths of a point, so that structure can compare indents of one file. */
export function indentOf(line: Line, reading: Reading): { readonly indent?: number } {
  const columns = line.indent - reading.layout.margin
  return columns > 0 ? { indent: columns * 120 } : {}
}
