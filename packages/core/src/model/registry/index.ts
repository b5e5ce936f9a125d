import type { Citation } from '../citation.ts'
import { editionRows, pairRows } from './catalogue.ts'

export { registryDate } from './catalogue.ts'

export type PairKind = 'common' | 'twin' | 'unstated'

interface KnownPair {
  readonly rec: string
  /** `9594-8`. */
  readonly iso: string
  readonly kind: PairKind
}

const kindNames: Readonly<Record<string, PairKind>> = { c: 'common', t: 'twin', u: 'unstated' }
const byRec = new Map<string, KnownPair[]>()
const byIso = new Map<string, KnownPair[]>()
for (const row of pairRows.trim().split('\n')) {
  // A Recommendation's number may hold spaces (`X.217 bis`); the last two fields never do.
  const fields = row.split(' ')
  const pair: KnownPair = { rec: fields.slice(0, -2).join(' '), iso: fields.at(-2) as string, kind: kindNames[fields.at(-1) as string] ?? 'unstated' }
  byRec.set(pair.rec, [...(byRec.get(pair.rec) ?? []), pair])
  byIso.set(pair.iso, [...(byIso.get(pair.iso) ?? []), pair])
}

const editions = new Set(editionRows.trim().split('\n'))

/** The Recommendation that is printed as an International Standard: `9594-8` → `X.509`; null where it is not known or not one. */
export function recOf(iso: string): string | null {
  const found = byIso.get(iso)
  return found?.length === 1 ? (found[0] as KnownPair).rec : null
}

/** The International Standard of a Recommendation: `X.509` → `9594-8`; null where it is not known or not one. */
export function isoOf(rec: string): string | null {
  const found = byRec.get(rec)
  return found?.length === 1 ? (found[0] as KnownPair).iso : null
}

/** Whether a Recommendation and an International Standard are known to be printings of one text. */
export function isKnownPair(rec: string, iso: string): boolean {
  return byRec.get(rec)?.some((pair) => pair.iso === iso) ?? false
}

/** Whether two dated editions are known to go together. Years as printed; months are ignored. */
export function isKnownEdition(rec: string, ituYear: string, iso: string, isoYear: string): boolean {
  return editions.has(`${rec} ${ituYear} ${iso} ${isoYear}`)
}

/** Whether the Recommendation that one citation names is printed as the International Standard that the other names. */
export function areCounterparts(itu: Citation, iso: Citation): boolean {
  return itu.itu !== null && iso.iso !== null && isKnownPair(itu.itu.number, isoKey(iso.iso))
}

/** What the catalogues say of a pair that either half names; null where they are silent. */
export function pairKind(own: Citation): { readonly kind: PairKind; readonly listed: string } | null {
  const candidates = own.itu ? byRec.get(own.itu.number) : own.iso ? byIso.get(isoKey(own.iso)) : undefined
  const iso = own.iso && isoKey(own.iso)
  const pair = candidates?.find((candidate) => iso === null || candidate.iso === iso)
  return pair ? { kind: pair.kind, listed: `Rec. ITU-T ${pair.rec} | ISO/IEC ${pair.iso}` } : null
}

/** `9594-8`, or `14492` for a standard without parts. */
export function isoKey(iso: { readonly number: string; readonly part: string | null }): string {
  return iso.part === null ? iso.number : `${iso.number}-${iso.part}`
}
