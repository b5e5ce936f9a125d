import type { Cell } from '../../model/document.ts'
import type { MeantCell } from './meant-row.ts'

/** Two cells in the same row and column of two tables that do not say the same. */
export interface CellsApart {
  /** Which pair of rows and of columns. */
  readonly row: number
  readonly column: number
  readonly a: MeantCell
  readonly b: MeantCell
}

export interface Exchange {
  readonly left: readonly Cell[]
  readonly right: readonly Cell[]
  readonly of: readonly CellsApart[]
}

/** Most cells that differ among which exchanges are looked for. More is another table. */
const maxApart = 5_000

/**
 * Finds values that have changed places: two cells of a row that each have what the other had, and the same two of other rows with
 * them; then two of a column. One exchange is one thing that happened, however many cells it reaches.
 */
export function findExchanges(apart: readonly CellsApart[]): Exchange[] {
  if (apart.length > maxApart) return []
  const whole = apart.filter(({ a, b }) => a.key !== '' && b.key !== '')
  const along = exchangesAlong(whole, 'row', 'column')
  const taken = new Set(along.flatMap(({ of }) => of))
  const down = exchangesAlong(
    whole.filter((one) => !taken.has(one)),
    'column',
    'row',
  )
  return [...along, ...down]
}

/** Exchanges within each row or within each column, those between the same two places as one. */
function exchangesAlong(
  apart: readonly CellsApart[],
  within: 'row' | 'column',
  between: 'row' | 'column',
): readonly Exchange[] {
  const lines = new Map<string, CellsApart[]>()
  const keyOf = (line: number, from: string, to: string): string => `${line} ${from}\u0001${to}`
  for (const one of apart) {
    const key = keyOf(one[within], one.a.key, one.b.key)
    lines.set(key, [...(lines.get(key) ?? []), one])
  }
  const found = new Map<string, CellsApart[]>()
  for (const one of apart) {
    const same = lines.get(keyOf(one[within], one.a.key, one.b.key)) ?? []
    const back = lines.get(keyOf(one[within], one.b.key, one.a.key)) ?? []
    const [other] = back
    // A value that stands there several times may have come from anywhere.
    if (same.length !== 1 || back.length !== 1 || other === undefined || other[between] < one[between]) continue
    const key = `${one[between]} ${other[between]}`
    found.set(key, [...(found.get(key) ?? []), one, other])
  }
  return [...found.values()].map((of) => ({
    left: of.map(({ a }) => a.cell),
    right: of.map(({ b }) => b.cell),
    of,
  }))
}
