import type { BlockPair } from '../../model/alignment.ts'
import type { CellPair } from '../../model/change.ts'
import { append } from '../../model/gather.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Facts, TargetKey } from '../facts.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { diffWords } from '../words/diff-words.ts'
import { wordsChanges } from '../words/words-changes.ts'
import { type CellsApart, findExchanges } from './exchanged-cells.ts'
import { compareCells, type MeantCell, type MeantRow, meantRows } from './meant-row.ts'
import { mergedCell } from './merged-cell.ts'
import { type ColumnPairs, pairColumns } from './pair-columns.ts'
import { pairRows } from './pair-rows.ts'
import { firstOf, printedCell } from './print-cell.ts'
import { findShifts } from './shifted-cells.ts'
import { type TurnedCells, transposedCells } from './transposed.ts'

/** Fewest values, and least share of all values, of a column that differs from top to bottom. */
const leastThroughout = 4
const shareThroughout = 0.8

/** Fewest neighbouring rows that are missing as one part of the table. */
const leastRun = 3

/** Two tables whose cells are compared. */
interface Tables {
  readonly left: PrintedBlock
  readonly right: PrintedBlock
  readonly a: readonly MeantRow[]
  readonly b: readonly MeantRow[]
}

/** Compares two tables: columns by head and values, rows by their key column and content, then cell by cell. */
export function diffTable(facts: Facts, pair: BlockPair, targetKey: TargetKey): void {
  const [left] = pair.left
  const [right] = pair.right
  if (!left || !right) return
  const tables: Tables = { left, right, a: meantRows(pair.left), b: meantRows(pair.right) }
  // Where nothing is left of a table but its caption, it is the table that is missing.
  for (const [side, own, other] of [
    ['left', tables.a, tables.b],
    ['right', tables.b, tables.a],
  ] as const)
    if (own.length > 0 && other.length === 0)
      return void facts.changes.push({ type: 'block-missing', side, block: side === 'left' ? left : right })
  const turned = transposedCells(tables.a, tables.b)
  if (turned !== null) return diffTurned(facts, tables, turned, targetKey)
  const columns = pairColumns(tables.a, tables.b)
  const rows = pairRows(tables.a, tables.b, columns.pairs)
  const lost = new Set([...rows.leftOnly, ...rows.rightOnly])
  diffColumns(facts, tables, columns, lost)
  if (rows.limited)
    facts.limits.push(`The rows of a table in ${left.owner.clause.label} were paired near their place only.`)
  if (rows.moved.length > 0)
    facts.changes.push({
      type: 'rows-reordered',
      what: 'row',
      left,
      right,
      cells: rows.moved.flatMap((row) => [...row.cells.values()].map((cell) => cell.cell)),
    })
  for (const [side, missing] of [
    ['left', rows.leftOnly],
    ['right', rows.rightOnly],
  ] as const) {
    const runs = runsOf(missing, side === 'left' ? tables.a : tables.b)
    for (const [at, row] of missing.entries()) {
      const cells = [...row.cells.values()].filter((cell) => cell.key !== '').map((cell) => cell.cell)
      const own = { left, right, [side]: row.block }
      const run = runs[at] ?? null
      if (cells.length > 0)
        facts.changes.push({
          type: 'row-missing',
          side,
          ...own,
          cells,
          what: 'row',
          ...(run === null ? {} : { run }),
        })
    }
  }
  const spans = diffCells(facts, tables, columns, rows.pairs, targetKey)
  permitDrawn(facts, pair, [...rows.folded.map(([rowA, rowB]) => [firstOf(rowA), firstOf(rowB)] as const), ...spans])
}

/** For each missing row the first of its run of neighbours that are missing with it; null where they are few. */
function runsOf(missing: readonly MeantRow[], all: readonly MeantRow[]): (number | null)[] {
  const places = new Map(all.map((row, at) => [row, at]))
  const at = missing.map((row) => places.get(row) ?? -1)
  const runs: (number | null)[] = []
  for (let from = 0; from < at.length; ) {
    let to = from + 1
    while (to < at.length && at[to] === (at[to - 1] as number) + 1) to++
    for (let row = from; row < to; row++) runs.push(to - from < leastRun ? null : (at[from] as number))
    from = to
  }
  return runs
}

/** Rows of one table that are the columns of the other, and what differs in their cells. */
function diffTurned(facts: Facts, { left, right }: Tables, turned: readonly TurnedCells[], targetKey: TargetKey): void {
  const head = turned.filter(({ rowA }) => rowA === turned[0]?.rowA).map(({ a }) => a.cell)
  facts.changes.push({ type: 'rows-reordered', what: 'transposed', left, right, cells: head })
  // Cells that read alike may still lead to different places.
  for (const [row, { rowA, rowB, a, b }] of turned.entries())
    diffCell(facts, rowA, rowB, { row, column: 0, a, b }, '', false, targetKey)
}

/**
 * Columns that one table alone has, and those that stand in another order.
 *
 * @param lost rows that one table alone has: a column that nothing else fills is told with them.
 */
function diffColumns(
  facts: Facts,
  { left, right, a, b }: Tables,
  columns: ColumnPairs,
  lost: ReadonlySet<MeantRow>,
): void {
  const cellsOf = (rows: readonly MeantRow[], column: number): MeantCell[] =>
    rows.flatMap((row) => {
      const found = row.cells.get(column)
      return found && found.key !== '' ? [found] : []
    })
  for (const side of ['left', 'right'] as const) {
    for (const column of columns[side]) {
      const kept = (side === 'left' ? a : b).filter((row) => !lost.has(row))
      const cells = cellsOf(kept, column).map(({ cell }) => cell)
      if (cells.length > 0) facts.changes.push({ type: 'row-missing', side, left, right, cells, what: 'column' })
    }
  }
  if (columns.moved.length === 0) return
  const moved = columns.moved.flatMap(([column]) => cellsOf(a, column).map(({ cell }) => cell))
  // Values under their heads say the same in any order; without heads their place says what they are.
  const isHeaded = moved.some(({ header }) => header)
  facts.changes.push({ type: 'rows-reordered', what: isHeaded ? 'column' : 'cell', left, right, cells: moved })
}

