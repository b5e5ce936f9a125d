import type { CellPair } from '../model/change.ts'
import type { Table } from '../model/document.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'
import { diffWords } from './diff-words.ts'
import { carriesMeaning, type Facts, type TargetKey } from './facts.ts'
import type { MeantCell, MeantRow } from './meant-row.ts'
import { pairRows } from './pair-rows.ts'
import { whereIs } from './permit.ts'

/** Compares two tables: rows by their key column and content, then cell by cell in columns of the same head. */
export function diffTable(facts: Facts, left: PrintedBlock, right: PrintedBlock, targetKey: TargetKey): void {
  const a = meantRows(left, left.block as Table)
  const b = meantRows(right, right.block as Table)
  const columns = pairColumns(a, b)
  for (const side of ['left', 'right'] as const) {
    const rows = side === 'left' ? a : b
    for (const column of columns[side]) {
      const cells = rows.flatMap((row) => {
        const found = row.cells.get(column)
        return found && found.key !== '' ? [found.cell] : []
      })
      if (cells.length > 0) facts.changes.push({ type: 'row-missing', side, left, right, cells, what: 'column' })
    }
  }
  const rows = pairRows(a, b, columns.pairs)
  if (rows.limited)
    facts.limits.push(`The rows of a table in ${left.owner.clause.label} were paired near their place only.`)
  const moved = reorderedRows(rows.leftOnly, rows.rightOnly)
  if (moved.length > 0)
    facts.changes.push({
      type: 'rows-reordered',
      left,
      right,
      cells: moved.flatMap((row) => [...row.cells.values()].map((cell) => cell.cell)),
    })
  const gone = new Set(moved.map(rowKey))
  const isMissing = (row: MeantRow): boolean => !gone.has(rowKey(row))
  for (const [side, missing] of [
    ['left', rows.leftOnly.filter(isMissing)],
    ['right', rows.rightOnly.filter(isMissing)],
  ] as const) {
    for (const row of missing) {
      const cells = [...row.cells.values()].filter((cell) => cell.key !== '').map((cell) => cell.cell)
      if (cells.length > 0) facts.changes.push({ type: 'row-missing', side, left, right, cells, what: 'row' })
    }
  }
  const heads = columnHeads(a)
  for (const [rowA, rowB] of rows.pairs) {
    for (const [columnA, columnB] of columns.pairs) {
      const cellA = rowA.cells.get(columnA)
      const cellB = rowB.cells.get(columnB)
      if (!cellA && !cellB) continue
      // A cell that a span covers on one side only is empty there.
      diffCell(
        facts,
        left,
        right,
        cellA ?? emptyCell(cellB as MeantCell),
        cellB ?? emptyCell(cellA as MeantCell),
        heads.get(columnA) ?? '',
        rowA,
        targetKey,
      )
    }
  }
}

/** Rows left over on both sides that are equal: they stand in another order. */
function reorderedRows(left: readonly MeantRow[], right: readonly MeantRow[]): MeantRow[] {
  const keys = new Set(right.map(rowKey))
  return left.filter((row) => keys.has(rowKey(row)))
}

function rowKey(row: MeantRow): string {
  return [...row.cells.values()].map((cell) => cell.key).join('\u0001')
}

function diffCell(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: MeantCell,
  b: MeantCell,
  column: string,
  row: MeantRow,
  targetKey: TargetKey,
): void {
  const diff = diffWords(facts, {
    tokensOf: (side, without) => {
      const [block, cell] = side === 'left' ? [left, a] : [right, b]
      return without ? block.tokensOf(cell.cell.children, 'cell', without) : cell.tokens
    },
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    scope: 'body',
  })
  const cells: CellPair = {
    left: a.cell,
    right: b.cell,
    column,
    row: printed([...row.cells.values()][0]?.tokens ?? []),
  }
  for (const hunk of diff.hunks) facts.changes.push({ type: 'words', part: 'cell', left, right, hunk, cells })
}

function meantRows(block: PrintedBlock, table: Table): MeantRow[] {
  return table.children.map((row) => ({
    row,
    cells: new Map(
      row.children.map((cell) => {
        const tokens = block.tokensOf(cell.children, 'cell')
        return [cell.column, { cell, tokens, key: keyOf(tokens) }]
      }),
    ),
  }))
}

function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(carriesMeaning)
    .map((token) => (token.target ? '⟦reference⟧' : token.meaning))
    .join(' ')
}

function printed(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.spaced ? ' ' : '') + token.printed)
    .join('')
    .trim()
}

function emptyCell(like: MeantCell): MeantCell {
  return { cell: { ...like.cell, children: [] }, tokens: [], key: '' }
}

/** The printed head over each column: the last header cell above the body, or the first row. */
function columnHeads(rows: readonly MeantRow[]): Map<number, string> {
  const heads = new Map<number, string>()
  for (const row of rows) {
    for (const [column, cell] of row.cells)
      if (cell.cell.header || row === rows[0]) heads.set(column, printed(cell.tokens))
  }
  return heads
}

interface ColumnPairs {
  readonly pairs: readonly (readonly [number, number])[]
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Columns by place where both tables have as many, else by the words in their heads, else by place from the left. */
function pairColumns(a: readonly MeantRow[], b: readonly MeantRow[]): ColumnPairs {
  const wide = (rows: readonly MeantRow[]): number =>
    Math.max(
      0,
      ...rows.map((row) => Math.max(0, ...[...row.cells.values()].map((cell) => cell.cell.column + cell.cell.colspan))),
    )
  const widthA = wide(a)
  const widthB = wide(b)
  if (widthA === widthB)
    return { pairs: Array.from({ length: widthA }, (_, at) => [at, at] as const), left: [], right: [] }
  const headsA = columnHeads(a)
  const headsB = columnHeads(b)
  const pairs: (readonly [number, number])[] = []
  let next = 0
  const rest: number[] = []
  for (let at = 0; at < widthA; at++) {
    let found = -1
    for (let other = next; other < widthB && found < 0; other++) if (headsA.get(at) === headsB.get(other)) found = other
    if (found < 0) rest.push(at)
    else {
      pairs.push([at, found])
      next = found + 1
    }
  }
  const usedB = new Set(pairs.map(([, other]) => other))
  return { pairs, left: rest, right: Array.from({ length: widthB }, (_, at) => at).filter((at) => !usedB.has(at)) }
}
