import { type Token, wordKey } from '../../model/token.ts'
import type { Range } from './present-hunks.ts'

/** Most edits that together only change an order, and most tokens from the first to the last of them: a long sentence. */
const maxEdits = 8
const maxReach = 60

/** Words and signs that come and go with the words around them: `a field of 8 bits`, `an 8-bit field`. */
const slight = /^(?:the|an?|of|[-–,;:()])$/
/** A unit that is written out, with the plural of its word. */
const writtenUnits = /(?<=^\p{L}{3,20})s$/u

/** Edits that put in elsewhere what they drop, made one: the same words in another order are one cause. */
export function joinExchanged(a: readonly Token[], b: readonly Token[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (let at = 0; at < ranges.length; at++) {
    const first = ranges[at] as Range
    const end = endOfExchange(a, b, ranges, at)
    const last = ranges[end] as Range
    joined.push(end === at ? { ...first } : { fromA: first.fromA, toA: last.toA, fromB: first.fromB, toB: last.toB })
    at = end
  }
  return joined
}

/** The last of the edits that begin here and together keep every word; the first itself where they do not. */
function endOfExchange(a: readonly Token[], b: readonly Token[], ranges: readonly Range[], at: number): number {
  const first = ranges[at] as Range
  const surplus = new Map<string, number>()
  let open = 0
  const count = (tokens: readonly Token[], from: number, to: number, by: 1 | -1): void => {
    for (const token of tokens.slice(from, to)) {
      const key = token.class === 'unit' ? token.meaning.replace(writtenUnits, '') : wordKey(token)
      if (slight.test(key)) continue
      const before = surplus.get(key) ?? 0
      open += Math.abs(before + by) - Math.abs(before)
      surplus.set(key, before + by)
    }
  }
  for (let end = at; end < Math.min(ranges.length, at + maxEdits); end++) {
    const range = ranges[end] as Range
    if (range.toA - first.fromA > maxReach || range.toB - first.fromB > maxReach) return at
    // A sentence of its own that moved is told as that.
    if (stops(a, range.fromA, range.toA) || stops(b, range.fromB, range.toB)) return at
    // Words may change places across a sentence end; what is dropped in one sentence is not what is put in the next.
    if (end > at && isOneSided(first) && stops(a, first.fromA, range.fromA)) return at
    count(a, range.fromA, range.toA, 1)
    count(b, range.fromB, range.toB, -1)
    if (surplus.size === 0 || (end === at && open === 0)) return at
    if (open === 0) return end
  }
  return at
}

function isOneSided({ fromA, toA, fromB, toB }: Range): boolean {
  return fromA === toA || fromB === toB
}

function stops(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ class: kind, meaning }) => kind === 'punctuation' && /^[.!?]$/.test(meaning))
}
