import type { RawBlock } from '../../model/raw.ts'
import { gapBetween, type Line, makeLine } from './line.ts'
import type { Piece } from './page-marks.ts'

/** Lines nearer than this stand over each other, in ems: fractions, limits, large brackets. */
const overlap = 0.9
/** Most lines of one formula; more that overlap are a drawing. */
const maxLines = 24

const mathematical =
  /[=<>\u2264\u2265\u2260\u2248\u00d7\u00f7\u00b1\u2211\u220f\u222b\u221a\u2208\u2200\u2203\u2190-\u21ff\u239b-\u23b3\u2212+/*]/
const word = /^[("\u201c]?\p{L}\p{Ll}{2,}[.,;:)"\u201d]?$/u
const number = /^\(((?:[A-Z]{1,2}|[0-9]{1,3})(?:[-.\u2010\u2011\u2013][0-9]{1,4}){0,3}[a-z]?)\)$/

/** What lines of a page make: text as it stands, or a formula. */
export type Reading = { readonly line: Line } | { readonly formula: RawBlock; readonly lines: readonly Line[] }

/**
 * Finds formulas set over several baselines. Their signs cannot be told in order: they are opaque, and what stands so
 * in the middle of a sentence is an opaque part of it.
 */
export function readFormulas(lines: readonly Line[]): Reading[] {
  const out: Reading[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && to - from < maxLines && overlaps(lines[to - 1] as Line, lines[to] as Line)) to++
    const cluster = lines.slice(from, to)
    from = to
    if (cluster.length === 1 || !cluster.some((line) => mathematical.test(line.text))) {
      for (const line of cluster) out.push({ line })
      continue
    }
    const sentences = cluster.filter(isSentence)
    if (sentences.length === 0) out.push({ formula: formulaOf(cluster), lines: cluster })
    else for (const line of withParts(cluster, sentences)) out.push({ line })
  }
  return out
}

function overlaps(above: Line, below: Line): boolean {
  const turned = above.pieces[0]?.turn !== below.pieces[0]?.turn
  return !turned && above.y - below.y < overlap * Math.min(above.size, below.size)
}

function isSentence(line: Line): boolean {
  return line.text.split(' ').filter((part) => word.test(part)).length >= 4
}

/** The sentences of a cluster, each with what stands over and under it as one opaque piece in its place. */
function withParts(cluster: readonly Line[], sentences: readonly Line[]): Line[] {
  const pieces = new Map(sentences.map((line) => [line, [...line.pieces]]))
  for (const line of cluster) {
    if (sentences.includes(line)) continue
    const host = sentences.reduce((best, other) =>
      Math.abs(other.y - line.y) < Math.abs(best.y - line.y) ? other : best,
    )
    const own = pieces.get(host) as Piece[]
    for (const run of runsOf(line.pieces)) own.push(run)
  }
  return sentences.map((line) =>
    makeLine(line.page, mergeOpaque((pieces.get(line) as Piece[]).sort((a, b) => a.left - b.left))),
  )
}

/** Pieces that touch are one part. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && piece.left - last.right < last.size)
      out[out.length - 1] = { ...last, text: last.text + piece.text, right: piece.right }
    else out.push({ ...piece, spaced: true, opaque: true, script: undefined })
  }
  return out
}

/** Numerator and denominator stand at the same place: one part. */
function mergeOpaque(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last?.opaque && piece.opaque && piece.left < last.right + last.size)
      out[out.length - 1] = { ...last, text: last.text + piece.text, right: Math.max(last.right, piece.right) }
    else out.push(piece)
  }
  return out
}

function formulaOf(cluster: readonly Line[]): RawBlock {
  let label: string | undefined
  const printed: string[] = []
  for (const line of cluster) {
    const last = line.pieces.at(-1)
    const before = line.pieces.at(-2)
    const found = last && (before === undefined || gapBetween(before, last) === '\t') ? number.exec(last.text) : null
    if (found && label === undefined) label = found[1] as string
    const text = found ? makeLine(line.page, line.pieces.slice(0, -1)).text : line.text
    if (text !== '') printed.push(text)
  }
  return {
    type: 'formula',
    value: printed.join(' '),
    place: { page: cluster[0]?.page ?? 1 },
    ...(label === undefined ? {} : { label }),
  }
}
