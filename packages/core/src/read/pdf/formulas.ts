import { append, largest, smallest } from '../../model/gather.ts'
import type { RawFormula } from '../../model/raw.ts'
import { printFormula } from '../formula/print-formula.ts'
import { readLayout } from './formula-layout.ts'
import { gapBetween, type Line, makeLine } from './line.ts'
import type { Piece, Rule } from './page-marks.ts'

/** Lines nearer than this stand over each other, in ems: fractions, limits, large brackets. */
const overlap = 0.9
/** Most lines of one formula; more that overlap are a drawing. */
const maxLines = 24

const mathematical =
  /[=<>\u2264\u2265\u2260\u2248\u00d7\u00f7\u00b1\u2211\u220f\u222b\u221a\u2208\u2200\u2203\u239b-\u23b3]/
const shortWord = /(?:^| )(?:or|and|is|are|if|as|to|of|for|the|in|by)(?: |$)/
const word = /^[("\u201c]?\p{L}\p{Ll}{2,}[.,;:)"\u201d]?$/u
const number = /^\(((?:[A-Z]{1,2}|[0-9]{1,3})(?:[-.\u2010\u2011\u2013][0-9]{1,4}){0,3}[a-z]?)\)$/

/** What lines of a page make: text as it stands, or a formula. */
export type Reading = { readonly line: Line } | FormulaReading

interface FormulaReading {
  readonly formula: RawFormula
  readonly lines: readonly Line[]
}

/**
 * Finds formulas set over several baselines. Their signs cannot be told in order: they are opaque, and what stands so
 * in the middle of a sentence is an opaque part of it.
 */
export function readFormulas(lines: readonly Line[], rules: readonly Rule[], left: number): Reading[] {
  const out: Reading[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && to - from < maxLines && overlaps(lines[to - 1] as Line, lines[to] as Line, rules)) to++
    const cluster = lines.slice(from, to)
    from = to
    const [only] = cluster
    const above = out.at(-1)
    if (cluster.length === 1 && only && above && 'formula' in above && isNumberBelow(above, only)) {
      out[out.length - 1] = { formula: withNumber(above.formula, only), lines: [...above.lines, only] }
      continue
    }
    if (cluster.length === 1 && only && isDisplayed(only, left)) {
      out.push({ formula: formulaOf(cluster, []), lines: cluster })
      continue
    }
    if (cluster.length === 1 || !cluster.some((line) => mathematical.test(line.text))) {
      for (const line of cluster) out.push({ line })
      continue
    }
    const sentences = cluster.filter(isSentence)
    if (sentences.length === 0) out.push({ formula: formulaOf(cluster, barsIn(cluster, rules)), lines: cluster })
    else for (const line of withParts(cluster, sentences)) out.push({ line })
  }
  return out
}

/** Farthest that a number stands below its formula, in ems: browsers set a formula on lines of its own. */
const numberBelow = 4

/** Whether a line is nothing but the number of the formula above it, which has none. */
function isNumberBelow({ formula, lines }: FormulaReading, line: Line): boolean {
  const last = lines.at(-1) as Line
  return formula.label === undefined && number.test(line.text) && last.y - line.y < numberBelow * line.size
}

function withNumber(formula: RawFormula, line: Line): RawFormula {
  const [, label] = number.exec(line.text) ?? []
  return label === undefined ? formula : { ...formula, label }
}

function overlaps(above: Line, below: Line, rules: readonly Rule[]): boolean {
  const turned = above.pieces[0]?.turn !== below.pieces[0]?.turn
  if (turned) return false
  const size = Math.min(above.size, below.size)
  return above.y - below.y < overlap * size || (above.y - below.y < barred * size && isBarred(above, below, rules))
}

/** Lines with the bar of a fraction between them stand no farther apart, and the bar no nearer to what is over it, in ems. */
const barred = 1.6
const underBase = 0.2
/** How far the bar of a fraction reaches over its parts, in points. */
const overBar = 8

