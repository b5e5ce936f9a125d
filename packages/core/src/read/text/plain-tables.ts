import { largest } from '../../model/gather.ts'
import { notesBelow } from './grid-table.ts'
import { inner, isBlank, type Line } from './lines.ts'
import { type BlockReader, placeOf, type Reading } from './reading.ts'
import { type CutCell, emitTable } from './table-cells.ts'

const cell = (text: string, header: boolean): CutCell => ({ lines: [text], header, colspan: 1, rowspan: 1 })

/** Reads rows of cells with `|` between them, ruled under the head or not. */
export const readPipes: BlockReader = (at, reading) => {
  const { lines } = reading
  const isRow = (line: Line | undefined): boolean => line !== undefined && /^\|.*\|$/.test(inner(line))
  if (!isRow(lines[at])) return at
  let end = at
  while (isRow(lines[end])) end++
  const rows = lines.slice(at, end)
  const cut = rows.map((line) => inner(line).slice(1, -1).split('|'))
  const width = (cut[0] as string[]).length
  if (rows.length < 2 || width < 2 || cut.some((cells) => cells.length !== width)) return at
  const isRule = (cells: readonly string[]): boolean => cells.every((text) => /^\s*:?-{2,}:?\s*$/.test(text))
  const ruled = cut.findIndex(isRule)
  const heads = ruled > 0 ? ruled : 1
  const body = cut.filter((cells) => !isRule(cells))
  const below = notesBelow(end, reading)
  emitTable(
    reading,
    body.map((cells, row) => cells.map((text) => cell(text, row < heads))),
    rows,
    below.notes,
    placeOf(rows[0] as Line),
  )
  return below.end
}

/** Reads rows whose cells tabs part: as many on each line. */
export const readTabbed: BlockReader = (at, reading) => {
  const { lines } = reading
  const width = lines[at]?.tabbed?.length ?? 0
  if (width < 3) return at
  let end = at
  while (lines[end]?.tabbed?.length === width) end++
  if (end - at < 2) return at
  const rows = lines.slice(at, end)
  const below = notesBelow(end, reading)
  emitTable(
    reading,
    rows.map((line, row) => (line.tabbed ?? []).map((text) => cell(text, row === 0))),
    rows,
    below.notes,
    placeOf(rows[0] as Line),
  )
  return below.end
}

const ruler = /^[-=\u2500]{2,}(?:\s+[-=\u2500]{2,})*$/
/** Most lines of a head above its rule. */
const maxHead = 6

/** Reads columns under a ruled head: `Item  Option` over `----  ------`, or over one rule with the columns set apart. */
export const readRuled: BlockReader = (at, reading) => {
  const { lines } = reading
  const cut = cutRuled(at, lines)
  if (cut === null) return at
  const below = notesBelow(cut.end, reading)
  emitTable(reading, cut.rows, lines.slice(at, cut.end), below.notes, placeOf(lines[at] as Line))
  return below.end
}

/** The cells of a table of columns that begins at a line, and the line behind it; null where none does. */
export function cutRuled(at: number, lines: readonly Line[]): { rows: CutCell[][]; end: number } | null {
  const first = lines[at]
  if (first === undefined || isBlank(first)) return null
  const topped = ruler.test(inner(first))
  let rule = topped ? at + 1 : at
  while (
    rule < lines.length &&
    rule - at <= maxHead &&
    !isBlank(lines[rule]) &&
    !ruler.test(inner(lines[rule] as Line))
  )
    rule++
  // Between two rules of several parts, and none below, stand rows without a head.
  if (topped && /\s/.test(inner(first)) && !closes(rule + 1, lines)) return cutHeadless(at, lines)
  if (isBlank(lines[rule]) || rule - at > maxHead || rule === at) return null
  const line = lines[rule] as Line
  if (!ruler.test(inner(line)) || (topped && rule === at + 1)) return null
  const head = lines.slice(topped ? at + 1 : at, rule)
  const body = bodyOf(rule + 1, lines, topped)
  const starts = columnStarts(line, [...head, ...body.rows])
  if (!starts || starts.length < 2 || body.rows.length === 0) return null
  return { rows: [...splitRows(head, starts, true), ...splitRows(body.rows, starts, false)], end: body.end }
}

