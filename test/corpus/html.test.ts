import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, outlineOf, readDocument } from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus } from './corpus.ts'
import { type RealDifference, unexplained } from './real-differences.ts'

const present = corpus !== null && existsSync(join(corpus, 'rice/rice.html'))
if (!present) console.info(absence)

const read = (path: string) => readDocument(bytesOf(path), { path })
const compare = async (left: string, right: string) => compareDocuments(await read(left), await read(right))

describe.skipIf(!present)('HTML', () => {
  test.each(['rice/rice.html', 'z100-annex-f1/z100-f1.html'])('%s: every character is accounted for', async (file) => {
    const { ledger, diagnostics } = await read(file)
    expect(ledger?.source).toBeGreaterThan(20_000)
    expect(ledger && ledger.source - ledger.read - ledger.furniture - ledger.notUnderstood).toBe(0)
    expect(diagnostics.filter(({ notCompared }) => notCompared !== undefined)).toEqual([])
  })

  test('the clauses are those of the XML that the page is made of', async () => {
    for (const [page, xml] of [
      ['rice/rice.html', 'rice/rice.metanorma.xml'],
      ['z100-annex-f1/z100-f1.html', 'z100-annex-f1/z100-f1.presentation.xml'],
    ] as const) {
      const labels = async (path: string) => outlineOf(await read(path)).map((entry) => entry.clause)
      expect(await labels(page)).toEqual(await labels(xml))
    }
  })

  test('z100 against its XML: nothing differs', async () => {
    for (const form of ['semantic', 'presentation']) {
      const comparison = await compare(`z100-annex-f1/z100-f1.${form}.xml`, 'z100-annex-f1/z100-f1.html')
      expect(unexplained(comparison, [])).toEqual([])
    }
  })

  test('rice against its XML: only what really differs', async () => {
    expect(unexplained(await compare('rice/rice.metanorma.xml', 'rice/rice.html'), rice)).toEqual([])
  })

  test('z100 against Word: only what really differs', async () => {
    const comparison = await compare('z100-annex-f1/z100-f1.docx', 'z100-annex-f1/z100-f1.html')
    expect(unexplained(comparison, z100)).toEqual([])
  })

  test('rice against NISO STS of another build: only what really differs', async () => {
    expect(unexplained(await compare('rice/rice.sts.xml', 'rice/rice.html'), riceSts)).toEqual([])
  })
})

/** What the page prints and the semantic file has in another form. */
const rice: readonly RealDifference[] = [
  { why: 'A year that is not known is two hyphens in the file and a dash on the page.', words: /ISO 16634/ },
  { why: 'A number of the bibliography is raised on the page.', words: /Reference \[11\]/ },
  { why: 'The decimal sign in a formula is the language’s on the page.', clause: 'B.2.4', kind: 'formula-changed' },
  { why: 'Calls of annotations are printed in the code and before them.', clause: 'Appendix 1' },
]

/** Where the conversion of the Word file into AsciiDoc, of which the page is made, changed the text. */
const z100: readonly RealDifference[] = [
  { why: 'The keywords stand in another order.', clause: 'Keywords' },
  { why: 'A footnote of the page is a footnote of the table.', clause: 'History', kind: 'table-changed' },
  { why: 'Addresses are written with their scheme.', clause: 'F1.1.4', kind: 'identifier-changed' },
  { why: 'Figures of the annex are numbered F1-1 and F1.1.', words: /Figure F1|Example 1/ },
  { why: 'Four clauses are headed in the cells of tables in Word.', clause: /^F1\.3\.6(?:\.[1-4])?$/ },
  {
    why: 'Formulas were typed again: S0 for S_0, D_N for D_n, ∧ for Λ, “ow ≠ r” for “owner”.',
    kind: 'formula-changed',
  },
  {
    why: 'Symbols were typed again: ⇐ for ⇔, nn for ∩, ¨ for two dots, arrows without their shafts.',
    words: /⇐|\bnn\b|\u0308|…|→|⋃|1\.\.n/,
  },
  { why: 'Indices were typed again: N for n.', words: /_\d?N\b/ },
  { why: 'Asterisks are raised in one file and not in the other.', words: /\*|mk- nor s-/ },
  {
    why: 'Spaces were lost or put into names: “Eachprogram”, “s- Symbol_1”.',
    words: /Eachprogram|s2?- (?:D|Symbol)|-set|-seq/,
  },
  { why: 'A name of a function was changed.', words: /replaceInSyntaxTree0/ },
  { why: 'An update set is one paragraph, in which “owner” became a formula.', words: /specifies the update set/ },
  { why: 'A definition is a formula in Word and text in the other file.', words: /^derivedNameDefinition/ },
  { why: 'Operators stand apart from their operands.', words: /<var> ?(?:∈|in) ?<se[qt]>/, kind: 'table-changed' },
]

/** Where the STS file is of another build of the text. */
const riceSts: readonly RealDifference[] = [
  { why: 'It cites all parts of two standards.', words: /\(all parts\)/ },
  { why: 'The terms of the STS file are not resolved: “term “paddy” not resolved”.', kind: 'definition-changed' },
  { why: 'Addresses of mail have their scheme.', words: /mailto:/ },
  { why: 'The STS file has one database of terms more.', words: /Electropedia/ },
  { why: 'Footnotes of tables are numbered through and repeated in STS.', clause: /^(?:4\.2\.2|Annex D)$/ },
  { why: 'A pinpoint in a cited document lost its word, or is left out.', words: /ISO (?:24333|16634|20483|8351-1)/ },
  { why: 'A formula is cited by the number of its clause.', words: /Formula \([AB]\.1\)/ },
  { why: 'The tolerance is printed with a decimal point, and with a comma.', clause: 'B.2.4', kind: 'formula-changed' },
  { why: 'The page heads the sample code as an appendix.', clause: 'Annex E', kind: 'code-changed' },
  { why: 'The page numbers the remarks on lines of code.', clause: 'Annex E', words: /This is an annotation/ },
]