/**
 * What differs cell by cell, values that have changed places as one. Gives what both tables print where a span covers a cell
 * in one of them only: there the other is empty, or says again what the span says.
 */
function diffCells(
  facts: Facts,
  { left, right, a }: Tables,
  columns: ColumnPairs,
  rows: readonly (readonly [MeantRow, MeantRow])[],
  targetKey: TargetKey,
): readonly (readonly [string, string])[] {
  const heads = columnHeads(a)
  const apart: CellsApart[] = []
  const spans: (readonly [string, string])[] = []
  const rest: (() => void)[] = []
  for (const [row, [rowA, rowB]] of rows.entries()) {
    for (const [column, pair] of columns.pairs.entries()) {
      const cellA = rowA.cells.get(pair[0])
      const cellB = rowB.cells.get(pair[1])
      if (!cellA && !cellB) continue
      const compared = compareCells(rowA, rowB, pair)
      if (compared !== 'differs' && (!cellA || !cellB)) {
        const merged = mergedCell(rowA, rowB, pair)
        if (merged?.isDrift) facts.changes.push({ type: 'cells-merged', left, right, ...merged.is })
        else if (merged) spans.push(merged.printed)
        continue
      }
      const cells: CellsApart = {
        row,
        column,
        a: cellA ?? emptyCell(cellB as MeantCell),
        b: cellB ?? emptyCell(cellA as MeantCell),
      }
      if (compared === 'differs') apart.push(cells)
      rest.push(() => {
        if (exchanged.has(`${row} ${column}`)) return
        diffCell(facts, rowA, rowB, cells, heads.get(pair[0]) ?? '', throughout.has(column), targetKey)
      })
    }
  }
  const exchanges = findExchanges(apart)
  const shifts = findShifts(apart)
  const exchanged = new Set(
    [...exchanges, ...shifts].flatMap(({ of }) => of.map(({ row, column }) => `${row} ${column}`)),
  )
  for (const { side, lost } of shifts)
    facts.changes.push({
      type: 'row-missing',
      side,
      left,
      right,
      cells: [side === 'left' ? lost.a.cell : lost.b.cell],
      what: 'cell',
    })
  const throughout = rewrittenColumns(apart, rows, columns)
  for (const { left: cells, right: others } of exchanges)
    facts.changes.push({ type: 'rows-reordered', what: 'cell', left, right, cells, others })
  for (const diff of rest) diff()
  return spans
}

/** Columns whose values differ nearly all, from top to bottom: other units, other numbers, one thing that happened. */
function rewrittenColumns(
  apart: readonly CellsApart[],
  rows: readonly (readonly [MeantRow, MeantRow])[],
  columns: ColumnPairs,
): ReadonlySet<number> {
  const differing = new Map<number, number>()
  for (const { column, a, b } of apart)
    if (!a.cell.header && !b.cell.header) differing.set(column, (differing.get(column) ?? 0) + 1)
  const found = new Set<number>()
  for (const [column, count] of differing) {
    const pair = columns.pairs[column]
    if (count < leastThroughout || pair === undefined) continue
    const filled = rows.filter(([rowA, rowB]) => isValue(rowA, pair[0]) || isValue(rowB, pair[1])).length
    if (count >= shareThroughout * filled) found.add(column)
  }
  return found
}

function isValue(row: MeantRow, column: number): boolean {
  const cell = row.cells.get(column)
  return cell !== undefined && cell.key !== '' && !cell.cell.header && row.row.children.some(({ row: at }) => at > 0)
}

/** Records what only another drawing of the table makes another: cells over several rows, lines of a cell. */
function permitDrawn(facts: Facts, pair: BlockPair, texts: readonly (readonly [string, string])[]): void {
  const [left, right] = [whereIs(pair.left[0] as PrintedBlock), whereIs(pair.right[0] as PrintedBlock)]
  if (texts.length === 0) return
  if (!permits(facts, 'drawn-rule', left, right)) return void facts.changes.push({ type: 'block-split', pair })
  for (const [a, b] of texts) permit(facts, 'drawn-rule', left, a, right, b)
}

function diffCell(
  facts: Facts,
  rowA: MeantRow,
  rowB: MeantRow,
  { a, b }: CellsApart,
  column: string,
  throughout: boolean,
  targetKey: TargetKey,
): void {
  const [left, right] = [rowA.block, rowB.block]
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
    row: firstOf(rowA),
    ...(throughout && !a.cell.header ? { throughout } : {}),
  }
  for (const hunk of diff.hunks) append(facts.changes, wordsChanges({ part: 'cell', left, right, cells }, hunk))
}

function emptyCell(like: MeantCell): MeantCell {
  return { cell: { ...like.cell, children: [] }, tokens: [], key: '' }
}

/** The printed head over each column: the last header cell above the body, or the first row. */
function columnHeads(rows: readonly MeantRow[]): Map<number, string> {
  const heads = new Map<number, string>()
  for (const row of rows) {
    for (const [column, cell] of row.cells)
      if (cell.cell.header || row === rows[0]) heads.set(column, printedCell(cell))
  }
  return heads
}
