import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Document, outlineOf, readDocument } from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus } from './corpus.ts'

const present = corpus !== null && existsSync(join(corpus, 't871/itu-t871-201105.pdf'))
if (!present) console.info(absence)

const read = (path: string): Promise<Document> => readDocument(bytesOf(path), { path })

/** Numbered clauses of the body and annexes. */
function labels(document: Document): string {
  return outlineOf(document)
    .filter((entry) => /^(?:[0-9]|Annex|[A-Z]\.[0-9])/.test(entry.clause))
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

describe.skipIf(!present)('Rec. ITU-T T.871 (05/2011) in PDF', () => {
  test('has the outline of its own table of contents', async () => {
    const document = await read('t871/itu-t871-201105.pdf')
    expect(labels(document)).toBe(
      '1 2 2.1 2.2 2.3 3 3.1 3.2 4 5 6 6.1 6.2 6.3 6.4 6.5 7 8 9 10 10.1 10.2 10.3 10.4 10.5',
    )
    expect(lost(document)).toBe(0)
  })

  test('has both identifiers in its running heads', async () => {
    const { front } = await read('t871/itu-t871-201105.pdf')
    expect(front.identifier).toBe('ITU-T T.871 (05/2011)')
    expect(front.counterpart).toBe('ISO/IEC 10918-5:2012')
  })
})

test.runIf(!present)('the corpus is absent', () => expect(present).toBe(false))
