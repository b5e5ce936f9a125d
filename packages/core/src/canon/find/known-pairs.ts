import type { Citation, IsoCitation } from '../../model/citation.ts'
import type { Document } from '../../model/document.ts'
import { formatCitation } from '../../model/parse-citation.ts'
import { areCounterparts, counterpartOf, editionOf, familyOf, isoKey, seriesOf } from '../../model/registry/index.ts'

/** Which halves of citations are one document, and which of their editions go together. */
export interface KnownPairs {
  /** `X.501` → `9594-2`, as the texts' lists of identical and paired Recommendations and the registry state. */
  readonly isoOf: (rec: string) => string | null
  readonly recOf: (iso: string) => string | null
  readonly isPair: (rec: string, iso: string) => boolean
  /** The date by which the edition is known: `2016` and `10/2016` are one edition where there was one that year. */
  readonly ituEditionOf: (rec: string, date: string) => string
  /** The date printed for the other half of this edition; null where no list states it. */
  readonly isoOfItuEdition: (rec: string, date: string) => string | null
  readonly ituOfIsoEdition: (iso: string, year: string) => string | null
  /** Under whose name, and as what, the standard of a pair is published: `ISO/IEC`, `ISO/IEC TR`. */
  readonly publishedAs: (iso: string) => string | null
}

/** Gathers the pairs that two texts list, on top of the registry: what either of them lists as identical is known. */
export function knownPairsIn(documents: readonly Document[], self: Citation | null): KnownPairs {
  const listed = new Map<string, string>()
  const listedBack = new Map<string, string>()
  const editions = new Map<string, string | null>()
  const names = new Map<string, string>()
  const learn = (citation: Citation, inBoth: boolean): void => {
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
    // So is an edition, unless both texts have it.
    const family = familyOf({ itu, iso: null })
    const known = family && (editionOf(family, itu.date, null) ?? editionOf(family, null, isoYear))
    if (known && !inBoth && (known.iso !== isoYear || known.itu.slice(0, 4) !== ituYear)) return
    learnEdition(editions, `${itu.number} ${ituYear}`, isoYear)
    learnEdition(editions, `${key} ${isoYear}`, ituYear)
  }
  const lists = documents.map((document) => listedIn([document]))
  const printed = lists.map((list) => new Set(list.map(formatCitation)))
  for (const citation of lists.flat()) {
    learnName(names, citation)
    learn(
      citation,
      printed.every((list) => list.has(formatCitation(citation))),
    )
  }
  if (self) {
    learnName(names, self)
    learn(self, true)
  }
  const familyOfRec = once((rec) =>
    familyOf({ itu: { number: rec, date: null, version: null, supplement: null }, iso: null }),
  )
  const familyOfStandard = once((iso) => familyOf({ itu: null, iso: standardOf(iso) }))
  const editionOfRec = (rec: string, date: string): string | null => {
    const family = familyOfRec(rec)
    return family ? (editionOf(family, date, null)?.itu.slice(0, 4) ?? null) : null
  }
  return {
    isoOf: (rec) => listed.get(rec) ?? familyOfRec(rec)?.iso ?? null,
    recOf: (iso) => listedBack.get(iso) ?? familyOfStandard(iso)?.itu ?? null,
    isPair: (rec, iso) =>
      listed.get(rec) === iso ||
      areCounterparts(
        { itu: { number: rec, date: null, version: null, supplement: null }, iso: null },
        { itu: null, iso: standardOf(iso) },
      ),
    ituEditionOf: (rec, date) => editionOfRec(rec, date) ?? date,
    isoOfItuEdition: (rec, date) => {
      const family = familyOfRec(rec)
      return editions.get(`${rec} ${yearOf(date)}`) ?? (family ? (editionOf(family, date, null)?.iso ?? null) : null)
    },
    ituOfIsoEdition: (iso, year) => {
      const family = familyOfStandard(iso)
      return (
        editions.get(`${iso} ${yearOf(year)}`) ??
        (family ? (editionOf(family, null, year)?.itu.slice(0, 4) ?? null) : null)
      )
    },
    publishedAs: (iso) => {
      const family = familyOfStandard(iso)
      return names.get(iso) ?? (family ? seriesOf(family) : null)
    },
  }
}

/** `ISO/IEC TR`. Numbers of Standards and of Reports are one series, so it is no part of what tells two documents apart. */
export function nameOfSeries({ body, type }: IsoCitation): string {
  return type === null ? body : `${body} ${type}`
}

/** The first list that has a standard says whose it is; the registry, where none has it. */
function learnName(names: Map<string, string>, { iso }: Citation): void {
  if (iso && !names.has(isoKey(iso))) names.set(isoKey(iso), nameOfSeries(iso))
}

/** Two lists that pair one edition with different ones cancel each other: neither is known. */
function learnEdition(editions: Map<string, string | null>, key: string, year: string): void {
  const known = editions.get(key)
  editions.set(key, known === undefined || known === year ? year : null)
}

function standardOf(iso: string): NonNullable<Citation['iso']> {
  const [number = '', part = null] = iso.split('-')
  return { body: 'ISO/IEC', type: null, number, part, date: null, supplement: null }
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined || made.has(key)) return known as T
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** What the texts' own lists of references cite. */
export function listedIn(documents: readonly Document[]): Citation[] {
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
