import { type Line, makeLine } from './line.ts'
import type { Piece } from './page-marks.ts'

/** How far baselines of one line may lie apart, in ems. */
const sameLine = 0.12
/** What is raised or lowered is at most so large, as a share of what it stands at. */
const scriptSize = 0.86
/** Farthest that it is raised or lowered, in ems of what it stands at. */
const maxRaise = 0.75
/** The same for letters that are no smaller: two lines never stand so near. */
const maxShift = 0.45
const touching = 0.12
/** Widest gap between it and what it stands at, in ems. */
const scriptGap = 0.35

interface Row {
  y: number
  readonly pieces: Piece[]
}

/** Sorts the pieces of a page, or of a part of it, into lines from top to foot. */
export function assembleLines(page: number, pieces: readonly Piece[]): Line[] {
  for (const piece of pieces) piece.script = undefined
  const rows = attachScripts(rowsOf(pieces))
  return rows.map((row) =>
    makeLine(
      page,
      row.pieces.sort((a, b) => a.left - b.left),
    ),
  )
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.pieces[0]
    if (
      row &&
      first &&
      first.turn === piece.turn &&
      Math.abs(row.y - piece.y) <= sameLine * Math.max(Math.min(first.size, piece.size), 4)
    )
      row.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows
}

/** Puts small letters above or below a baseline into the line whose words they touch. */
function attachScripts(rows: Row[]): Row[] {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row
    const stay: Piece[] = []
    for (const piece of row.pieces) {
      const host = hostOf(piece, rows, at)
      if (host === null) stay.push(piece)
      else {
        piece.script = piece.y > host.y ? 'superscript' : 'subscript'
        host.pieces.push(piece)
      }
    }
    row.pieces.length = 0
    row.pieces.push(...stay)
  }
  return rows.filter((row) => row.pieces.length > 0)
}

/** How many rows up and down are looked at for what a small letter stands at. */
const reach = 3

function hostOf(piece: Piece, rows: readonly Row[], at: number): Row | null {
  let best: { row: Row; gap: number } | null = null
  for (let other = Math.max(0, at - reach); other <= Math.min(rows.length - 1, at + reach); other++) {
    if (other === at) continue
    const row = rows[other] as Row
    const away = Math.abs(row.y - piece.y)
    for (const near of row.pieces) {
      if (near.script !== undefined || near.hidden !== piece.hidden || near.turn !== piece.turn) continue
      const small = piece.size <= scriptSize * near.size
      if (!small && (piece.size > 1.05 * near.size || row.pieces.length <= (rows[at] as Row).pieces.length)) continue
      if (away > (small ? maxRaise : maxShift) * near.size) continue
      const gap = Math.min(Math.abs(piece.left - near.right), Math.abs(near.left - piece.right))
      if (gap > (small ? scriptGap : touching) * near.size) continue
      if (best === null || gap + away < best.gap) best = { row, gap: gap + away }
    }
  }
  return best?.row ?? null
}
