import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const encode = (source: string) => new TextEncoder().encode(source)
const page = (middle: string) =>
  readDocument(
    encode(
      `<html><body><h1>1 Scope</h1><p>The value is given by Equation (1):</p>${middle}<p>where L is long.</p></body></html>`,
    ),
    { format: 'html' },
  )
const typed = (middle: string) =>
  readDocument(encode(`# 1 Scope\n\nThe value is given by Equation (1):\n\n${middle}\n\nwhere L is long.\n`), {
    format: 'markdown',
  })

test.each([
  ['with its number', '<p><img src="e.gif">\t(1)</p>', '$$L = a + b \\tag{1}$$'],
  ['without a number', '<p><img src="e.gif"></p>', '$$L = a + b$$'],
])('a formula that one text draws %s could not be compared, and is not missing', async (_, drawn, formula) => {
  for (const [left, right] of [
    [await page(drawn), await typed(formula)],
    [await typed(formula), await page(drawn)],
  ] as const) {
    const { findings, verdict, notCompared } = compareDocuments(left, right)
    expect(findings.map(({ kind, grade }) => `${kind} ${grade}`)).toEqual(['not-comparable technical'])
    expect(verdict).toBe('incomplete')
    expect(notCompared.map(({ side }) => side).sort()).toEqual(['left', 'right'])
  }
})

test('a formula that is in one text only is missing', async () => {
  const { findings } = compareDocuments(await page(''), await typed('$$L = a + b \\tag{1}$$'))
  expect(findings.map(({ kind, grade }) => `${kind} ${grade}`)).toContain('formula-changed conformance')
})
