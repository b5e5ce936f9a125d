import { expect, test } from 'vitest'
import { readPdf } from '../../../../packages/core/src/read/pdf/index.ts'
import { print } from './set-pdf.ts'
import { type TaggedLine, taggedPdf } from './tagged-pdf.ts'

const p = (element: number, y: number, text: string, role = 'P', x = 57): TaggedLine => ({ element, role, x, y, text })

test('lines of one element are a paragraph, and of two elements are two, however they stand', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, 'A relay keeps each unit that it has until the next relay of the path says that it has it as well,'),
      p(1, 754, 'and drops it then. What it drops it keeps no longer, and nobody asks for it again, or for others'),
      p(1, 742, 'of its kind.'),
      p(
        2,
        730,
        'A store of the relay that is full takes no further units of any path that leads over it, however long',
      ),
      p(3, 718, 'Stores may be as large as their relays need.'),
    ]),
  )
  expect(print(document).split('\n')).toEqual([
    expect.stringMatching(/^paragraph A relay keeps .* and drops it then\. .* of its kind\.$/),
    expect.stringMatching(/^paragraph A store .* however long$/),
    'paragraph Stores may be as large as their relays need.',
  ])
})

test('a title is one by its element, in the print of the text', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, '1 Scope', 'H1'),
      p(2, 758, 'This text is about relays.'),
      p(3, 746, '2 Stores of relays', 'H1'),
      p(4, 734, 'A store shall have an end.'),
    ]),
  )
  expect(print(document)).toBe(
    'heading 1 Scope\nparagraph This text is about relays.\nheading 2 Stores of relays\nparagraph A store shall have an end.',
  )
})

test('a label and what it labels are one paragraph', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, 'A relay has', 'P'),
      p(2, 758, 'a\\)', 'Lbl', 70),
      p(3, 758, 'a store;', 'LBody', 90),
      p(4, 746, 'b\\)', 'Lbl', 70),
      p(5, 746, 'a path.', 'LBody', 90),
    ]),
  )
  expect(print(document).replaceAll('→', ' ')).toBe(
    'paragraph A relay has\nparagraph a) a store;\nparagraph b) a path.',
  )
})

test('every character of a tagged page is read', async () => {
  const { ledger } = await readPdf(taggedPdf([p(1, 770, 'One.'), p(2, 758, 'Two.'), p(1, 746, 'One again.')]))
  expect(ledger).toEqual({ source: 17, read: 17 })
})

test('a table is one by its heads, though no line is drawn and its heads stand as near as words', async () => {
  const cell = (element: number, row: number, x: number, text: string, role = 'TD'): TaggedLine => ({
    ...p(element, 758 - 14 * row, text, role, x),
    row,
  })
  const document = await readPdf(
    taggedPdf([
      p(1, 780, 'A relay refuses a unit for these reasons.'),
      cell(2, 0, 57, 'Reason', 'TH'),
      cell(3, 0, 92, 'Value', 'TH'),
      cell(4, 0, 121, 'Meaning', 'TH'),
      cell(5, 1, 57, 'full', 'TD'),
      cell(6, 1, 92, '1', 'TD'),
      cell(7, 1, 121, 'The store has no room for a further unit', 'TD'),
      { ...cell(7, 1, 121, 'of any path.', 'TD'), y: 732 },
      cell(8, 2, 57, 'late', 'TD'),
      { ...cell(9, 2, 121, 'The unit is older than its lifetime.', 'TD'), y: 718 },
      p(10, 680, 'Other reasons are not given.'),
    ]),
  )
  expect(print(document)).toBe(
    [
      'paragraph A relay refuses a unit for these reasons.',
      'table Reason | Value | Meaning / full | 1 | The store has no room for a further unit of any path. / late |  | The unit is older than its lifetime.',
      'paragraph Other reasons are not given.',
    ].join('\n'),
  )
})

test('a head in the middle over two columns stands over both', async () => {
  const cell = (element: number, row: number, x: number, text: string, role = 'TD'): TaggedLine => ({
    ...p(element, 758 - 14 * row, text, role, x),
    row,
  })
  const document = await readPdf(
    taggedPdf([
      cell(1, 0, 57, 'Class', 'TH'),
      cell(2, 0, 170, 'Limits', 'TH'),
      cell(3, 1, 100, 'Silence', 'TH'),
      cell(4, 1, 220, 'Memory', 'TH'),
      cell(5, 2, 57, 'A'),
      cell(6, 2, 100, '60'),
      cell(7, 2, 220, '4'),
    ]),
  )
  expect(print(document)).toBe('table Class | 2×Limits /  | Silence | Memory / A | 60 | 4')
})

