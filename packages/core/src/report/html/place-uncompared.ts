import type { NotCompared, Side } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../../model/printing.ts'
import type { LaidClause, LaidRow, LaidTexts } from './lay-out.ts'

/** What was not compared, with its number on the page. */
export interface Uncompared {
  readonly item: NotCompared
  readonly number: number
}

/** What was not compared, by the row or clause where it stands; what has no place there is in the head alone. */
export interface UncomparedAt {
  readonly rows: ReadonlyMap<LaidRow, readonly Uncompared[]>
  readonly clauses: ReadonlyMap<LaidClause, readonly Uncompared[]>
}

/** Finds where in the texts the things stand that were not compared. */
export function placeUncompared(
  items: readonly Uncompared[],
  texts: Record<Side, Printing>,
  laid: LaidTexts,
): UncomparedAt {
  const rows = new Map<LaidRow, Uncompared[]>()
  const clauses = new Map<LaidClause, Uncompared[]>()
  const seekers = { left: seekerOf(texts.left), right: seekerOf(texts.right) }
  for (const one of items) {
    const found = seekers[one.item.side](one.item)
    if (!found) continue
    const row = found.block && laid.rowOf.get(found.block)
    const unit = laid.clauseOf.get(found.clause)
    if (row) push(rows, row, one)
    else if (unit) push(clauses, unit, one)
  }
  return { rows, clauses }
}

function push<K>(map: Map<K, Uncompared[]>, key: K, item: Uncompared): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

interface Found {
  readonly clause: PrintedClause
  readonly block?: PrintedBlock
}

function seekerOf(printing: Printing): (item: NotCompared) => Found | null {
  const all: { readonly found: Found; readonly place: Place }[] = printing.clauses.flatMap((clause) => [
    { found: { clause }, place: clause.clause.place },
    ...clause.blocks.map((block) => ({ found: { clause, block }, place: block.block.place })),
  ])
  const byLabel = new Map<string, PrintedClause>()
  for (const clause of printing.clauses) if (!byLabel.has(clause.clause.label)) byLabel.set(clause.clause.label, clause)
  return ({ clause, block, place }) => {
    const named = byLabel.get(clause)
    if (place === undefined || rankOf(place) === null) return named ? { clause: named } : null
    const rank = rankOf(place) as number
    let low = 0
    let high = all.length
    // Places rise with the reading order, but for what a format hoists; the last before it is near enough.
    while (low < high) {
      const middle = (low + high) >> 1
      const other = rankOf((all[middle] as { place: Place }).place)
      if (other === null || other <= rank) low = middle + 1
      else high = middle
    }
    const near = all[low - 1]?.found ?? null
    if (!named) return near
    const exact = named.blocks.find(
      (one) => rankOf(one.block.place) === rank && (one.block.type === block || block === 'clause'),
    )
    return exact ? { clause: named, block: exact } : near?.clause === named ? near : { clause: named }
  }
}

/** A place as one number that rises with the reading order; null where the format gives none. */
function rankOf({ line, column, paragraph, page }: Place): number | null {
  if (line !== undefined) return line * 1e6 + Math.min(column ?? 0, 999_999)
  return paragraph ?? page ?? null
}
