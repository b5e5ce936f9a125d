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
  const sizes = new Map<number, number>()
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    if (before) text += gapBetween(before, piece) === '' ? '' : ' '
    text += piece.text
    characters += ownCharacters(piece)
    right = Math.max(right, piece.right)
    if (piece.script === undefined && !piece.hidden) {
      const size = Math.round(piece.size * 4) / 4
      sizes.set(size, (sizes.get(size) ?? 0) + piece.text.length)
    }
  })
  const [size] = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [pieces[0]?.size ?? 10, 0])
  const base = pieces.find((piece) => piece.script === undefined && !piece.hidden) ?? pieces[0]
  return { page, pieces, left: pieces[0]?.left ?? 0, right, y: base?.y ?? 0, size, text, characters }
}
