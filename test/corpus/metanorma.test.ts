import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, outlineOf, readDocument } from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus } from './corpus.ts'
import { type RealDifference, unexplained } from './real-differences.ts'

const present = corpus !== null && existsSync(join(corpus, 'rice/rice.metanorma.xml'))
if (!present) console.info(absence)

const read = (path: string) => readDocument(bytesOf(path), { path })
const compare = async (left: string, right: string) => compareDocuments(await read(left), await read(right))

const files = [
  'rice/rice.metanorma.xml',
  'j1108/j1108-prepublished.semantic.xml',
  'j1108/j1108-prepublished.presentation.xml',
  'z100-annex-f1/z100-f1.semantic.xml',
  'z100-annex-f1/z100-f1.presentation.xml',
]

describe.skipIf(!present)('Metanorma XML', () => {
  test.each(files)('%s: every character is accounted for', async (file) => {
    const { ledger, diagnostics } = await read(file)
    expect(ledger?.source).toBeGreaterThan(5_000)
    expect(ledger && ledger.source - ledger.read - ledger.furniture - ledger.notUnderstood).toBe(0)
    expect(diagnostics.filter(({ notCompared }) => notCompared !== undefined)).toEqual([])
  })

  test('the numbers that are computed are those that are printed', async () => {
    for (const name of ['j1108/j1108-prepublished', 'z100-annex-f1/z100-f1']) {
      const [computed, printed] = [await read(`${name}.semantic.xml`), await read(`${name}.presentation.xml`)]
      expect(outlineOf(computed).map((entry) => entry.clause)).toEqual(outlineOf(printed).map((entry) => entry.clause))
    }
  })

  test('ISO numbers clauses, terms, annexes and paragraphs without a title', async () => {
    const labels = outlineOf(await read('rice/rice.metanorma.xml')).map((entry) => entry.clause)
    const sts = outlineOf(await read('rice/rice.sts.xml')).map((entry) => entry.clause)
    // The appendix of an annex has no number in the other build.
    expect(labels.filter((label) => label !== 'Appendix 1')).toEqual(sts)
  })

  test('the semantic and the presentation file of one text are aligned', async () => {
    const { findings } = await compare(
      'j1108/j1108-prepublished.semantic.xml',
      'j1108/j1108-prepublished.presentation.xml',
    )
    expect(findings).toEqual([])
    const longer = await compare('z100-annex-f1/z100-f1.semantic.xml', 'z100-annex-f1/z100-f1.presentation.xml')
    // One tag of the bibliography is written with an ampersand, and printed without: a tag is no part of what is cited.
    expect(longer.findings).toEqual([])
  })

  test.each(['semantic', 'presentation'])('z100 %s against Word: only what really differs', async (form) => {
    const comparison = await compare(`z100-annex-f1/z100-f1.${form}.xml`, 'z100-annex-f1/z100-f1.docx')
    expect(unexplained(comparison, z100)).toEqual([])
  })

  test('rice against NISO STS of another build: only what really differs', async () => {
    const comparison = await compare('rice/rice.metanorma.xml', 'rice/rice.sts.xml')
    expect(unexplained(comparison, rice)).toEqual([])
  })
})

/** Where the conversion of the Word file into AsciiDoc, of which the XML is made, changed the text. */
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
const rice: readonly RealDifference[] = [
  { why: 'Its terms are not resolved: “term “paddy” not resolved”.', kind: 'definition-changed' },
  { why: 'Addresses of mail have their scheme.', words: /mailto:/ },
  { why: 'It has one database of terms more.', words: /Electropedia/ },
  { why: 'It cites all parts of two standards.', words: /\(all parts\)/ },
  { why: 'Footnotes of tables are numbered through, and repeated.', clause: /^(?:4\.2\.2|Annex D)$/ },
  { why: 'A pinpoint in a cited document lost its word, or is left out.', words: /ISO (?:24333|16634|20483|8351-1)/ },
  { why: 'A formula is cited by the number of its clause.', words: /Formula \([AB]\.1\)/ },
]
