import { expect, test } from 'vitest'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx, p, r, style } from './make-docx.ts'
import { printRaw } from './print-raw.ts'

const cell = (text: string, tcPr = ''): string =>
  `<w:tc><w:tcPr>${tcPr}</w:tcPr>${text.startsWith('<') ? text : p('', text)}</w:tc>`
const row = (cells: string, trPr = ''): string => `<w:tr><w:trPr>${trPr}</w:trPr>${cells}</w:tr>`
const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
const read = (body: string, styles = ''): string => printRaw(readDocx(makeDocx({ body, styles })))

test('cells span columns and rows, and covered cells are not repeated', () => {
  const rows =
    row(cell('a', '<w:gridSpan w:val="2"/>') + cell('b', '<w:vMerge w:val="restart"/>')) +
    row(cell('c') + cell('d') + cell('', '<w:vMerge/>')) +
    row(cell('e') + cell('f') + cell('', '<w:vMerge/>'))
  expect(read(tbl(rows))).toBe('table\n  | 2x1 a | 1x3 b\n  | c | d\n  | e | f')
})

test('cells on top of each other join by their place in the grid, not by their count', () => {
  const rows =
    row(cell('wide', '<w:gridSpan w:val="2"/>') + cell('x', '<w:vMerge w:val="restart"/>')) +
    row(cell('y') + cell('z', '<w:vMerge/>') + cell('', '<w:vMerge/>'))
  expect(read(tbl(rows))).toBe('table\n  | 2x1 wide | 1x2 x\n  | y | z')
})

test('header rows are told by the row or by the style of all their paragraphs', () => {
  const styles = style('th', 'Table_head') + style('tt', 'Table_text')
  const rows =
    row(cell('a') + cell('b'), '<w:tblHeader/>') +
    row(cell(p('th', 'c')) + cell(p('th', 'd') + p('tt', 'e'))) +
    row(cell('f') + cell(''))
  expect(read(tbl(rows), styles)).toBe('table\n  |! a |! b\n  |! c | d¶e\n  | f |')
})

test('a row that begins late begins with an empty cell', () => {
  expect(read(tbl(row(cell('a') + cell('b')) + row(cell('c'), '<w:gridBefore w:val="1"/>')))).toBe(
    'table\n  | a | b\n  |  | c',
  )
})

test('a nested table is read into its cell, in order', () => {
  const inner = tbl(row(cell('1') + cell('2')))
  expect(read(tbl(row(cell('a') + cell(p('', 'before') + inner + p('', 'after')))))).toBe(
    'table\n  | a | before¶1¶2¶after',
  )
})

test('one cell is a frame around text, unless a caption says it is a table', () => {
  const styles = style('h', 'Heading_b') + style('c', 'Table_NoTitle')
  const frame = tbl(row(cell(p('h', 'Summary') + p('', 'Text.'))))
  expect(read(frame, styles)).toBe('heading 2 Summary\nparagraph Text.')
  expect(read(p('c', 'Table 1 – Syntax') + tbl(row(cell('x := 1'))), styles)).toBe(
    'paragraph [table-caption] Table 1 – Syntax\ntable\n  | x := 1',
  )
})

test('a heading in a row of its own stands between two tables', () => {
  const styles = style('h', 'heading 2')
  const wide = (text: string) => row(cell(p('h', text)) + cell(''))
  const rows = wide('4.1 Domains') + row(cell('a') + cell('b')) + wide('4.2 Functions') + row(cell('c') + cell('d'))
  expect(read(tbl(rows), styles)).toBe(
    'heading 2 4.1 Domains\ntable\n  | a | b\nheading 2 4.2 Functions\ntable\n  | c | d',
  )
})

test('a grid that only places a title on the page is no table', () => {
  const styles = style('t', 'Rec_title')
  expect(read(tbl(row(cell('') + cell(p('t', 'Title'))) + row(cell('') + cell('Text'))), styles)).toBe(
    'paragraph [document-title] Title\nparagraph Text',
  )
})

