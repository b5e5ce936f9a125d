import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import { isKnownEdition, isKnownPair, isoKey, isoOf, recOf } from '../model/registry/index.ts'

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
  const learn = ({ itu, iso }: Citation): void => {
    if (!itu || !iso) return
    const key = isoKey(iso)
    listed.set(itu.number, key)
    listedBack.set(key, itu.number)
    const ituYear = yearOf(itu.date)
    const isoYear = yearOf(iso.date)
    if (!ituYear || !isoYear) return
    years.set(`${itu.number} ${ituYear}`, isoYear)
    years.set(`${key} ${isoYear}`, ituYear)
  }
  for (const document of documents) {
    const open = [...document.children]
    for (let clause = open.pop(); clause; clause = open.pop()) {
      for (const child of clause.children) {
        if (child.type === 'clause') open.push(child)
        // A pair that contradicts the registry is a mistake of that list, and no knowledge.
        else if (child.type === 'reference' && child.citation?.itu && child.citation.iso) {
          const known = isoOf(child.citation.itu.number)
          if (known === null || known === isoKey(child.citation.iso)) learn(child.citation)
        }
      }
    }
  }
  if (self) learn(self)
  return {
    isoOf: (rec) => isoOf(rec) ?? listed.get(rec) ?? null,
    recOf: (iso) => recOf(iso) ?? listedBack.get(iso) ?? null,
    isPair: (rec, iso) => isKnownPair(rec, iso) || listed.get(rec) === iso,
    isoYearOf: (rec, year) => years.get(`${rec} ${year}`) ?? null,
    ituYearOf: (iso, year) => years.get(`${iso} ${year}`) ?? null,
  }
}

/** The four digits of a printed date. */
export function yearOf(date: string | null): string | null {
  return date === null ? null : (/[0-9]{4}/.exec(date)?.[0] ?? null)
}

/** Whether two years name editions that the catalogues match. */
export function editionsMatch(rec: string, ituYear: string, iso: string, isoYear: string): boolean {
  return isKnownEdition(rec, ituYear, iso, isoYear)
}
