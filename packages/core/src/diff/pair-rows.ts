import { diffArrays } from 'diff'
import type { MeantRow } from './meant-row.ts'

/** Row pairs searched between two equal rows. Beyond it rows are paired by key column alone, and the answer says so. */
const maxCells = 40_000
/** Least share of equal cells of two rows with different first cells. */
const leastEqual = 0.5

export interface RowPairs {
  readonly pairs: readonly [MeantRow, MeantRow][]
  readonly leftOnly: readonly MeantRow[]
  readonly rightOnly: readonly MeantRow[]
  readonly limited: boolean
}

/** Pairs rows in order: equal rows first, then between them rows with the same first cell or mostly the same cells. */
export function pairRows(
  a: readonly MeantRow[],
  b: readonly MeantRow[],
  columns: readonly (readonly [number, number])[],
): RowPairs {
  const keysA = a.map((row) => columns.map(([column]) => row.cells.get(column)?.key ?? '').join('\u0001'))
  const keysB = b.map((row) => columns.map(([, column]) => row.cells.get(column)?.key ?? '').join('\u0001'))
  const pairs: [MeantRow, MeantRow][] = []
  const leftOnly: MeantRow[] = []
  const rightOnly: MeantRow[] = []
  let limited = false
  let i = 0
  let j = 0
  const gap = (toA: number, toB: number): void => {
    const found = pairGap(a.slice(i, toA), b.slice(j, toB), columns)
    pairs.push(...found.pairs)
    leftOnly.push(...found.leftOnly)
    rightOnly.push(...found.rightOnly)
    limited ||= found.limited
  }
  const parts = diffArrays(keysA, keysB, { maxEditLength: 2_000 })
  let at = 0
  let other = 0
  for (const part of parts ?? []) {
    if (part.added) other += part.count
    else if (part.removed) at += part.count
    else {
      gap(at, other)
      for (let n = 0; n < part.count; n++) pairs.push([a[at + n] as MeantRow, b[other + n] as MeantRow])
      at += part.count
      other += part.count
      i = at
      j = other
    }
  }
  gap(a.length, b.length)
  return { pairs, leftOnly, rightOnly, limited }
}

function pairGap(
  a: readonly MeantRow[],
  b: readonly MeantRow[],
  columns: readonly (readonly [number, number])[],
): RowPairs {
  const limited = a.length * b.length > maxCells
  const pairs: [MeantRow, MeantRow][] = []
  const takenB = new Set<MeantRow>()
  const takenA = new Set<MeantRow>()
  let next = 0
  for (const row of a) {
    let best = -1
    let bestScore = leastEqual - 1e-9
    const stop = limited ? Math.min(b.length, next + 50) : b.length
    for (let at = next; at < stop; at++) {
      const score = rowScore(row, b[at] as MeantRow, columns)
      if (score > bestScore) {
        best = at
        bestScore = score
      }
    }
    if (best < 0) continue
    pairs.push([row, b[best] as MeantRow])
    takenA.add(row)
    takenB.add(b[best] as MeantRow)
    next = best + 1
  }
  const leftOnly = a.filter((row) => !takenA.has(row))
  const rightOnly = b.filter((row) => !takenB.has(row))
  if (leftOnly.length === 1 && rightOnly.length === 1 && a.length === 1 && b.length === 1) {
    return { pairs: [[a[0] as MeantRow, b[0] as MeantRow]], leftOnly: [], rightOnly: [], limited }
  }
  return { pairs, leftOnly, rightOnly, limited }
}

/** Rows pair, and are told apart, where one prints `L1` and the other an L with an index. */
function onLine(key: string): string {
  return /[\^_]/.test(key) ? key.replace(/[\^_{}]/g, '') : key
}

/** Half for the key column, half for the share of equal cells; or the share alone where that is more. */
function rowScore(a: MeantRow, b: MeantRow, columns: readonly (readonly [number, number])[]): number {
  let equal = 0
  let filled = 0
  let first = false
  columns.forEach(([left, right], at) => {
    const keyA = a.cells.get(left)?.key ?? ''
    const keyB = b.cells.get(right)?.key ?? ''
    if (keyA === '' && keyB === '') return
    filled++
    if (keyA !== keyB && onLine(keyA) !== onLine(keyB)) return
    equal++
    if (at === 0) first = true
  })
  if (filled === 0) return 1
  const share = equal / filled
  return Math.max(share, (first ? 0.5 : 0) + 0.5 * share)
}
