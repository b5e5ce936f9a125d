import type { Side } from '../../model/finding.ts'
import type { RuleId } from '../../model/rule.ts'
import type { Token } from '../../model/token.ts'
import type { Facts, TargetKey } from '../facts.ts'
import { diffWords } from '../words/diff-words.ts'

/** Compares the titles of the two texts. A text without a title states nothing. */
export function diffTitle(
  facts: Facts,
  tokensOf: (side: Side, without?: ReadonlySet<RuleId>) => readonly Token[],
  targetKey: TargetKey,
): void {
  if (tokensOf('left').length === 0 || tokensOf('right').length === 0) return
  const where = { clause: '', place: {} }
  const diff = diffWords(facts, { tokensOf, left: where, right: where, targetKey, scope: 'front-matter' })
  for (const hunk of diff.hunks) facts.changes.push({ type: 'title', hunk })
}
