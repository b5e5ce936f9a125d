import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

/** Findings of two bibliographies that differ in the tag of one entry: `conformance identifier-changed`. */
async function compared(left: string, right: string): Promise<string[]> {
  const text = (tag: string): string =>
    `## 1 Scope\n\nLamps.\n\n## 2 References\n\n${tag} Rec. ITU-T T.98701.2, Buoys.\n\n${tag.startsWith('[') ? '' : '– '}ISO 98799, Lamps.\n`
  const read = (source: string): ReturnType<typeof readDocument> =>
    readDocument(new TextEncoder().encode(source), { path: 'text.md' })
  return compareDocuments(await read(text(left)), await read(text(right))).findings.map(
    ({ grade, kind }) => `${grade} ${kind}`,
  )
}

const changed = ['conformance identifier-changed']

test('a tag that names another document is told', async () => {
  expect(await compared('[ITU-T T.98701.2]', '[ITU-T T.98701.3]')).toEqual(changed)
  expect(await compared('[ITU-T T.98701.2]', '[T.98702.2]')).toEqual(changed)
  expect(await compared('[ITU-T T.98702.2]', '–')).toEqual(changed)
})

test('the form of a tag, a year more and a tag less are layout', async () => {
  for (const other of [
    '[T.98701.2]',
    '[ITU-T T.98701.2 (11/2006)]',
    '[ITU-T T.98701]',
    '[b-ITU-T T.98701.2]',
    '–',
    '[3]',
  ])
    expect(await compared('[ITU-T T.98701.2]', other)).toEqual([])
  expect(await compared('[2]', '[7]')).toEqual([])
})

test('a tag with another year is another edition', async () => {
  expect(await compared('[ITU-T T.98701.2 (2006)]', '[ITU-T T.98701.2 (2008)]')).toEqual([
    'technical reference-edition-changed',
  ])
})
