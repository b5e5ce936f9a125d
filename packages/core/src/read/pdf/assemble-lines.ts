import { append, largest, smallest } from '../../model/gather.ts'
import { isOperator, type Line, makeLine, spaceWidth } from './line.ts'
import type { Piece } from './page-marks.ts'

/** How far baselines of one line may lie apart, in ems. */
const sameLine = 0.12
/** What is raised or lowered is at most so large, as a share of what it stands at. */
const scriptSize = 0.86
/** Farthest that it is raised or lowered, in ems of what it stands at. */
const maxRaise = 0.75
/** The same for the calls of notes that are all that stands so high, before a bracket. */
const maxCallRaise = 0.85
const call = /^(?:[0-9]{1,2}\)?|\))$/
/** How far below what they enclose large brackets stand at most, in their own ems. */
const bracketDrop = 0.15
const brackets = /^[\p{Ps}\p{Pe}|]+$/u
/** Brackets so much larger than a word reach over the lines above and below theirs: none of their words is raised or lowered. */
const tallBracket = 2
/** The same for letters that are no smaller: two lines never stand so near. */
const maxShift = 0.45
const touching = 0.12
/** Widest gap between it and what it stands at, in ems. */
const scriptGap = 0.35
/** The same for the raised mark of a footnote before a tab. */
const markGap = 2.5
/** The same for the signs of an index: `n + 1`. */
const operatorGap = 0.6
const footnoteMark = /^(?:[*\u2020\u2021\u00a7]{1,3}|[0-9]{1,2}|[a-z])\)?$/

interface Row {
  y: number
  /** Of its largest letters. */
  size: number
  /** Where the last of them ends. */
  right: number
  readonly pieces: Piece[]
}

/** Sorts the pieces of a page, or of a part of it, into lines from top to foot. */
export function assembleLines(page: number, pieces: readonly Piece[]): Line[] {
  for (const piece of pieces) {
    piece.script = undefined
    piece.stretched = false
  }
  const hidden = pieces.filter((piece) => piece.hidden)
  const seen = hidden.length === 0 ? pieces : pieces.filter((piece) => !piece.hidden)
  const rows = mergeRows(attachScripts(attachScripts(rowsOf(seen), false), true))
  attachHidden(rows, hidden)
  return rows.map((row) => {
    row.pieces.sort((a, b) => a.left - b.left)
    markStretched(row.pieces)
    return makeLine(page, closeHyphens(partMarker(row.pieces)))
  })
}

const marker = /^[\u2013\u2014\u2022\u25aa\u25cf\u25e6]$/

/** A dash that is set apart from the word behind it opens an item, though its own white is all that parts them. */
function partMarker(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second] = pieces
  if (!first || !second || second.spaced || !marker.test(first.text) || !/^\p{L}/u.test(second.text)) return pieces
  return [first, { ...second, spaced: true }, ...pieces.slice(2)]
}

/** White before the hyphen of another font that is none of a space, in ems. */
const hyphenGap = 0.3

/** A hyphen that touches the word behind it, without a space before it, is part of the word before it as well. */
function closeHyphens(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.some((piece, at) => isInside(piece, pieces[at - 1], pieces[at + 1]))
    ? pieces.map((piece, at) =>
        isInside(piece, pieces[at - 1], pieces[at + 1]) ? { ...piece, left: (pieces[at - 1] as Piece).right } : piece,
      )
    : pieces
}

function isInside(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  if (piece.text !== '-' && piece.text !== '\u2010') return false
  return (
    before !== undefined &&
    next !== undefined &&
    !piece.spaced &&
    !next.spaced &&
    /\p{L}$/u.test(before.text) &&
    /^\p{L}/u.test(next.text) &&
    piece.left - before.right < hyphenGap * piece.size &&
    next.left - piece.right < tight * piece.size
  )
}

/** Fewest gaps of one width that justify a line, and how far they may differ from it. */
const enoughGaps = 4
const sameGap = 0.08
/** The same in a narrow column, whose lines have few words: their gaps are equal, and no tab is so narrow, in ems. */
const fewGaps = 2
const equalGap = 0.02
const narrowGap = 4

