import { diffArrays } from 'diff/lib/diff/array.js'
import { append } from '../../model/gather.ts'
import { foldRuns } from './fold-rows.ts'
import { compareCells, type MeantRow } from './meant-row.ts'

/** Row pairs searched between two equal rows. Beyond it only a band of rows is searched, and the answer says so. */
const maxCells = 250_000
/** Cells compared between two equal rows where tables are wide: some 0.2 s. Beyond it, as beyond `maxCells`. */
const maxComparisons = 10_000_000
/** Rows that may differ before equal ones are looked for in their place only: some 10 ms. */
const maxEdits = 2_000
/** Rows passed over in such a band; fewer where tables are wide. */
const band = 50
/** Least score of rows that are one: half of their cells are equal, or the first one. */
const leastEqual = 0.5

export interface RowPairs {
  readonly pairs: readonly (readonly [MeantRow, MeantRow])[]
  readonly leftOnly: readonly MeantRow[]
  readonly rightOnly: readonly MeantRow[]
  /** Rows of the left table that stand in another order in the right one. */
  readonly moved: readonly MeantRow[]
  /** Rows that the other table prints as lines of one row. */
  readonly folded: readonly (readonly [MeantRow, MeantRow])[]
  readonly limited: boolean
}

type Columns = readonly (readonly [number, number])[]

/**
 * Pairs rows in order: equal rows first, then rows that the other table has as lines of one, and between them rows with the
 * same first cell or mostly the same cells. Rows that are left over and equal have moved.
 */
export function pairRows(a: readonly MeantRow[], b: readonly MeantRow[], columns: Columns): RowPairs {
  const keysA = a.map((row) => columns.map(([column]) => row.cells.get(column)?.key ?? '').join('\u0001'))
  const keysB = b.map((row) => columns.map(([, column]) => row.cells.get(column)?.key ?? '').join('\u0001'))
  const equal = equalRows(keysA, keysB)
  const moved = movedRows([a, keysA], [b, keysB], equal)
  const isFree = (row: MeantRow): boolean => !moved.left.has(row) && !moved.right.has(row)
  const pairs: (readonly [MeantRow, MeantRow])[] = []
  const folded: (readonly [MeantRow, MeantRow])[] = []
  const leftOnly: MeantRow[] = []
  const rightOnly: MeantRow[] = []
  let limited = false
  let [i, j] = [0, 0]
  const gap = (restA: readonly MeantRow[], restB: readonly MeantRow[]): void => {
    const found = pairGap(restA, restB, columns)
    append(pairs, found.pairs)
    append(leftOnly, found.leftOnly)
    append(rightOnly, found.rightOnly)
    limited ||= found.limited
  }
  for (const [toA, toB] of [...equal, [a.length, b.length] as const]) {
    const restA = a.slice(i, toA).filter(isFree)
    const restB = b.slice(j, toB).filter(isFree)
    let [fromA, fromB] = [0, 0]
    for (const { left, right, pair } of foldRuns(restA, restB, columns)) {
      gap(restA.slice(fromA, left[0]), restB.slice(fromB, right[0]))
      pairs.push(pair)
      folded.push(pair)
      ;[fromA, fromB] = [left[1], right[1]]
    }
    gap(restA.slice(fromA), restB.slice(fromB))
    if (toA < a.length) pairs.push([a[toA] as MeantRow, b[toB] as MeantRow])
    ;[i, j] = [toA + 1, toB + 1]
  }
  return { pairs, leftOnly, rightOnly, moved: [...moved.left], folded, limited }
}

/** Equal rows in order; where too many differ, those that are equal in their place. */
function equalRows(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const equal: (readonly [number, number])[] = []
  const parts = diffArrays([...a], [...b], { maxEditLength: maxEdits })
  if (parts === undefined) {
    for (const [at, key] of a.entries()) if (key === b[at]) equal.push([at, at])
    return equal
  }
  let [at, other] = [0, 0]
  for (const part of parts) {
    if (!part.added && !part.removed) for (let n = 0; n < part.count; n++) equal.push([at + n, other + n])
    if (!part.added) at += part.count
    if (!part.removed) other += part.count
  }
  return equal
}

