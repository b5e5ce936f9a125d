import type { Cell, Row, Table } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import { carriesMeaning } from '../facts.ts'

/** A table's rows with each cell's meaning, ready to be paired. */
export interface MeantRow {
  /** The table that it stands in: one table may be printed in several parts. */
  readonly block: PrintedBlock
  readonly row: Row
  /** By column. */
  readonly cells: ReadonlyMap<number, MeantCell>
  /** The cells of other rows and columns that reach into this row, by column. */
  readonly covered: ReadonlyMap<number, MeantCell>
}

export interface MeantCell {
  readonly cell: Cell
  readonly tokens: readonly Token[]
  readonly key: string
}

/** The rows of a table that is printed in one or several parts, without the head that each of them repeats. */
export function meantRows([first, ...rest]: readonly PrintedBlock[]): MeantRow[] {
  if (first === undefined) return []
  const rows = rowsOf(first)
  return [
    ...rows,
    ...rest.flatMap((block) => {
      const own = rowsOf(block)
      let again = 0
      while (again < own.length - 1 && again < rows.length && isHeadAgain(rows, own, again)) again++
      return own.slice(again)
    }),
  ]
}

function isHeadAgain(rows: readonly MeantRow[], own: readonly MeantRow[], at: number): boolean {
  const [before, row] = [rows[at] as MeantRow, own[at] as MeantRow]
  return rowKey(before) === rowKey(row) && (at === 0 || row.row.children.every(({ header }) => header))
}

/**
 * Most places of a table that cells over several rows or columns cover, fifty times those of the largest code tables. A
 * place beyond is covered by nothing: what the other table prints there differs.
 */
const maxCovered = 1_000_000

function rowsOf(block: PrintedBlock): MeantRow[] {
  const { children } = block.block as Table
  let room = maxCovered
  const covered = children.map(() => new Map<number, MeantCell>())
  return children.map((row, at) => ({
    block,
    row,
    cells: new Map(
      row.children.map((cell) => {
        const tokens = block.tokensOf(cell.children, 'cell')
        const meant = { cell, tokens, key: keyOf(tokens) }
        const last = Math.min(at + cell.rowspan, covered.length)
        for (let below = at; below < last && room > 0; below++)
          for (let beside = 0; beside < cell.colspan && room > 0; beside++, room--)
            if (below > at || beside > 0) covered[below]?.set(cell.column + beside, meant)
        return [cell.column, meant]
      }),
    ),
    covered: covered[at] as Map<number, MeantCell>,
  }))
}

/** One row that has the cells of several one below the other, as the other table prints them. */
export function joinRows(rows: readonly MeantRow[]): MeantRow {
  const cells = new Map<number, MeantCell>()
  for (const row of rows) {
    for (const [column, next] of row.cells) {
      const above = cells.get(column)
      if (above === undefined || above.key === '') cells.set(column, next)
      else if (next.key !== '') cells.set(column, joinCells(above, next))
    }
  }
  return { ...(rows[0] as MeantRow), cells, covered: new Map() }
}

function joinCells(above: MeantCell, below: MeantCell): MeantCell {
  const [first, ...rest] = below.tokens as readonly [Token, ...Token[]]
  return {
    cell: {
      ...above.cell,
      children: [...above.cell.children, { type: 'break', of: 'line' }, ...below.cell.children],
    },
    tokens: [...above.tokens, { ...first, spaced: true }, ...rest],
    key: `${above.key} ${below.key}`,
  }
}

export function rowKey(row: MeantRow): string {
  return [...row.cells.values()].map((cell) => cell.key).join('\u0001')
}

/** How the cells of two rows in one column compare: a cell over several rows or columns is printed once, or again in each. */
export function compareCells(
  a: MeantRow,
  b: MeantRow,
  [left, right]: readonly [number, number],
): 'empty' | 'equal' | 'differs' {
  const keyA = a.cells.get(left)?.key ?? ''
  const keyB = b.cells.get(right)?.key ?? ''
  if (keyA === '' && keyB === '') return 'empty'
  if (keyA === keyB) return 'equal'
  const isCover = (row: MeantRow, column: number, other: string): boolean =>
    !row.cells.has(column) && row.covered.get(column)?.key === other
  return (keyA === '' && isCover(a, left, keyB)) || (keyB === '' && isCover(b, right, keyA)) ? 'equal' : 'differs'
}

function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(carriesMeaning)
    .map((token) => (token.target ? '⟦reference⟧' : token.meaning))
    .join(' ')
}
