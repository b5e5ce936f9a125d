import { tagOf } from '../../model/entry-number.ts'
import type { Target } from '../../model/token.ts'
import type { FlatText } from '../lex/flatten-inlines.ts'
import { lastBefore, mark } from '../lex/flatten-marks.ts'
import type { Lexeme } from '../lex/lex.ts'
import type { TextContext } from '../text-context.ts'
import type { Span } from './span.ts'

const label = String.raw`(?:[IVX]{2,6}[.-][0-9]{1,4}(?:[.-][0-9]{1,4}){0,6}[a-z]?|[A-Z][0-9]{0,2}\.[0-9]{1,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?|[0-9]{1,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?|[A-Z][0-9]{0,2}-[0-9]{1,4})`
const letter = String.raw`(?:[IVX]{1,6}(?:\.[0-9]{1,4}){0,6}|[A-Z](?:\.[0-9]{1,4}){0,6})`
const keyword = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<clause>(?:[Ss]ub-?)?[Cc]lauses?|[Ss]ections?) (?<clauseLabel>${label})|(?<annex>[Aa]nnex(?:es)?|ANNEX|[Aa]ppendi(?:x|ces)|APPENDIX) (?<annexLabel>${letter})` +
    String.raw`|(?<float>[Tt]ables?|TABLES?|[Ff]igures?|FIGURES?|[Ff]igs?\.?|[Ee]quations?|[Ee]qs?\.|[Ff]ormula[es]?|NOTES?|[Nn]otes?|(?<!\bfor )examples?|Examples?|EXAMPLES?) (?:(?<floatLabel>${label})|\((?<bracketLabel>${label})\))` +
    String.raw`|(?:[Ll]ist )?[Ii]tems? \(?(?<item>[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})(?=\)))(?![\p{L}\p{N}])(?!\.[0-9])`,
  'gu',
)
const nextLabel = new RegExp(
  String.raw`(?:,| and| or|, and|, or| and\/or| to| through| ?[-\u2013\u2014]) ?(?:(?<label>${label})|(?<letter>[A-Z](?:\.[0-9]{1,4}){0,6})|\((?<bracket>${label})\))(?![\p{L}\p{N}])(?!\.[0-9])(?! ?(?:%|[mµn]?s|bits?|[kMG]?Hz|octets?|bytes?|times|[a-z]{1,3}/s)(?![\p{L}\p{N}]))`,
  'uy',
)
const nextItem = /\)?(?:,| and| or|, and|, or| to) \(?(?<item>[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})(?=\))/y
const externalBehind =
  /^(?: ?\([a-z0-9]{1,3}\))*,? (?:of|in|from|to) (?:the )?(?:Recs?\b|Recommendations?\b|ITU-|CCITT|ISO\b|IEC\b|International Standards?\b|IETF\b|RFC\b|IEEE\b|W3C\b|ANSI\b|FIPS\b|\[)/u
const rule = 'cross-reference-form'
const numberedEntry = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])${mark.superStart}?\[([0-9]{1,3})\]${mark.superEnd}?`,
  'gu',
)
const bibliographyRule = 'bibliography-layout'

