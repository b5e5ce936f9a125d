import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const read = (table: string) =>
  readDocument(
    new TextEncoder().encode(
      `# 1 Scope\n\nLamps.\n\n# 2 Dusk\n\nIt gets dark.\n\n# 3 Dawn\n\nIt gets light.\n\n# 4 Values\n\n${table}\n`,
    ),
    { format: 'markdown' },
  )

test('a reference in a table whose rows are the columns of the other leads to the same place', async () => {
  const left = await read(
    '| Lamp | A | B | C |\n| --- | --- | --- | --- |\n| Hours | 5 | 6 | 7 |\n| Given in | clause 2 | clause 3 | clause 2 |\n| Colour | red | green | blue |',
  )
  const turned = (of: string) =>
    read(
      `| Lamp | Hours | Given in | Colour |\n| --- | --- | --- | --- |\n| A | 5 | ${of} | red |\n| B | 6 | clause 3 | green |\n| C | 7 | clause 2 | blue |`,
    )
  const told = async (of: string): Promise<string[]> =>
    compareDocuments(left, await turned(of)).findings.map(({ kind, why }) => `${kind} ${why.code}`)
  expect(await told('clause 2')).toEqual(['table-changed order'])
  expect(await told('clause 3')).toHaveLength(2)
})
