import { countCharacters } from '../../model/count-characters.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawTable } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'
import type { FlowBlock } from './flow.ts'

/** How far the edges of one column may lie apart from page to page, in points. */
const sway = 5
/** Most rows of a head that is printed again. */
const maxHead = 4

/**
 * How many columns of a table each column of the part at the head of the next page covers; null where it is another
 * table. Edges may be missing there, as under a note that stands across all columns.
 */
export function spansOf(before: FlowBlock | null, next: FlowBlock): readonly number[] | null {
  if (before?.columns === undefined || next.columns === undefined) return null
  if (next.block.place.page !== (before.block.place.page ?? 0) + 1) return null
  const a = before.columns
  const shift = (next.columns[0] as number) - (a[0] as number)
  const places = next.columns.map((place) => a.findIndex((other) => Math.abs(other - place + shift) <= sway))
  if (places.includes(-1) || places.at(-1) !== a.length - 1) return null
  const spans = places.slice(1).map((place, at) => place - (places[at] as number))
  return spans.every((span) => span > 0) ? spans : null
}

type Rows = RawTable['rows']

/** Rows of a syntax begin with small letters as well. */
const syntax = /[(){}_=]/

/** Puts the rows of a further page to a table. A head that is printed again is counted and left out. */
export function continueTable(
  table: RawTable,
  part: RawTable,
  spans: readonly number[],
): { readonly table: RawTable; readonly repeated: number } {
  const next = { ...part, rows: part.rows.map((row) => widen(row, spans)) }
  let head = 0
  while (head < maxHead && head < next.rows.length && sameRow(table.rows[head], next.rows[head])) head++
  const isHead = head > 0 && (table.rows.slice(0, head).every((row) => row.every((cell) => cell.header)) || head > 1)
  const from = isHead ? head : 0
  const rows = next.rows.slice(from).map((row) => row.map((cell) => ({ ...cell, header: false })))
  const before = [...table.rows]
  const foot = isFootAgain(before, next.rows) ? before.splice(-1) : []
  const last = before.at(-1)
  const [rest] = rows
  if (last && rest && isRestOf(rest, last, [...before, ...rows.slice(1)])) {
    before.pop()
    rows[0] = last.map((cell, at) => ({ ...cell, children: joined(cell.children, rest[at]?.children ?? []) }))
  }
  return {
    table: { ...table, rows: [...before, ...rows] },
    repeated: charactersOf([...next.rows.slice(0, from), ...foot]),
  }
}

/** Whether the last row of a part stands across all columns and is printed again at the end of the next: browsers repeat a foot. */
function isFootAgain(rows: Rows, next: Rows): boolean {
  const [foot] = rows.slice(-1)
  return (
    foot?.length === 1 &&
    (foot[0]?.colspan ?? 1) > 1 &&
    textOf(foot[0]?.children ?? []) !== '' &&
    sameRow(foot, next.at(-1))
  )
}

/**
 * Whether the first row on a page is the rest of the last one before: it has words only below words, and either lacks
 * what every row begins with, or goes on in the middle of a sentence.
 */
function isRestOf(rest: Rows[number], last: Rows[number], others: Rows): boolean {
  if (rest.length !== last.length || rest.some((cell) => cell.rowspan > 1) || last.some((cell) => cell.rowspan > 1))
    return false
  const texts = rest.map((cell) => textOf(cell.children).trim())
  const above = last.map((cell) => textOf(cell.children).trim())
  if (!texts.includes('') || texts.some((text, at) => text !== '' && above[at] === '')) return false
  const printed = texts.flatMap((text, at) => (text === '' ? [] : [{ text, above: above[at] as string }]))
  if (printed.length === 0) return false
  const named = texts[0] === '' && others.every((row) => textOf(row[0]?.children ?? []).trim() !== '')
  return (
    named ||
    printed.every(({ text, above: before }) => /^\p{Ll}/u.test(text) && !/[.:;]$/.test(before) && !syntax.test(text))
  )
}

/** The two parts of a cell; a word that is divided at its hyphen goes on without a space. */
function joined(a: readonly Inline[], b: readonly Inline[]): Inline[] {
  if (b.length === 0) return [...a]
  return /[\p{L}\p{N}]-$/u.test(textOf(a)) ? [...a, ...b] : [...a, { type: 'text', value: ' ' }, ...b]
}

function widen(row: Rows[number], spans: readonly number[]): Rows[number] {
  if (spans.every((span) => span === 1) || row.some((cell) => cell.rowspan > 1)) return row
  let column = 0
  return row.map((cell) => {
    const covered = spans.slice(column, column + cell.colspan)
    column += cell.colspan
    return { ...cell, colspan: covered.reduce((sum, span) => sum + span, 0) || 1 }
  })
}

function sameRow(a: Rows[number] | undefined, b: Rows[number] | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((cell, at) => textOf(cell.children) === textOf(b[at]?.children ?? []))
  )
}

function charactersOf(rows: Rows): number {
  return rows.reduce((sum, row) => sum + row.reduce((all, cell) => all + countCharacters(textOf(cell.children)), 0), 0)
}
