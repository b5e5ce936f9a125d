import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  compareDocuments,
  type Document,
  type Finding,
  outlineOf,
  readDocument,
} from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus, filesEnding } from './corpus.ts'

const present = corpus !== null && existsSync(join(corpus, 't871/itu-t871-201105.pdf'))
if (!present) console.info(absence)

const read = (path: string): Promise<Document> => readDocument(bytesOf(path), { path })

/** Numbered clauses of the body and annexes, down to a depth. */
function labels(document: Document, depth: number): string {
  return outlineOf(document)
    .filter((entry) => /^(?:[0-9]|Annex|[A-Z]\.[0-9])/.test(entry.clause) && entry.clause.split('.').length <= depth)
    .map((entry) => entry.clause)
    .join(' ')
}

/** What no rule and no diagnostic accounts for. */
function lost(document: Document): number {
  const { source, read, furniture, notUnderstood } = document.ledger ?? {
    source: 0,
    read: 0,
    furniture: 0,
    notUnderstood: 0,
  }
  return source - read - furniture - notUnderstood
}

describe.skipIf(!present)('every PDF is read whole', () => {
  for (const path of filesEnding('.pdf'))
    test(path, async () => {
      const document = await read(path)
      expect(lost(document)).toBe(0)
      expect(document.diagnostics.filter(({ notCompared }) => notCompared)).toEqual([])
      expect(outlineOf(document).length).toBeGreaterThan(20)
    }, 30_000)
})

describe.skipIf(!present)('the outlines are those of the tables of contents', () => {
  test('T.871', async () => {
    const document = await read('t871/itu-t871-201105.pdf')
    expect(labels(document, 3)).toBe(
      '1 2 2.1 2.2 2.3 3 3.1 3.2 4 5 6 6.1 6.2 6.3 6.4 6.5 7 8 9 10 10.1 10.2 10.3 10.4 10.5',
    )
    expect(document.front.identifier).toBe('ITU-T T.871 (05/2011)')
    expect(document.front.counterpart).toBe('ISO/IEC 10918-5:2012')
  })

  test('X.690', async () => {
    const document = await read('asn1/itu-x690-200811.pdf')
    expect(labels(document, 1)).toBe('1 2 3 4 5 6 7 8 9 10 11 12 Annex A Annex B Annex C')
    expect(labels(document, 2)).toContain(
      '8 8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.11 8.12 8.13 8.14 8.15 8.16 8.17 8.18 8.19 8.20 8.21 8.22 8.23 8.24 8.25 8.26 9 9.1 9.2 9.3 10',
    )
  })

  test('X.683, whose running head names another Standard', async () => {
    const document = await read('asn1/itu-x683-200207.pdf')
    expect(labels(document, 2)).toMatch(/^1 2 2\.1 3 3\.1 3\.2 3\.3 3\.4 4 5 6 6\.1 6\.2 6\.3 7 8 /)
    expect(document.front.counterpart).toContain('8824-4')
    expect(document.diagnostics.map(({ code }) => code)).toContain('running-head-contradicts')
  })

  test('X.224', async () => {
    const document = await read('asn1/itu-x224-199311-twin.pdf')
    expect(labels(document, 1)).toMatch(/^1 2 3 4 5 6 7 8 9 10 11 12 13 14 Annex A Annex B Annex C/)
    expect(document.diagnostics.map(({ code }) => code)).toContain('encoding-repaired')
  }, 30_000)

  test('13818-1, twice', async () => {
    const [before, after] = await Promise.all([read('13818-1/wg11-1994.pdf'), read('13818-1/iso-13818-1-2000.pdf')])
    for (const document of [before, after]) expect(labels(document, 2)).toContain('2.1 2.2 2.3 2.4 2.5 2.6 2.7')
  }, 60_000)
})

/**
 * What the PDF prints otherwise than the XML that it was made from: keywords in the order of their letters, labels of the
 * bibliography twice, the bracket of a footnote's mark, signs of AsciiMath that the two readers of it take otherwise
 * (`nn`, `..`), and a line of code that a figure holds.
 */
const madeOtherwise = new Set([
  'value-changed Keywords',
  'footnote-changed History',
  'value-changed F1.1.4',
  'formula-changed F1.3.1.5',
  // The PDF prints `rarr` where the others have the arrow.
  'text-missing F1.3.1.5',
  'table-changed F1.3.6.7',
  'table-changed F1.3.6.8',
  'text-missing F1.3.4',
])

/** What the Word file has otherwise than both: the year of the copyright, `: =`, entries of the bibliography. */
const inWord = new Set([
  'value-changed FOREWORD',
  'text-missing F1.1.4',
  // An address without http://, before which the PDF prints the tag of its entry again.
  'identifier-changed F1.1.4',
  'value-changed F1.3.1.8',
  // Two sentences that formulas end: where their lines break cannot be told.
  'value-changed F1.3.2.2',
  'text-missing F1.3.2.2',
  'condition-changed F1.3.2.2',
  'note-changed F1.3.3',
  // The head of a rule, which Word prints in one paragraph with it.
  'text-missing F1.3.1.9',
])

const nameOf = (finding: Finding): string => `${finding.kind} ${(finding.left ?? finding.right)?.clause}`
const isTechnical = ({ grade }: Finding): boolean => grade === 'conformance' || grade === 'technical'

describe.skipIf(!present)('one text in PDF and in other formats', () => {
  const z100 = (ending: string): Promise<Document> => read(`z100-annex-f1/z100-f1.${ending}`)

  test('Metanorma XML and the PDF made from it', async () => {
    const { findings } = compareDocuments(await z100('presentation.xml'), await z100('pdf'))
    expect(
      findings
        .filter(isTechnical)
        .map(nameOf)
        .filter((name) => !madeOtherwise.has(name)),
    ).toEqual([])
  }, 60_000)

  test('Word and PDF differ where Word and the XML do, and where the PDF does', async () => {
    const [word, xml, print] = await Promise.all([z100('docx'), z100('presentation.xml'), z100('pdf')])
    const known = new Set(compareDocuments(word, xml).findings.map(nameOf))
    const rest = compareDocuments(word, print).findings.filter(isTechnical).map(nameOf)
    expect(rest.filter((name) => !known.has(name) && !madeOtherwise.has(name) && !inWord.has(name))).toEqual([])
  }, 60_000)
})

test.runIf(!present)('the corpus is absent', () => expect(present).toBe(false))

describe.skipIf(!present)('a PDF does not drift from itself', () => {
  for (const path of ['t871/itu-t871-201105.pdf', 'asn1/itu-x690-200811.pdf', 'asn1/itu-x683-200207.pdf'])
    test(path, { timeout: 60_000 }, async () => {
      const { findings, verdict } = compareDocuments(await read(path), await read(path))
      expect(findings).toEqual([])
      expect(verdict).toBe('aligned')
    })
})
