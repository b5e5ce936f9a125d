import type { Inline } from '../model/inline.ts'
import type { Token } from '../model/token.ts'
import { bareReference, findCrossReferences } from './find-cross-references.ts'
import { findCitedDocuments } from './find-cited-documents.ts'
import { findSelfReferences } from './find-self-references.ts'
import { type FlatText, flattenInlines } from './flatten-inlines.ts'
import { type Lexeme, lex } from './lex.ts'
import { meaningOfPlace, type Where } from './meaning-of-place.ts'
import type { Span } from './span.ts'
import type { TextContext } from './text-context.ts'

/** Words and signs without which no phrase rule can speak. */
const trigger = /\b[Tt]his \b|ITU-T|ISO|IEC|CCITT|\bRec|[Cc]lause|[Ss]ection|[Aa]nnex|ANNEX|[Aa]ppendi|APPENDI|[Tt]able|TABLE|[Ff]ig|FIG|[Ee]q|[Ff]ormula|[Nn]ote|NOTE|[Ee]xample|EXAMPLE|[0-9A-Z]\.[0-9]/

/** The canonical tokens of a run of inlines. What is printed stays; what it means depends on where it is printed. */
export function canoniseInlines(inlines: readonly Inline[], where: Where, text: TextContext): Token[] {
  const flat = flattenInlines(inlines)
  if (flat.printed === '') return []
  const lexemes = lex(flat.folded)
  const spans = trigger.test(flat.folded) ? findSpans(flat, lexemes, text) : []
  return meaningOfPlace(assemble(flat, lexemes, spans), where)
}

/** Every stretch that a rule reads as one token, in order, none in another. Earlier rules win. */
function findSpans(flat: FlatText, lexemes: readonly Lexeme[], text: TextContext): Span[] {
  const citations = findCitedDocuments(flat.folded, text)
  const found = [...findSelfReferences(flat.folded), ...citations, ...findCrossReferences(flat, citations)]
  const taken = (start: number, end: number): boolean => found.some((span) => span.start < end && span.end > start)
  lexemes.forEach((lexeme, at) => {
    if ((lexeme.class !== 'number' && lexeme.class !== 'identifier') || taken(lexeme.start, lexeme.end)) return
    const span = bareReference(flat, lexeme, lexemes[at + 1], text, citations)
    if (span) found.push(span)
  })
  found.sort((a, b) => a.start - b.start)
  const kept: Span[] = []
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

function assemble(flat: FlatText, lexemes: readonly Lexeme[], spans: readonly Span[]): Token[] {
  const tokens: Token[] = []
  let nextSpan = 0
  let end = 0
  let object = 0
  const spacedAt = (start: number): boolean => start > 0 && flat.folded[start - 1] === ' '
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at] as Lexeme
    while (nextSpan < spans.length && (spans[nextSpan] as Span).start < lexeme.end) {
      const span = spans[nextSpan++] as Span
      const { start, end: to, ...meant } = span
      tokens.push({ printed: plain(flat.printed.slice(start, to)), spaced: spacedAt(start), ...meant })
      end = to
    }
    if (lexeme.start < end) continue
    const stands = flat.folded.startsWith('\ue004', lexeme.start) ? flat.objects[object++] : undefined
    if (stands) tokens.push({ ...stands, spaced: spacedAt(lexeme.start) })
    else tokens.push(tokenOf(flat, lexeme, lexemes[at + 1], spacedAt(lexeme.start)))
  }
  return tokens
}

function tokenOf(flat: FlatText, lexeme: Lexeme, next: Lexeme | undefined, spaced: boolean): Token {
  const printed = plain(flat.printed.slice(lexeme.start, lexeme.end))
  const isMono = flat.mono.some((run) => run.start <= lexeme.start && run.end >= lexeme.end)
  if (lexeme.class === 'number') {
    // A decimal comma is one only before a unit: `1,2` may be a list.
    const meaning = next?.class === 'unit' && /^[^,]*,[0-9]+(?:\^.*)?$/.test(lexeme.meaning) && !/,[0-9]{3}$/.test(lexeme.meaning)
      ? lexeme.meaning.replace(',', '.') : lexeme.meaning
    return { printed, meaning, class: 'number', spaced, ...(meaning === printed ? {} : { rule: 'number-form' }) }
  }
  const meaning = lexeme.class === 'punctuation' ? signOf(lexeme.meaning, isMono) : wordOf(lexeme.meaning)
  const kind = isMono && lexeme.class === 'word' ? 'identifier' : lexeme.class
  return { printed, meaning, class: kind, spaced, ...(meaning === printed ? {} : { rule: 'unicode-form' }) }
}

/** Without the marks of raised and lowered runs, which are written out: `2^{32}`. */
function plain(printed: string): string {
  return /[\ue000-\ue004]/.test(printed)
    ? printed.replace(/\ue000/g, '^').replace(/\ue002/g, '_').replace(/[\ue001\ue003\ue004]/g, '')
    : printed
}

/** Dashes by their role, quotes straight, dots as one sign. In code every sign is itself. */
function signOf(sign: string, isMono: boolean): string {
  if (isMono) return sign
  if (/^[-\u2013\u2014\u2015\u2212]$/.test(sign)) return '–'
  if (sign === '…') return '...'
  return sign.codePointAt(0) as number > 127 ? sign.normalize('NFKC') : sign
}

/** A word without what only steers its print: soft hyphens, ligatures, joiners. */
function wordOf(word: string): string {
  return /[^\x20-\x7e]/.test(word) ? word.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '').normalize('NFKC') : word
}
