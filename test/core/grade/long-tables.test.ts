import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const table = (value: (row: number) => string) =>
  readDocument(
    new TextEncoder().encode(
      `<h1>1 Values</h1><table><tr><th>lamp</th><th>dusk</th><th>dawn</th></tr>${Array.from({ length: 4_000 }, (_, row) => `<tr><td>lamp${row}</td>${value(row)}</tr>`).join('')}</table>`,
    ),
    { format: 'html' },
  )

test('cells that are one in each of many rows are one finding', async () => {
  const wide = await table((row) => `<td colspan="2">${row}</td>`)
  const parted = await table((row) => `<td>${row}</td><td></td>`)
  const { findings } = compareDocuments(wide, parted)
  expect(findings.map(({ kind, also }) => [kind, also?.length])).toEqual([['table-changed', 3_999]])
})