/** Words that are spread over a line have equal gaps between them, however wide; what stands at tabs has not. */
function markStretched(pieces: readonly Piece[]): void {
  if (pieces.length <= fewGaps) return
  let words = 0
  let widest = Number.NEGATIVE_INFINITY
  let narrowest = Number.POSITIVE_INFINITY
  // The gap behind a number or a marker is a tab's.
  for (let at = 2; at < pieces.length; at++) {
    const gap = gapAt(pieces, at)
    if (gap <= spaceWidth * (pieces[at] as Piece).size) continue
    words++
    widest = Math.max(widest, gap)
    narrowest = Math.min(narrowest, gap)
  }
  if (words < enoughGaps) {
    const alike = words >= fewGaps && narrowest >= (1 - equalGap) * widest
    if (!alike || widest > narrowGap * (pieces[0] as Piece).size) return
  } else if (narrowest < (1 - sameGap) * widest) return
  const widths = pieces.map((piece) => piece.right - piece.left)
  if (largest(widths) < 1.5 * smallest(widths)) return
  for (let at = 1; at < pieces.length; at++)
    if (gapAt(pieces, at) <= (1 + sameGap) * widest) (pieces[at] as Piece).stretched = true
}

/** The white before a piece of a line. */
function gapAt(pieces: readonly Piece[], at: number): number {
  return (pieces[at] as Piece).left - (pieces[at - 1] as Piece).right
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rowFor(piece, rows)
    if (row) {
      row.pieces.push(piece)
      row.size = Math.max(row.size, piece.size)
      row.right = Math.max(row.right, piece.right)
    } else rows.push({ y: piece.y, size: piece.size, right: piece.right, pieces: [piece] })
  }
  return rows
}

function rowFor(piece: Piece, rows: readonly Row[]): Row | null {
  for (let at = rows.length - 1; at >= 0 && at >= rows.length - layers; at--) {
    const row = rows[at] as Row
    if (sharesLine(row, piece) && !isCovered(row, piece)) return row
  }
  return null
}

/** Lines printed over each other at one height: a correction over what it corrects. */
const layers = 3

function sharesLine(row: Row, piece: Piece): boolean {
  const first = row.pieces[0] as Piece
  return (
    first.turn === piece.turn && Math.abs(row.y - piece.y) <= sameLine * Math.max(Math.min(first.size, piece.size), 4)
  )
}

/** Whether something else of the line stands where a piece stands. */
function isCovered(row: Row, piece: Piece): boolean {
  if (piece.left >= row.right) return false
  const width = Math.max(piece.right - piece.left, 1)
  return row.pieces.some((one) => {
    const shared = Math.min(one.right, piece.right) - Math.max(one.left, piece.left)
    return shared > 0.5 * Math.min(width, Math.max(one.right - one.left, 1)) && shared > 0.3 * piece.size
  })
}

/**
 * Puts small letters above or below a baseline into the line whose words they touch, and then those that touch only
 * what is raised or lowered there.
 */
function attachScripts(rows: Row[], onScripts: boolean): Row[] {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row
    const stay: Piece[] = []
    for (const piece of row.pieces) {
      const host = piece.script === undefined ? hostOf(piece, rows, at, onScripts) : null
      if (host === null || (!onScripts && goesOnScript(piece, host, rows, at))) stay.push(piece)
      else {
        piece.script = piece.y > host.y ? 'superscript' : 'subscript'
        host.pieces.push(piece)
      }
    }
    row.pieces.length = 0
    append(row.pieces, stay)
  }
  return rows.filter((row) => row.pieces.length > 0)
}

/** Farthest that the words for a drawn formula stand from the baseline of its line, in ems, and from its words. */
const hiddenRaise = 0.65
const hiddenGap = 60

/** Puts the words for what is drawn into the lines that it is drawn in; what is drawn alone makes lines of its own. */
function attachHidden(rows: Row[], hidden: readonly Piece[]): void {
  if (hidden.length === 0) return
  const alone: Piece[] = []
  for (const piece of hidden) {
    const row = lineOf(piece, rows)
    if (row) row.pieces.push(piece)
    else alone.push(piece)
  }
  append(rows, rowsOf(alone))
  rows.sort((a, b) => b.y - a.y)
}

function lineOf(piece: Piece, rows: readonly Row[]): Row | null {
  let best: Row | null = null
  for (const row of rows) {
    const [first] = row.pieces
    if (!first || Math.abs(row.y - piece.y) > hiddenRaise * first.size) continue
    if (best !== null && Math.abs(row.y - piece.y) >= Math.abs(best.y - piece.y)) continue
    const seen = row.pieces.filter((one) => !one.hidden)
    const left = smallest(seen.map((one) => one.left))
    const right = largest(seen.map((one) => one.right))
    if (piece.right >= left - hiddenGap && piece.left <= right + hiddenGap) best = row
  }
  return best
}

