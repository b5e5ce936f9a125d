import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const many = 3_000
const read = (line: (at: number) => string) =>
  readDocument(
    new TextEncoder().encode(
      `# 1 Scope\n\nIt is lit.\n\n${Array.from({ length: many }, (_, at) => line(at)).join('')}`,
    ),
    { format: 'markdown' },
  )

test.each([
  [
    'footnotes',
    (at: number) => `Lamp ${at} is lit[^${at}].\n\n[^${at}]: Under load ${at}.\n\n`,
    (at: number) => `Lamp ${at} is lit.\n\n`,
  ],
  ['figures', (at: number) => `![x](a${at}.png)\n\nFigure ${at} – Lamp ${at}\n\n`, () => ''],
])('thousands of %s that are missing are a finding each', async (_, one, other) => {
  const [left, right] = [await read(one), await read(other)]
  expect(compareDocuments(left, right).findings).toHaveLength(many)
})
