import { describe, expect, test } from 'vitest'
import { compareDocuments, readDocument, reportText } from '../../../packages/core/src/index.ts'
import { at, pdf } from '../read/pdf/set-pdf.ts'

const text = (source: string) => readDocument(new TextEncoder().encode(source), { format: 'markdown' })

const rows = [
  ['Alpha', '12', 'M', 'The relay that answers first.'],
  ['Beta', '40', 'O', 'The registrar of all known domains.'],
  ['Gamma', '7', 'M', 'The clock that is read once.'],
]
const table = (own: readonly (readonly string[])[] = rows): string =>
  `# 1 Scope\n\nThe names are given below.\n\n| Name | Value | Status | Meaning |\n|---|---|---|---|\n${own.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\nNothing else is named.\n`
const asLines = (own: readonly (readonly string[])[] = rows): string =>
  `# 1 Scope\n\nThe names are given below.\n\nName Value Status Meaning\n\n${own.map((row) => row.join(' ')).join('\n\n')}\n\nNothing else is named.\n`

const found = async (left: string, right: string): Promise<string[]> =>
  compareDocuments(await text(left), await text(right)).findings.map(
    ({ kind, grade, delta }) =>
      `${kind} ${grade} ${delta.flatMap(({ op, text }) => (op === 'equal' ? [] : [`${op} ${text.trim()}`])).join(', ')}`,
  )

const layout = 'typography-changed typographic '

describe('a table that the other text prints as lines', () => {
  test('is compared by its words, in either direction', async () => {
    expect(await found(table(), asLines())).toEqual([layout])
    expect(await found(asLines(), table())).toEqual([layout])
    const told = reportText(compareDocuments(await text(table()), await text(asLines())))
    expect(told.replace(/\s+/g, ' ')).toContain('a table of the left text is printed as lines in the right')
  })

  test('is found with its number, which the lines name above it', async () => {
    const [head = '', ...rest] = table().split('\n\n')
    const numbered = [head, rest[0], 'Table 1 – Names', ...rest.slice(1)].join('\n\n')
    const lines = asLines().replace('Name Value', 'Table 1 – Names\n\nName Value')
    expect(await found(numbered, lines)).toEqual([layout])
  })

  test.each([
    ['a value', rows.map((row, at) => (at === 1 ? ['Beta', '41', ...row.slice(2)] : row)), 'value-changed'],
    ['a status', rows.map((row, at) => (at === 2 ? ['Gamma', '7', 'O', ...row.slice(3)] : row)), 'changed'],
    ['two values of one row', rows.map((row, at) => (at === 0 ? ['Alpha', 'M', '12', ...row.slice(3)] : row)), ''],
    [
      'the values of two rows',
      [['Alpha', '40', ...(rows[0] ?? []).slice(2)], ['Beta', '12', ...(rows[1] ?? []).slice(2)], rows[2] ?? []],
      'value-changed',
    ],
    [
      'a negation',
      rows.map((row, at) => (at === 0 ? [...row.slice(0, 3), 'The relay that does not answer first.'] : row)),
      'negation-changed',
    ],
    ['a row', rows.slice(0, 2), ''],
  ])('shows that %s differs', async (_, changed, kind) => {
    const findings = (await found(table(), asLines(changed))).filter((one) => one !== layout)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.join('\n')).toContain(kind)
  })
})

describe('a table without rulings on a page', () => {
  /** Cells of two lines side by side, as a page prints them. */
  const page = (value: string, status: string): string[] => [
    at(57, 770, '1', 'bold', 11),
    at(97, 770, 'Scope', 'bold', 11),
    at(57, 750, 'The names are given below.'),
    at(77, 720, 'Alpha'),
    at(137, 720, value),
    at(177, 720, status),
    at(217, 720, 'The relay that answers'),
    at(217, 708, 'first of all.'),
    at(77, 696, 'Beta relay'),
    at(137, 696, '40'),
    at(177, 696, 'O'),
    at(217, 696, 'The registrar of all'),
    at(77, 684, 'of a group'),
    at(217, 684, 'known domains.'),
    at(57, 650, 'Nothing else is named.'),
  ]
  const printed = async (value = '12', status = 'M') => readDocument(pdf(page(value, status)), { path: 'page.pdf' })
  const named = text(
    '# 1 Scope\n\nThe names are given below.\n\n| | | | |\n|---|---|---|---|\n| Alpha | 12 | M | The relay that answers first of all. |\n| Beta relay of a group | 40 | O | The registrar of all known domains. |\n\nNothing else is named.\n',
  )

  test('is compared cell by cell, whatever lines its cells have', async () => {
    const { findings } = compareDocuments(await named, await printed())
    expect(findings.filter(({ grade }) => grade !== 'typographic')).toEqual([])
  })

  test('shows another value, and values that changed places', async () => {
    for (const other of [await printed('13'), await printed('12', 'O'), await printed('M', '12')]) {
      const { findings } = compareDocuments(await named, other)
      expect(findings.filter(({ grade }) => grade !== 'typographic')).not.toEqual([])
    }
  })
})
