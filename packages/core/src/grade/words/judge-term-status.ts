import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'
import { printedText } from '../spot.ts'
import type { WordsJudgement } from './words-judgement.ts'

const statusOf = /^⟦(preferred|admitted|deprecated|another name)⟧$/

/** Judges a term that the two texts give another status: it is printed by the style of the term alone. Null where it is more. */
export function judgeTermStatus({ a, fromA, toA, b, fromB, toB }: Hunk): WordsJudgement | null {
  if (toA - fromA !== 1 || toB - fromB !== 1) return null
  const [left, right] = [a[fromA], b[fromB]].map((token) => statusOf.exec(token?.meaning ?? '')?.[1])
  if (left === undefined || right === undefined) return null
  return {
    kind: 'definition-changed',
    grade: 'technical',
    code: 'term-status',
    args: { term: termBehind(a, toA), leftStatus: left, rightStatus: right },
    semantic: false,
  }
}

/** The words of the term up to what follows it in its entry. */
function termBehind(tokens: readonly Token[], from: number): string {
  let end = from
  while (end < tokens.length && tokens[end]?.printed !== '') end++
  return printedText(tokens, from, end)
}
