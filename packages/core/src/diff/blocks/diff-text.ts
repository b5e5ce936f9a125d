import type { BlockPair } from '../../model/alignment.ts'
import type { Hunk, Part } from '../../model/change.ts'
import { append } from '../../model/gather.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import type { Facts, TargetKey } from '../facts.ts'
import { isLeadOfKey } from '../lead-of-key.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { isStopOfDefinition, promotedIn } from '../settle/promoted.ts'
import { sentenceElsewhere } from '../words/changed-places.ts'
import { diffWords } from '../words/diff-words.ts'
import { movedLines } from '../words/moved-lines.ts'
import { nestedOtherwise } from '../words/nested-lines.ts'
import { wordsChanges } from '../words/words-changes.ts'
import { sharedTokens, unfolded } from './shared-tokens.ts'

/** States in which words two blocks differ, and which lines and sentences only changed places. */
export function diffText(
  facts: Facts,
  pair: BlockPair,
  left: PrintedBlock,
  right: PrintedBlock,
  part: Part,
  targetKey: TargetKey,
): void {
  const code = codeOf(pair)
  const reordered = code && movedLines(...code)
  if (reordered) return void facts.changes.push({ type: 'lines-moved', left, right, ...reordered })
  const diff = diffWords(facts, {
    tokensOf: sharedTokens(pair, left, right),
    ...unfolded(pair, left, right),
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    ...(part === 'code' ? {} : { scope: 'body' as const }),
  })
  const nested = code && diff.hunks.length === 0 ? nestedOtherwise(...code) : null
  if (nested !== null) facts.changes.push({ type: 'lines-moved', left, right, lines: nested, what: 'nesting' })
  const hunks = part === 'term-entry' ? withoutUnstated(facts, diff.hunks, left, right) : diff.hunks
  const elsewhere = part === 'code' ? null : sentenceElsewhere(diff.a, diff.b, hunks, targetKey)
  if (elsewhere) return void facts.changes.push({ type: 'sentence-moved', left, right, hunk: elsewhere })
  const moved = movedWithin(hunks)
  for (const hunk of hunks) {
    if (moved.has(hunk)) {
      if (moved.get(hunk) === 'from') facts.changes.push({ type: 'sentence-moved', left, right, hunk })
      continue
    }
    if (isLeadOfKey(hunk, pair) && permits(facts, 'key-lead', whereIs(left), whereIs(right))) {
      permit(facts, 'key-lead', whereIs(left), left.print, whereIs(right), right.print)
      continue
    }
    if (
      isStopOfDefinition(hunk, pair) &&
      part === 'term-entry' &&
      promotedIn(pair) !== null &&
      permits(facts, 'term-entry-form', whereIs(left), whereIs(right))
    ) {
      const [from, to] = hunk.toA > hunk.fromA ? ['.', ''] : ['', '.']
      permit(facts, 'term-entry-form', whereIs(left), from, whereIs(right), to)
      continue
    }
    append(facts.changes, wordsChanges({ part, left, right }, hunk))
  }
}

/** Changes without those of the status of a designation that one print does not tell; they are recorded. */
function withoutUnstated(facts: Facts, hunks: readonly Hunk[], left: PrintedBlock, right: PrintedBlock): Hunk[] {
  return hunks.filter((hunk) => {
    const { a, fromA, toA, b, fromB, toB } = hunk
    if (toA - fromA !== 1 || toB - fromB !== 1) return true
    const [from, to] = [a[fromA]?.meaning, b[fromB]?.meaning]
    const statuses = [from, to].sort().join(' ')
    if (!/^⟦(?:admitted⟧ ⟦another name|another name⟧ ⟦preferred)⟧$/.test(statuses)) return true
    if (!permits(facts, 'term-entry-form', whereIs(left), whereIs(right))) return true
    permit(facts, 'term-entry-form', whereIs(left), left.print, whereIs(right), right.print)
    return false
  })
}

/** What two pieces of code read, line by line; null where one of them is none, or printed in parts. */
function codeOf({ left, right }: BlockPair): readonly [string, string] | null {
  const [a, b] = [left[0]?.block, right[0]?.block]
  return left.length === 1 && right.length === 1 && a?.type === 'code' && b?.type === 'code' ? [a.value, b.value] : null
}

/** Fewest tokens of a stretch that can be recognised elsewhere in its paragraph. */
const leastMoved = 4

/** Stretches that were dropped in one place of a paragraph and added in another. */
function movedWithin(hunks: readonly Hunk[]): Map<Hunk, 'from' | 'to'> {
  const moved = new Map<Hunk, 'from' | 'to'>()
  const textOfRange = (tokens: readonly Token[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.meaning)
      .join(' ')
  const added = hunks.filter((hunk) => hunk.fromA === hunk.toA && hunk.toB - hunk.fromB >= leastMoved)
  for (const hunk of hunks) {
    if (hunk.fromB !== hunk.toB || hunk.toA - hunk.fromA < leastMoved) continue
    const text = textOfRange(hunk.a, hunk.fromA, hunk.toA)
    const to = added.find((other) => !moved.has(other) && textOfRange(other.b, other.fromB, other.toB) === text)
    if (to) moved.set(hunk, 'from').set(to, 'to')
  }
  return moved
}
