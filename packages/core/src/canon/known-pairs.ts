import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import { areCounterparts, counterpartOf, editionOf, familyOf, isoKey } from '../model/registry/index.ts'

/** Which halves of citations are one document, and which of their editions go together. */
export interface KnownPairs {
  /** `X.501` → `9594-2`, as the texts' lists of identical and paired Recommendations state. */
  readonly isoOf: (rec: string) => string | null
  readonly recOf: (iso: string) => string | null
  readonly isPair: (rec: string, iso: string) => boolean
  /** The year printed for the other half of this edition; null where no list states it. */
  readonly isoYearOf: (rec: string, year: string) => string | null
  readonly ituYearOf: (iso: string, year: string) => string | null
}

/** Gathers the pairs that two texts list, on top of the registry: what either of them lists as identical is known. */
export function knownPairsIn(documents: readonly Document[], self: Citation | null): KnownPairs {
  const listed = new Map<string, string>()
  const listedBack = new Map<string, string>()
  const years = new Map<string, string>()
  const learn = (citation: Citation): void => {
    const { itu, iso } = citation
    if (!itu || !iso) return
    // A pair that contradicts the registry is a mistake of that list, and no knowledge.
    if (counterpartOf({ itu, iso: null }) !== null && !areCounterparts({ itu, iso: null }, { itu: null, iso })) return
    const key = isoKey(iso)
    listed.set(itu.number, key)
    listedBack.set(key, itu.number)
    const ituYear = yearOf(itu.date)
    const isoYear = yearOf(iso.date)
    if (!ituYear || !isoYear) return
    years.set(`${itu.number} ${ituYear}`, isoYear)
    years.set(`${key} ${isoYear}`, ituYear)
  }
  for (const citation of listedIn(documents)) learn(citation)
  if (self) learn(self)
  const ituHalf = (rec: string): Citation => ({ itu: { number: rec, date: null, version: null, supplement: null }, iso: null })
  const isoHalf = (iso: string): Citation => {
    const [number = '', part = null] = iso.split('-')
    return { itu: null, iso: { body: 'ISO/IEC', type: null, number, part, date: null, supplement: null } }
  }
  return {
    isoOf: (rec) => listed.get(rec) ?? familyOf(ituHalf(rec))?.iso ?? null,
    recOf: (iso) => listedBack.get(iso) ?? familyOf(isoHalf(iso))?.itu ?? null,
    isPair: (rec, iso) => listed.get(rec) === iso || areCounterparts(ituHalf(rec), isoHalf(iso)),
    isoYearOf: (rec, year) => {
      const family = familyOf(ituHalf(rec))
      return years.get(`${rec} ${year}`) ?? (family ? (editionOf(family, year, null)?.iso ?? null) : null)
    },
    ituYearOf: (iso, year) => {
      const family = familyOf(isoHalf(iso))
      return years.get(`${iso} ${year}`) ?? (family ? (editionOf(family, null, year)?.itu.slice(0, 4) ?? null) : null)
    },
  }
}

function listedIn(documents: readonly Document[]): Citation[] {
  const citations: Citation[] = []
  const open = documents.flatMap((document) => document.children)
  for (let clause = open.pop(); clause; clause = open.pop()) {
    for (const child of clause.children) {
      if (child.type === 'clause') open.push(child)
      else if (child.type === 'reference' && child.citation) citations.push(child.citation)
    }
  }
  return citations
}

/** The four digits of a printed date. */
export function yearOf(date: string | null): string | null {
  return date === null ? null : (/[0-9]{4}/.exec(date)?.[0] ?? null)
}
