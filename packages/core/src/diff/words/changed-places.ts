import type { Hunk } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { Token } from '../../model/token.ts'
import type { TargetKey } from '../facts.ts'

interface Sentence {
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * The first sentence that stands at another place, where both texts have the same sentences in another order; null where they
 * have not. Sentences that are nearly alike would be told word by word, as if each had become the other.
 */
export function sentenceElsewhere(
  a: readonly Token[],
  b: readonly Token[],
  hunks: readonly Hunk[],
  targetKey: TargetKey,
): Hunk | null {
  const [first] = hunks
  if (first === undefined) return null
  const left = sentencesOf(a, 'left', targetKey)
  const right = sentencesOf(b, 'right', targetKey)
  if (left.length < 2 || left.length !== right.length) return null
  const sorted = (sentences: readonly Sentence[]): string =>
    sentences
      .map(({ key }) => key)
      .sort()
      .join('\u0001')
  if (sorted(left) !== sorted(right)) return null
  const at = left.findIndex(({ key }, place) => key !== right[place]?.key)
  const [moved, beside] = [left[at], right[at]]
  if (moved === undefined || beside === undefined) return null
  return { ...first, fromA: moved.from, toA: moved.to, fromB: beside.from, toB: beside.from }
}

/** The last sentence may have no full stop: it is no part of what is compared. */
function sentencesOf(tokens: readonly Token[], side: Side, targetKey: TargetKey): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let words: string[] = []
  tokens.forEach((token, at) => {
    const stops = token.class === 'punctuation' && /^[.!?]$/.test(token.meaning)
    if (!stops) words.push(token.target ? targetKey(token.target, side) : token.meaning)
    if (!stops && at < tokens.length - 1) return
    sentences.push({ key: words.join(' '), from, to: at + 1 })
    from = at + 1
    words = []
  })
  return sentences
}
