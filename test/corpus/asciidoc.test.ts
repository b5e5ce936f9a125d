import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, outlineOf, readDocument } from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus } from './corpus.ts'
import { type RealDifference, unexplained } from './real-differences.ts'

const present = corpus !== null && existsSync(join(corpus, 'rice/rice.adoc'))
if (!present) console.info(absence)

const read = (path: string) => readDocument(bytesOf(path), { path })
const compare = async (left: string, right: string) => compareDocuments(await read(left), await read(right))

const files = [
  'rice/rice.adoc',
  'j1108/j1108-draft.adoc',
  'j1108/j1108-prepublished.adoc',
  'z100-annex-f1/z100-f1.adoc',
]

describe.skipIf(!present)('AsciiDoc', () => {
  test.each(files)('%s: every character is accounted for', async (file) => {
    const { ledger, diagnostics } = await read(file)
    expect(ledger?.source).toBeGreaterThan(5_000)
    expect(ledger && ledger.source - ledger.read - ledger.furniture - ledger.notUnderstood).toBe(0)
    expect(diagnostics.filter(({ notCompared }) => notCompared !== undefined)).toEqual([])
  })

  test('its clauses have the numbers that Metanorma gives them', async () => {
    const pairs = {
      'rice/rice.adoc': 'rice/rice.metanorma.xml',
      'j1108/j1108-prepublished.adoc': 'j1108/j1108-prepublished.semantic.xml',
      'z100-annex-f1/z100-f1.adoc': 'z100-annex-f1/z100-f1.semantic.xml',
    }
    // The appendix of the one is a clause with a title of its own in the other build.
    for (const [source, made] of Object.entries(pairs))
      expect(outlineOf(await read(source)).map(({ clause }) => clause)).toEqual(
        outlineOf(await read(made)).map(({ clause }) => clause),
      )
  })

  test.each([
    ['j1108/j1108-prepublished.adoc', 'j1108/j1108-prepublished.semantic.xml', 'j1108'],
    ['j1108/j1108-prepublished.adoc', 'j1108/j1108-prepublished.presentation.xml', 'j1108'],
    ['j1108/j1108-draft.adoc', 'j1108/j1108-prepublished.docx', 'word'],
    ['rice/rice.adoc', 'rice/rice.metanorma.xml', 'rice'],
    ['z100-annex-f1/z100-f1.adoc', 'z100-annex-f1/z100-f1.semantic.xml', 'z100'],
    ['z100-annex-f1/z100-f1.adoc', 'z100-annex-f1/z100-f1.presentation.xml', 'z100'],
  ] as const)('%s against %s: only what really differs', async (left, right, known) => {
    expect(unexplained(await compare(left, right), differences[known])).toEqual([])
  })

  test('between the draft and the prepublished text an editor finds what was changed', async () => {
    const comparison = await compare('j1108/j1108-draft.adoc', 'j1108/j1108-prepublished.adoc')
    expect(comparison.verdict).toBe('drifted')
    const found = comparison.findings.map(({ kind, left, right }) => `${left?.clause ?? right?.clause} ${kind}`)
    // The dates, year first, and titles of five references went, and one reference became an entry of the bibliography.
    const bare = comparison.findings.filter(({ why }) => why.code === 'bare-reference')
    expect(bare.map(({ left, also }) => [left?.clause, also?.length])).toEqual([['2', 4]])
    expect(found).toContain('2 reference-reclassified')
    expect(found).toContain('1 wording-changed')
    expect(found).toContain('6 wording-changed')
  })
})

const differences: Readonly<Record<'j1108' | 'word' | 'rice' | 'z100', readonly RealDifference[]>> = {
  j1108: [
    {
      why: 'The source names the references alone; Metanorma prints their editions and titles from a catalogue.',
      kind: 'reference-edition-changed',
    },
    { why: 'It has the month of an edition, and the other number of the text.', words: /X\.743/ },
  ],
  word: [
    { why: 'The Word file has one reference less.', clause: '2', words: /X\.743/ },
    { why: 'It cites the source of a term by its year.', clause: '3.1.1', words: /X\.743/ },
    { why: 'It has the lead of a clause that has no terms.', clause: '3.2', kind: 'text-missing' },
  ],
  rice: [
    { why: 'The sources of three terms are cited by other clauses.', clause: /^3\.(?:12|14|15)$/ },
    { why: 'Two words were dropped.', clause: '3.4', words: /husked rice/ },
    { why: 'The catalogue knows the edition.', words: /IEC 61010-2/ },
    { why: 'The catalogue says what replaced a text: a footnote.', clause: '4.2.2', words: /ISO 7301|Cancelled/ },
    { why: 'A year that is not known yet is two hyphens where it is cited.', words: /ISO 16634/ },
    {
      why: 'The source lists one text more, so that later ones have other numbers.',
      clause: /^(?:6\.3|Annex D)$/,
      kind: 'value-changed',
    },
  ],
  z100: [
    { why: 'Metanorma of that time printed AsciiMath nn as it stands, and .. as an accent.', words: /∩|\.\.|1\.\.n/ },
  ],
}
