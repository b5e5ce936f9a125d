import type { Citation } from '../model/citation.ts'
import { findCitations } from '../model/parse-citation.ts'
import { isoKey } from '../model/registry/index.ts'
import { yearOf } from './known-pairs.ts'
import type { Span } from './span.ts'
import type { TextContext } from './text-context.ts'

/** Every citation of a text as one token; a half of a known pair means the pair. */
export function findCitedDocuments(folded: string, text: TextContext): Span[] {
  return findCitations(folded).map(({ start, end, citation }) => ({
    start, end, class: 'citation', meaning: citationMeaning(citation, text), rule: isSelf(citation, text) ? 'own-edition' : 'dual-citation',
  }))
}

/** `⟦cite X.501|9594-2 @2016|2017⟧`: both halves, their years and supplements; `?` where a known pair leaves one out. */
export function citationMeaning(citation: Citation, text: TextContext): string {
  const { pairs } = text
  const printedRec = citation.itu?.number ?? null
  const printedIso = citation.iso ? isoKey(citation.iso) : null
  const rec = printedRec ?? (printedIso ? pairs.recOf(printedIso) : null)
  const iso = printedIso ?? (printedRec ? pairs.isoOf(printedRec) : null)
  const name = `${rec ?? ''}|${iso ?? ''}`
  if (isSelf(citation, text)) return `⟦self-id ${name}${supplementOf(citation)}⟧`
  const type = citation.iso?.type ? ` ${citation.iso.type}` : ''
  return `⟦cite ${name}${rec && iso && pairs.isPair(rec, iso) ? '' : type}${yearsOf(citation, rec, iso, text)}${supplementOf(citation)}⟧`
}

/** The edition: of both halves where a list says which go together, so that either half alone means the same. */
function yearsOf(citation: Citation, rec: string | null, iso: string | null, { pairs }: TextContext): string {
  const itu = yearOf(citation.itu?.date ?? null)
  const own = yearOf(citation.iso?.date ?? null)
  if (itu === null && own === null) return ''
  const first = itu ?? (iso && own ? pairs.ituYearOf(iso, own) : null) ?? '?'
  const second = own ?? (rec && itu ? pairs.isoYearOf(rec, itu) : null) ?? '?'
  return ` @${first}|${second}`
}

function supplementOf(citation: Citation): string {
  const part = citation.itu?.supplement ?? citation.iso?.supplement
  return part ? ` +${part.replace(/[./]/g, '').replace(/\s+/g, '').toLowerCase()}` : ''
}

function isSelf(citation: Citation, { self }: TextContext): boolean {
  if (!self) return false
  const itu = citation.itu === null || citation.itu.number === self.itu?.number
  const iso = citation.iso === null || (self.iso !== null && isoKey(citation.iso) === isoKey(self.iso))
  return itu && iso
}