/** Rows beside the equal ones in order that have the same under the same columns, as often as both tables have them there. */
function movedRows(
  [a, keysA]: readonly [readonly MeantRow[], readonly string[]],
  [b, keysB]: readonly [readonly MeantRow[], readonly string[]],
  equal: readonly (readonly [number, number])[],
): { readonly left: ReadonlySet<MeantRow>; readonly right: ReadonlySet<MeantRow> } {
  const inA = new Set(equal.map(([at]) => at))
  const inB = new Set(equal.map(([, at]) => at))
  const rest = new Map<string, MeantRow[]>()
  for (const [at, row] of b.entries()) {
    const key = keysB[at] as string
    if (!inB.has(at) && /[^\u0001]/.test(key)) rest.set(key, [...(rest.get(key) ?? []), row])
  }
  const left = new Set<MeantRow>()
  const right = new Set<MeantRow>()
  for (const [at, row] of a.entries()) {
    const found = inA.has(at) ? undefined : rest.get(keysA[at] as string)?.shift()
    if (found === undefined) continue
    left.add(row)
    right.add(found)
  }
  return { left, right }
}

function pairGap(
  a: readonly MeantRow[],
  b: readonly MeantRow[],
  columns: Columns,
): Pick<RowPairs, 'pairs' | 'leftOnly' | 'rightOnly' | 'limited'> {
  const [onlyA, onlyB] = [a[0], b[0]]
  if (a.length === 1 && b.length === 1 && onlyA && onlyB)
    return { pairs: [[onlyA, onlyB]], leftOnly: [], rightOnly: [], limited: false }
  const rowPairs = a.length * b.length
  const limited = rowPairs > maxCells || rowPairs * columns.length > maxComparisons
  const found = limited ? pairBand(a, b, columns) : pairBest(a, b, columns)
  const takenA = new Set(found.map(([at]) => at))
  const takenB = new Set(found.map(([, at]) => at))
  return {
    pairs: found.map(([at, other]) => [a[at] as MeantRow, b[other] as MeantRow] as const),
    leftOnly: a.filter((_, at) => !takenA.has(at)),
    rightOnly: b.filter((_, at) => !takenB.has(at)),
    limited,
  }
}

/** The pairs in order with the highest sum of scores. */
function pairBest(a: readonly MeantRow[], b: readonly MeantRow[], columns: Columns): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const width = b.length + 1
  const sums = new Float64Array((a.length + 1) * width)
  const scores = new Float64Array(a.length * b.length)
  const sum = (i: number, j: number): number => sums[i * width + j] as number
  const take = (i: number, j: number): number => {
    const score = scores[i * b.length + j] as number
    return score < leastEqual - 1e-9 ? -1 : score + sum(i + 1, j + 1)
  }
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      scores[i * b.length + j] = rowScore(a[i] as MeantRow, b[j] as MeantRow, columns)
      sums[i * width + j] = Math.max(sum(i + 1, j), sum(i, j + 1), take(i, j))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (take(i, j) >= sum(i, j) - 1e-9) pairs.push([i++, j++])
    else if (sum(i + 1, j) >= sum(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** Each row with the best one of the next few. */
function pairBand(a: readonly MeantRow[], b: readonly MeantRow[], columns: Columns): [number, number][] {
  const reach = Math.max(1, Math.min(band, Math.floor(maxComparisons / (a.length * columns.length))))
  const pairs: [number, number][] = []
  let next = 0
  for (const [at, row] of a.entries()) {
    let best = -1
    let bestScore = leastEqual - 1e-9
    for (let other = next; other < Math.min(b.length, next + reach); other++) {
      const score = rowScore(row, b[other] as MeantRow, columns)
      if (score > bestScore) [best, bestScore] = [other, score]
    }
    if (best < 0) continue
    pairs.push([at, best])
    next = best + 1
  }
  return pairs
}

/** Rows pair, and are told apart, where one prints `L1` and the other an L with an index, or other letter case. */
function areAlike(a: string, b: string): boolean {
  const [left, right] = [onLine(a), onLine(b)]
  return left.length === right.length && (left === right || left.toLowerCase() === right.toLowerCase())
}

function onLine(key: string): string {
  return /[\^_]/.test(key) ? key.replace(/[\^_{}]/g, '') : key
}

/** Half for the key column, half for the share of equal cells; or the share alone where that is more. */
function rowScore(a: MeantRow, b: MeantRow, columns: Columns): number {
  let equal = 0
  let filled = 0
  let first = false
  columns.forEach((pair, at) => {
    const compared = compareCells(a, b, pair)
    if (compared === 'empty') return
    filled++
    if (compared === 'differs' && !areAlike(a.cells.get(pair[0])?.key ?? '', b.cells.get(pair[1])?.key ?? '')) return
    equal++
    if (at === 0) first = true
  })
  if (filled === 0) return 1
  const share = equal / filled
  return Math.max(share, (first ? 0.5 : 0) + 0.5 * share)
}
