import type { Change } from '../../model/change.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'

/** A change with the id of the finding that tells it. */
export interface Told {
  readonly change: Change
  readonly finding: string
}

/** What stands side by side: blocks that correspond, or those of one text. */
export interface LaidRow {
  readonly left: readonly PrintedBlock[]
  readonly right: readonly PrintedBlock[]
  readonly changes: Told[]
  /** The blocks stand here in the right text and are shown beside their partners in the row that is named. */
  readonly shownIn?: LaidRow
  /** What stands in neither alignment: it was not compared. */
  readonly uncompared: boolean
  /** Set where another place leads here. */
  number?: number
}

/** Clauses that correspond, or one of one text, with their own blocks. */
export interface LaidClause {
  readonly left: PrintedClause | null
  readonly right: PrintedClause | null
  readonly moved: boolean
  /** `front`: the publisher's own matter, permitted as a whole. `beyond`: the other text breaks off before it. */
  readonly state: 'compared' | 'front' | 'beyond'
  readonly changes: Told[]
  readonly rows: LaidRow[]
  /** The clause stands here in the right text and is shown where the left text has it. */
  readonly shownIn?: LaidClause
  /** Position on the page, from 0. */
  order: number
}

/** Both texts in one order: that of the left, with what the right has alone where it is printed. */
export interface LaidTexts {
  readonly clauses: readonly LaidClause[]
  readonly clauseOf: ReadonlyMap<PrintedClause, LaidClause>
  readonly rowOf: ReadonlyMap<PrintedBlock, LaidRow>
}

/** Lays two texts side by side. Every clause and block of either is in one place, those that moved are named in two. */
export function layOut(texts: PairedTexts): LaidTexts {
  const clauseOf = new Map<PrintedClause, LaidClause>()
  const clauses = layClauses(texts, clauseOf)
  const rowOf = layRows(texts, clauses)
  for (const told of texts.changes) placeOf(told.change, clauseOf, rowOf)?.changes.push(told)
  return { clauses, clauseOf, rowOf }
}

function layClauses(texts: PairedTexts, clauseOf: Map<PrintedClause, LaidClause>): LaidClause[] {
  const pairOf = new Map(texts.clauses.pairs.map((pair) => [pair.left, pair]))
  const alone = new Set([...texts.clauses.leftOnly, ...texts.clauses.rightOnly])
  const stateOf = (clause: PrintedClause): LaidClause['state'] =>
    alone.has(clause) ? 'compared' : isFront(clause) ? 'front' : 'beyond'
  const inLeftOrder = texts.left.clauses.map((left): LaidClause => {
    const pair = pairOf.get(left)
    const laid: LaidClause = pair
      ? { left, right: pair.right, moved: pair.moved, state: 'compared', changes: [], rows: [], order: 0 }
      : { left, right: null, moved: false, state: stateOf(left), changes: [], rows: [], order: 0 }
    clauseOf.set(left, laid)
    if (pair) clauseOf.set(pair.right, laid)
    return laid
  })
  const behind = new Map<LaidClause | null, LaidClause[]>()
  let last: LaidClause | null = null
  for (const right of texts.right.clauses) {
    const known = clauseOf.get(right)
    if (known && !known.moved) {
      last = known
      continue
    }
    const blank = { left: null, right, moved: false, changes: [], rows: [], order: 0 }
    const laid: LaidClause = known
      ? { ...blank, state: 'compared', shownIn: known }
      : { ...blank, state: stateOf(right) }
    if (!known) clauseOf.set(right, laid)
    const list = behind.get(last)
    if (list) list.push(laid)
    else behind.set(last, [laid])
  }
  const clauses = [...(behind.get(null) ?? []), ...inLeftOrder.flatMap((laid) => [laid, ...(behind.get(laid) ?? [])])]
  clauses.forEach((laid, order) => {
    laid.order = order
  })
  return clauses
}

const frontRoles: ReadonlySet<string> = new Set(['foreword', 'summary', 'history', 'keywords', 'front'])

function isFront(clause: PrintedClause): boolean {
  let root = clause
  while (root.parent) root = root.parent
  return frontRoles.has(root.clause.role)
}

function layRows(texts: PairedTexts, clauses: readonly LaidClause[]): Map<PrintedBlock, LaidRow> {
  const rowOf = new Map<PrintedBlock, LaidRow>()
  for (const { left, right } of texts.blocks.pairs) {
    const row: LaidRow = { left, right, changes: [], uncompared: false }
    for (const block of [...left, ...right]) rowOf.set(block, row)
  }
  const alone = new Set([...texts.blocks.leftOnly, ...texts.blocks.rightOnly])
  const placed = new Set<LaidRow>()
  for (const laid of clauses) {
    if (laid.shownIn) continue
    for (const block of laid.left?.blocks ?? []) {
      const row = rowOf.get(block) ?? { left: [block], right: [], changes: [], uncompared: !alone.has(block) }
      rowOf.set(block, row)
      if (placed.has(row)) continue
      placed.add(row)
      laid.rows.push(row)
    }
  }
  for (const laid of clauses) if (!laid.shownIn) placeRight(laid, rowOf, placed, alone)
  return rowOf
}

/** Puts the right text's blocks between those that are there: behind the last one that has its partner here. */
function placeRight(
  laid: LaidClause,
  rowOf: Map<PrintedBlock, LaidRow>,
  placed: Set<LaidRow>,
  alone: ReadonlySet<PrintedBlock>,
): void {
  const here = new Map(laid.rows.map((row, at) => [row, at]))
  const behind = new Map<number, LaidRow[]>()
  let last = -1
  const named = new Set<LaidRow>()
  for (const block of laid.right?.blocks ?? []) {
    const row = rowOf.get(block)
    const at = row && here.get(row)
    if (at !== undefined) {
      last = Math.max(last, at)
      continue
    }
    if (row && named.has(row)) continue
    const own: LaidRow =
      row && placed.has(row)
        ? { left: [], right: [block], changes: [], uncompared: false, shownIn: row }
        : (row ?? { left: [], right: [block], changes: [], uncompared: !alone.has(block) })
    if (row) named.add(row)
    if (!own.shownIn) {
      rowOf.set(block, own)
      placed.add(own)
    }
    const list = behind.get(last)
    if (list) list.push(own)
    else behind.set(last, [own])
  }
  if (behind.size === 0) return
  const rows = laid.rows.flatMap((row, at) => [row, ...(behind.get(at) ?? [])])
  laid.rows.length = 0
  for (const row of [...(behind.get(-1) ?? []), ...rows]) laid.rows.push(row)
}

/** Where a change is shown; nothing for one about the text as a whole. */
function placeOf(
  change: Change,
  clauseOf: ReadonlyMap<PrintedClause, LaidClause>,
  rowOf: ReadonlyMap<PrintedBlock, LaidRow>,
): LaidClause | LaidRow | undefined {
  switch (change.type) {
    case 'title':
    case 'edition-state':
      return undefined
    case 'heading':
    case 'status':
    case 'clause-moved':
      return clauseOf.get(change.pair.left)
    case 'clause-renumbered':
      return change.pairs[0] && clauseOf.get(change.pairs[0].left)
    case 'clause-missing':
      return clauseOf.get(change.clause)
    case 'block-missing':
    case 'reference-missing':
      return rowOf.get(change.block)
    case 'block-moved':
    case 'block-split':
      return rowOf.get((change.pair.left[0] ?? change.pair.right[0]) as PrintedBlock)
    default:
      return rowOf.get(change.left) ?? rowOf.get(change.right)
  }
}
