import type { MeantRow } from './meant-row.ts'

/** Least score of two columns that are one: the same head, or nearly all values. */
const leastAlike = 0.4
/** Least score of a column that is told to stand in another place. */
const leastMoved = 0.75
/** Share of the values of a column that keep it in its place, whatever its head says. */
const shareOfValues = 0.75
/** Pairs of columns that are scored. Beyond it columns are paired by their place. */
const maxPairs = 4_000

export interface ColumnPairs {
  readonly pairs: readonly (readonly [number, number])[]
  /** Those of the pairs that stand in another order. */
  readonly moved: readonly (readonly [number, number])[]
  readonly left: readonly number[]
  readonly right: readonly number[]
}

interface Column {
  readonly at: number
  readonly head: string
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/**
 * Columns by place where both tables have as many, else by what stands in them; and in another order where head and values
 * of a column stand in another place. Empty columns are no columns.
 */
export function pairColumns(a: readonly MeantRow[], b: readonly MeantRow[]): ColumnPairs {
  const lefts = columnsOf(a)
  const rights = columnsOf(b)
  const isWide = lefts.length * rights.length > maxPairs
  const scores = isWide ? [] : lefts.map((left) => rights.map((right) => likeness(left, right)))
  const score = (i: number, j: number): number => scores[i]?.[j] ?? 0
  /** Most values are in the same place, and no more of them under the same head elsewhere. */
  const staysAt = (i: number): boolean => {
    const [left, right] = [lefts[i], rights[i]]
    if (left === undefined || right === undefined) return false
    const own = sharedValues(left, right)
    return own >= shareOfValues && !rights.some((other) => other.head === left.head && sharedValues(left, other) > own)
  }
  if (lefts.length === rights.length && (isWide || !scores.some((row, i) => hasMoved(row, i) && !staysAt(i))))
    return { pairs: lefts.map(({ at }, i) => [at, rights[i]?.at ?? at] as const), moved: [], left: [], right: [] }
  const inOrder = isWide
    ? lefts.slice(0, rights.length).map((_, i) => [i, i] as const)
    : bestInOrder(lefts.length, rights.length, score)
  const found: (readonly [number, number])[] = withRewritten(inOrder, lefts.length, rights.length)
  const moved: (readonly [number, number])[] = []
  const free = (list: readonly Column[], side: 0 | 1): number[] => {
    const taken = new Set([...found, ...moved].map((pair) => pair[side]))
    return list.flatMap((_, i) => (taken.has(i) ? [] : [i]))
  }
  for (const i of free(lefts, 0)) {
    const j = free(rights, 1).find((other) => score(i, other) >= leastMoved)
    if (j !== undefined) moved.push([i, j])
  }
  const places = ([i, j]: readonly [number, number]): readonly [number, number] => [
    (lefts[i] as Column).at,
    (rights[j] as Column).at,
  ]
  return {
    pairs: [...found, ...moved].sort((one, other) => one[0] - other[0]).map(places),
    moved: moved.map(places),
    left: free(lefts, 0).map((i) => (lefts[i] as Column).at),
    right: free(rights, 1).map((j) => (rights[j] as Column).at),
  }
}

function columnsOf(rows: readonly MeantRow[]): Column[] {
  const counts = new Map<number, Map<string, number>>()
  const heads = new Map<number, string>()
  for (const row of rows) {
    for (const [at, { cell, key }] of row.cells) {
      if (key === '') continue
      const column = counts.get(at) ?? new Map<string, number>()
      counts.set(at, column)
      column.set(key, (column.get(key) ?? 0) + 1)
      if (cell.header || row === rows[0]) heads.set(at, key)
    }
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([at, column]) => ({
      at,
      head: heads.get(at) ?? '',
      counts: column,
      size: [...column.values()].reduce((sum, count) => sum + count, 0),
    }))
}

/** The share of the values below its head that a column has in common with another: where all are, its head changed places, and not it. */
function sharedValues(a: Column, b: Column): number {
  let shared = 0
  let all = 0
  for (const [key, count] of a.counts) {
    const own = count - (key === a.head ? 1 : 0)
    shared += Math.min(own, (b.counts.get(key) ?? 0) - (key === b.head ? 1 : 0))
    all += own
  }
  return all === 0 ? 0 : shared / all
}

/** Half for the head and half for the values. */
function likeness(a: Column, b: Column): number {
  let shared = 0
  for (const [key, count] of a.counts) shared += Math.min(count, b.counts.get(key) ?? 0)
  return (a.head === b.head ? 0.5 : 0) + shared / (a.size + b.size)
}

/** A column that is another one to its values and its head, while it has little of the one in its place. */
function hasMoved(scores: readonly number[], at: number): boolean {
  return (scores[at] ?? 0) < leastAlike && scores.some((score) => score >= leastMoved)
}

/** The pairs in order with the highest sum of scores. */
function bestInOrder(rows: number, columns: number, score: (i: number, j: number) => number): [number, number][] {
  const sums = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const sum = (i: number, j: number): number => sums[i]?.[j] ?? 0
  const take = (i: number, j: number): number => (score(i, j) >= leastAlike ? score(i, j) + sum(i + 1, j + 1) : -1)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      (sums[i] as Float64Array)[j] = Math.max(sum(i + 1, j), sum(i, j + 1), take(i, j))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (take(i, j) >= sum(i, j) - 1e-9) pairs.push([i++, j++])
    else if (sum(i + 1, j) >= sum(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** As many columns on both sides between the same neighbours are the same, however much in them differs. */
function withRewritten(
  pairs: readonly (readonly [number, number])[],
  rows: number,
  columns: number,
): (readonly [number, number])[] {
  const all: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  for (const pair of [...pairs, [rows, columns] as const]) {
    if (rows === columns && pair[0] - i === pair[1] - j) while (i < pair[0]) all.push([i++, j++])
    if (pair[0] < rows) all.push(pair)
    ;[i, j] = [pair[0] + 1, pair[1] + 1]
  }
  return all
}