test('list marks are printed in cells', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const item =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
  expect(printRaw(readDocx(makeDocx({ numbering, body: tbl(row(cell('n') + cell(item + item))) })))).toBe(
    'table\n  | n | a)⇥x¶b)⇥x',
  )
})

test('inserted and deleted rows follow the policy', () => {
  const rows =
    row(cell('a') + cell('b')) +
    row(cell('new') + cell('n'), '<w:ins w:id="1"/>') +
    row(cell('old') + cell('o'), '<w:del w:id="2"/>')
  const bytes = makeDocx({ body: tbl(rows) })
  expect(printRaw(readDocx(bytes, { revisions: 'accept' }))).toBe('table\n  | a | b\n  | new | n')
  expect(printRaw(readDocx(bytes, { revisions: 'reject' }))).toBe('table\n  | a | b\n  | old | o')
})

test('a caption in the first row, by its style or by its number, stands over the table', () => {
  const styles = style('cap', 'Table_NoTitle')
  const body = row(cell('a') + cell('b')) + row(cell('c') + cell('d'))
  const wide = '<w:gridSpan w:val="2"/>'
  expect(read(tbl(row(cell(p('cap', 'Values'), wide)) + body), styles)).toBe(
    'paragraph [table-caption] Values\ntable\n  | a | b\n  | c | d',
  )
  expect(read(tbl(row(cell('Table 3 – Values', wide)) + body))).toBe(
    'paragraph Table 3 – Values\ntable\n  | a | b\n  | c | d',
  )
  expect(read(tbl(row(cell('Table of values', wide)) + body))).toBe(
    'table\n  | 2x1 Table of values\n  | a | b\n  | c | d',
  )
})

test('rows of formulas and their numbers are formulas, a row of a value and a number is a table', () => {
  expect(read(tbl(row(cell('a = b + c') + cell('(6-1)')) + row(cell('d ≤ e') + cell('(6-2)'))))).toBe(
    'paragraph [formula] a = b + c⇥(6-1)\nparagraph [formula] d ≤ e⇥(6-2)',
  )
  expect(read(tbl(row(cell('lamp') + cell('(6-1)'))))).toBe('table\n  | lamp | (6-1)')
})

test('a line that tabs set, a formula and its number at the end, is a formula; a sentence is none', () => {
  const tab = '<w:r><w:tab/></w:r>'
  const body = [
    tab + r('a = b + c') + tab + r('(6-1)'),
    r('d ≤ e') + tab + r('(2)'),
    r('the time') + tab + r('(2)'),
    r('x = 5') + tab + r('y = 6') + tab + r('(3)'),
    r('The value is x = 5 (4)'),
  ]
  expect(printRaw(readDocx(makeDocx({ body: body.map((inner) => p('', inner)).join('') })))).toBe(
    [
      'paragraph [formula] a = b + c⇥(6-1)',
      'paragraph [formula] d ≤ e⇥(2)',
      'paragraph the time⇥(2)',
      'paragraph x = 5⇥y = 6⇥(3)',
      'paragraph The value is x = 5 (4)',
    ].join('\n'),
  )
})

test('what a table only places is told without the words that pending changes take out', () => {
  const styles = style('H', 'heading 2')
  const gone = p('', `<w:ins w:id="1" w:author="A"><w:r><w:t>Not yet.</w:t></w:r></w:ins>`)
  const left = p('', `<w:del w:id="2" w:author="A"><w:r><w:delText>No more.</w:delText></w:r></w:del>`)
  const table = (extra: string) => tbl(row(cell(extra + p('H', '8.1 Lamps'))) + row(cell('a') + cell('b')))
  const read = (extra: string, revisions: 'accept' | 'reject') =>
    printRaw(readDocx(makeDocx({ body: table(extra), styles }), { revisions }))
  const expected = 'heading 2 8.1 Lamps\ntable\n  | a | b'
  expect([read('', 'accept'), read(gone, 'reject'), read(left, 'accept')]).toEqual([expected, expected, expected])
})
