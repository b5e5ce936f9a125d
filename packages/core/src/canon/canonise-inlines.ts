import type { Inline } from '../model/inline.ts'
import type { Token, TokenClass } from '../model/token.ts'
import { printScripts } from './canonise-formula.ts'
import { findCitedDocuments } from './find/find-cited-documents.ts'
import { bareReference, findCrossReferences, findNumberedEntries } from './find/find-cross-references.ts'
import { findSelfReferences } from './find/find-self-references.ts'
import { meaningOfPlace, type Where } from './find/meaning-of-place.ts'
import type { Span } from './find/span.ts'
import { mayBeList } from './lex/decimal-comma.ts'
import { type FlatText, flattenInlines } from './lex/flatten-inlines.ts'
import { lastBefore, mark } from './lex/flatten-marks.ts'
import { foldSign, foldWord } from './lex/fold-unicode.ts'
import { type Lexeme, lex } from './lex/lex.ts'
import { attachmentOf } from './rules/electronic-attachment.ts'
import { decimalPoint } from './rules/number-form.ts'
import type { TextContext } from './text-context.ts'

/** Words and signs without which no phrase rule can speak. */
const trigger =
  /\b[Tt]his \b|ITU-|ISO|IEC|CCITT|\bRec|[Cc]lause|[Ss]ection|[Aa]nnex|ANNEX|[Aa]ppendi|APPENDI|[Tt]able|TABLE|[Ff]ig|FIG|[Ee]q|[Ff]ormula|[Nn]ote|NOTE|[Ee]xample|EXAMPLE|[Ii]tem|[0-9A-Z]\.[0-9]|\[(?:[0-9]|b-)/
/** The longest run of one word or two in a fixed-width font that is a name and no text, in UTF-16 units. */
const longestName = 60

/** The canonical tokens of a run of inlines. What is printed stays; what it means depends on where it is printed. */
export function canoniseInlines(inlines: readonly Inline[], where: Where, text: TextContext): readonly Token[] {
  if (!text.memory || text.without) return canonise(inlines, where, text)
  const key = `${where}${text.history ? ' of a history' : ''} ${JSON.stringify(inlines)}`
  return text.memory.tokens(key, () => canonise(inlines, where, text))
}

function canonise(inlines: readonly Inline[], where: Where, text: TextContext): readonly Token[] {
  const flat = flattenInlines(inlines, text.side, text.anchors, where === 'cell')
  if (flat.printed === '') return []
  const lexemes = lex(flat.folded)
  const spans = flat.links.length > 0 || trigger.test(flat.folded) ? findSpans(flat, lexemes, text) : []
  return meaningOfPlace(assemble(flat, lexemes, spans, text), where, text)
}

/** Every stretch that a rule reads as one token, in order, none in another. Earlier rules win. */
function findSpans(flat: FlatText, lexemes: readonly Lexeme[], text: TextContext): Span[] {
  const citations = findCitedDocuments(flat.folded, text)
  const found = [
    ...findSelfReferences(flat.folded, text),
    ...citations,
    ...findCrossReferences(flat, citations, text),
    ...findNumberedEntries(flat, text),
  ]
    .flatMap((span) => wantedSpan(span, flat.folded, text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  const spans: Span[] = []
  let next = 0
  lexemes.forEach((lexeme, at) => {
    while (next < kept.length && (kept[next] as Span).start < lexeme.end) spans.push(kept[next++] as Span)
    if ((lexeme.class !== 'number' && lexeme.class !== 'identifier') || lexeme.start < (spans.at(-1)?.end ?? 0)) return
    const span = bareReference(flat, lexeme, lexemes[at + 1], text, citations, spans.at(-1))
    if (span) spans.push(span)
  })
  return spans
}

/** A span whose rule is wanted; of a reference whose form is to be compared, the number alone. */
function wantedSpan(span: Span, folded: string, { without }: TextContext): Span[] {
  if (!without?.has(span.rule)) return [span]
  const [, number = ''] = /([^ ]+)⟧$/.exec(span.meaning) ?? []
  const at = span.class === 'cross-reference' ? folded.slice(span.start, span.end).lastIndexOf(number) : -1
  return at < 0 ? [] : [{ ...span, start: span.start + at, end: span.start + at + number.length }]
}

function assemble(flat: FlatText, lexemes: readonly Lexeme[], spans: readonly Span[], text: TextContext): Token[] {
  const tokens: Token[] = []
  let nextSpan = 0
  let end = 0
  let object = 0
  const push = (token: Token): void => {
    const off = token.rule !== undefined && token.target === undefined && text.without?.has(token.rule)
    tokens.push(off ? asPrinted(token) : token)
  }
  const spacedAt = (start: number): boolean => start > 0 && flat.folded.charCodeAt(start - 1) === 32
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at] as Lexeme
    while (nextSpan < spans.length && (spans[nextSpan] as Span).start < lexeme.end) {
      const { start, end: to, ...meant } = spans[nextSpan++] as Span
      // What stands before a span in a lexeme that it cuts is printed and means itself.
      if (start > Math.max(lexeme.start, end)) {
        const from = Math.max(lexeme.start, end)
        push(
          tokenOf(
            flat,
            { ...lexeme, start: from, end: start, meaning: flat.folded.slice(from, start) },
            false,
            spacedAt(from),
            text,
          ),
        )
      }
      tokens.push({ printed: printScripts(flat.printed.slice(start, to)), spaced: spacedAt(start), ...meant })
      end = to
    }
    if (lexeme.end <= end) continue
    const rest = lexeme.start < end ? { ...lexeme, start: end, meaning: flat.folded.slice(end, lexeme.end) } : lexeme
    if (rest.meaning === mark.object) {
      for (const part of flat.objects[object++] ?? [])
        push(part.spaced === undefined ? { ...part, spaced: spacedAt(rest.start) } : (part as Token))
    } else push(tokenOf(flat, rest, isDecimal(lexemes, at, text), spacedAt(rest.start), text))
  }
  return tokens
}

/** Whether the comma in a number can only be its decimal sign. */
function isDecimal(lexemes: readonly Lexeme[], at: number, { decimalComma }: TextContext): boolean {
  const number = lexemes[at]
  if (number?.class !== 'number') return false
  if (lexemes[at + 1]?.class === 'unit') return true
  return (
    decimalComma !== undefined &&
    !decimalComma.except.has(number.meaning.replace(/^[-+±]/, '')) &&
    !mayBeList(lexemes, at)
  )
}

/** A token that no rule speaks for. */
function asPrinted({ rule: _, ...token }: Token): Token {
  return { ...token, meaning: token.printed }
}

function tokenOf(flat: FlatText, lexeme: Lexeme, isDecimal: boolean, spaced: boolean, { self }: TextContext): Token {
  const { start, end, class: kind } = lexeme
  if (kind === 'word' && flat.plain) return { printed: lexeme.meaning, meaning: lexeme.meaning, class: kind, spaced }
  const printed = printScripts(flat.printed.slice(start, end))
  const code = flat.mono.length > 0 && (lastBefore(flat.mono, start + 1)?.end ?? 0) >= end
  if (kind === 'word' && printed === lexeme.meaning && !code) {
    const meaning = foldWord(printed)
    return meaning === printed
      ? { printed, meaning, class: kind, spaced }
      : { printed, meaning, class: kind, spaced, rule: 'unicode-form' }
  }
  if (kind === 'number') {
    const meaning = lexeme.end - start === 1 ? foldSign(lexeme.meaning) : decimalPoint(lexeme.meaning, isDecimal)
    if (meaning === printed) return { printed, meaning, class: kind, spaced }
    return {
      printed,
      meaning,
      class: kind,
      spaced,
      rule: isSign(meaning) || meaning === printed.replace(/[\u2212\u2013]/g, '-') ? 'unicode-form' : 'number-form',
    }
  }
  if (kind === 'identifier') {
    const attachment = attachmentOf(lexeme.meaning, self)
    if (attachment) return { printed, meaning: attachment, class: kind, spaced, rule: 'electronic-attachment' }
  }
  const sign = kind === 'punctuation' || kind === 'comparison' || kind === 'formula'
  // In code every sign is itself: only the flat text has folded its quotes and hyphens.
  const meaning = sign ? (code ? printed : foldSign(lexeme.meaning)) : foldWord(lexeme.meaning)
  const meant: TokenClass = code && kind === 'word' && isName(flat, start) ? 'identifier' : kind
  return {
    printed,
    meaning,
    class: meant,
    spaced,
    ...(meaning === printed || (meaning === '' && printed === '')
      ? {}
      : { rule: lexeme.meaning === '' ? 'note-form' : 'unicode-form' }),
  }
}

/** An operator or an arrow, which only its print is folded of. */
function isSign(meaning: string): boolean {
  return /^[–*←→↔⇐⇒⇔]$/.test(meaning)
}

/** Whether the fixed-width run at a place is short: a name in running text, and no text set in such a font. */
function isName(flat: FlatText, at: number): boolean {
  const run = lastBefore(flat.mono, at + 1)
  return run !== undefined && run.end - run.start <= longestName
}