function cutHeadless(at: number, lines: readonly Line[]): { rows: CutCell[][]; end: number } | null {
  const body = bodyOf(at + 1, lines, true)
  const starts = columnStarts(lines[at] as Line, body.rows)
  const closed = body.rows.length > 0 && ruler.test(inner(lines[body.end - 1] as Line))
  return closed && starts && starts.length > 1 ? { rows: splitRows(body.rows, starts, false), end: body.end } : null
}

/** Rows up to the closing rule, or to a blank line where none closes. Rows of a closed table may have blank lines between. */
function bodyOf(from: number, lines: readonly Line[], topped: boolean): { rows: Line[]; end: number } {
  let end = from
  const rows: Line[] = []
  for (; end < lines.length; end++) {
    const line = lines[end] as Line
    if (!isBlank(line) && ruler.test(inner(line))) return { rows, end: end + 1 }
    if (isBlank(line) && !(topped && closes(end, lines))) break
    if (!isBlank(line) && /^(?:NOTE|Note)\b/.test(inner(line))) break
    rows.push(line)
  }
  while (rows.length > 0 && isBlank(rows.at(-1))) rows.pop()
  return { rows, end: from + rows.length }
}

/** Lines looked at for the rule that closes a table. */
const maxRows = 200

function closes(from: number, lines: readonly Line[]): boolean {
  for (let at = from; at < Math.min(lines.length, from + maxRows); at++) {
    const line = lines[at] as Line
    if (!isBlank(line) && ruler.test(inner(line))) return true
    if (isBlank(line) && isBlank(lines[at + 1])) return false
  }
  return false
}

/** Where columns begin: under a rule of several parts those; else where all lines have had two spaces before. */
function columnStarts(rule: Line, rows: readonly Line[]): number[] | null {
  const parts = [...inner(rule).matchAll(/\S+/g)].map((found) => found.index + rule.indent)
  if (parts.length < 2) return riverStarts(rows)
  // Text that runs over the start of a column stands in no columns.
  const runsOver = rows.some(({ text }) =>
    parts.slice(1).some((start) => start < text.length && text[start - 1] !== ' '),
  )
  return runsOver ? null : parts
}

/** Columns begin behind places that are blank on every line, two or more side by side. */
export function riverStarts(rows: readonly Line[]): number[] | null {
  const filled = rows.filter((line) => !isBlank(line))
  const width = largest(
    filled.map((line) => line.text.length),
    0,
  )
  if (filled.length < 2 || width > 400) return null
  const used = new Uint8Array(width + 1)
  for (const { text } of filled) for (let at = 0; at < text.length; at++) if (text[at] !== ' ') used[at] = 1
  const starts: number[] = []
  for (let at = 0; at < width; at++) {
    const opens = used[at] === 1 && (at === 0 || (used[at - 1] === 0 && (starts.length === 0 || used[at - 2] === 0)))
    if (opens) starts.push(at)
  }
  return starts.length > 1 ? starts : null
}

/** Rows of cells: a line with nothing in the first column goes on with the row above, and so do lines between blank ones. */
function splitRows(lines: readonly Line[], starts: readonly number[], header: boolean): CutCell[][] {
  const spaced = lines.some((line) => isBlank(line))
  const rows: string[][][] = []
  let open = false
  for (const line of lines) {
    if (isBlank(line)) {
      open = false
      continue
    }
    const cut = starts.map((from, i) =>
      line.text.slice(from === starts[0] ? 0 : from, starts[i + 1] ?? line.text.length),
    )
    const goesOn = open && (header || spaced || (cut[0] as string).trim() === '')
    if (goesOn) for (const [i, text] of cut.entries()) rows.at(-1)?.[i]?.push(text)
    else rows.push(cut.map((text) => [text]))
    open = true
  }
  return rows.map((row) => row.map((text) => ({ lines: text, header, colspan: 1, rowspan: 1 })))
}

/** Reads columns without any rule, where a caption says that a table stands there. */
export function readAligned(at: number, reading: Reading): number {
  const { lines } = reading
  let end = at
  while (!isBlank(lines[end]) && end - at < maxRows) end++
  const rows = lines.slice(at, end)
  const starts = rows.length >= 2 ? riverStarts(rows) : null
  if (!starts || rows.filter((line) => /\S\s{2,}\S/.test(inner(line))).length * 2 < rows.length) return at
  const cells = [...splitRows(rows.slice(0, 1), starts, true), ...splitRows(rows.slice(1), starts, false)]
  emitTable(reading, cells, rows, [], placeOf(rows[0] as Line))
  return end
}
