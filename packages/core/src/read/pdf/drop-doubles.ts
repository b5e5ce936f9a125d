import type { Piece } from './page-marks.ts'

/** Words printed twice in one place, a hair apart, are one bold word. */
export function dropDoubles(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly characters: number
} {
  const seen = new Map<string, Piece>()
  let characters = 0
  const kept = pieces.filter((piece) => {
    const key = `${piece.text} ${Math.round(piece.left / 2)} ${Math.round(piece.y / 2)} ${piece.turn}`
    const before = seen.get(key)
    if (before && Math.abs(before.left - piece.left) < 1.2 && Math.abs(before.y - piece.y) < 1.2) {
      characters += piece.text.length
      return false
    }
    seen.set(key, piece)
    return true
  })
  return { pieces: kept, characters }
}
