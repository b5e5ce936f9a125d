import type { Token } from '../../model/token.ts'
import type { Range } from './present-hunks.ts'

/** With so many changes a text may be rewritten rather than edited: above this share of changed tokens it is. */
const rewrittenHunks = 3
const rewrittenShare = 0.6
/** A sentence is, above this share, and with so many changed tokens: three slips in a short one are three. */
const rewrittenSentence = 0.5
const rewrittenTokens = 12
/** Two changes are one above this share: next to nothing stands between and around them. */
const rewrittenByTwo = 0.7

/** Makes one change of the changes of a text, and of a sentence, of which little is left: it was rewritten. */
export function joinRewritten(a: readonly Token[], ranges: readonly Range[]): Range[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last || ranges.length < 2) return [...ranges]
  const lengthB = last.toB + a.length - last.toA
  if (ranges.length >= rewrittenHunks && changedIn(ranges) > rewrittenShare * (a.length + lengthB))
    return [whole(ranges)]
  return bySentence(a, ranges).flatMap((group) => (isRewritten(a, group) ? [whole(group)] : group))
}

type Group = [Range, ...Range[]]

/** The changes of each sentence of the left text; what drops, puts in or reaches over the end of one stands alone. */
function bySentence(a: readonly Token[], ranges: readonly Range[]): Group[] {
  const groups: Group[] = []
  let end = -1
  for (const range of ranges) {
    const group = groups.at(-1)
    if (group && range.fromA <= end) group.push(range)
    else groups.push([range])
    if (range.toA > end) end = endOfSentence(a, range.toA)
  }
  return groups
}

function isRewritten(a: readonly Token[], group: Group): boolean {
  if (group.length < 2) return false
  const last = group.at(-1) as Range
  let start = group[0].fromA
  while (start > 0 && !endsPart(a[start - 1] as Token)) start--
  const kept = endOfSentence(a, last.toA) - start - (last.toA - group[0].fromA)
  const reach = kept * 2 + last.toA - group[0].fromA + last.toB - group[0].fromB
  const changed = changedIn(group)
  return (
    changed >= rewrittenTokens && changed > (group.length < rewrittenHunks ? rewrittenByTwo : rewrittenSentence) * reach
  )
}

function endOfSentence(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && !endsPart(tokens[end] as Token)) end++
  return end
}

/** A sentence ends, or another part of an entry begins: nothing prints its head. */
function endsPart({ class: kind, meaning, printed }: Token): boolean {
  return kind === 'punctuation' ? /^[.!?;]$/.test(meaning) : kind === 'phrase' && printed === ''
}

function changedIn(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { fromA, toA, fromB, toB }) => sum + toA - fromA + toB - fromB, 0)
}

function whole(pieces: readonly Range[]): Range {
  const [first, last] = [pieces[0] as Range, pieces.at(-1) as Range]
  return { fromA: first.fromA, toA: last.toA, fromB: first.fromB, toB: last.toB, pieces }
}
