import type { Token } from '../model/token.ts'
import { diffTokens } from './diff-tokens.ts'
import type { Facts, TargetKey } from './facts.ts'
import { permitTokens } from './permit.ts'

/** Compares the titles of the two texts. A text without a title states nothing. */
export function diffTitle(facts: Facts, left: readonly Token[], right: readonly Token[], targetKey: TargetKey): void {
  if (left.length === 0 || right.length === 0) return
  const diff = diffTokens(left, right, targetKey)
  for (const hunk of diff.hunks) facts.changes.push({ type: 'title', hunk })
  const where = { clause: '', place: {} }
  permitTokens(facts, diff, where, where)
}
