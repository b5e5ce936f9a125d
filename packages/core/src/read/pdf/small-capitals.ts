import { gapBetween, type Line, makeLine } from './line.ts'
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
  const changed = new Set<Line>()
  const lower = (line: Line, piece: Piece, size: number): void => {
    piece.text = piece.text.toLowerCase()
    // That of the capitals: a smaller one would be a script's.
    piece.size = size
    changed.add(line)
  }
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
  lowerScripts(lines, fonts, lower)
  for (const line of lines)
    for (let from = 0; from < line.pieces.length; ) {
      const to = endOfRun(line.pieces, from)
      const run = line.pieces.slice(from, to)
      const beside = [line.pieces[from - 1], line.pieces[to]].filter((one) => one !== undefined)
      from = to
      const [first] = run
      if (!first || !fonts.has(first.font.name) || (run.length === 1 && first.text.length === 1)) continue
      const capital = beside.find((one) => run.every((piece) => isSmall(piece, one)))
      if (capital !== undefined) for (const piece of run) lower(line, piece, capital.size)
    }
  for (const line of changed) line.text = makeLine(line.page, line.pieces).text
}

type Lower = (line: Line, piece: Piece, size: number) => void

/** Where a word or a part of one ends that begins with a piece: its letters touch, and are of one print. */
function endOfRun(pieces: readonly Piece[], from: number): number {
  const first = pieces[from] as Piece
  let to = from + 1
  while (to < pieces.length) {
    const piece = pieces[to] as Piece
    const touches = gapBetween(pieces[to - 1] as Piece, piece) === ''
    const isAlike = piece.size === first.size && piece.font === first.font && piece.script === first.script
    if (!touches || !isAlike || !capitals.test(piece.text)) break
    to++
  }
  return to
}

/** Size of a small capital among indices, as a share of theirs, and how far another index differs from it at most. */
const smallIndex = 0.8
const sameSize = 0.04

/** A capital that is smaller than the other indices of a text, as small capitals are, is a small letter. */
function lowerScripts(lines: readonly Line[], fonts: ReadonlySet<string>, lower: Lower): void {
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
