import type { Piece } from './page-marks.ts'

/** How far apart what is printed twice in one place may stand, in points, and the side of the squares it is looked for in. */
const apart = 1.2

/** Words printed twice or more in one place, a hair apart, are one bold word. */
export function dropDoubles(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly characters: number
} {
  const seen = new Map<string, Map<number, Piece>>()
  let characters = 0
  const kept = pieces.filter((piece) => {
    const places = seen.get(piece.text)
    const at = squareOf(piece, 0, 0)
    if (places === undefined) {
      seen.set(piece.text, new Map([[at, piece]]))
      return true
    }
    for (const x of around)
      for (const y of around) {
        const before = places.get(squareOf(piece, x, y))
        if (before && isDouble(before, piece)) {
          characters += piece.text.length
          return false
        }
      }
    places.set(at, piece)
    return true
  })
  return { pieces: kept, characters }
}

/** The square that a piece stands in, and those around it. */
const around = [0, -1, 1] as const
/** More squares than any page is wide. */
const row = 100_000

function squareOf({ left, y }: Piece, right: number, up: number): number {
  return (Math.floor(left / apart) + right) * row + Math.floor(y / apart) + up
}

function isDouble(before: Piece, piece: Piece): boolean {
  return (
    before.turn === piece.turn && Math.abs(before.left - piece.left) < apart && Math.abs(before.y - piece.y) < apart
  )
}
