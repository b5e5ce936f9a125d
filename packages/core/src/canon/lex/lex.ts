import type { TokenClass } from '../../model/token.ts'
import { mark } from './flatten-marks.ts'
import { lexNumber, startsNumber } from './lex-number.ts'
import { raisedText, scriptEnd } from './lex-script.ts'
import { lexWord } from './lex-word.ts'

/** A lexical unit of a flat text: half-open, in UTF-16 units from 0. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  readonly class: TokenClass
  /** What it means before any rule speaks, scripts written as `^{…}` and `_{…}`. Empty: a call of a note. */
  readonly meaning: string
}

/** The increment sign is typed for the letter delta. */
const letter = /[\p{L}\u2206]/u
const mathSign = /\p{Sm}/u
const comparisonSigns = new Set([
  '<',
  '>',
  '=',
  '≤',
  '≥',
  '≠',
  '≈',
  '≡',
  '≪',
  '≫',
  '⩽',
  '⩾',
  '<=',
  '>=',
  '==',
  '!=',
  '<>',
])
const dashes = new Set(['-', '\u2013', '\u2014', '\u2015', '\u2212'])
/** Signs of two or three characters that are one: `<=`, `::=`, `...`. Two signs of equality are set apart in some prints. */
const longSign = /\.\.\.|::=|:=|<=|>=|= ?=|!=|<>|<<|>>|&&|\|\|/y
/** An arrow made longer by the pieces of line that the Symbol font has for it. */
const drawnArrow = /\u23af{1,80} ?[\u2190\u2192\u2194\u21d0\u21d2\u21d4]|[\u2190\u21d0]\u23af{1,80}/y
/** What an operator may stand before: a value, a bracket, a name of one letter or one with an underscore. */
const operandAhead = /[ ]?(?:[0-9({[|√]|\p{L}(?!\p{L})|\p{L}+[_\ue000\ue002])/uy

/**
 * Cuts a folded text into lexemes, left to right, in one pass: every character is looked at a bounded number of times.
 */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32) at++
    else if (isDigit(code) || startsNumber(text, at, code)) at = lexNumber(text, at, lexemes)
    else if (isLetter(code) || (code > 127 && letter.test(codePointString(text, at)))) at = lexWord(text, at, lexemes)
    else at = lexSign(text, at, lexemes)
  }
  return lexemes
}

function lexSign(text: string, start: number, lexemes: Lexeme[]): number {
  const sign = codePointString(text, start)
  let end = start + sign.length
  if (sign === mark.object) return push(lexemes, start, end, 'formula', sign)
  const script = scriptEnd(text, start)
  if (script > start) return push(lexemes, start, script, 'number', raisedText(text, start, script))
  drawnArrow.lastIndex = start
  const arrow = drawnArrow.exec(text)?.[0]
  if (arrow !== undefined) return push(lexemes, start, start + arrow.length, 'number', arrow.replace(/[\u23af ]/g, ''))
  longSign.lastIndex = start
  const long = longSign.exec(text)
  if (long) end = start + long[0].length
  else if (isTypedDash(text, start, lexemes)) return push(lexemes, start, start + 2, 'punctuation', '--')
  const printed = text.slice(start, end).replace(' ', '')
  if ((printed === '<' || printed === '>') && bracketsAddress(text, start))
    return push(lexemes, start, end, 'punctuation', noSign)
  // `½` is a value.
  if (/^[¼-¾⅐-⅟↉]$/.test(printed)) return push(lexemes, start, end, 'number', printed)
  if (comparisonSigns.has(printed)) return push(lexemes, start, end, 'comparison', printed)
  return push(lexemes, start, end, isOperator(text, start, end, printed, lexemes) ? 'number' : 'punctuation', printed)
}

/** A sign that only steers print: it means nothing. */
const noSign = '\u2060'
/** Longest address whose brackets are known, in characters. */
const maxAddress = 500
const address = /<(?:https?|ftp|mailto):[^\s<>]{0,500}>/y

/** `<https://example.org/>`: brackets that set an address apart, which other prints do without. */
function bracketsAddress(text: string, at: number): boolean {
  const opened =
    text[at] === '<' ? at : text.slice(Math.max(0, at - maxAddress), at).lastIndexOf('<') + Math.max(0, at - maxAddress)
  address.lastIndex = opened
  const found = text[opened] === '<' ? address.exec(text) : null
  return found !== null && (text[at] === '<' || opened + found[0].length === at + 1)
}

/**
 * Two hyphens that a typewriter sets for a dash: between words, with a space on either side. Between values they compute,
 * and in ASN.1 they open a comment, behind a comma for the most part.
 */
function isTypedDash(text: string, start: number, lexemes: readonly Lexeme[]): boolean {
  typedDash.lastIndex = start
  if (!typedDash.test(text) || text[start - 1] !== ' ' || !behindWord.test(text.slice(start - 2, start - 1)))
    return false
  const before = lexemes.at(-1)
  valueAhead.lastIndex = start + 2
  return !(before && isOperand(before) && valueAhead.test(text)) && !text.includes('::=')
}

/** The space behind the dash is lost at times, before a sentence. */
const typedDash = /--(?: |(?=\p{Lu}\p{Ll}))/uy
const valueAhead = /[ ]?[0-9({[|√]/uy
const behindWord = /[\p{L}\p{N})\]'"\u2019\u201d.]/u

/** A dash or a star between two values computes, and is part of the value; between words it is punctuation. */
function isOperator(text: string, start: number, end: number, sign: string, lexemes: readonly Lexeme[]): boolean {
  const dash = dashes.has(sign)
  if (
    !dash &&
    sign !== '*' &&
    sign !== '/' &&
    sign !== '^' &&
    sign !== '<<' &&
    sign !== '>>' &&
    sign !== '&&' &&
    sign !== '||'
  ) {
    return sign === '+' || (sign.charCodeAt(0) > 127 && mathSign.test(sign)) || sign === '÷'
  }
  // A sign that stands off on one side only opens or closes something.
  if ((text[start - 1] === ' ') !== (text[end] === ' ')) return false
  const before = lexemes.at(-1)
  if (!before || !isOperand(before)) return false
  operandAhead.lastIndex = end
  return operandAhead.test(text)
}

function isOperand({ class: kind, meaning }: Lexeme): boolean {
  return (
    kind === 'number' ||
    kind === 'identifier' ||
    kind === 'formula' ||
    meaning === ')' ||
    meaning === ']' ||
    (meaning.length === 1 && letter.test(meaning))
  )
}

function push(lexemes: Lexeme[], start: number, end: number, kind: TokenClass, meaning: string): number {
  lexemes.push({ start, end, class: kind, meaning })
  return end
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function codePointString(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? text.slice(at, at + 2) : (text[at] as string)
}
