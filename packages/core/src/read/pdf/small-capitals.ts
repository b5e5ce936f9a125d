import { gapBetween, type Line } from './line.ts'
import type { Piece } from './page-marks.ts'

/** Small capitals are at most so large, as a share of the capital before them, and at least. */
const largest = 0.86
const smallest = 0.6

/**
 * Small capitals are lower-case letters: a font without them prints capitals in a smaller size behind a capital in full
 * size. Where a text has that, words wholly in the smaller size are meant so too.
 */
export function lowerSmallCapitals(lines: readonly Line[]): void {
  const fonts = new Set<string>()
  for (const line of lines) {
    let lowered: Piece | null = null
    for (let at = 1; at < line.pieces.length; at++) {
      const before = line.pieces[at - 1] as Piece
      const piece = line.pieces[at] as Piece
      // Some programs print a word letter by letter.
      const goesOn = /\p{Lu}$/u.test(before.text) || before === lowered
      if (!goesOn || !isSmall(piece, before) || gapBetween(before, piece) !== '') continue
      fonts.add(piece.font.name)
      lower(line, piece, before.size)
      lowered = piece
    }
  }
  if (fonts.size === 0) return
  lowerScripts(lines, fonts)
  for (const line of lines)
    line.pieces.forEach((piece, at) => {
      const beside = [line.pieces[at - 1], line.pieces[at + 1]].filter((one) => one !== undefined)
      const capital = beside.find((one) => isSmall(piece, one))
      if (fonts.has(piece.font.name) && piece.text.length > 1 && capital !== undefined) lower(line, piece, capital.size)
    })
}

/** Size of a small capital among indices, as a share of theirs, and how far another index differs from it at most. */
const smallIndex = 0.8
const sameSize = 0.04

/** A capital that is smaller than the other indices of a text, as small capitals are, is a small letter. */
function lowerScripts(lines: readonly Line[], fonts: ReadonlySet<string>): void {
  const scripts = lines.flatMap((line) =>
    line.pieces.filter((piece) => piece.script !== undefined).map((piece) => ({ line, piece })),
  )
  const usual = [...new Set(scripts.filter(({ piece }) => !capitals.test(piece.text)).map(({ piece }) => piece.size))]
  const isOf = (size: number, share: number) => (other: number) => Math.abs(size / other - share) < sameSize
  for (const { line, piece } of scripts) {
    if (!fonts.has(piece.font.name) || !capitals.test(piece.text) || usual.some(isOf(piece.size, 1))) continue
    const size = usual.find(isOf(piece.size, smallIndex))
    if (size !== undefined) lower(line, piece, size)
  }
}

const capitals = /^[\p{Lu}\p{P}]*\p{Lu}[\p{Lu}\p{P}]*$/u

function isSmall(piece: Piece, beside: Piece): boolean {
  const share = piece.size / beside.size
  return (
    share <= largest &&
    share >= smallest &&
    piece.script === undefined &&
    beside.script === undefined &&
    !piece.hidden &&
    !beside.hidden &&
    Math.abs(piece.y - beside.y) < 0.05 * beside.size &&
    piece.font.name.replace(/[,-].*/, '') === beside.font.name.replace(/[,-].*/, '') &&
    capitals.test(piece.text)
  )
}

/** The size is that of the capitals: a smaller one would be a script's. */
function lower(line: Line, piece: Piece, size: number): void {
  const small = piece.text.toLowerCase()
  // The words of the line are the same letters: only their place says which.
  line.text = line.text.replace(piece.text, small)
  piece.text = small
  piece.size = size
}
