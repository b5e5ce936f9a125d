import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { formatNumber } from '../../../../packages/core/src/read/docx/number-format.ts'
import { makeDocx, style } from './make-docx.ts'

const level = (ilvl: number, text: string, format = 'decimal', more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`
const item = (numId: number | undefined, ilvl?: number, styleId = ''): string => {
  const numPr =
    numId === undefined && ilvl === undefined
      ? ''
      : `<w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}${numId === undefined ? '' : `<w:numId w:val="${numId}"/>`}</w:numPr>`
  return `<w:p><w:pPr>${styleId === '' ? '' : `<w:pStyle w:val="${styleId}"/>`}${numPr}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
}

function labels(numbering: string, body: string, styles = ''): string {
  const { blocks } = readDocx(makeDocx({ numbering, body, styles }))
  return blocks.map((block) => ('label' in block && block.label !== undefined ? block.label : '-')).join(' ')
}

const outline = level(0, '%1') + level(1, '%1.%2') + level(2, '%1.%2.%3')

test('deeper levels start again after a higher one', () => {
  expect(labels(abstract(0, outline) + num(1, 0), [0, 1, 1, 2, 0, 1, 2].map((l) => item(1, l)).join(''))).toBe(
    '1 1.1 1.2 1.2.1 2 2.1 2.1.1',
  )
})

test('a level that is told never to restart goes on', () => {
  const levels = level(0, '%1') + level(1, '%2)', 'lowerLetter', '<w:lvlRestart w:val="0"/>')
  expect(labels(abstract(0, levels) + num(1, 0), [0, 1, 1, 0, 1].map((l) => item(1, l)).join(''))).toBe('1 a) b) 2 c)')
})

test('a level may restart after the first level alone', () => {
  const levels = level(0, '%1') + level(1, '%1.%2') + level(2, '(%3)', 'decimal', '<w:lvlRestart w:val="1"/>')
  expect(labels(abstract(0, levels) + num(1, 0), [0, 1, 2, 1, 2, 0, 1, 2].map((l) => item(1, l)).join(''))).toBe(
    '1 1.1 (1) 1.2 (2) 2 2.1 (1)',
  )
})

test('a level used before the one above shows where that starts', () => {
  expect(labels(abstract(0, outline) + num(1, 0), item(1, 1) + item(1, 0) + item(1, 1))).toBe('1.1 1 1.1')
})

test('lists of one abstract list count on; an override starts one again, once', () => {
  const numbering =
    abstract(0, level(0, '%1)', 'lowerLetter')) +
    num(1, 0) +
    num(2, 0) +
    num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
  expect(labels(numbering, [1, 1, 2, 3, 3, 1].map((n) => item(n, 0)).join(''))).toBe('a) b) c) a) b) c)')
})

test('an override may replace a whole level', () => {
  const numbering =
    abstract(0, level(0, '%1')) +
    num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'Annex %1', 'upperLetter')}</w:lvlOverride>`)
  expect(labels(numbering, item(1, 0) + item(1, 0))).toBe('Annex A Annex B')
})

test('legal numbering writes every level in digits', () => {
  const levels = level(0, '%1', 'upperRoman') + level(1, '%1.%2', 'lowerLetter', '<w:isLgl/>')
  expect(labels(abstract(0, levels) + num(1, 0), item(1, 0) + item(1, 1))).toBe('I 1.1')
})

test('a style gives the list and the level that names the style', () => {
  const levels =
    level(0, 'Annex\u00a0%1', 'upperLetter', '<w:pStyle w:val="an"/>') +
    level(1, '%1.%2', 'decimal', '<w:pStyle w:val="a2"/>')
  const styles =
    style('an', 'ANNEX', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('a2', 'a2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
  const body = [
    item(undefined, undefined, 'an'),
    item(undefined, undefined, 'a2'),
    item(undefined, undefined, 'an'),
    item(undefined, undefined, 'a2'),
  ].join('')
  expect(labels(abstract(0, levels) + num(1, 0), body, styles)).toBe('Annex A A.1 Annex B B.1')
})

test('a style inherits its list and says its own level', () => {
  const styles =
    style('h1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('h2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', 'h1')
  expect(
    labels(
      abstract(0, outline) + num(1, 0),
      item(undefined, undefined, 'h1') + item(undefined, undefined, 'h2'),
      styles,
    ),
  ).toBe('1 1.1')
})

test('list number 0 takes the number of the style away, and what follows counts as if it were not there', () => {
  const styles = style('h1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
  const body = item(undefined, undefined, 'h1') + item(0, undefined, 'h1') + item(undefined, undefined, 'h1')
  expect(labels(abstract(0, outline) + num(1, 0), body, styles)).toBe('1 - 2')
})

test('a list may point at the list of a numbering style', () => {
  const numbering = `${abstract(0, '<w:numStyleLink w:val="ls"/>')}<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="ls"/>${level(0, '(%1)', 'lowerRoman')}</w:abstractNum>${num(1, 0)}${num(2, 1)}`
  const styles =
    '<w:style w:type="numbering" w:styleId="ls"><w:name w:val="ls"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  expect(labels(numbering, item(1, 0) + item(1, 0), styles)).toBe('(i) (ii)')
})

test('bullets are what they print', () => {
  const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
  const levels = level(0, '\uf0b7', 'bullet', symbol) + level(1, '–', 'bullet') + level(2, '\uf02d', 'bullet', symbol)
  expect(labels(abstract(0, levels) + num(1, 0), item(1, 0) + item(1, 1) + item(1, 2))).toBe('• – −')
})

test('list items and clause numbers in body style are told apart by their number', () => {
  const { blocks } = readDocx(
    makeDocx({
      numbering: abstract(0, outline) + abstract(1, level(0, '%1)', 'lowerLetter')) + num(1, 0) + num(2, 1),
      body: item(1, 1) + item(2, 0),
    }),
  )
  expect(blocks.map((block) => ('role' in block ? block.role : undefined))).toEqual([undefined, 'list-item'])
})

test('an automatic caption number is the label of the caption', () => {
  const numbering = abstract(0, level(0, 'Table %1 —')) + num(1, 0)
  const { blocks } = readDocx(makeDocx({ numbering, body: item(1, 0) }))
  expect(blocks).toMatchObject([{ role: 'table-caption', label: 'Table 1 —' }])
})

test('a deleted paragraph is not counted', () => {
  const numbering = abstract(0, level(0, '%1)')) + num(1, 0)
  const gone =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
  const { blocks } = readDocx(makeDocx({ numbering, body: item(1, 0) + gone + item(1, 0) }), { revisions: 'accept' })
  expect(blocks).toMatchObject([{ label: '1)' }, { label: '2)' }])
})

describe('formatNumber', () => {
  test.each([
    [4, 'upperRoman', 'IV'],
    [1999, 'lowerRoman', 'mcmxcix'],
    [26, 'lowerLetter', 'z'],
    [28, 'upperLetter', 'BB'],
    [7, 'decimalZero', '07'],
    [12, 'ordinal', '12th'],
    [3, 'none', ''],
    [5, 'unheardOf', '5'],
    [1_000_000, 'lowerLetter', '1000000'],
  ])('writes %i as %s: %s', (value, format, printed) => {
    expect(formatNumber(value, format)).toBe(printed)
  })
})
