import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const read = (scope: string, use: string, end: string) =>
  readDocument(
    new TextEncoder().encode(
      `<h1>1 Scope</h1><p>Lamps are lit.</p>${scope}<h1>2 Use</h1><p>It is used.</p>${use}<p>It is kept.</p>${end}`,
    ),
    { format: 'html' },
  )
const called = '<p>A lamp is old<a href="#fn1" id="r1"><sup>1</sup></a>.</p>'
const footnote = '<section class="footnotes"><ol><li id="fn1"><p>The wire shall be cut.</p></li></ol></section>'
const told = async (scope: string, use: string): Promise<string[]> =>
  compareDocuments(await read(called, '', footnote), await read(scope, use, '')).findings.map(
    ({ kind, grade }) => `${grade} ${kind}`,
  )

test('a footnote that is body text elsewhere in the other printing binds there', async () => {
  const moved = await told('<p>A lamp is old.</p>', '<p>The wire shall be cut.</p>')
  expect(moved).toEqual(['structural footnote-changed', 'conformance text-missing'])
})

test('a footnote that is body text in its place, without the paragraph that called it, binds', async () => {
  const promoted = await told('<p>The wire shall be cut.</p>', '')
  expect(promoted).toEqual(['technical text-missing', 'technical note-changed'])
})
