import type { Hunk } from '../../model/change.ts'
import { spellingVariantKey } from '../../model/spelling.ts'
import type { Token } from '../../model/token.ts'
import { singularOf } from '../defined-terms.ts'
import { printedText } from '../spot.ts'
import { judgePunctuation } from './judge-punctuation.ts'
import { isMisspelling } from './misspelling.ts'
import type { WordsJudgement } from './words-judgement.ts'

/** Words and signs that carry no class of their own. */
export function judgePlainWords(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  args: Record<string, string>,
  definedTerms: ReadonlySet<string>,
): WordsJudgement {
  const letters = (tokens: readonly Token[]): string =>
    tokens
      .filter((token) => token.class !== 'punctuation')
      .map((token) => token.meaning)
      .join(' ')
  const left = letters(a)
  const right = letters(b)
  const isTerm = (words: string): boolean => definedTerms.has(singularOf(words.toLowerCase()))
  if (left === right) return judgePunctuation(hunk, a, b, args)
  if (left.toLowerCase() === right.toLowerCase()) {
    const term = isTerm(left)
    return {
      kind: 'typography-changed',
      grade: term ? 'editorial' : 'typographic',
      code: 'letter-case',
      args,
      semantic: false,
    }
  }
  if (joined(a) === joined(b) || spelledAlike(left, right) || isMisspelling(left, right)) {
    return { kind: 'spelling-changed', grade: 'typographic', code: 'spelling', args, semantic: false }
  }
  // A term in the plural is the same term, and so is one behind what it is short for.
  const isSame = singularOf(left) === singularOf(right) || spellsOut(a, b) || spellsOut(b, a)
  const swapped = (isTerm(left) || isTerm(right)) && !isSame
  return swapped && left !== '' && right !== ''
    ? { kind: 'wording-changed', grade: 'technical', code: 'defined-term', args, semantic: true }
    : { kind: 'wording-changed', grade: 'editorial', code: 'wording', args, semantic: false }
}

/** Whether a run is another in brackets, behind other words: `cable modems (CMs)` of `CMs`. */
function spellsOut(run: readonly Token[], short: readonly Token[]): boolean {
  const inside = run.slice(-short.length - 1, -1)
  return (
    short.length > 0 &&
    run.length > short.length + 2 &&
    run.at(-1)?.meaning === ')' &&
    run.at(-short.length - 2)?.meaning === '(' &&
    inside.every(({ meaning }, at) => meaning === short[at]?.meaning)
  )
}

/** Words, verbs of requirement included, of which only the letter case differs. In a name, a unit or a value it bears meaning. */
export function differsInCaseAlone(a: readonly Token[], b: readonly Token[]): boolean {
  const worded = (token: Token): boolean =>
    !token.target && token.class !== 'identifier' && token.class !== 'unit' && token.class !== 'formula'
  return (
    a.length > 0 &&
    a.length === b.length &&
    a.every((token, at) => {
      const other = b[at] as Token
      return (
        token.class === other.class &&
        worded(token) &&
        (token.meaning === other.meaning || token.printed.toLowerCase() === other.printed.toLowerCase())
      )
    }) &&
    /\p{L}/u.test(printedText(a)) &&
    printedText(a).toLowerCase() === printedText(b).toLowerCase()
  )
}

/** The letters of a run, with the signs that part more than spelling does: `PDU/IDU` is not `PDUIDU`. */
export function joined(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.meaning)
    .join('')
    .replace(/[\s\-‐‑–.'’]/g, '')
    .toLowerCase()
}

function spelledAlike(left: string, right: string): boolean {
  const a = left.split(' ')
  const b = right.split(' ')
  return (
    a.length === b.length && a.every((word, at) => word === b[at] || spellingKey(word) === spellingKey(b[at] as string))
  )
}

/** `organization's` is spelled as `organization` is. */
function spellingKey(word: string): string {
  const [, stem = word, possessive = ''] = /^(.+?)(['’]s|s['’])$/.exec(word) ?? []
  return spellingVariantKey(stem) + possessive
}

/** A word that says how many, if or whether, against a slip of it that is no word: `typically`, `typcially`; `required to`, `reqiured to`. */
export function isSlip(right: readonly Token[], slipped: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): string[] => printedText(tokens).split(' ')
  const [wanted, found] = [words(right), words(slipped)]
  const [at, ...further] = wanted.flatMap((word, place) => (word === found[place] ? [] : [place]))
  return (
    at !== undefined &&
    further.length === 0 &&
    wanted.length === found.length &&
    right.some(({ class: kind }) => kind !== 'word') &&
    slipped.every(({ class: kind, target }) => kind === 'word' && !target) &&
    /^\p{L}+$/u.test(wanted[at] as string) &&
    isMisspelling(wanted[at] as string, found[at] as string)
  )
}
