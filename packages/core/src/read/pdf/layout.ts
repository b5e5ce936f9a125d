import { largest, smallest } from '../../model/gather.ts'
import type { Line } from './line.ts'

/** What the lines of a text have in common. */
export interface Layout {
  /** Size of most letters. */
  readonly bodySize: number
  /** Usual distance of baselines of one paragraph for a size, in points. */
  leadingOf(size: number): number
}

/** Measures the size of the body and the usual leading of each size. */
export function measureLayout(lines: readonly Line[]): Layout {
  const letters = new Map<number, number>()
  const gaps = new Map<number, Map<number, number>>()
  const below = new Map<number, Map<number, number>>()
  const right = largest(lines.map((line) => line.right))
  const count = (all: Map<number, Map<number, number>>, size: number, gap: number): void => {
    const counts = all.get(size) ?? new Map<number, number>()
    counts.set(gap, (counts.get(gap) ?? 0) + 1)
    all.set(size, counts)
  }
  lines.forEach((line, at) => {
    const size = roundSize(line.size)
    letters.set(size, (letters.get(size) ?? 0) + line.characters)
    const before = lines[at - 1]
    if (!before || before.page !== line.page || roundSize(before.size) !== size) return
    const gap = Math.round((before.y - line.y) * 2) / 2
    if (gap < 0.8 * size || gap > 2.2 * size) return
    count(gaps, size, gap)
    if (before.right > right - fullLine * size && /^\p{Ll}/u.test(line.text)) count(below, size, gap)
  })
  const leading = new Map([...gaps].map(([size, counts]) => [size, narrowest(size, counts, below.get(size))]))
  const [bodySize] = [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])
  return { bodySize, leadingOf: (size) => leading.get(roundSize(size)) ?? 1.2 * size }
}

/** A line that leaves no more free, in ems, goes on below where that begins with a small letter. */
const fullLine = 6
/** Leading from which on it may be the white between paragraphs of one line each, in ems. */
const wide = 1.3

/** The usual gap, or the one inside sentences where a text has hardly a paragraph of several lines. */
function narrowest(
  size: number,
  all: ReadonlyMap<number, number>,
  inside: ReadonlyMap<number, number> | undefined,
): number {
  const usual = usualGap(size, all)
  return inside === undefined || usual <= wide * size ? usual : Math.min(usual, usualGap(size, inside))
}

/** Fewer gaps than this say nothing: titles stand as wide as they like. */
const enoughGaps = 8

/** The least of the gaps that are nearly as frequent as the most frequent: lists and headings stand wider. */
function usualGap(size: number, counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const most = largest(counts.values())
  const usual = smallest([...counts].filter(([, count]) => count * 3 >= most).map(([gap]) => gap))
  return all < enoughGaps ? Math.min(usual, 1.25 * size) : usual
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}
