import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, type Document, type Finding, readDocument } from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { chanceFrom, printInIsoStyle } from '../lab/print-in-iso-style.ts'
import { printInItuStyle } from '../lab/print-in-itu-style.ts'
import { absence, bytesOf, corpus } from './corpus.ts'

if (!corpus) console.info(absence)

/** Texts, and the number of the other printing where they do not name it. */
const files: readonly (readonly [path: string, standard?: string])[] = [
  ['x500/itu-x500-201610.docx'],
  ['asn1/itu-x690-200811.pdf'],
  ['asn1/itu-x683-200207.pdf'],
  ['asn1/itu-x224-199311-twin.pdf', 'ISO/IEC 8073:1992'],
  ['j1108/j1108-prepublished.docx'],
  ['t871/itu-t871-201105.pdf'],
  ['13818-1/iso-13818-1-2000.pdf'],
  ['z100-annex-f1/z100-f1.adoc'],
  ['rice/rice.sts.xml'],
  ['rice/rice.html'],
]
/** A long text is printed once. */
const seedsFor = (path: string): readonly number[] => (/13818|x224/.test(path) ? [1] : [1, 2])

describe.skipIf(!corpus)('a real text, printed again in the house style of ISO/IEC by chance', () => {
  for (const [path, standard] of files)
    test.skipIf(!existsSync(join(corpus ?? '', path)))(`${path} has no drift`, { timeout: 120_000 }, async () => {
      const text = await readDocument(bytesOf(path))
      for (const seed of seedsFor(path))
        expect(await findings(text, printInIsoStyle(text, seed, standard), 'sts')).toEqual([])
    })

  const edited = 'x500/itu-x500-201610.docx'
  test.skipIf(!existsSync(join(corpus ?? '', edited)))(
    `one word changed in it is one finding: ${edited}`,
    { timeout: 300_000 },
    async () => {
      const text = await readDocument(bytesOf(edited))
      const print = printInIsoStyle(text, 5)
      const wrong: string[] = []
      for (const { name, changed } of wordsChanged(print, 90)) {
        const found = await findings(text, changed, 'sts')
        if (found.length !== 1) wrong.push(`${name}: ${found.length === 0 ? 'missed' : found.join(' ; ')}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

/** Those whose print in Markdown is no test of the printer: nothing in them is drawn or only shown. */
const printedAsItu = ['asn1/itu-x690-200811.pdf', 'j1108/j1108-prepublished.docx', 'rice/rice.sts.xml']

describe.skipIf(!corpus)('a real text, printed again in the house style of ITU-T by chance', () => {
  for (const path of printedAsItu)
    test.skipIf(!existsSync(join(corpus ?? '', path)))(`${path} has no drift`, { timeout: 120_000 }, async () => {
      const text = await readDocument(bytesOf(path))
      const { identifier, counterpart, publisher } = text.front
      const number = (publisher === 'itu-t' ? identifier : counterpart) ?? 'ITU-T X.1988 (06/2024)'
      for (const seed of seedsFor(path))
        expect(await findings(text, printInItuStyle(text, seed, 'common', number), 'markdown')).toEqual([])
    })
})

/** What is found besides pictures, which the print does not hold. */
async function findings(left: Document, print: string, format: 'sts' | 'markdown'): Promise<string[]> {
  const right = await readDocument(new TextEncoder().encode(print), { format })
  const isText = ({ kind }: Finding): boolean => kind !== 'not-comparable'
  return compareDocuments(left, right).findings.filter(isText).map(printFinding)
}

/** What an editor may change in a word, and what it is looked for by. */
const edits: readonly (readonly [string, RegExp, (word: string) => string])[] = [
  ['verb', /\b(?:shall|should|may|must|can)\b(?! not)/g, (word) => (word === 'shall' ? 'should' : 'shall')],
  ['negation', /\b(?:is|are|shall|may|does|can) (?!not)/g, (words) => `${words}not `],
  ['number', /(?<![\w./:()-])\d+(?![\w.:/)-])/g, (digits) => `${Number(digits) + 1}`],
  ['connective', /\b(?:and|or)\b/g, (word) => (word === 'and' ? 'or' : 'and')],
  ['word', /\b[a-z]{6,}\b/g, () => 'lantern'],
  ['word dropped', / [a-z]{5,}(?= )/g, () => ''],
  ['quantifier', /\b(?:all|any|each|every|only)\b/g, (word) => (word === 'all' ? 'some' : 'all')],
  [
    'reference',
    /\b(?:[Cc]lause|Annex|Table|Figure) (?:\d+|[A-Z])\b/g,
    (words) =>
      words.replace(/\d+$|[A-Z]$/, (end) =>
        /\d/.test(end) ? `${Number(end) + 1}` : end === 'Z' ? 'Y' : String.fromCharCode(end.charCodeAt(0) + 1),
      ),
  ],
  ['citation', /\b(?:X\.5\d\d|9594-\d)/g, (words) => words.slice(0, -1) + ((Number(words.slice(-1)) + 1) % 10)],
]

/** So many copies of a print, in each of which one word of its body is another. */
function wordsChanged(print: string, count: number): { readonly name: string; readonly changed: string }[] {
  const chance = chanceFrom(7)
  const body = print.indexOf('<body>')
  const texts = [...print.slice(body).matchAll(/>([^<>]{3,})</g)].map((found) => ({
    at: body + found.index + 1,
    text: found[1] as string,
  }))
  return Array.from({ length: count }, (_, turn) => {
    const [name, pattern, change] = edits[turn % edits.length] as (typeof edits)[number]
    for (;;) {
      const { at, text } = texts[Math.floor(chance() * texts.length)] as (typeof texts)[number]
      const words = [...text.matchAll(pattern)]
      const word = words[Math.floor(chance() * words.length)]
      if (word === undefined) continue
      const start = at + word.index
      return {
        name: `${name} “${word[0]}” in “${text.slice(0, 60)}”`,
        changed: print.slice(0, start) + change(word[0]) + print.slice(start + word[0].length),
      }
    }
  })
}