/** Whether the bar of a fraction stands between two lines: it is as long as one of them, and neither is a sentence. */
function isBarred(above: Line, below: Line, rules: readonly Rule[]): boolean {
  const between = rules.filter(
    (rule) => !rule.upright && rule.at < above.y - underBase * above.size && rule.at > below.y - underBase * below.size,
  )
  const isOver = (line: Line): boolean =>
    between.some((rule) => Math.abs(rule.from - line.left) < overBar && Math.abs(rule.to - line.right) < overBar)
  return between.length > 0 && !isSentence(above) && !isSentence(below) && (isOver(above) || isOver(below))
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

/** Least indentation of a formula on a line of its own, in points. */
const setIn = 20

/** A formula on one baseline: set in, with an equals sign, and either numbered or without words. */
function isDisplayed(line: Line, left: number): boolean {
  if (line.left < left + setIn || !/[=\u2264\u2265\u2248\u2261<>]/.test(line.text) || isSentence(line)) return false
  if (shortWord.test(line.text) || /[.;:]$/.test(line.text) || !closesBrackets(line.text)) return false
  if (/::=|[{};]|[a-z]=\s|==/.test(line.text) || line.pieces.some((piece) => piece.font.mono)) return false
  if (numberBehind(line.pieces) !== null) return true
  return (
    !line.text.split(' ').some((part) => word.test(part)) &&
    /^[\p{L}0-9][\p{L}\p{N}'′_()[\], ]{0,40}[=\u2264\u2265\u2248\u2261<>]/u.test(line.text)
  )
}

/** Whether all brackets of a line are closed in it: what goes on below is read with it, as text. */
function closesBrackets(text: string): boolean {
  return text.match(/\(/g)?.length === text.match(/\)/g)?.length
}

/** The number of a formula behind white space at the end of its line, and where it begins. Some programs print it letter by letter. */
function numberBehind(pieces: readonly Piece[]): { readonly label: string; readonly from: number } | null {
  let from = pieces.length - 1
  let text = pieces[from]?.text ?? ''
  while (from > 0 && gapBetween(pieces[from - 1] as Piece, pieces[from] as Piece) === '' && text.length < longestNumber)
    text = `${(pieces[--from] as Piece).text}${text}`
  const [, label] = number.exec(text) ?? []
  if (label === undefined) return null
  const [before, first] = [pieces[from - 1], pieces[from]]
  // Brackets before it may be as tall as two lines.
  const isApart = before && first && first.left - before.right > numberGap * first.size
  if (before && first && !isApart && gapBetween(before, first) !== '\t') {
    // In a narrow column less white is left, and only what has a letter is no factor.
    if (!/^[A-Z]/.test(label) || first.left - before.right < leastGap * first.size) return null
  }
  return { label, from }
}

/** White space before a number that no space between words is as wide as, in ems of the number. */
const numberGap = 1.3
/** White space before the number of a formula, in ems. */
const leastGap = 0.5
/** In characters. */
const longestNumber = 24

function barsIn(cluster: readonly Line[], rules: readonly Rule[]): Rule[] {
  const left = smallest(cluster.map((line) => line.left)) - 6
  const right = largest(cluster.map((line) => line.right)) + 6
  const top = (cluster[0]?.y ?? 0) + (cluster[0]?.size ?? 0)
  const bottom = (cluster.at(-1)?.y ?? 0) - 3
  return rules.filter(
    (rule) => !rule.upright && rule.at < top && rule.at > bottom && rule.from >= left && rule.to <= right,
  )
}

function formulaOf(cluster: readonly Line[], bars: readonly Rule[]): RawFormula {
  let label: string | undefined
  const pieces: Piece[] = []
  const printed: string[] = []
  for (const line of cluster) {
    const found = label === undefined ? numberBehind(line.pieces) : null
    const own = found ? line.pieces.slice(0, found.from) : line.pieces
    if (found) label = found.label
    append(pieces, own)
    if (own.length > 0) printed.push(makeLine(line.page, own).text)
  }
  const node = readLayout(pieces, bars)
  return {
    type: 'formula',
    ...(node === null ? { value: printed.join(' ') } : printFormula({ node })),
    place: { page: cluster[0]?.page ?? 1 },
    ...(label === undefined ? {} : { label }),
  }
}
