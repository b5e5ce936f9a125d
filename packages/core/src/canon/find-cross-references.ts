import type { Target } from '../model/token.ts'
import type { FlatText } from './flatten-inlines.ts'
import { type Lexeme } from './lex.ts'
import type { Span } from './span.ts'
import type { TextContext } from './text-context.ts'

const label = String.raw`(?:[A-Z]\.[0-9]{1,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?|[0-9]{1,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?|[A-Z]-[0-9]{1,4})`
const letter = String.raw`(?:[IVX]{1,6}(?:\.[0-9]{1,4}){0,6}|[A-Z](?:\.[0-9]{1,4}){0,6})`
const keyword = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<clause>(?:[Ss]ub-?)?[Cc]lauses?|[Ss]ections?) (?<clauseLabel>${label})|(?<annex>[Aa]nnex(?:es)?|ANNEX|[Aa]ppendi(?:x|ces)|APPENDIX) (?<annexLabel>${letter})` +
  String.raw`|(?<float>[Tt]ables?|TABLES?|[Ff]igures?|FIGURES?|[Ff]igs?\.|[Ee]quations?|[Ee]qs?\.|[Ff]ormula[es]?|NOTES?|[Nn]otes?|[Ee]xamples?|EXAMPLES?) (?:(?<floatLabel>${label})|\((?<bracketLabel>${label})\)))(?![\p{L}\p{N}])(?!\.[0-9])`, 'gu',
)
const nextLabel = new RegExp(String.raw`(?:,| and| or|, and|, or| to|-| -| \u2013|\u2013| through) ?(?:(?<label>${label})|(?<letter>[A-Z])|\((?<bracket>${label})\))(?![\p{L}\p{N}])(?!\.[0-9])(?! ?(?:%|ms|s|bit|bits|Hz|kHz|MHz|octets|bytes)\b)`, 'uy')
const externalBehind = /^(?: ?\([a-z0-9]\))?,? (?:of|in|from) (?:the )?(?:Recs?\b|Recommendations?\b|ITU-T|CCITT|ISO|IEC|International Standard|IETF|RFC|\[)/u

/** Printed references to other places of the text. A pinpoint in a cited document is text, not a reference of this one. */
export function findCrossReferences(flat: FlatText, citations: readonly Span[]): Span[] {
  const { folded } = flat
  if (!/[0-9A-Z]/.test(folded)) return []
  const spans: Span[] = []
  keyword.lastIndex = 0
  for (let found = keyword.exec(folded); found; found = keyword.exec(folded)) {
    const groups = found.groups as Record<string, string | undefined>
    const kind = kindOf(groups)
    const number = (groups['clauseLabel'] ?? groups['annexLabel'] ?? groups['floatLabel'] ?? groups['bracketLabel']) as string
    const end = found.index + found[0].length
    const external = isExternal(folded, found.index, end, citations)
    const push = (start: number, to: number, which: string): void => {
      spans.push({
        start, end: to, rule: 'cross-reference-form', ...(external
          ? { class: 'identifier', meaning: `⟦external ${kind} ${which}⟧` }
          : { class: 'cross-reference', meaning: `⟦${kind} ${which}⟧`, target: targetOf(kind, which, start, to, flat) }),
      })
    }
    push(found.index, end, number)
    let at = end
    nextLabel.lastIndex = at
    for (let next = nextLabel.exec(folded); next; next = nextLabel.exec(folded)) {
      const { label: dotted, letter: single, bracket } = next.groups as Record<string, string | undefined>
      const which = dotted ?? bracket ?? (kind === 'annex' || kind === 'appendix' ? single : undefined)
      if (which === undefined) break
      at = next.index + next[0].length
      push(at - which.length - (bracket ? 2 : 0), at, which)
      nextLabel.lastIndex = at
    }
    keyword.lastIndex = at
  }
  return spans
}

/** A dotted number that is a clause of this text, where the words before it say that a clause is meant. */
export function bareReference(flat: FlatText, lexeme: Lexeme, next: Lexeme | undefined, text: TextContext, citations: readonly Span[]): Span | null {
  const printed = flat.folded.slice(lexeme.start, lexeme.end)
  if (!/^(?:[A-Z]|[0-9]{1,4})(?:\.[0-9]{1,4})+[a-z]?$/.test(printed) || !text.labels.has(printed) || next?.class === 'unit') return null
  const linked = flat.links.some((link) => link.start <= lexeme.start && link.end >= lexeme.end)
  const before = flat.folded.slice(Math.max(0, lexeme.start - 12), lexeme.start)
  if (!linked && !/(?:\b(?:see|in|of|to|with|by|from|also|and|or|per|under|than|and\/or)|[(,;]|[0-9]) ?$/i.test(before)) return null
  if (isExternal(flat.folded, lexeme.start, lexeme.end, citations)) {
    return { start: lexeme.start, end: lexeme.end, class: 'identifier', meaning: `⟦external clause ${printed}⟧`, rule: 'cross-reference-form' }
  }
  return {
    start: lexeme.start, end: lexeme.end, class: 'cross-reference', meaning: `⟦clause ${printed}⟧`, rule: 'cross-reference-form',
    target: targetOf('clause', printed, lexeme.start, lexeme.end, flat),
  }
}

function kindOf(groups: Record<string, string | undefined>): Target['kind'] {
  if (groups['clause']) return 'clause'
  const word = (groups['annex'] ?? groups['float'] ?? '').toLowerCase()
  if (word.startsWith('annex')) return 'annex'
  if (word.startsWith('appendi')) return 'appendix'
  if (word.startsWith('table')) return 'table'
  if (word.startsWith('fig')) return 'figure'
  if (word.startsWith('note')) return 'note'
  return word.startsWith('example') ? 'example' : 'formula'
}

function targetOf(kind: Target['kind'], number: string, start: number, end: number, flat: FlatText): Target {
  const link = flat.links.find((candidate) => candidate.start < end && candidate.end > start)
  return { kind, number, ...(link ? { anchor: link.anchor } : {}) }
}

/** `clause 7 of Rec. ITU-T X.501`, `ISO/IEC 9594-2, clause 7`. */
function isExternal(folded: string, start: number, end: number, citations: readonly Span[]): boolean {
  if (externalBehind.test(folded.slice(end, end + 48))) return true
  return citations.some((cited) => cited.end <= start && start - cited.end <= 3 && /^[, (]*$/.test(folded.slice(cited.end, start)))
}
