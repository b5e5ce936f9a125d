import { expect, test } from 'vitest'
import { printBody, readBody } from './read-text.ts'

const wrap = (table: string, foot = '') =>
  `<table-wrap id="t"><label>Table 1</label><caption><title>Levels</title></caption><table>${table}</table>${foot}</table-wrap>`

test('a table has a number, a title, heads and spans', () => {
  const table =
    '<thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr></thead><tbody><tr><td>1</td><td>2<sup>3</sup></td></tr></tbody>'
  expect(printBody(wrap(table))).toBe('table «Table 1» Levels\n  |!1×2 a   |!2×1 b\n  | 1   | 2^{3}')
})

test('the foot comes last wherever the file has it', () => {
  expect(printBody(wrap('<tfoot><tr><td>z</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody>'))).toBe(
    'table «Table 1» Levels\n  | a\n  | z',
  )
})

test('what a cell holds is in one line', () => {
  const cell =
    '<p>a</p><p>b</p><list list-type="bullet"><list-item><p>c</p></list-item></list><disp-formula><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>'
  expect(printBody(wrap(`<tr><td>${cell}</td></tr>`))).toBe('table «Table 1» Levels\n  | a¶b¶•⇥c¶{formula x}')
})

test('notes below a table stay there, and their calls are marks', () => {
  const table = '<tr><td>1,0<xref ref-type="table-fn" rid="n"><sup>a</sup></xref></td></tr>'
  const foot =
    '<table-wrap-foot><p>In watts.</p><non-normative-note><label>NOTE 1</label><p>x</p></non-normative-note><fn-group><fn id="n"><label><sup>a</sup></label><p>At night.</p></fn></fn-group></table-wrap-foot>'
  expect(printBody(wrap(table, foot))).toBe(
    'table «Table 1» Levels\n  | 1,0^{a}\n  paragraph in table In watts.\n  table-note in table «NOTE 1» x\n  table-note in table «a» At night.',
  )
})

test('a footnote in a cell stands at its call', () => {
  expect(printBody(wrap('<tr><td>1<fn><label>a</label><p>n</p></fn></td></tr>'))).toBe(
    'table «Table 1» Levels\n  | 1{note a: n}',
  )
})

test('a table in the form of OASIS is a table', () => {
  const table =
    '<tgroup cols="2"><colspec colname="a" colnum="1"/><colspec colname="b" colnum="2"/><thead><row><entry namest="a" nameend="b">h</entry></row></thead><tbody><row><entry morerows="1">1</entry><entry>2</entry></row></tbody></tgroup>'
  expect(printBody(wrap(table))).toBe('table «Table 1» Levels\n  |!2×1 h\n  |1×2 1   | 2')
})

test.each(['0', '-3', 'x', '99999999'])('a span of %s does no harm', (span) => {
  const [table] = readBody(wrap(`<tr><td colspan="${span}" rowspan="${span}">a</td></tr>`)).blocks
  const cell = table?.type === 'table' ? table.rows[0]?.[0] : undefined
  expect([1, 1_000]).toContain(cell?.colspan)
  expect([1, 1_000]).toContain(cell?.rowspan)
})

test('a table that is a picture is reported, and its picture compared', () => {
  const { blocks, diagnostics } = readBody(
    '<table-wrap><label>Table 1</label><graphic xlink:href="t.png"/></table-wrap>',
  )
  expect(blocks.map(({ type }) => type)).toEqual(['table', 'figure'])
  expect(diagnostics).toMatchObject([{ code: 'table-is-picture', notCompared: { block: 'table' } }])
})

test('a reference to a cell leads to its table', () => {
  expect(readBody(wrap('<tr id="r"><td id="c">a</td></tr>')).blocks[0]?.anchors).toEqual(['t', 'r', 'c'])
})
