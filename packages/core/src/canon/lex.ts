import type { TokenClass } from '../model/token.ts'
import { mark } from './flatten-inlines.ts'
import { phrases, units, wordClasses } from './lexicon.ts'

/** A lexical unit of a flat text: half-open, in UTF-16 units from 0. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  readonly class: TokenClass
  /** What it means before any rule speaks, scripts written as `^{…}` and `_{…}`. */
  readonly meaning: string
}

const { superStart, superEnd, subStart, subEnd, object } = mark
const script = `(?:${superStart}[^${superEnd}]{0,80}${superEnd}|${subStart}[^${subEnd}]{0,80}${subEnd})`

/** Alternatives in order: the first that fits is taken. Each is linear: no two neighbouring parts share a character. */
const pattern = new RegExp([
  String.raw`(?<url>(?:https?|ftp|urn|mailto):[^\s<>"'${object}]*[^\s<>"',.;:)\]}${object}])`,
  String.raw`(?<media>\b(?:application|audio|image|message|model|multipart|text|video)/[A-Za-z0-9][A-Za-z0-9.+-]*[A-Za-z0-9]\b)`,
  String.raw`(?<bits>'[0-9A-Fa-f ]{1,200}'[BH]\b|\b0x[0-9A-Fa-f]+\b)`,
  String.raw`(?<modal>\b(?:${phraseOf('modal')}))`,
  String.raw`(?<comparison>\b(?:${phraseOf('comparison')})\b|[≤≥<>=≠≈≡]=?)`,
  String.raw`(?<quantifier>\b(?:${phraseOf('quantifier')})\b)`,
  String.raw`(?<cannot>\bcan(?=not\b))`,
  String.raw`(?<not>(?<=\bcan)not\b)`,
  String.raw`(?<ident>(?:\p{L}[\p{L}\p{N}]*|[0-9]+\p{L}[\p{L}\p{N}]*)(?:_[\p{L}\p{N}]+)+|\b\p{Ll}+\p{Lu}[\p{L}\p{N}]*|\b\p{Lu}+\p{Ll}+\p{Lu}[\p{L}\p{N}]*|\b\p{L}+[0-9]+(?:[-][0-9]+)*[\p{L}\p{N}]*|\b\p{L}\.[0-9]+(?:\.[0-9]+)*)`,
  String.raw`(?<dotted>[0-9]+(?:\.[0-9]+){2,}\p{L}?)`,
  String.raw`(?<ordinal>[0-9]+(?:st|nd|rd|th)\b)`,
  String.raw`(?<number>(?:(?<![\p{L}\p{N})\]])[-+±\u2212]|(?<=^|[\s(=])\u2013(?=[0-9]))?[0-9]+(?:(?:[ '](?=[0-9]{3}(?![0-9]))[0-9]{3})+)?(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]+)?(?:\^\{?-?[0-9]+\}?)?)`,
  String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+)*)`,
  `(?<script>${script})`,
  String.raw`(?<object>${object})`,
  String.raw`(?<dots>\.{3})`,
  String.raw`(?<other>\S)`,
].join('|'), 'gu')

const scriptAhead = new RegExp(`(?:${script})+`, 'uy')
const unitAhead = /[ ]?(?<unit>%|‰|°[CF]?|(?:[kMGTmµμnpd]?(?:bit|[BbVWAΩFHJN]|Hz)(?:\/s)?|[\p{L}µμΩ]+(?:\/[\p{L}]+)?))/uy

/** Cuts a folded text into lexemes, left to right. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const groups = found.groups as Record<string, string | undefined>
    const start = found.index
    let end = start + found[0].length
    const printed = found[0]
    if (groups['script'] !== undefined) {
      lexemes.push({ start, end, class: 'number', meaning: scriptText(printed) })
      continue
    }
    const base = classify(groups, printed, text, start)
    let meaning = printed
    let kind = base
    if (kind === 'number' || kind === 'word' || kind === 'identifier' || printed === ')') {
      scriptAhead.lastIndex = end
      const raised = scriptAhead.exec(text)
      if (raised && printed !== ')') {
        const body = scriptText(raised[0])
        // A raised letter on a whole word is a call of a note, not an exponent.
        if (kind === 'word' && printed.length > 3 && isNoteCall(raised[0])) {
          lexemes.push({ start, end, class: kind, meaning })
          lexemes.push({ start: end, end: end + raised[0].length, class: 'punctuation', meaning: '' })
          pattern.lastIndex = end + raised[0].length
          continue
        }
        end += raised[0].length
        meaning += body
        if (kind === 'word') kind = 'identifier'
        pattern.lastIndex = end
      }
    }
    if (kind === 'number' && groups['number'] !== undefined) meaning = numberMeaning(printed) + meaning.slice(printed.length)
    lexemes.push({ start, end, class: kind, meaning })
    if (kind === 'number') {
      unitAhead.lastIndex = end
      const unit = unitAhead.exec(text)
      const name = unit?.groups?.['unit']
      const next = unit ? text[unit.index + unit[0].length] : undefined
      if (unit && name && units.has(name) && !(next && /[\p{L}\p{N}_]/u.test(next))) {
        const from = unit.index + unit[0].length - name.length
        let to = from + name.length
        scriptAhead.lastIndex = to
        const raised = scriptAhead.exec(text)
        if (raised) to += raised[0].length
        lexemes.push({ start: from, end: to, class: 'unit', meaning: name.replace(/μ/g, 'µ') + (raised ? scriptText(raised[0]) : '') })
        pattern.lastIndex = to
      }
    }
  }
  return lexemes
}

function phraseOf(kind: TokenClass): string {
  return phrases.filter((phrase) => phrase.class === kind).map((phrase) => phrase.pattern).join('|')
}

function classify(groups: Record<string, string | undefined>, printed: string, text: string, start: number): TokenClass {
  if (groups['word'] !== undefined) {
    // The month, not the verb.
    if (printed === 'May' && /^ [0-9]/.test(text.slice(start + 3, start + 5))) return 'word'
    return wordClasses.get(printed.toLowerCase()) ?? 'word'
  }
  if (groups['number'] !== undefined || groups['ordinal'] !== undefined || groups['bits'] !== undefined) return 'number'
  if (groups['dotted'] !== undefined) return printed.split('.').length >= 4 ? 'identifier' : 'number'
  if (groups['ident'] !== undefined || groups['url'] !== undefined || groups['media'] !== undefined) return 'identifier'
  if (groups['modal'] !== undefined || groups['cannot'] !== undefined) return 'modal'
  if (groups['not'] !== undefined) return 'negation'
  if (groups['comparison'] !== undefined) return 'comparison'
  if (groups['quantifier'] !== undefined) return 'quantifier'
  return groups['object'] !== undefined ? 'formula' : 'punctuation'
}

/** `^{32}` for a raised run, `_{i}` for a lowered one. */
function scriptText(run: string): string {
  let text = ''
  for (const sign of run) {
    if (sign === superStart) text += '^{'
    else if (sign === subStart) text += '_{'
    else if (sign === superEnd || sign === subEnd) text += '}'
    else text += sign === '\u2212' || sign === '\u2013' ? '-' : sign === ' ' ? '' : sign
  }
  return text
}

function isNoteCall(run: string): boolean {
  return /^.(?:[a-z]\)?|[0-9]{1,2}\)|\*{1,3}).$/u.test(run)
}

/** One sign for minus, no group separators, `^{n}` for an exponent. A comma stays: what it means is a rule's business. */
function numberMeaning(printed: string): string {
  return printed.replace(/^[\u2212\u2013]/, '-').replace(/[ '](?=[0-9]{3})/g, '').replace(/\^\{?(-?[0-9]+)\}?$/, '^{$1}').replace(/^\+(?=[0-9])/, '+')
}
