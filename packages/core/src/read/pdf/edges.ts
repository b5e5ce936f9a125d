import { largest, smallest } from '../../model/gather.ts'
import { gapBetween, type Line } from './line.ts'

/** The edges of the columns of running text, for pages on the left and on the right. */
export interface Edges {
  readonly left: number
  readonly right: number
}

/** Lines that a sentence runs through: so many say where the column ends, if so large a share of them agrees. */
const enoughRuns = 12
const agreeing = 0.7
/** Where lines that are not justified end, a column is no narrower than most of them and no wider than the nearest words let it be. */
const narrowRuns = 0.1

/** Measures where lines begin and end on even and on odd pages. */
export function measureEdges(lines: readonly Line[]): readonly [Edges, Edges] {
  return [edgesOf(lines.filter((line) => line.page % 2 === 0)), edgesOf(lines.filter((line) => line.page % 2 === 1))]
}

/** Share of the lines that end within the outermost edge: a few reach into the margin. */
const mostLines = 0.97

/** The outermost edges of a text, whatever its columns. */
export function outerEdges(lines: readonly Line[]): Edges {
  const { left, right } = edgesOf(lines)
  const ends = lines.map((line) => line.right).sort((a, b) => a - b)
  return { left, right: Math.max(right, ends[Math.floor(mostLines * (ends.length - 1))] ?? right) }
}

function edgesOf(lines: readonly Line[]): Edges {
  if (lines.length === 0) return { left: 0, right: 600 }
  const right = usual(
    lines.map((line) => line.right),
    'most',
  )
  return {
    left: usual(
      lines.map((line) => line.left),
      'least',
    ),
    right: Math.min(right, endOfRuns(lines) ?? right),
  }
}

/** The outermost place that a fair share of the lines has. */
function usual(places: readonly number[], end: 'least' | 'most'): number {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1)
  const fair = largest(counts.values()) / 3
  const common = [...counts].filter(([, count]) => count >= fair).map(([place]) => place)
  return end === 'least' ? smallest(common) : largest(common)
}

/**
 * Where a column must end, for a word in the middle of a sentence had no room behind the line before it: text that is
 * not justified ends anywhere, and what stands wider than it is the most usual end.
 */
function endOfRuns(lines: readonly Line[]): number | null {
  const ends: number[] = []
  const rights: number[] = []
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (!next || next.page !== line.page || Math.abs(next.left - line.left) > 3) return
    const gap = line.y - next.y
    if (gap < 0.8 * line.size || gap > 1.6 * line.size || Math.abs(line.size - next.size) > 0.5) return
    if (!/[\p{L},]$/u.test(line.text) || !/^\p{Ll}/u.test(next.text)) return
    ends.push(line.right + 0.3 * line.size + firstWordWidth(next))
    rights.push(line.right)
  })
  if (ends.length < enoughRuns) return null
  return Math.min(share(ends, 1 - agreeing), Math.max(share(ends, narrowRuns), share(rights, mostLines)))
}

/** The place that such a share of all lies before. */
function share(places: number[], part: number): number {
  return places.sort((a, b) => a - b)[Math.floor(part * (places.length - 1))] as number
}

/** Width of the first word of a line, in points. */
export function firstWordWidth(line: Line): number {
  const [first] = line.pieces
  if (!first) return 0
  let { right } = first
  for (let at = 1; at < line.pieces.length; at++) {
    const piece = line.pieces[at] as Line['pieces'][number]
    if (gapBetween(line.pieces[at - 1] as typeof piece, piece) !== '') break
    right = piece.right
  }
  return right - first.left
}
