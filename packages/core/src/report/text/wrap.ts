import { type Paint, type PaintRole, plain } from './paint.ts'
import { columnsOf, widthOf } from './width.ts'

/** A piece of a text with what it is. Pieces without a space between them are never parted. */
export interface Piece {
  readonly text: string
  readonly role?: PaintRole
}

/** White space where a line may end: every one but the no-break spaces, which hold `2 048` together. */
const breakable = /([^\S\u00A0\u2007\u202F]+)/

/** Narrower than this nothing can be read; the text is wrapped to it all the same. */
const narrowest = 20

/**
 * Wraps pieces to lines of `width` columns, each after `indent` spaces. Words are kept whole unless one is longer
 * than a line. Colour is added after the lines are made, so it never counts.
 */
export function wrap(pieces: readonly Piece[], width: number, indent: number, paint: Paint = plain): string[] {
  const room = Math.max(narrowest, width - indent)
  const lines: Piece[][] = [[]]
  let used = 0
  let word: Piece[] = []
  const place = (): void => {
    if (word.length === 0) return
    const columns = word.reduce((sum, piece) => sum + widthOf(piece.text), 0)
    if (used > 0 && used + 1 + columns > room) {
      lines.push([])
      used = 0
    }
    if (used > 0) {
      current(lines).push({ text: ' ', ...sharedRole(current(lines), word) })
      used++
    }
    for (const piece of word) {
      for (const part of columns > room ? cut(piece.text, room) : [piece.text]) {
        const own = widthOf(part)
        if (used > 0 && used + own > room) {
          lines.push([])
          used = 0
        }
        current(lines).push({ ...piece, text: part })
        used += own
      }
    }
    word = []
  }
  for (const piece of pieces) {
    for (const part of piece.text.split(breakable)) {
      if (part === '') continue
      if (part.search(breakable) === 0) place()
      else word.push({ ...piece, text: part })
    }
  }
  place()
  const margin = ' '.repeat(indent)
  return lines.map(
    (line) =>
      margin +
      join(line)
        .map(({ text, role }) => (role ? paint(role, text) : text))
        .join(''),
  )
}

function current(lines: Piece[][]): Piece[] {
  return lines.at(-1) as Piece[]
}

/** The role of a space between two pieces of one role: the colour runs on. */
function sharedRole(line: readonly Piece[], word: readonly Piece[]): { role?: PaintRole } {
  const before = line.at(-1)?.role
  return before !== undefined && before === word[0]?.role ? { role: before } : {}
}

function join(line: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of line) {
    const last = joined.at(-1)
    if (last && last.role === piece.role) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

/** Cuts what is longer than a line into parts that fit. */
function cut(text: string, room: number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const point of text) {
    const columns = columnsOf(point)
    if (used + columns > room) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += point
    used += columns
  }
  return [...parts, part]
}