test('a table whose words end elsewhere on its next page goes on there', async () => {
  const cell = (page: number, element: number, row: number, x: number, text: string, role = 'TD'): TaggedLine => ({
    ...p(element, 758 - 14 * row, text, role, x),
    row,
    page,
  })
  const document = await readPdf(
    taggedPdf([
      cell(0, 1, 0, 57, 'Reason', 'TH'),
      cell(0, 2, 0, 121, 'Meaning', 'TH'),
      cell(0, 3, 1, 57, 'full'),
      cell(0, 4, 1, 121, 'The store has no room for a further unit of any path.'),
      cell(1, 5, 2, 57, 'Reason', 'TH'),
      cell(1, 6, 2, 121, 'Meaning', 'TH'),
      cell(1, 7, 3, 57, 'late'),
      cell(1, 8, 3, 121, 'Too old.'),
      { ...p(9, 600, 'Other reasons are not given, and no relay asks for them.'), page: 1 },
    ]),
  )
  expect(print(document)).toBe(
    [
      'table Reason | Meaning / full | The store has no room for a further unit of any path. / late | Too old.',
      'paragraph Other reasons are not given, and no relay asks for them.',
    ].join('\n'),
  )
})

test('a foot that is printed on every page of a table is read once', async () => {
  const rows = (page: number, first: number, ...cells: readonly (readonly [string, string])[]): TaggedLine[] =>
    cells.flatMap(([left, right], at) =>
      [left, right].flatMap((text, column) => {
        const role = at === 0 ? 'TH' : 'TD'
        const cell = p(10 * (first + at) + column, 758 - 14 * at, text, role, 57 + 64 * column)
        return text === '' ? [] : [{ ...cell, row: first + at, page }]
      }),
    )
  const foot = 'Reasons without a value are left out of this table.'
  const document = await readPdf(
    taggedPdf([
      ...rows(0, 1, ['Reason', 'Meaning'], ['full', 'The store has no room for a further unit.'], [foot, '']),
      ...rows(1, 4, ['Reason', 'Meaning'], ['late', 'Too old for any relay of the path.'], [foot, '']),
    ]),
  )
  expect(print(document)).toBe(
    `table Reason | Meaning / full | The store has no room for a further unit. / late | Too old for any relay of the path. / 2×${foot}`,
  )
  expect(document.furniture.map(({ rule }) => rule)).toEqual(['caption-form'])
})

test('a title that ends with a comma is one by its element: what an apparatus is called', async () => {
  const document = await readPdf(
    taggedPdf([p(1, 770, '1 Balance,', 'H2'), p(2, 758, 'with which the store is weighed.')]),
  )
  expect(print(document)).toBe('heading 1 Balance,\nparagraph with which the store is weighed.')
})

test('a cell outside the rows of its table is not lost', async () => {
  const cell = (element: number, row: number, x: number, text: string, role = 'TD'): TaggedLine => ({
    ...p(element, 758 - 14 * row, text, role, x),
    row,
  })
  const tagged = new TextDecoder().decode(
    taggedPdf([
      cell(2, 0, 57, 'Reason', 'TH'),
      cell(3, 0, 121, 'Meaning', 'TH'),
      cell(4, 1, 57, 'full'),
      cell(5, 1, 121, 'No room.'),
      cell(6, 2, 57, 'late'),
      cell(7, 2, 121, 'Too old.'),
    ]),
  )
  const document = await readPdf(
    new TextEncoder().encode(
      tagged.replace('1002 0 obj <</Type /StructElem /S /TR', '1002 0 obj <</Type /StructElem /S /Div'),
    ),
  )
  expect(print(document)).toMatch(/late[^]*Too old\./)
})

test('a list laid out in a table is no table', async () => {
  const document = await readPdf(
    taggedPdf([
      { ...p(1, 770, 'a\\)', 'TD'), row: 0 },
      { ...p(2, 770, 'a store;', 'TD', 80), row: 0 },
      { ...p(3, 758, 'b\\)', 'TD'), row: 1 },
      { ...p(4, 758, 'a path.', 'TD', 80), row: 1 },
    ]),
  )
  expect(print(document)).not.toContain('table')
})

test('a contents of titles alone may list annexes that have numbers of their own', async () => {
  const titles = ['F1.1. Scope', 'F1.2. Stores', 'F1.3. Paths', 'F1.4. Ends of paths']
  const document = await readPdf(
    taggedPdf([
      p(1, 790, 'Contents', 'H1'),
      ...titles.map((title, at) => p(2 + at, 776 - 14 * at, title)),
      ...titles.flatMap((title, at) => [
        p(10 + 2 * at, 700 - 40 * at, title, 'H1'),
        p(11 + 2 * at, 686 - 40 * at, 'A relay has what is said of it here.'),
      ]),
    ]),
  )
  expect(print(document).match(/heading/g)).toHaveLength(4)
})

test('a contents of titles alone ends where the first of them is printed again', async () => {
  const titles = ['1 Scope', '2 Stores', '3 Paths', '4 Ends of paths']
  const document = await readPdf(
    taggedPdf([
      p(1, 790, 'Contents', 'H1'),
      ...titles.map((title, at) => p(2 + at, 776 - 14 * at, title)),
      ...titles.flatMap((title, at) => [
        p(10 + 2 * at, 700 - 40 * at, title, 'H1'),
        p(11 + 2 * at, 686 - 40 * at, 'A relay has what is said of it here.'),
      ]),
    ]),
  )
  const listed = document.blocks.filter((block) => block.type === 'paragraph' && block.role === 'contents')
  expect(listed).toHaveLength(5)
  expect(print(document).match(/heading/g)).toHaveLength(4)
})