/** The Recommendation of a table or figure, as ITU printed it behind each number until 1996: `Table 1/X.224`. */
const inRecommendation = /^ ?\/ ?([A-Z]\.[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![\p{L}\p{N}])(?!\.[0-9])/u

/** Printed references to other places of the text. A pinpoint in a cited document is text, not a reference of this one. */
export function findCrossReferences(flat: FlatText, citations: readonly Span[], { self }: TextContext): Span[] {
  const { folded } = flat
  const own = self?.itu?.number
  const spans: Span[] = []
  keyword.lastIndex = 0
  for (let found = keyword.exec(folded); found; found = keyword.exec(folded)) {
    const groups = found.groups as Record<string, string | undefined>
    const kind = kindOf(groups)
    const number = (groups['clauseLabel'] ??
      groups['annexLabel'] ??
      groups['floatLabel'] ??
      groups['bracketLabel'] ??
      groups['item']) as string
    const end = found.index + found[0].length
    const first = spans.length
    const push = (start: number, to: number, which: string, of: Target['kind'] = kind): void => {
      spans.push({
        start,
        end: to,
        rule,
        class: 'cross-reference',
        meaning: `⟦${of} ${which}⟧`,
        target: targetOf(of, which, start, to, flat),
      })
    }
    const suffix = kind === 'table' || kind === 'figure' ? inRecommendation.exec(folded.slice(end, end + 16)) : null
    let at = end + (suffix !== null && suffix[1] === own ? suffix[0].length : 0)
    // Of an item only the letter is a reference: its word and bracket are text.
    push(kind === 'list-item' ? end - number.length : found.index, at, number)
    const next = kind === 'list-item' ? nextItem : nextLabel
    next.lastIndex = at
    for (let more = next.exec(folded); more; more = next.exec(folded)) {
      const { label: dotted, letter: single, bracket, item } = more.groups as Record<string, string | undefined>
      const which = item ?? dotted ?? bracket ?? (kind === 'annex' || kind === 'appendix' ? single : undefined)
      if (which === undefined) break
      at = more.index + more[0].length
      // `Annexes D and E, and G.7`: the first is an annex, the last a clause of one.
      const isClause = (kind === 'annex' || kind === 'appendix') && which.includes('.') && !number.includes('.')
      push(at - which.length - (bracket ? 2 : 0), at, which, isClause ? 'clause' : kind)
      next.lastIndex = at
    }
    if (isExternal(folded, found.index, at, citations))
      for (let i = first; i < spans.length; i++) spans[i] = external(spans[i] as Span, kind)
    keyword.lastIndex = at
  }
  return spans
}

function external(span: Span, kind: string): Span {
  const { start, end, meaning } = span
  return { start, end, class: 'cross-reference', meaning: `⟦external ${kind} ${meaning.slice(kind.length + 2)}`, rule }
}

/** `[b-Lamp 2009]`. */
const taggedEntry = /\[(b-[^\][\n]{1,80})\]/gu

/** `[3]`, raised or not, and `[b-Lamp 2009]`, where a list of references has an entry that is called so. */
export function findNumberedEntries(flat: FlatText, { entries }: TextContext): Span[] {
  if (!entries || entries.size === 0) return []
  const spans: Span[] = []
  const cited = [
    ...flat.folded.matchAll(numberedEntry),
    ...(flat.folded.includes('[') ? flat.folded.matchAll(taggedEntry) : []),
  ]
  for (const found of cited) {
    const number = /^[0-9]/.test(found[1] as string) ? (found[1] as string) : tagOf(`[${found[1]}]`)
    if (number === null || !entries.has(number)) continue
    const start = found.index
    const end = start + found[0].length
    const target = targetOf('reference', number, start, end, flat)
    spans.push({
      start,
      end,
      class: 'cross-reference',
      meaning: `⟦reference ${number}⟧`,
      rule: bibliographyRule,
      target,
    })
  }
  return spans
}

/** Words before a dotted number that say a place is meant: `see 8.2`, `(8.2`, `8.1 and 8.2`. */
const placeBefore =
  /(?:[([,;]|(?<![\p{L}\p{N}])(?:see|cf\.?|in|of|to|with|by|from|per|under|also|and|or|and\/or|both|through|only|following|than) ?)$/iu
/** Words before it that say a value is meant: `a factor of 1.5`, `version 2.1`, `equal to 3.1`. */
const valueBefore =
  /(?:\b(?:value|factor|ratio|version|release|rate|gain|level|length|size|width|height|delay|weight|probability|range|edition|exponent|multiple|increments?|steps?|maximum|minimum|limit)s? (?:of|to|in|from|by)|\bversions?|\breleases?|\bequals?(?: to)?|\bup to|\bthan|\bat (?:least|most)|[<>=≤≥≠×*/+^]) ?$/iu

/** A dotted number that is a clause of this text, where the words before it say that a clause is meant. */
export function bareReference(
  flat: FlatText,
  lexeme: Lexeme,
  next: Lexeme | undefined,
  text: TextContext,
  citations: readonly Span[],
  last: Span | undefined,
): Span | null {
  const { start, end } = lexeme
  const printed = flat.folded.slice(start, end)
  const named = linkedNumber(flat, start, end, printed, text)
  if (named) return named
  if (!/^(?:[A-Z]|[IVX]{2,6}|[0-9]{1,4})(?:\.[0-9]{1,4})+[a-z]?$/.test(printed)) return null
  const span = { start, end, class: 'cross-reference', meaning: `⟦clause ${printed}⟧`, rule } as const
  const cited = lastBefore(citations, start)
  // `ISO 7498-2:1989, 3.3.1` is a place in that document, whatever clauses this text has.
  if (
    cited &&
    cited.end <= start &&
    start - cited.end <= 4 &&
    /^(?:[A-Z]\.[0-9]{1,2}(?![0-9])|[0-9])/.test(printed) &&
    /^\]?[,;:] ?\(?$/.test(flat.folded.slice(cited.end, start))
  )
    return external(span, 'clause')
  const lead = flat.folded.slice(Math.max(0, start - 24), start)
  // `7.2 of Rec. ITU-T X.501` likewise; not `version 7.2 of`.
  if (next?.class !== 'unit' && externalBehind.test(flat.folded.slice(end, end + 48)) && !valueBefore.test(lead))
    return external(span, 'clause')
  if (!text.labels.has(printed) || next?.class === 'unit') return null
  const link = lastBefore(flat.links, start + 1)
  const linked = link !== undefined && link.end >= end
  if (!linked) {
    const listed =
      last?.class === 'cross-reference' &&
      /^(?:,| and| or|, and|, or| to| ?[-–]) ?$/.test(flat.folded.slice(last.end, start))
    // A number of three parts, or behind a letter, is hardly ever a value.
    const placed = listed || placeBefore.test(lead) || /^[A-Z]|\..*\./.test(printed)
    if (!placed || valueBefore.test(lead)) return null
  }
  return { ...span, target: targetOf('clause', printed, start, end, flat) }
}

/**
 * A link that prints a number and nothing else, `<7>`, `<A.1>`, cites what it leads to, where that has the number. Where it leads to
 * a clause, a table or a figure and prints another, it cites what it prints.
 */
function linkedNumber(
  flat: FlatText,
  start: number,
  end: number,
  printed: string,
  { anchors, labels }: TextContext,
): Span | null {
  const link = lastBefore(flat.links, start + 1)
  if (link === undefined || link.start !== start || link.end !== end) return null
  const anchored = anchors?.get(link.anchor)
  // An entry of a list is cited in brackets.
  if (anchored === undefined || anchored.kind === 'reference') return null
  const { kind } = anchored
  const leads = anchored.number === printed
  const isClause = kind === 'clause' && /^[0-9]{1,2}$/.test(printed) && labels.has(printed)
  if (!leads && !isClause && !(kind === 'figure' || kind === 'table')) return null
  const target = leads ? { kind, number: printed, anchor: link.anchor } : targetOf(kind, printed, start, end, flat)
  return { start, end, class: 'cross-reference', meaning: `⟦${kind} ${printed}⟧`, rule, target }
}

function kindOf(groups: Record<string, string | undefined>): Target['kind'] {
  if (groups['clause']) return 'clause'
  if (groups['item']) return 'list-item'
  const word = (groups['annex'] ?? groups['float'] ?? '').toLowerCase()
  if (word.startsWith('annex')) return 'annex'
  if (word.startsWith('appendi')) return 'appendix'
  if (word.startsWith('table')) return 'table'
  if (word.startsWith('fig')) return 'figure'
  if (word.startsWith('note')) return 'note'
  return word.startsWith('example') ? 'example' : 'formula'
}

function targetOf(kind: Target['kind'], number: string, start: number, end: number, flat: FlatText): Target {
  const candidate = lastBefore(flat.links, end)
  const link = candidate && candidate.end > start ? candidate : undefined
  if (link === undefined) return { kind, number }
  // A link over several places cannot lead to all of them.
  const elsewhere = link.start >= start && link.end <= end ? link.elsewhere : undefined
  return { kind, number, anchor: link.anchor, ...(elsewhere ? { elsewhere } : {}) }
}

/** `clause 7 of Rec. ITU-T X.501`, `ISO/IEC 9594-2, clause 7`, `[ITU-T X.501], clause 7`. */
function isExternal(folded: string, start: number, end: number, citations: readonly Span[]): boolean {
  if (externalBehind.test(folded.slice(end, end + 48))) return true
  const cited = lastBefore(citations, start)
  return (
    cited !== undefined &&
    cited.end <= start &&
    start - cited.end <= 8 &&
    /^\]?[,;]? ?(?:\(|in |see )?$/.test(folded.slice(cited.end, start))
  )
}
