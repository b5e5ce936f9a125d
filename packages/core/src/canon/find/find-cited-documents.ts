import type { Citation, IsoCitation, ItuCitation } from '../../model/citation.ts'
import { findCitations } from '../../model/parse-citation.ts'
import { isoKey } from '../../model/registry/index.ts'
import { documentKey, type TextContext } from '../text-context.ts'
import { nameOfSeries, yearOf } from './known-pairs.ts'
import type { Span } from './span.ts'

/** Every citation of a text as one token; a half of a known pair means the pair. */
export function findCitedDocuments(folded: string, text: TextContext): Span[] {
  return findCitations(folded).map(({ start, end, citation }) => {
    // The brackets of `[ITU-T X.501]` are how one body cites.
    const bracketed = folded[start - 1] === '[' && folded[end] === ']'
    return {
      start: bracketed ? start - 1 : start,
      end: bracketed ? end + 1 : end,
      class: 'citation',
      meaning: citationMeaning(isTag(folded, start, end) ? withoutListedDate(citation, text) : citation, text),
      rule: ruleOf(citation, text),
    }
  })
}

/** `[ITU-T X.501 (2016)]`: what the entry of that tag is called. */
function isTag(folded: string, start: number, end: number): boolean {
  return folded[end] === ']' && /\[(?:b-)?$/.test(folded.slice(Math.max(0, start - 3), start))
}

/** A tag stands for its entry: the date of the entry says nothing more. Another date does. */
function withoutListedDate(citation: Citation, { listed }: TextContext): Citation {
  const bare = <Half extends ItuCitation | IsoCitation>(half: Half | null): Half | null => {
    const dates = half === null ? undefined : listed?.get(documentKey(half))
    const same = dates?.length === 1 && dates.every((date) => isSameDate(date, half?.date ?? null))
    return half !== null && same ? { ...half, date: null } : half
  }
  return { itu: bare(citation.itu), iso: bare(citation.iso) }
}

function isSameDate(listed: string, printed: string | null): boolean {
  return printed === listed || (yearOf(printed) === yearOf(listed) && !(printed?.includes('/') && listed.includes('/')))
}

/**
 * `⟦cite X.501|9594-2 @2016+2017 +cor1⟧`: both halves, their editions and supplements. The other half of a known
 * pair and of a known edition is filled in, so that either half alone means the same.
 */
export function citationMeaning(citation: Citation, text: TextContext): string {
  const { pairs } = text
  const itu = citation.itu ? nameOfItu(citation.itu) : null
  const iso = citation.iso ? nameOfIso(citation.iso) : null
  const rec = itu ?? (iso ? pairs.recOf(iso) : null)
  const standard = iso ?? (itu ? pairs.isoOf(itu) : null)
  const named = rec !== null && standard !== null && pairs.isPair(rec, standard)
  const [type, by] = citation.iso
    ? seriesMeaning(citation.iso, named ? pairs.publishedAs(isoKey(citation.iso)) : null)
    : ['', '']
  const parts = citation.iso?.allParts ? ' all-parts' : ''
  return `⟦cite ${rec ?? ''}|${standard ?? ''}${type}${by}${parts}${editionMeaning(citation, rec, standard, text)}${supplementMeaning(citation, text)}⟧`
}

/**
 * What a standard is and whose, where that is not what is known of it: the other half of a pair says neither. A standard of
 * which nothing is known has both in its name.
 */
function seriesMeaning(iso: IsoCitation, known: string | null): readonly [type: string, by: string] {
  const { body, type } = iso
  if (known === nameOfSeries(iso)) return ['', '']
  const [knownBody, knownType] = known?.split(' ') ?? []
  return [
    type === (knownType ?? null) ? '' : ` ${type ?? 'IS'}`,
    body === knownBody || (known === null && body === 'IEC') ? '' : ` by ${body}`,
  ]
}

function ruleOf(citation: Citation, text: TextContext): string {
  if (!namesSelf(citation, text)) return 'dual-citation'
  return text.history && supplementMeaning(citation, text) !== '' ? 'amendment-history' : 'own-edition'
}

function nameOfItu(itu: ItuCitation): string {
  return itu.body ? `${itu.body} ${itu.number}` : itu.number
}

function nameOfIso(iso: IsoCitation): string {
  return iso.body === 'IEC' ? `IEC ${isoKey(iso)}` : isoKey(iso)
}

/**
 * The edition of both halves where a list says which go together. The text's own edition is `@self`, dated or not:
 * each printing dates itself.
 */
function editionMeaning(citation: Citation, rec: string | null, iso: string | null, text: TextContext): string {
  const { itu, iso: standard } = citation
  const version = itu?.version ? ` @${itu.version}` : ''
  if (namesSelf(citation, text)) {
    if (isOwnEdition(citation, text)) return ' @self'
    // A list of amendments names each body's own edition of the same year.
    if (text.history) return ` @${yearOf(itu?.date ?? standard?.date ?? null)}`
  }
  const ituDate = itu?.date ?? null
  const isoDate = standard?.date ?? null
  if (ituDate === null && isoDate === null) return version
  const { pairs } = text
  const ituMeant =
    ituDate !== null
      ? rec
        ? pairs.ituEditionOf(rec, ituDate)
        : ituDate
      : iso && isoDate
        ? pairs.ituOfIsoEdition(iso, isoDate)
        : null
  const isoMeant = isoDate ?? (rec && ituDate ? pairs.isoOfItuEdition(rec, ituDate) : null)
  return `${version} @${ituMeant ?? '?'}+${isoMeant ?? '?'}`
}

/** Amendments and corrigenda have one number in both series; where the two halves name different ones, both count. */
function supplementMeaning(citation: Citation, text: TextContext): string {
  const itu = supplementKey(citation.itu)
  const iso = supplementKey(citation.iso)
  if (itu === '' && iso === '') return ''
  const dates = namesSelf(citation, text) && text.history ? '' : dateKey(citation)
  return itu === iso || itu === '' || iso === '' ? ` +${itu || iso}${dates}` : ` +${itu}|${iso}${dates}`
}

function dateKey({ itu, iso }: Citation): string {
  const dates = [itu?.supplementDate, iso?.supplementDate].filter((date) => date !== undefined)
  return dates.length > 0 ? `(${dates.join('+').replace(/ /g, '')})` : ''
}

function supplementKey(half: ItuCitation | IsoCitation | null): string {
  return half?.supplement ? half.supplement.replace(/[\s./]+/g, '').toLowerCase() : ''
}

/** Whether every printed half is the text's own number. */
function namesSelf({ itu, iso }: Citation, { self }: TextContext): boolean {
  if (!self) return false
  return (
    (itu === null || (self.itu !== null && itu.number === self.itu.number)) &&
    (iso === null || (self.iso !== null && isoKey(iso) === isoKey(self.iso)))
  )
}

/** Whether no printed half names another edition of the text than the one at hand. */
function isOwnEdition({ itu, iso }: Citation, { self }: TextContext): boolean {
  const same = (printed: string | null | undefined, own: string | null | undefined): boolean => {
    if (!printed) return true
    // A month is compared where both print one.
    return own
      ? printed === own || (yearOf(printed) === yearOf(own) && !(printed.includes('/') && own.includes('/')))
      : false
  }
  return (
    same(itu?.date, self?.itu?.date) &&
    same(iso?.date, self?.iso?.date) &&
    same(itu?.version, self?.itu?.version ?? itu?.version)
  )
}
