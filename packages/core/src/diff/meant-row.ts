import type { Cell, Row, Table } from '../model/document.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'
import { carriesMeaning } from './facts.ts'

/** A table's rows with each cell's meaning, ready to be paired. */
export interface MeantRow {
  readonly row: Row
  /** By column. */
  readonly cells: ReadonlyMap<number, MeantCell>
  /** The keys of the cells of other rows and columns that reach into this row, by column. */
  readonly covered: ReadonlyMap<number, string>
}

export interface MeantCell {
  readonly cell: Cell
  readonly tokens: readonly Token[]
  readonly key: string
}

export function meantRows(block: PrintedBlock): MeantRow[] {
  const { children } = block.block as Table
  const covered = children.map(() => new Map<number, string>())
  return children.map((row, at) => ({
    row,
    cells: new Map(
      row.children.map((cell) => {
        const tokens = block.tokensOf(cell.children, 'cell')
        const meant = { cell, tokens, key: keyOf(tokens) }
        for (let below = 0; below < cell.rowspan; below++)
          for (let beside = 0; beside < cell.colspan; beside++)
            if (below + beside > 0) covered[at + below]?.set(cell.column + beside, meant.key)
        return [cell.column, meant]
      }),
    ),
    covered: covered[at] as Map<number, string>,
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
  return { row: (rows[0] as MeantRow).row, cells, covered: new Map() }
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
    !row.cells.has(column) && row.covered.get(column) === other
  return (keyA === '' && isCover(a, left, keyB)) || (keyB === '' && isCover(b, right, keyA)) ? 'equal' : 'differs'
}

function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(carriesMeaning)
    .map((token) => (token.target ? '⟦reference⟧' : token.meaning))
    .join(' ')
}
