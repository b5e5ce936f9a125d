import type { TokenClass } from '../../model/token.ts'
import type { Lexeme } from './lex.ts'
import { isNoteCall, raisedText, scriptEnd } from './lex-script.ts'
import { phrasesByWord, wordClasses } from './lexicon.ts'

/** What a word may hold beside ASCII letters and digits: accents, soft hyphens, joiners. */
const letters = /[\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060\u2206]+/uy
const anyLetter = /\p{L}/u
const url = /(?:https?|ftp|urn|mailto):[^\s<>"'\ue004]*[^\s<>"',.;:)\]}\ue004]/iy
const media =
  /(?:application|audio|font|image|message|model|multipart|text|video)\/[A-Za-z0-9][A-Za-z0-9.+-]*[A-Za-z0-9](?![\p{L}\p{N}])/uy
/** `A.3`, `X.501`, `B.2.1a`, `II.3`. */
const lettered = /(?:[A-Z]|[IVX]{2,6})(?:\.[0-9]+)+\p{Ll}?(?![\p{L}\p{N}])/uy
const schemes = new Set(['http', 'https', 'ftp', 'urn', 'mailto'])
const mediaKinds = new Set(['application', 'audio', 'font', 'image', 'message', 'model', 'multipart', 'text', 'video'])
/** A name and no word of the language: an underscore, a digit, a capital inside, an ASN.1 prefix. */
const nameLike = /[_0-9]|\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}|^id-\p{Ll}/u

/** The place of something counted by a variable. */
const rank = /^(?:[i-nI-N]th|\p{L}(?:-th|\^\{-?th\}))$/u

/** Who or what a condition behind `provided` is of. */
const subjectAhead = / (?:the|an?|it|they|this|these|those|there|no|all|each|every|both) /y
/** What stands behind `provided` where it makes no condition: `provided by the relay`, `services are provided.` */
const behindParticiple =
  /[.;:)]| (?:by|to|for|with|in|on|as|at|from|through|via|within|under|above|below|elsewhere|herein)(?![\p{L}\p{N}])/uy

/** Reads a word, a name, an address or an expression of several words. Gives where it ends. */
export function lexWord(text: string, start: number, lexemes: Lexeme[]): number {
  let end = endOfWord(text, start)
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  const special =
    text[end] === ':' && schemes.has(lower)
      ? url
      : text[end] === '/' && mediaKinds.has(lower)
        ? media
        : text[end] === '.' && (end === start + 1 || /^[IVX]{2,6}$/.test(word))
          ? lettered
          : null
  if (special) {
    special.lastIndex = start
    const found = special.exec(text)
    if (found) return push(lexemes, start, start + found[0].length, 'identifier', found[0])
  }
  if (lower === 'cannot') {
    push(lexemes, start, start + 3, 'modal', word.slice(0, 3))
    return push(lexemes, start + 3, end, 'negation', 'not')
  }
  const tail = phrasesByWord.get(lower)
  if (tail && (!tail.after || tail.after.has(lastWord(lexemes)))) {
    tail.tail.lastIndex = end
    const found = tail.tail.exec(text)
    if (found) {
      end += found[0].length
      return push(lexemes, start, end, tail.class, text.slice(start, end).replace(/ +/g, ' ').replace('. ', '.'))
    }
  }
  const to = scriptEnd(text, end)
  // `i` with a raised `th` is `i-th`.
  if ((to > end || word.endsWith('th')) && rank.test(word + raisedText(text, end, to)))
    return push(lexemes, start, to, 'identifier', `${word.charAt(0)}-th`)
  const kind = classOf(word, lower, text, end)
  if (to === end) return push(lexemes, start, end, kind, word)
  // A raised letter in brackets on a whole word calls a note. A star on a letter is of its name: `z*`.
  if (isNoteCall(text, end, to) && !(word.length === 1 && /[*\u2217]/.test(text.slice(end, to)))) {
    push(lexemes, start, end, kind, word)
    return push(lexemes, end, to, 'punctuation', '')
  }
  return push(lexemes, start, to, 'identifier', word + raisedText(text, end, to))
}

function classOf(word: string, lower: string, text: string, end: number): TokenClass {
  const kind = wordClasses.get(lower)
  // `isn't` denies as `is not` does.
  if (lower.endsWith("n't")) return 'negation'
  if (lower === 'provided') return isCondition(word, text, end) ? 'connective' : 'word'
  // The month, not the verb.
  if (kind) return word === 'May' && /^ [0-9]/.test(text.slice(end, end + 2)) ? 'word' : kind
  if (isLowerCase(word)) return 'word'
  return nameLike.test(word) || isNameOfProvision(word, text, end) ? 'identifier' : 'word'
}

/** `TIME-REQ` before `-04`: capitals with hyphens are a name where a number goes on. */
function isNameOfProvision(word: string, text: string, end: number): boolean {
  return /^-[0-9]/.test(text.slice(end, end + 2)) && /^\p{Lu}+(?:-\p{Lu}+)+$/u.test(word)
}

/**
 * `provided that`, `, provided it is lit`, `answers provided the lamp is lit`; a service that is provided, or provided by somebody,
 * states no condition.
 */
function isCondition(word: string, text: string, end: number): boolean {
  behindParticiple.lastIndex = end
  if (behindParticiple.test(text)) return false
  if (word.startsWith('P') || text.startsWith(' that ', end)) return true
  const before = text.slice(Math.max(0, end - word.length - 8), end - word.length)
  subjectAhead.lastIndex = end
  return (
    /[,;:(] ?$/.test(before) || (subjectAhead.test(text) && !/\b(?:is|are|was|were|be|been|being|not) $/.test(before))
  )
}

/** Whether a word is ASCII in lower case, its first letter apart: most are, and such a word is no name. */
function isLowerCase(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  const first = word.charCodeAt(0)
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90)
}

function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) at++
    else if ((code === 45 || code === 39 || code === 0x2013) && joins(text, start, at, code)) at++
    else if (code > 127) {
      letters.lastIndex = at
      const found = letters.exec(text)
      if (!found) return at
      at += found[0].length
    } else return at
  }
}

/**
 * Whether a hyphen or an apostrophe stands inside a word. Before a digit it does not: `N-1` is what `N − 1` is, and
 * `UTF-8` has a number. Between two single letters neither: `n-k`. An en dash joins two whole words only.
 */
function joins(text: string, start: number, at: number, code: number): boolean {
  const next = text[at + 1]
  if (at === start || next === undefined || !anyLetter.test(next)) return false
  if (code === 39) return true
  const alone = !isWordCode(text.charCodeAt(at + 2)) && !(text.charCodeAt(at + 2) > 127)
  if (at - start === 1 && alone) return false
  return code === 45 || (at - start > 1 && !alone)
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
}

function lastWord(lexemes: readonly Lexeme[]): string {
  return lexemes.at(-1)?.meaning.toLowerCase() ?? ''
}

function push(lexemes: Lexeme[], start: number, end: number, kind: TokenClass, meaning: string): number {
  lexemes.push({ start, end, class: kind, meaning })
  return end
}
