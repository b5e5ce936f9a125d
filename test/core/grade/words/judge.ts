import { knownPairsIn } from '../../../../packages/core/src/canon/find/known-pairs.ts'
import { canoniseInlines, type TextContext } from '../../../../packages/core/src/canon/index.ts'
import { diffTokens } from '../../../../packages/core/src/diff/index.ts'
import { judgeWords } from '../../../../packages/core/src/grade/words/judge-words.ts'

const text: TextContext = {
  mode: 'common',
  publisher: 'other',
  self: null,
  labels: new Set(['8.2', '8.3']),
  pairs: knownPairsIn([], null),
}

/** One line a change: `conformance requirement-changed`. */
export function judge(left: string, right: string): string[] {
  const tokens = (value: string) => canoniseInlines([{ type: 'text', value }], 'body', text)
  return diffTokens(tokens(left), tokens(right), (target) => target.number)
    .hunks.map((hunk) => judgeWords(hunk, new Set(['relay', 'beacon', 'dsa', 'dua'])))
    .map((judged) => `${judged.grade} ${judged.kind}`)
}