/** Rows so near are one line where nothing stands above anything else: a marker beside a tall formula. */
const merged = 0.45

function mergeRows(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (const row of rows) {
    const before = out.at(-1)
    if (before && isNear(before, row) && isBeside(before, row)) append(before.pieces, row.pieces)
    else out.push(row)
  }
  return out
}

function isNear(above: Row, row: Row): boolean {
  const apart = above.y - row.y
  // Hardly any row is as near as the largest letters would let it be.
  return apart < merged * row.size * 1.05 && apart < merged * Math.min(sizeOf(above), sizeOf(row))
}

function sizeOf(row: Row): number {
  return largest(row.pieces.map((piece) => piece.size))
}

function isBeside(a: Row, b: Row): boolean {
  return (
    a.pieces[0]?.turn === b.pieces[0]?.turn &&
    a.pieces.every((one) => b.pieces.every((other) => one.right <= other.left + 0.5 || one.left >= other.right - 0.5))
  )
}

/** How many rows up and down are looked at for what a small letter stands at. */
const reach = 3
/** Letters that touch stand no farther apart, in ems. */
const tight = 0.06

/** Whether a small letter touches another one that stands at another line: it is lowered from what is lowered there. */
function goesOnScript(piece: Piece, host: Row, rows: readonly Row[], at: number): boolean {
  for (let other = Math.max(0, at - reach); other <= Math.min(rows.length - 1, at + reach); other++) {
    const row = rows[other] as Row
    if (other === at || row === host || Math.abs(row.y - piece.y) > maxRaise * piece.size) continue
    for (const near of row.pieces)
      if (
        Math.abs(near.right - piece.left) <= tight * piece.size &&
        Math.abs(near.size - piece.size) < 0.1 * piece.size &&
        near.turn === piece.turn
      ) {
        const line = near.script === undefined ? hostOf(near, rows, other, false) : row
        if (line !== null && line !== host) return true
      }
  }
  return false
}

function hostOf(piece: Piece, rows: readonly Row[], at: number, onScripts: boolean): Row | null {
  let best: { row: Row; gap: number } | null = null
  const own = rows[at] as Row
  const raise =
    own.pieces.every(({ text }) => call.test(text)) && own.pieces.some(({ text }) => text.endsWith(')'))
      ? maxCallRaise
      : maxRaise
  for (let other = Math.max(0, at - reach); other <= Math.min(rows.length - 1, at + reach); other++) {
    if (other === at) continue
    const row = rows[other] as Row
    const away = Math.abs(row.y - piece.y)
    // Most rows are too far off for anything of theirs.
    if (away > raise * row.size || piece.size > 1.05 * row.size) continue
    for (const near of row.pieces) {
      if ((near.script !== undefined) !== onScripts || near.turn !== piece.turn) continue
      const small = onScripts
        ? Math.abs(piece.size - near.size) < 0.1 * near.size
        : piece.size <= scriptSize * near.size
      if (onScripts && !small) continue
      if (!small && (piece.size > 1.05 * near.size || row.pieces.length <= own.pieces.length)) continue
      const gap = Math.min(Math.abs(piece.left - near.right), Math.abs(near.left - piece.right))
      // What touches something raised or lowered is measured from there: the bracket behind a call, an index of an index.
      const off = onScripts && gap <= touching * near.size ? Math.min(away, Math.abs(near.y - piece.y)) : away
      // Brackets that are larger than what they enclose stand a little lower.
      if (brackets.test(near.text) && (away < bracketDrop * near.size || near.size > tallBracket * piece.size)) continue
      if (off > (small ? raise : maxShift) * near.size) continue
      const widest = small ? widestGap(row, piece, near) : touching
      if (gap > widest * near.size) continue
      if (best === null || gap + away < best.gap) best = { row, gap: gap + away }
    }
  }
  return best?.row ?? null
}

/** How far from what it stands at something small may stand, in ems. */
function widestGap(row: Row, piece: Piece, near: Piece): number {
  if (opensWithMark(row, piece, near)) return markGap
  return near.script !== undefined && (isOperator(piece) || isOperator(near)) ? operatorGap : scriptGap
}

/** Whether a small letter is raised before all that stands on a line. */
function opensWithMark(row: Row, piece: Piece, near: Piece): boolean {
  return (
    piece.y > row.y &&
    piece.right <= near.left &&
    footnoteMark.test(piece.text) &&
    row.pieces.every((one) => one.left >= near.left)
  )
}
