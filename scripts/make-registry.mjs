// Makes the registry of known pairs from two CSV files of the ITU and ISO catalogues:
//   node scripts/make-registry.mjs pairs.csv editions.csv 2026-11-22
import { readFileSync, writeFileSync } from 'node:fs'

const [pairsFile, editionsFile, date] = process.argv.slice(2)
if (!pairsFile || !editionsFile || !date) {
  console.error('usage: node scripts/make-registry.mjs <pairs.csv> <editions.csv> <date of the catalogues>')
  process.exit(2)
}

/** One line of CSV: fields may be quoted, quotes in them doubled. */
const fieldsOf = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((found) => found[1].replace(/^"|"$/g, '').replaceAll('""', '"'))
const rowsOf = (file) => {
  const [head, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '')
  const names = fieldsOf(head)
  return lines.map((line) => Object.fromEntries(fieldsOf(line).slice(0, names.length).map((value, at) => [names[at], value])))
}
/** Listed so in the catalogue, and wrong. */
const errors = new Set(['H.273|ISO 23008-1'])
const kindOf = (text) => (text.startsWith('twin') ? 't' : text.startsWith('common') || text.startsWith('likely common') ? 'c' : 'u')
const number = (iso) => /([0-9]+(?:-[0-9]+)?)/.exec(iso)?.[1]

const pairs = new Map()
for (const row of rowsOf(pairsFile)) {
  const iso = row.iso_number_as_listed_by_ITU
  if (errors.has(`${row.rec}|${iso}`) || !number(iso)) continue
  const key = `${row.rec} ${number(iso)}`
  if (!pairs.has(key) || kindOf(row.kind) !== 'u') pairs.set(key, kindOf(row.kind))
}
const editions = new Set()
for (const row of rowsOf(editionsFile)) {
  const itu = /\(([0-9]{2})\/([0-9]{4})\)/.exec(row.itu_edition)
  const iso = /:([0-9]{4})/.exec(row.iso_edition)
  if (itu && iso) editions.add(`${row.rec} ${itu[2]} ${row.iso_num} ${iso[1]}`)
}
const out = `// Made by scripts/make-registry.mjs from the public catalogues of ITU and ISO. Do not edit.

/** The day the catalogues were read. */
export const registryDate = '${date}'

/** One pair a line: Recommendation, number of the International Standard, kind (c common, t twin, u unstated). */
export const pairRows = \`
${[...pairs].map(([key, kind]) => `${key} ${kind}`).sort().join('\n')}
\`

/** Editions that go together: Recommendation, year of approval, International Standard, year of publication. */
export const editionRows = \`
${[...editions].sort().join('\n')}
\`
`
writeFileSync(new URL('../packages/core/src/model/registry/catalogue.ts', import.meta.url), out)
console.log(`${pairs.size} pairs, ${editions.size} matched editions`)
