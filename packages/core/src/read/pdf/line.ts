import type { Piece } from './page-marks.ts'

/** What stands on one baseline of a column, with what is raised and lowered from it. */
export interface Line {
  /** From 1. */
  readonly page: number
  /** From left to right. */
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  /** The text with one space between words. */
  text: string
  /** Of text, white space apart, as the page was counted. */
  readonly characters: number
}

/** Width of a gap that is a tab and no space, in ems: what justifies a line is less. */
const tabWidth = 1.3
/** A gap between letters that is a space though none is printed, in ems. */
export const spaceWidth = 0.14

/** White that is set around the parts of one sign without a space being printed, in ems: `< <` for `<<`, `: =` for `:=`. */
const signGap = 0.6
const opensSign = /[:<>=]$/
const closesSign = /^[<>=]/

/** What stands between two pieces of a line. */
export function gapBetween(before: Piece, piece: Piece): '' | ' ' | '\t' {
  if (before.hidden || piece.hidden)
    return !before.hidden && piece.left - before.right > tabWidth * before.size ? '\t' : piece.spaced ? ' ' : ''
  const size = Math.max(before.size, piece.size)
  const gap = piece.left - before.right
  if (gap > tabWidth * size && !piece.stretched) return '\t'
  if (!piece.spaced && gap < signGap * size && opensSign.test(before.text) && closesSign.test(piece.text)) return ''
  if (gap > spaceWidth * size) return ' '
  return piece.spaced && gap > -0.1 * size ? ' ' : ''
}

/** Whether a piece is a sign that stands between the letters of an index: `n + 1`. */
export function isOperator({ text }: Piece): boolean {
  return /^[+=<>\u00b1\u00d7\u2212\u2013\u2208\u2264\u2265-]$/.test(text)
}

/** Characters of a piece, white space apart: only what is printed invisibly has spaces in it. */
function ownCharacters(piece: Piece): number {
  return piece.hidden ? piece.text.replaceAll(' ', '').length : piece.text.length
}

/** The same with those of the footnotes that it calls. */
export function charactersOf(piece: Piece): number {
  return (piece.note ?? []).reduce((sum, line) => sum + line.characters, ownCharacters(piece))
}

/** Makes a line of pieces that are in order. */
export function makeLine(page: number, pieces: readonly Piece[]): Line {
  let text = ''
  let characters = 0
  let right = Number.NEGATIVE_INFINITY
  let base: Piece | undefined
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (at > 0 && gapBetween(pieces[at - 1] as Piece, piece) !== '') text += ' '
    text += piece.text
    characters += ownCharacters(piece)
    right = Math.max(right, piece.right)
    if (piece.script === undefined && !piece.hidden) base ??= piece
  }
  const [first] = pieces
  const y = (base ?? first)?.y ?? 0
  return { page, pieces, left: first?.left ?? 0, right, y, size: sizeOfMost(pieces), text, characters }
}

/** The size of most letters that stand on the line itself, in quarters of a point. */
function sizeOfMost(pieces: readonly Piece[]): number {
  const sizes = new Map<number, number>()
  for (const piece of pieces) {
    if (piece.script !== undefined || piece.hidden) continue
    const size = Math.round(piece.size * 4) / 4
    sizes.set(size, (sizes.get(size) ?? 0) + piece.text.length)
  }
  let most = 0
  let usual = pieces[0]?.size ?? 10
  for (const [size, letters] of sizes)
    if (letters > most) {
      most = letters
      usual = size
    }
  return usual
}
