import { smallest } from '../../model/gather.ts'
import { assembleLines } from './assemble-lines.ts'
import type { Edges } from './edges.ts'
import type { Line } from './line.ts'
import type { Piece } from './page-marks.ts'

/** The white strip between two columns. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

/** Fewest lines beside each other that make columns: a table or a list has as many by chance. */
const enoughLines = 10
/** Widest page looked at, in points. */
const widest = 10_000
/** Narrowest strip, in points, and the share of the lines that may stand across it. */
const narrowest = 9
const across = 0.35
/** How full the lines of a column are on the average. Cells of a table and entries of a list leave more free. */
const fullness = 0.7

/** Fewest lines beside each other on a page of a text whose pages mostly have columns there. */
const fewLines = 2

/**
 * Finds two columns of running text; null where the page has one. `usual` is where most pages have them: a page with
 * lists or tables has the same.
 */
export function findGutter(lines: readonly Line[], { left, right }: Edges, usual: Gutter | null = null): Gutter | null {
  const middle = usual ? (usual.left + usual.right) / 2 : 0
  if (usual && (lines.filter((line) => standsBeside(line, middle)).length >= fewLines || areApart(lines, middle)))
    return usual
  if (lines.length < enoughLines || right - left > widest) return null
  const from = Math.floor(left + 0.3 * (right - left))
  const covered = new Uint16Array(Math.max(1, Math.ceil(0.4 * (right - left))))
  for (const { pieces } of lines)
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] as Piece
      const next = pieces[at + 1]
      // A space between words is covered as they are.
      const end = next && next.left - piece.right < narrowest ? next.left : piece.right
      const to = Math.min(covered.length, end - from)
      for (let x = Math.max(0, Math.floor(piece.left - from)); x < to; x++) covered[x] = (covered[x] as number) + 1
    }
  let best: Gutter | null = null
  for (let x = 0, start = -1; x <= covered.length; x++) {
    const free = x < covered.length && (covered[x] as number) <= across * lines.length
    if (free && start < 0) start = x
    if (!free && start >= 0) {
      if (x - start >= narrowest && (best === null || x - start > best.right - best.left))
        best = { left: from + start, right: from + x }
      start = -1
    }
  }
  return best && areColumns(lines, best, left, right) ? best : null
}

/** The strip that is white on most pages that have columns; null where most pages have one. */
export function usualGutter(found: readonly (Gutter | null)[]): Gutter | null {
  const gutters = found.filter((one) => one !== null)
  let best: Gutter | null = null
  let most = 0
  // The strip that most have in common begins where one of them does.
  for (const left of new Set(gutters.map((one) => one.left))) {
    const own = gutters.filter((one) => one.left <= left && one.right >= left + narrowest / 2)
    if (own.length <= most) continue
    most = own.length
    best = { left, right: smallest(own.map((one) => one.right)) }
  }
  return most < enoughPages || most * 3 < found.length ? null : best
}

/** Fewest pages with columns that say where the others have them. */
const enoughPages = 3

/** Whether hardly a line stands across the columns, and some begin in the second: no two have one baseline. */
function areApart(lines: readonly Line[], middle: number): boolean {
  const second = lines.filter((line) => line.left >= middle || standsBeside(line, middle)).length
  const wide = lines.filter((line) => line.left < middle && isAcross(line, middle)).length
  return second >= fewLines && wide <= across * lines.length
}

/** Whether a line has words on both sides of a place, and white between them. */
function standsBeside(line: Line, middle: number): boolean {
  return (line.pieces[0] as Piece).right < middle && line.right > middle && !isAcross(line, middle)
}

function areColumns(lines: readonly Line[], gutter: Gutter, left: number, right: number): boolean {
  const middle = (gutter.left + gutter.right) / 2
  const beside = lines.filter((line) => !isAcross(line, middle))
  const first = fill(beside, (piece) => piece.right <= middle)
  const second = fill(beside, (piece) => piece.left >= middle)
  if (first.count < enoughLines || second.count < enoughLines) return false
  return first.width > fullness * (gutter.left - left) && second.width > fullness * (right - gutter.right)
}

function fill(lines: readonly Line[], inside: (piece: Piece) => boolean): { count: number; width: number } {
  let count = 0
  let sum = 0
  for (const line of lines) {
    const own = line.pieces.filter(inside)
    const words = own.filter((piece) => /\p{Ll}{2}/u.test(piece.text)).length
    if (words < 3) continue
    count++
    sum += (own.at(-1) as Piece).right - (own[0] as Piece).left
  }
  return { count, width: count === 0 ? 0 : sum / count }
}

function isAcross(line: Line, middle: number): boolean {
  return line.pieces.some((piece, at) => {
    const next = line.pieces[at + 1]
    return (
      (piece.left < middle && piece.right > middle) ||
      (next !== undefined && piece.right <= middle && next.left >= middle && next.left - piece.right < narrowest)
    )
  })
}

/** A line with its column: 0 across the page, 1 on the left, 2 on the right. */
export interface ColumnLine {
  readonly line: Line
  readonly column: 0 | 1 | 2
}

/** The lines of a page with two columns: down the left one, then the right, between the lines that stand across. */
export function columnLines(lines: readonly Line[], gutter: Gutter): ColumnLine[] {
  const middle = (gutter.left + gutter.right) / 2
  const out: ColumnLine[] = []
  let band: Line[] = []
  const close = (): void => {
    const pieces = band.flatMap((line) => line.pieces)
    const page = band[0]?.page ?? 1
    for (const line of assembleLines(
      page,
      pieces.filter((piece) => piece.left < middle),
    ))
      out.push({ line, column: 1 })
    for (const line of assembleLines(
      page,
      pieces.filter((piece) => piece.left >= middle),
    ))
      out.push({ line, column: 2 })
    band = []
  }
  for (const line of lines) {
    if (isAcross(line, middle)) {
      close()
      out.push({ line, column: 0 })
    } else band.push(line)
  }
  close()
  return out
}
