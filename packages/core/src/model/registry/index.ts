import type { Citation } from '../citation.ts'
import { type Edition, type Family, familiesOfIso, familiesOfItu, familyOf } from './families.ts'

export { type Edition, type Family, familyOf, isoKey } from './families.ts'
export { registryDate } from './pairs.ts'

/** The other body's number of the same text, without edition; null where the registry knows none. */
export function counterpartOf(citation: Citation): Citation | null {
  const [family] = citation.itu ? familiesOfItu(citation.itu.number) : citation.iso ? familiesOfIso(citation.iso) : []
  if (!family) return null
  if (!citation.itu) return { itu: { number: family.itu, date: null, version: null, supplement: null }, iso: null }
  const [number = '', part = null] = family.iso.split('-')
  return {
    itu: null,
    iso: { body: family.body, type: family.type ?? null, number, part, date: null, supplement: null },
  }
}

/** Whether a Recommendation and a standard are known to be printings of one text, in whatever editions. */
export function areCounterparts(itu: Citation, iso: Citation): boolean {
  if (!itu.itu || !iso.iso) return false
  const found = familiesOfIso(iso.iso)
  return familiesOfItu(itu.itu.number).some((family) => found.includes(family))
}

/** `ISO/IEC`, `ISO/IEC TR`: under whose name the standard of a family is published, and as what. */
export function seriesOf({ body, type }: Family): string {
  return type === undefined ? body : `${body} ${type}`
}

/** What the registry says of a pair or of one half of it; null where it is silent. */
export function pairKind(own: Citation): { readonly kind: Family['kind']; readonly listed: string } | null {
  const family =
    familyOf(own) ??
    (own.itu && own.iso ? null : (own.itu ? familiesOfItu(own.itu.number) : own.iso ? familiesOfIso(own.iso) : [])[0])
  return family ? { kind: family.kind, listed: `Rec. ITU-T ${family.itu} | ${seriesOf(family)} ${family.iso}` } : null
}

/**
 * The edition that one date or two name; null where the registry knows none or several. `10/2016` and `2016` name
 * the same one where there was one that year.
 */
export function editionOf(family: Family, ituDate: string | null, isoDate: string | null): Edition | null {
  const isoYear = isoDate?.slice(0, 4)
  const [, month, year] = /^(?:(\d{1,2})\/)?(\d{4})$/.exec(ituDate ?? '') ?? []
  const named = (edition: Edition): boolean =>
    (year === undefined ||
      (edition.itu.startsWith(year) && (month === undefined || edition.itu === `${year}-${month.padStart(2, '0')}`))) &&
    (isoYear === undefined || edition.iso === isoYear)
  if ((ituDate !== null && year === undefined) || (year === undefined && isoYear === undefined)) return null
  const found = family.editions.filter(named)
  return found.length === 1 ? (found[0] as Edition) : null
}
