import { joinRows, type MeantRow } from './meant-row.ts'

/** Least share of words, each in its column, that rows have in common with the one row that has them as lines. */
const leastShared = 0.8
/** Words beyond those of the row that its lines may have. */
const slack = 1.25
/** Longest run of rows that is taken for lines of one. */
const maxRun = 500
/** Rows that a run is tried from. A row whose first word stands in more of them is compared as it is. */
const maxStarts = 20

export interface FoldedRun {
  /** Half-open, in the rows of each side. */
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
  readonly pair: readonly [MeantRow, MeantRow]
}

type Columns = readonly (readonly [number, number])[]

/**
 * Finds rows that the other table prints as the lines of one row, as syntax tables are: all lines in one cell, or a row for each.
 * In the order of both tables.
 */
export function foldRuns(a: readonly MeantRow[], b: readonly MeantRow[], columns: Columns): FoldedRun[] {
  if (a.length === b.length) return []
  const inverted = columns.map(([left, right]) => [right, left] as const)
  const found = [
    ...runsOf(a, b, columns).map(
      ([at, from, to]): FoldedRun => ({
        left: [at, at + 1],
        right: [from, to],
        pair: [a[at] as MeantRow, joinRows(b.slice(from, to))],
      }),
    ),
    ...runsOf(b, a, inverted).map(
      ([at, from, to]): FoldedRun => ({
        left: [from, to],
        right: [at, at + 1],
        pair: [joinRows(a.slice(from, to)), b[at] as MeantRow],
      }),
    ),
  ].sort((one, other) => one.left[0] - other.left[0])
  const kept: FoldedRun[] = []
  for (const run of found) {
    const before = kept.at(-1)
    if (!before || (run.left[0] >= before.left[1] && run.right[0] >= before.right[1])) kept.push(run)
  }
  return kept
}

/** For each row with several lines the run of the other table's rows that are these lines, from its first word on, as `[row, from, to]`. */
function runsOf(wholes: readonly MeantRow[], parts: readonly MeantRow[], columns: Columns): [number, number, number][] {
  const runs: [number, number, number][] = []
  const words = parts.map((row) =>
    wordsOf(
      row,
      columns.map(([, column]) => column),
    ),
  )
  const rowsWith = new Map<string, number[]>()
  for (const [at, row] of words.entries())
    for (const word of new Set(row)) {
      const known = rowsWith.get(word)
      if (known === undefined) rowsWith.set(word, [at])
      else known.push(at)
    }
  let next = 0
  for (const [at, whole] of wholes.entries()) {
    if (!hasLines(whole)) continue
    const wanted = wordsOf(
      whole,
      columns.map(([column]) => column),
    )
    const starts = rowsWith.get(wanted[0] ?? '') ?? []
    if (starts.length > maxStarts) continue
    const run = bestRun(
      wanted,
      words,
      starts.filter((start) => start >= next),
    )
    if (run === null) continue
    runs.push([at, ...run])
    next = run[1]
  }
  return runs
}

function bestRun(
  wanted: readonly string[],
  parts: readonly (readonly string[])[],
  starts: readonly number[],
): [number, number] | null {
  const counts = new Map<string, number>()
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1)
  let best: [number, number] | null = null
  let bestShare = leastShared
  for (const from of starts) {
    const rest = new Map(counts)
    let [shared, size] = [0, 0]
    for (let to = from; to < Math.min(parts.length, from + maxRun) && size <= slack * wanted.length; to++) {
      for (const word of parts[to] as readonly string[]) {
        const left = rest.get(word) ?? 0
        if (left > 0) shared++
        rest.set(word, left - 1)
        size++
      }
      const share = (2 * shared) / (size + wanted.length)
      if (to > from && share > bestShare) [best, bestShare] = [[from, to + 1], share]
    }
  }
  return best
}

/** The words of a row, each with the place of its column. */
function wordsOf(row: MeantRow, columns: readonly number[]): string[] {
  return columns.flatMap((column, place) => {
    const key = row.cells.get(column)?.key ?? ''
    return key === '' ? [] : key.split(' ').map((word) => `${place} ${word}`)
  })
}

function hasLines(row: MeantRow): boolean {
  for (const { cell } of row.cells.values())
    if (cell.children.some((inline) => inline.type === 'break' && inline.of !== 'tab')) return true
  return false
}
