import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const width = 60

/** A table of 60 columns. */
async function wideTable(word: string, rows: number): Promise<Awaited<ReturnType<typeof readDocument>>> {
  const cells = (at: number): string =>
    Array.from({ length: width }, (_, column) => `<td>${word}${at * width + column}</td>`).join('')
  const body = Array.from({ length: rows }, (_, at) => `<tr>${cells(at)}</tr>`).join('')
  const page = `<html><body><h1>1 Lamps</h1><p>Table 1 lists lamps.</p><table>${body}</table></body></html>`
  return readDocument(new TextEncoder().encode(page), { path: `${word}.html`, format: 'html' })
}

test('the rows of two wide tables that differ throughout are paired near their places, and the answer says so', async () => {
  const [left, right] = [await wideTable('lamp', 450), await wideTable('lantern', 450)]
  const { verdict, degraded, findings } = compareDocuments(left, right)
  expect(verdict).not.toBe('aligned')
  expect(findings.length).toBeGreaterThan(0)
  expect(degraded.length).toBeGreaterThan(0)
})

test('cells that cover millions of places are compared, and what the other table prints differs', async () => {
  const covering = (word: string): Promise<Awaited<ReturnType<typeof readDocument>>> => {
    const row = (at: number): string => `<tr><td colspan="1000" rowspan="60000">${word}${at}</td></tr>`
    const rows = Array.from({ length: 8000 }, (_, at) => row(at)).join('')
    const page = `<html><body><h1>1 Lamps</h1><p>Table 1 lists lamps.</p><table>${rows}</table></body></html>`
    return readDocument(new TextEncoder().encode(page), { path: `${word}.html`, format: 'html' })
  }
  expect(compareDocuments(await covering('lamp'), await covering('lantern')).verdict).toBe('drifted')
})
