import type { Citation, IsoCitation } from '../citation.ts'
import { overrideLines } from './overrides.ts'
import { pairLines } from './pairs.ts'

/** A Recommendation and the International Standard it is published with, through all their editions. */
export interface Family {
  /** `X.501`. */
  readonly itu: string
  /** `ISO/IEC`, `ISO`. */
  readonly body: string
  /** `TR`; absent for an International Standard. */
  readonly type?: string
  /** `9594-2`. */
  readonly iso: string
  readonly kind: 'common' | 'twin' | 'unstated'
  readonly editions: readonly Edition[]
}

/** One edition of both: approval by ITU-T, `2016-10`, and year of publication by ISO/IEC. */
export interface Edition {
  readonly itu: string
  readonly iso: string
}

interface Registry {
  readonly byItu: ReadonlyMap<string, readonly Family[]>
  readonly byIso: ReadonlyMap<string, readonly Family[]>
}

let registry: Registry | undefined

/** Read once, when first asked: most texts cite less than a tenth of it. */
function families(): Registry {
  if (registry) return registry
  const byItu = new Map<string, Family[]>()
  const byIso = new Map<string, Family[]>()
  const replaced = new Set(overrideLines.map(keyOf))
  for (const line of [...overrideLines, ...pairLines.filter((row) => !replaced.has(keyOf(row)))]) {
    const [itu = '', standard = '', kind = '', editions = ''] = line.split('|')
    const [body = '', ...named] = standard.split(' ')
    const [iso = '', type] = named.reverse()
    const family: Family = {
      itu,
      body,
      ...(type ? { type } : {}),
      iso,
      kind: kind as Family['kind'],
      editions:
        editions === ''
          ? []
          : editions.split(' ').map((edition) => {
              const [a = '', b = ''] = edition.split('=')
              return { itu: a, iso: b }
            }),
    }
    // A number in two series is one document under either.
    for (const name of itu.split('/')) push(byItu, name, family)
    push(byIso, iso, family)
  }
  registry = { byItu, byIso }
  return registry
}

function keyOf(line: string): string {
  const [itu = '', standard = ''] = line.split('|')
  return `${itu}|${standard.split(' ').at(-1)}`
}

function push(map: Map<string, Family[]>, key: string, family: Family): void {
  const list = map.get(key)
  if (list) list.push(family)
  else map.set(key, [family])
}

/** Every family of a Recommendation's number, the latest first. */
export function familiesOfItu(number: string): readonly Family[] {
  return families().byItu.get(number.split('/')[0] as string) ?? []
}

/** Every family of a standard's number and part, the latest first. */
export function familiesOfIso(iso: IsoCitation): readonly Family[] {
  return families().byIso.get(isoKey(iso)) ?? []
}

/** `9594-2`. */
export function isoKey(iso: IsoCitation): string {
  return iso.part ? `${iso.number}-${iso.part}` : iso.number
}

/**
 * The family that a citation names, where the registry leaves no doubt: each half names one document, and both the
 * same. A standard that was split into parts since has several and gives none.
 */
export function familyOf(citation: Citation): Family | null {
  const byItu = citation.itu ? familiesOfItu(citation.itu.number) : null
  const byIso = citation.iso ? familiesOfIso(citation.iso) : null
  if (byItu && byIso) return byItu.find((family) => byIso.includes(family)) ?? null
  const [only, second] = byItu ?? byIso ?? []
  if (!only || second) return null
  const back = byItu ? families().byIso.get(only.iso) : familiesOfItu(only.itu)
  return back?.every((family) => family === only || isUndivided(family, only)) ? only : null
}

/** Whether one standard is the other before it was divided into parts: `ISO 9646`, and `ISO/IEC 9646-1` since. */
function isUndivided(whole: Family, part: Family): boolean {
  return whole.itu === part.itu && part.iso.startsWith(`${whole.iso}-`)
}
