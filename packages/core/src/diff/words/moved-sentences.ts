import type { Change, WordsChange } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'

/** Fewest tokens of a sentence that is recognised in another paragraph: shorter ones are said in many places. */
const leastTokens = 6

/** What stands on one side alone, inside a paragraph or as one. */
interface Lone {
  readonly change: Change
  readonly block: PrintedBlock
  readonly words: WordsChange | null
}

/**
 * Tells as one what a paragraph lost and another got: the same words, in each text once. At least one of the two is a part of a
 * paragraph that stands in both texts; whole paragraphs that moved are found by alignment.
 */
export function joinMovedSentences(changes: readonly Change[]): readonly Change[] {
  const lone = { left: new Map<string, Lone | null>(), right: new Map<string, Lone | null>() }
  for (const change of changes) {
    const found = loneOf(change)
    if (!found) continue
    const { side, key, ...rest } = found
    lone[side].set(key, lone[side].has(key) ? null : { change, ...rest })
  }
  const joined = new Map<Change, Change | null>()
  for (const [key, left] of lone.left) {
    const right = lone.right.get(key)
    const words = left?.words ?? right?.words
    if (!left || !right || !words) continue
    const { hunk } = words
    // The stretch is shown as the left text has it; where that is a paragraph, as the right has it.
    const shown = left.words
      ? hunk
      : { ...hunk, a: hunk.b, fromA: hunk.fromB, toA: hunk.toB, b: hunk.b, toB: hunk.fromB }
    joined.set(left.change, { type: 'sentence-moved', left: left.block, right: right.block, hunk: shown })
    joined.set(right.change, null)
  }
  if (joined.size === 0) return changes
  return changes.flatMap((change) => {
    const told = joined.get(change)
    return told === null ? [] : [told ?? change]
  })
}

function loneOf(change: Change): { side: Side; key: string; block: PrintedBlock; words: WordsChange | null } | null {
  if (change.type === 'block-missing') {
    const { side, block } = change
    if (block.block.type !== 'paragraph') return null
    const key = keyOf(block.tokens())
    return key === null ? null : { side, key, block, words: null }
  }
  if (change.type !== 'words' || change.part !== 'text') return null
  const { a, fromA, toA, b, fromB, toB } = change.hunk
  if (toA > fromA === toB > fromB) return null
  const side = toA > fromA ? 'left' : 'right'
  const [tokens, from, to] = side === 'left' ? [a, fromA, toA] : [b, fromB, toB]
  if (!isWhole(tokens, from, to)) return null
  const key = keyOf(tokens.slice(from, to))
  return key === null ? null : { side, key, block: change[side], words: change }
}

/** Whether a stretch is made of whole sentences: a condition that is said of another sentence is another condition. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const ends = (at: number): boolean => at < 0 || at >= tokens.length || isEnd(tokens[at])
  // The stop of the stretch stands behind it, or is that of the sentence before.
  return (ends(from - 1) && (ends(to - 1) || to === tokens.length)) || (isEnd(tokens[from]) && ends(to))
}

function isEnd(token: Token | undefined): boolean {
  return token?.class === 'punctuation' && /^[.!?]$/.test(token.meaning)
}

/** The words in their order. A stop before them or behind them belongs to what is around. */
function keyOf(tokens: readonly Token[]): string | null {
  const words = tokens.filter(({ meaning }) => meaning !== '')
  const isStop = (token: Token | undefined): boolean => token?.class === 'punctuation' && /^[.;,]$/.test(token.meaning)
  const from = isStop(words[0]) ? 1 : 0
  const to = isStop(words.at(-1)) ? words.length - 1 : words.length
  if (to - from < leastTokens) return null
  return words
    .slice(from, to)
    .map(({ meaning, target }) => (target ? `${meaning} ${target.kind} ${target.number}` : meaning))
    .join('\u0001')
}
