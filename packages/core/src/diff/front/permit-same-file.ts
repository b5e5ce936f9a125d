import type { Facts } from '../facts.ts'

/** One file given twice: what was drawn in it, and could not be read, is the same drawing. */
export function permitSameFile(facts: Facts): void {
  const kept = facts.changes.filter((change) => change.type !== 'opaque')
  facts.changes.length = 0
  for (const change of kept) facts.changes.push(change)
}
