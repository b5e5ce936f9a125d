import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, outlineOf, readDocument } from '../../packages/core/src/index.ts'
import { printComparison } from '../golden/print-comparison.ts'
import { absence, bytesOf, corpus } from './corpus.ts'
import { resave } from './resave.ts'

const file = 'x500/itu-x500-201610.docx'
const present = corpus !== null && existsSync(join(corpus, file))
if (!present) console.info(absence)

/** Every numbered clause of the body, term entries included. Its own table of contents and headings are the witness. */
const labels =
  '1|2|2.1|3|3.1|3.2|3.3|3.4|3.5|3.5.1|3.5.2|3.5.3|4|5|6|7|8|8.1|8.2|8.2.1|8.2.2|8.2.3|8.3|8.3.1|8.3.2|8.3.3|8.3.4|8.3.5|' +
  '8.4|8.4.1|8.4.2|8.4.3|8.4.4|8.5|8.5.1|8.5.2|9|9.1|9.2|9.3|10|11|12|12.1|12.2|12.3|12.4|12.4.1|12.4.2|12.4.3|12.5|13|14|' +
  '14.1|14.2|14.3|Annex A|A.1|A.2|A.3|A.3.1|A.3.2|A.3.3|A.3.4|A.3.5|A.3.6|A.3.7|A.3.8|A.3.9|A.3.10|A.3.11|Annex B'
/** SHA-256 of label and title letters of all but the term entries: the titles themselves are copyright. */
const titles = '91c7e2679e1242df7b7971c7dfb4882d0cfd94ff05a0843e56c845ad5867b7af'

describe.skipIf(!present)('Rec. ITU-T X.500 (10/2016)', () => {
  test('has the outline of its own table of contents', async () => {
    const outline = outlineOf(await readDocument(bytesOf(file), { path: file }))
    const from = outline.findIndex((entry) => entry.clause === '1')
    const body = outline.slice(from)
    expect(body.map((entry) => entry.clause).join('|')).toBe(labels)
    expect(outline.slice(0, from).map((entry) => entry.clause.toLowerCase())).toEqual([
      'summary',
      'history',
      'keywords',
      'foreword',
      'introduction',
    ])
    const letters = body
      .filter((entry) => !entry.clause.startsWith('3.5.'))
      .map((entry) => `${entry.clause} ${entry.title.toLowerCase().replace(/[^a-z]/g, '')}`)
    expect(createHash('sha256').update(letters.join('\n')).digest('hex')).toBe(titles)
  })

  test('has one integral annex and one that is not', async () => {
    const outline = outlineOf(await readDocument(bytesOf(file), { path: file }))
    const informative = outline.filter(
      (entry) => /^(?:[0-9]|Annex|[A-B]\.)/.test(entry.clause) && entry.status === 'informative',
    )
    expect(informative.map((entry) => entry.clause)).toEqual(['Annex B'])
  })

  test('names both identifiers', async () => {
    const { front } = await readDocument(bytesOf(file), { path: file })
    expect(front.publisher).toBe('itu-t')
    expect(front.identifier).toContain('X.500')
    expect(front.counterpart).toContain('9594-1')
  })

  test('is aligned with itself', async () => {
    const document = await readDocument(bytesOf(file), { path: file })
    expect(printComparison(compareDocuments(document, document))).toBe('permitted: none\nverdict: aligned\n')
  })

  test('is aligned with a copy that another program saved', async () => {
    const left = await readDocument(bytesOf(file), { path: file })
    const right = await readDocument(resave(bytesOf(file)), { path: file })
    const comparison = compareDocuments(left, right)
    expect(comparison.findings).toEqual([])
    expect(comparison.verdict).toBe('aligned')
    expect([...new Set(comparison.permitted.map((difference) => difference.rule))]).toEqual(['unicode-form'])
  })
})

test.runIf(!present)('the corpus is absent', () => expect(present).toBe(false))
