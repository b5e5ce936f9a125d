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
})

/** What the page prints and the semantic file has in another form. */
const rice: readonly RealDifference[] = [
  { why: 'A year that is not known is two hyphens in the file and a dash on the page.', words: /ISO 16634/ },
  { why: 'A number of the bibliography is raised on the page.', words: /Reference \[11\]/ },
  { why: 'The decimal sign in a formula is the language’s on the page.', clause: 'B.2.4', kind: 'formula-changed' },
  { why: 'The footnote of a figure stands in its key on the page.', clause: 'Annex C', kind: 'value-changed' },
  { why: 'Calls of annotations are printed in the code and before them.', clause: 'Appendix 1' },
]
