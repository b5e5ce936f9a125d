import type { Change } from '../../model/change.ts'
import { textOf } from '../../model/text-of.ts'
import { callIn } from './footnote-call.ts'

type CellChange = Extract<Change, { type: 'words' }> & Required<Pick<Extract<Change, { type: 'words' }>, 'cells'>>

/**
 * The call of a footnote that stands at one cell in one table and at another cell in the other: one thing that happened, and
 * told as one where nothing else differs in the two cells and no other call of the same footnote moved.
 */
export function joinMovedCalls(changes: readonly Change[]): readonly Change[] {
  const moved = new Map<string, { gone: CellChange[]; come: CellChange[] }>()
  for (const change of changes) {
    if (change.type !== 'words' || change.cells === undefined) continue
    const { a, fromA, toA, b, fromB, toB } = change.hunk
    const [left, right] = [a.slice(fromA, toA), b.slice(fromB, toB)]
    const gone = callIn(left, right)
    const call = gone ?? callIn(right, left)
    if (call === null) continue
    const key = `${change.left.order} ${change.right.order} ${call}`
    const found = moved.get(key) ?? { gone: [], come: [] }
    found[gone === null ? 'come' : 'gone'].push({ ...change, cells: change.cells })
    moved.set(key, found)
  }
  const joined = new Map<object, Change | null>()
  for (const { gone, come } of moved.values()) {
    const [from, to] = [gone[0], come[0]]
    if (gone.length !== 1 || come.length !== 1 || !from || !to) continue
    joined.set(from.cells, {
      type: 'hangs-elsewhere',
      what: 'footnote-call',
      left: from.left,
      right: from.right,
      // As the text prints each that does not call the footnote there.
      from: textOf(from.cells.right.children),
      to: textOf(to.cells.left.children),
    })
    joined.set(to.cells, null)
  }
  if (joined.size === 0) return changes
  return changes.flatMap((change) => {
    const told = change.type === 'words' && change.cells ? joined.get(change.cells) : undefined
    return told === null ? [] : [told ?? change]
  })
}
