import { append } from '../../model/gather.ts'
import type { Place } from '../../model/place.ts'
import type { RawCell } from '../../model/raw.ts'
import { emit, type Story } from './reading.ts'

/**
 * Adds a table. Converters of pages name the empty cells of a head, `| } | Col2 | Col3 |`, for Markdown has no table without
 * one: nobody printed these names. What such a text has below a table, and with as many columns, is the same table on the next
 * page, whose head is a row as any other.
 */
export function readTable(rows: RawCell[][], story: Story, place: Place): void {
  const head = rows[0] ?? []
  const isTorn = head.some(isStandIn)
  story.isTorn ||= isTorn
  if (isTorn) rows[0] = head.map((cell, at) => (isStandIn(cell, at) ? { ...cell, children: [] } : cell))
  const before = story.blocks.at(-1)
  if (!story.isTorn || before?.type !== 'table' || before.rows[0]?.length !== head.length) {
    emit(story, { type: 'table', drawn: true, notes: [], place, rows })
    return
  }
  // The table is this reader's own and not handed out yet.
  append(before.rows as RawCell[][], [
    head.map((_, at) => ({ ...(rows[0]?.[at] as RawCell), header: false })),
    ...rows.slice(1),
  ])
}

function isStandIn({ children }: RawCell, at: number): boolean {
  const [first] = children
  return children.length === 1 && first?.type === 'text' && first.value === `Col${at + 1}`
}
