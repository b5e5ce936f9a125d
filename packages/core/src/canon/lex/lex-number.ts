import type { Lexeme } from './lex.ts'
import { raisedText, scriptEnd } from './lex-script.ts'
import { units } from './lexicon.ts'

const bits = /'[0-9A-Fa-f ]{1,400}'[BH](?![\p{L}\p{N}])/uy
const hexadecimal = /0[xX][0-9A-Fa-f]+(?![\p{L}\p{N}])/uy
/** `2018-05-04`. */
const date = /(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![\p{L}\p{N}-])/uy
/** `1.3.6.1`, `8.2.1a`. */
const dotted = /[0-9]+(?:\.[0-9]+){2,}\p{Ll}?(?![\p{L}\p{N}])/uy
const ordinal = /[0-9]+-?(?:st|nd|rd|th)(?![\p{L}\p{N}])/uy
/** `3GPP`, `16x16`, `6.1a`, `2D`: no number. */
const mixed = /[0-9]+(?:\.[0-9]+)?[\p{L}_][\p{L}\p{N}_]*/uy
/** Groups of three behind a first group that does not begin with zero: a bit string is no number in groups. */
const number =
  /(?:± ?|[-+\u2212\u2013])?(?:[1-9][0-9]{0,2}(?:[ '][0-9]{3}(?![0-9]))+|[0-9]+|(?=\.))(?:[.,][0-9]+)?(?:[eE][-+\u2212]?[0-9]+(?![\p{L}\p{N}]))?(?:\^(?:\{[-\u2212]?[0-9]+\}|[-\u2212]?[0-9]+))?/uy
const unitAhead = /([ -]?)([%‰°][CF]?|[\p{L}µμΩ]+(?:[-/]\p{L}+)?)(?![\p{L}\p{N}_])/uy

/** What `±` adds to and takes from, where a space stands behind it: `a ± 500`, and not `of ± 500`. */
const operandBehind = /(?:[\p{N})\]\ue001\ue003]|(?<![\p{L}\p{N}])\p{L}) *$/u

/** Whether a number begins here with something other than a digit: a sign, a decimal point, the quote of a bit string. */
export function startsNumber(text: string, at: number, code: number): boolean {
  switch (code) {
    case 0xb1:
      return text[at + 1] === ' ' && isDigitAt(text, at + 2)
        ? !operandBehind.test(text.slice(Math.max(0, at - 8), at))
        : isSign(text, at)
    case 0x2d:
    case 0x2b:
    case 0x2212:
      return isSign(text, at)
    // An en dash is a minus only where nothing stands before it that it could part from what follows.
    case 0x2013:
      return isDigitAt(text, at + 1) && /[\s(=[{<>]/.test(text[at - 1] ?? ' ')
    case 0x2e:
      return isDigitAt(text, at + 1) && /[\s(=[{]/.test(text[at - 1] ?? ' ')
    case 0x27:
      bits.lastIndex = at
      return bits.test(text)
    default:
      return false
  }
}

function isSign(text: string, at: number): boolean {
  return isDigitAt(text, at + 1) && !/[\p{L}\p{N})\]"'_.\ue001\ue003]/u.test(text[at - 1] ?? ' ')
}

/** Reads a number with its sign, groups, exponent and unit. Gives where it ends. */
export function lexNumber(text: string, start: number, lexemes: Lexeme[]): number {
  const literal = at(bits, text, start) ?? at(hexadecimal, text, start) ?? at(date, text, start)
  if (literal !== null) return push(lexemes, start, literal, 'number', literal)
  const places = at(dotted, text, start)
  if (places !== null)
    return push(
      lexemes,
      start,
      places,
      places.split('.').length > 3 || /\p{L}$/u.test(places) ? 'identifier' : 'number',
      places,
    )
  const rank = at(ordinal, text, start)
  if (rank !== null) return push(lexemes, start, rank, 'number', rank.replace('-', ''))
  const name = at(mixed, text, start)
  const plain = at(number, text, start) ?? (text[start] as string)
  if (name !== null && name.length > plain.length && !isNumberWithUnit(name)) {
    const to = scriptEnd(text, start + name.length)
    lexemes.push({ start, end: to, class: 'identifier', meaning: name + raisedText(text, start + name.length, to) })
    return to
  }
  let end = start + plain.length
  const to = scriptEnd(text, end)
  const raised = raisedText(text, end, to)
  // `1` with a raised `st` is `1st`.
  const meaning = numberMeaning(plain) + (/^\^\{(?:st|nd|rd|th)\}$/.test(raised) ? raised.slice(2, -1) : raised)
  end = to
  lexemes.push({ start, end, class: 'number', meaning })
  return lexUnit(text, end, lexemes)
}

/** `5ms` is a value; `16x16` is a name. */
function isNumberWithUnit(name: string): boolean {
  const unit = name.replace(/^[0-9.]+/, '')
  return units.has(unit) && unit !== 'd'
}

function lexUnit(text: string, start: number, lexemes: Lexeme[]): number {
  unitAhead.lastIndex = start
  const found = unitAhead.exec(text)
  if (!found) return start
  const [, gap = '', printed = ''] = found
  const name = units.has(printed) ? printed : printed.replace(/[-/].*$/, '')
  if (!units.has(name.replace(/μ/g, 'µ'))) return start
  // `8-bit` keeps its hyphen as a sign of its own.
  if (gap === '-') lexemes.push({ start, end: start + 1, class: 'punctuation', meaning: '-' })
  const from = start + gap.length
  const end = scriptEnd(text, from + name.length)
  lexemes.push({
    start: from,
    end,
    class: 'unit',
    meaning: name.replace(/μ/g, 'µ') + raisedText(text, from + name.length, end),
  })
  return end
}

/** One sign for minus, no group separators, `^{n}` for an exponent. A comma stays: what it means is a rule's business. */
function numberMeaning(printed: string): string {
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(printed)) return printed
  return printed
    .replace('± ', '±')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[ '](?=[0-9]{3})/g, '')
    .replace(/\^\{?(-?[0-9]+)\}?$/, '^{$1}')
}

function at(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? null
}

function push(lexemes: Lexeme[], start: number, printed: string, kind: Lexeme['class'], meaning: string): number {
  lexemes.push({ start, end: start + printed.length, class: kind, meaning })
  return start + printed.length
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
