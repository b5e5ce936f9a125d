import { describe, expect, test } from 'vitest'
import {
  compareDocuments,
  type Document,
  outlineOf,
  readDocument,
  UnreadableDocumentError,
} from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { absence, bytesOf, corpus, filesEnding } from './corpus.ts'

/** Least share of the characters of a real text that is compared. */
const leastCoverage = 0.98

/** Style sheets: they hold a line of placeholder text, and no clause. */
const withoutText = new Set(['templates/iso-2022-template.docx'])

const files = [...filesEnding('.docx'), ...filesEnding('.sts.xml')]
if (!corpus) console.info(absence)

describe.skipIf(!corpus)('every Word and STS file is read whole', () => {
  for (const path of files.filter((file) => withoutText.has(file))) {
    test(`${path} has no text, and says so`, async () => {
      await expect(readDocument(bytesOf(path), { path })).rejects.toMatchObject({ code: 'no-clauses' })
    })
  }
  for (const path of files.filter((file) => !withoutText.has(file))) {
    test(path, async () => {
      const document = await readAccepting(path)
      const outline = outlineOf(document)
      expect(outline.length).toBeGreaterThan(1)
      const comparison = compareDocuments(document, document)
      // Pictures whose bytes are in no file are not comparable with anything, themselves included.
      expect(comparison.findings.filter((finding) => finding.kind !== 'not-comparable').map(printFinding)).toEqual([])
      expect(comparison.verdict).not.toBe('drifted')
      expect(comparison.coverage.left).toBeGreaterThan(leastCoverage)
      const words = outline.reduce((sum, entry) => sum + entry.words, 0)
      const lost = [
        ...new Set(
          document.diagnostics.filter((diagnostic) => diagnostic.notCompared).map((diagnostic) => diagnostic.code),
        ),
      ]
      console.info(
        `${path}: ${outline.length} clauses, ${words} words, coverage ${comparison.coverage.left.toFixed(4)}${lost.length > 0 ? `, not compared: ${lost.join(', ')}` : ''}`,
      )
    })
  }
})

test.runIf(!corpus)('the corpus is absent', () => expect(files).toEqual([]))

/** Pending revisions are refused unless the caller says what to do with them. */
async function readAccepting(path: string): Promise<Document> {
  try {
    return await readDocument(bytesOf(path), { path })
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError) || error.code !== 'tracked-changes') throw error
    expect(error.message).toMatch(/[0-9]/)
    return readDocument(bytesOf(path), { path, revisions: 'accept' })
  }
}
