/**
 * Makes packages/core/src/model/registry/pairs.ts, the registry of Recommendations and the International Standards
 * they are published with, from two tables:
 *
 *   node scripts/make-registry.mjs <pairs.csv> <editions.csv> <date of the tables, ISO 8601>
 *
 * Columns used: pairs `rec`, `iso_number_as_listed_by_ITU`, `ITU_date`, `kind`; editions `rec`, `iso_num`,
 * `itu_edition`, `iso_edition`, `skew_days_iso_minus_itu`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [pairsPath, editionsPath, date] = process.argv.slice(2)
if (!pairsPath || !editionsPath || !date) {
  console.error('usage: node scripts/make-registry.mjs <pairs.csv> <editions.csv> <date>')
  process.exit(2)
}

/** Errors of the catalogue. H.273 (12/2016) is listed against a part of another family. */
const wrong = new Set(['H.273|23008-1'])
/** Editions of these were matched by date alone and do not hold: every version of one body has no like in the other. */
const unmatched = /^H\.26\d/
/** Editions further apart than this, in days, are no editions of one text. */
const mostSkew = 900
const leastSkew = -200

const kinds = { twin: 'twin', common: 'common', likely: 'common', unstated: 'unstated' }
const families = new Map()
for (const row of readTable(pairsPath)) {
  const iso = row.iso_number_as_listed_by_ITU.split(' ').at(-1)
  const key = `${row.rec}|${iso}`
  if (wrong.has(key)) continue
  const known = families.get(key)
  const kind = kinds[row.kind.split(' ')[0]] ?? 'unstated'
  const body = row.iso_number_as_listed_by_ITU.startsWith('ISO/IEC') ? 'ISO/IEC' : 'ISO'
  families.set(key, {
    rec: row.rec,
    iso,
    kind: known && known.kind !== 'unstated' ? known.kind : kind,
    latest: [known?.latest ?? '', row.ITU_date].sort().at(-1),
    editions: [],
    body: known?.body === 'ISO/IEC' ? 'ISO/IEC' : body,
  })
}
for (const row of readTable(editionsPath)) {
  const family = families.get(`${row.rec}|${row.iso_num}`)
  const itu = /\((\d{2})\/(\d{4})\)$/.exec(row.itu_edition)
  const iso = /:(\d{4})$/.exec(row.iso_edition)
  const skew = Number(row.skew_days_iso_minus_itu)
  if (!family || !itu || !iso || unmatched.test(row.rec) || skew > mostSkew || skew < leastSkew) continue
  if (family.editions.some((edition) => edition.includes(`=${iso[1]}`))) continue
  family.editions.push(`${itu[2]}-${itu[1]}=${iso[1]}`)
}

const lines = [...families.values()]
  // The pair listed last comes first: it is the one that a number without a date means.
  .sort(
    (a, b) =>
      a.rec.localeCompare(b.rec, 'en', { numeric: true }) ||
      b.latest.localeCompare(a.latest) ||
      a.iso.localeCompare(b.iso),
  )
  .map(({ rec, iso, kind, editions, body }) => `${rec}|${body} ${iso}|${kind}|${editions.join(' ')}`)
const target = new URL('../packages/core/src/model/registry/pairs.ts', import.meta.url)
writeFileSync(
  target,
  `// Made by scripts/make-registry.mjs. Do not edit: corrections belong in overrides.ts.
// Sources: the ITU-T catalogue of Recommendations, which lists the ISO/IEC number of each, and the ISO catalogue.

/** When the catalogues were read. */
export const registryDate = '${date}'

/** Recommendation, standard, kind, and its editions as approval by ITU-T = year of publication by ISO/IEC. */
export const pairLines: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
]
`,
)
console.log(`${lines.length} pairs`)

function readTable(path) {
  const [head, ...rows] = readFileSync(path, 'utf8').replace(/\r/g, '').trim().split('\n').map(readRow)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

function readRow(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
  )
}
