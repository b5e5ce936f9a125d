import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'
import { printedText } from '../spot.ts'
import { editingMarkIn } from './editing-marks.ts'
import { changedPlaces, judgeByClass } from './judge-by-class.ts'
import { judgeOrder } from './judge-order.ts'
import { differsInCaseAlone, isSlip, judgePlainWords } from './judge-plain-words.ts'
import { differInCommas, judgePunctuation } from './judge-punctuation.ts'
import { judgeSigns } from './judge-signs.ts'
import { judgeTermStatus } from './judge-term-status.ts'
import { isSpaceBesideSign, isSpaceLost } from './lost-spaces.ts'
import { withoutPages } from './page-references.ts'
import { sameInOtherWords } from './same-in-other-words.ts'
import type { WordsJudgement } from './words-judgement.ts'

/**
 * Judges changed words by the weightiest class of token that differs. What was rewritten may keep its weighty words and say
 * otherwise with them (`shall` and `may` that have changed places): it weighs what its weightiest piece does.
 */
export function judgeWords(hunk: Hunk, definedTerms: ReadonlySet<string>): WordsJudgement {
  const { pieces, ...whole } = hunk
  const judged = judgeHunk(whole, definedTerms)
  if (pieces === undefined || judged.grade === 'conformance') return judged
  for (const { fromA, toA, fromB, toB } of pieces) {
    const piece = judgeHunk({ ...whole, fromA, toA, fromB, toB }, definedTerms)
    if (piece.grade === 'conformance' && saysOtherwise(piece)) return piece
  }
  return judged
}

/** Whether one word stands for another, or something is denied: a word that is put in alone may have come from elsewhere. */
function saysOtherwise({ code, args }: WordsJudgement): boolean {
  return code === 'polarity' || (args['from'] !== '' && args['to'] !== '' && args['what'] !== 'sentence')
}

function judgeHunk(hunk: Hunk, definedTerms: ReadonlySet<string>): WordsJudgement {
  const [a, b] = withoutPages(hunk)
  const from = printedText(hunk.a, hunk.fromA, hunk.toA)
  const to = printedText(hunk.b, hunk.fromB, hunk.toB)
  const args = { from, to }
  if (a.length + b.length < hunk.toA - hunk.fromA + hunk.toB - hunk.fromB && sameMeanings(a, b))
    return { kind: 'typography-changed', grade: 'typographic', code: 'page', args, semantic: false }
  const status = judgeTermStatus(hunk)
  if (status) return status
  const mark = editingMarkIn(hunk)
  if (mark)
    return { kind: 'unresolved-editing', grade: 'structural', code: 'editing', args: { marker: mark }, semantic: true }
  if (isSentence(hunk)) {
    const modal = [...a, ...b].find((token) => token.class === 'modal')
    const what = { side: a.length > 0 ? 'left' : 'right', what: 'sentence', ...(modal ? { modal: modal.printed } : {}) }
    return {
      kind: 'text-missing',
      grade: modal ? 'conformance' : 'technical',
      code: 'one-side',
      args: what,
      semantic: modal !== undefined,
    }
  }
  const sign = judgeSigns(hunk, a, b, definedTerms)
  if (sign) return sign
  if (differsInCaseAlone(a, b)) return judgePlainWords(hunk, a, b, args, definedTerms)
  if (printedText(a) !== printedText(b) && sameInOtherWords(a, b))
    return { kind: 'wording-changed', grade: 'editorial', code: 'other-words', args, semantic: false }
  if (opensList(from, to) || opensList(to, from))
    return { kind: 'wording-changed', grade: 'technical', code: 'open-list', args, semantic: true }
  if (isSpaceLost(a, b) || isSpaceLost(b, a))
    return { kind: 'spelling-changed', grade: 'editorial', code: 'space', args, semantic: false }
  if (isSpaceBesideSign(a, b))
    return { kind: 'typography-changed', grade: 'typographic', code: 'space-beside-sign', args, semantic: false }
  if (isSlip(a, b) || isSlip(b, a))
    return { kind: 'spelling-changed', grade: 'typographic', code: 'spelling', args, semantic: false }
  if (differInCommas(a, b)) return judgePunctuation(hunk, a, b, args)
  const reordered = judgeOrder(hunk, args)
  if (reordered) return reordered
  const [first, second] = changedPlaces(a, b)
  return judgeByClass(hunk, first, second, args) ?? judgePlainWords(hunk, a, b, args, definedTerms)
}

/** `i.e.` against `e.g.`: what says that a list is whole, and what leaves it open. */
function opensList(whole: string, open: string): boolean {
  return (
    /^(?:i\.\s?e\.?|that is(?: to say)?|namely),?$/i.test(whole) &&
    /^(?:e\.\s?g\.?|for example|for instance|such as),?$/i.test(open)
  )
}

function sameMeanings(a: readonly Token[], b: readonly Token[]): boolean {
  const meaning = (tokens: readonly Token[]): string => tokens.map((token) => token.meaning).join(' ')
  return meaning(a) === meaning(b)
}

/** Whether one side alone has the words, and they are whole sentences. */
function isSentence(hunk: Hunk): boolean {
  const [tokens, from, to, others] =
    hunk.fromA === hunk.toA
      ? [hunk.b, hunk.fromB, hunk.toB, hunk.toA - hunk.fromA]
      : [hunk.a, hunk.fromA, hunk.toA, hunk.toB - hunk.fromB]
  if (others > 0 || to - from < 3) return false
  const stop = (token: Token | undefined): boolean => token === undefined || /^[.!?]$/.test(token.meaning)
  // At the end of a block the full stop may be silent; then the stop of the sentence before is put in with the sentence.
  const ends = to === tokens.length
  const bringsStop = /^[.!?]$/.test(tokens[from]?.meaning ?? '') && /^\p{Lu}/u.test(tokens[from + 1]?.printed ?? '')
  return (stop(tokens[from - 1]) && (ends || stop(tokens[to - 1]))) || (ends && bringsStop)
}
