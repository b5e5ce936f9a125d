import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'
import { printedText } from '../spot.ts'
import type { WordsJudgement } from './words-judgement.ts'

/** A comma that opens or closes a condition changes what is meant, and so does a tick in a box; most others do not. */
export function judgePunctuation(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  args: Record<string, string>,
): WordsJudgement {
  const signs = (tokens: readonly Token[]): string =>
    tokens
      .filter((token) => token.class === 'punctuation')
      .map((token) => token.meaning)
      .join('')
  const before = hunk.a[hunk.fromA - 1]
  const after = hunk.a[hunk.toA]
  const comma = signs(a).includes(',') !== signs(b).includes(',')
  const condition =
    after !== undefined && /^(?:if|when|unless|except|which|that|only|where|whose)$/i.test(after.meaning)
  const numbers = before?.class === 'number' && after?.class === 'number'
  // At the beginning a dash before a number may be its sign: `– 5` in a cell.
  const dash = /[-\u2013\u2212]/
  const signed =
    hunk.fromA === 0 && hunk.fromB === 0 && after?.class === 'number' && dash.test(signs(a)) !== dash.test(signs(b))
  const ticked = /[☐□]/.test(signs(a)) !== /[☐□]/.test(signs(b))
  const weighty =
    ticked ||
    signed ||
    /[/<>=+*^~|&%]/.test(signs(a) + signs(b)) ||
    (comma && (condition || numbers)) ||
    areOtherGroups(a, b)
  return {
    kind: 'punctuation-changed',
    grade: weighty ? 'structural' : 'typographic',
    code: weighty ? 'punctuation-with-meaning' : 'punctuation',
    args,
    semantic: false,
  }
}

/** Whether brackets hold other words: `a times (b plus c)`, `(a times b) plus c`. Brackets of one side alone hold none of the other's. */
function areOtherGroups(a: readonly Token[], b: readonly Token[]): boolean {
  const places = (tokens: readonly Token[]): string => {
    let words = 0
    return tokens
      .flatMap(({ class: kind, meaning }) => {
        if (/^[()]$/.test(meaning)) return [`${meaning}${words}`]
        if (kind !== 'punctuation') words++
        return []
      })
      .join(' ')
  }
  const [left, right] = [places(a), places(b)]
  return left !== '' && right !== '' && left !== right
}

/** Words that a comma parts on one side: `is required, to answer`. Of values it may be a decimal sign. */
export function differInCommas(a: readonly Token[], b: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): string => printedText(tokens).replace(/,(?= |$)/g, '')
  const isWorded = ({ class: kind, target }: Token): boolean =>
    !target && (kind === 'word' || kind === 'modal' || kind === 'connective' || kind === 'punctuation')
  return a.length > 0 && b.length > 0 && [...a, ...b].every(isWorded) && words(a) === words(b)
}
