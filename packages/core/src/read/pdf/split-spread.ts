import { append } from '../../model/gather.ts'
import type { Piece } from './page-marks.ts'

/** A letter of a piece with its place along the line, in points. */
export interface Letter {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** How far from the baseline of a letter what stands beside it may stand, in ems: large brackets stand lower. */
const sameLine = 0.3
/** Most pieces on a line that are looked at. No line has more; a drawing of letters keeps its order. */
const mostOnLine = 500

/**
 * Parts pieces whose letters are set apart, with something else printed into the gaps: some programs print `0 7` and
 * then the comma, `t i` and then the brackets. `spread` has the letters of such pieces.
 */
export function splitSpread(pieces: readonly Piece[], spread: ReadonlyMap<Piece, readonly Letter[]>): readonly Piece[] {
  if (spread.size === 0) return pieces
  const lines = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const line = lines.get(Math.round(piece.y))
    if (line) line.push(piece)
    else lines.set(Math.round(piece.y), [piece])
  }
  return pieces.flatMap((piece) => {
    const letters = spread.get(piece)
    if (letters === undefined || piece.turn !== 0) return [piece]
    const others: Piece[] = []
    const reach = Math.ceil(sameLine * piece.size)
    for (let y = Math.round(piece.y) - reach; y <= Math.round(piece.y) + reach; y++) {
      const line = lines.get(y)
      if (line && line.length <= mostOnLine)
        append(
          others,
          line.filter((other) => stands(other, piece)),
        )
    }
    return others.length === 0 ? [piece] : partsOf(piece, letters, others)
  })
}

/** Whether another piece stands between the ends of a piece, on its line. */
function stands(other: Piece, piece: Piece): boolean {
  return (
    other !== piece &&
    other.turn === 0 &&
    other.left > piece.left &&
    other.right < piece.right &&
    Math.abs(other.y - piece.y) < sameLine * piece.size
  )
}

/** A piece parted at the gaps that others stand in. */
function partsOf(piece: Piece, letters: readonly Letter[], others: readonly Piece[]): Piece[] {
  const parts: Piece[] = []
  let from = 0
  letters.forEach((letter, at) => {
    const next = letters[at + 1]
    const middle = (other: Piece): number => (other.left + other.right) / 2
    if (next && !others.some((other) => middle(other) >= letter.right && middle(other) <= next.left)) return
    const own = letters.slice(from, at + 1)
    parts.push({
      ...piece,
      text: own.map(({ text }) => text).join(''),
      left: (own[0] as Letter).left,
      right: letter.right,
      spaced: from === 0 && piece.spaced,
    })
    from = at + 1
  })
  return parts
}
