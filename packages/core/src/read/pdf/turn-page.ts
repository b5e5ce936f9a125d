import { largest } from '../../model/gather.ts'
import type { Box, Piece, Rule } from './page-marks.ts'

/** The turn of most letters of a page. */
export function mainTurn(pieces: readonly Piece[]): number {
  const letters = [0, 0, 0, 0]
  for (const piece of pieces) letters[piece.turn] = (letters[piece.turn] as number) + piece.text.length
  return letters.indexOf(largest(letters))
}

/**
 * A page whose text mostly stands along its edge is turned, with what is drawn on it, so that it reads like the rest.
 * Other text that stands so keeps its turn and is laid along the foot of the page, where its letters make lines again.
 */
export function upright(pieces: readonly Piece[], main: number, width: number, height: number): Piece[] {
  if (pieces.every((piece) => piece.turn === 0)) return [...pieces]
  return pieces.map((piece) => ({ ...laid(piece, width, height), turn: (piece.turn - main + 4) % 4 }))
}

/** A piece on a page that is turned until it is upright. */
function laid(piece: Piece, width: number, height: number): Piece {
  const length = piece.right - piece.left
  const { left: x, y } = piece
  if (piece.turn === 1) return { ...piece, left: y, right: y + length, y: width - x }
  if (piece.turn === 3) return { ...piece, left: height - y, right: height - y + length, y: x }
  return piece.turn === 2 ? { ...piece, left: width - x, right: width - x + length, y: height - y } : piece
}

/** What is drawn on a page that is turned until it is upright. */
export function turnedBox(box: Box, turn: number, width: number, height: number): Box {
  const { left, right, bottom, top } = box
  if (turn === 1) return { left: bottom, right: top, bottom: width - right, top: width - left }
  if (turn === 3) return { left: height - top, right: height - bottom, bottom: left, top: right }
  if (turn === 2) return { left: width - right, right: width - left, bottom: height - top, top: height - bottom }
  return box
}

/** A ruling of such a page: a quarter turn makes an upright one a level one. */
export function turnedRule(rule: Rule, turn: number, width: number, height: number): Rule {
  if (turn === 0) return rule
  const { left, right, bottom, top } = turnedBox(boxOfRule(rule), turn, width, height)
  return rule.upright === (turn === 2)
    ? { upright: true, at: left, from: bottom, to: top }
    : { upright: false, at: bottom, from: left, to: right }
}

/** The line of a ruling as a box without width or height. */
export function boxOfRule({ upright, at, from, to }: Rule): Box {
  return upright ? { left: at, right: at, bottom: from, top: to } : { left: from, right: to, bottom: at, top: at }
}
