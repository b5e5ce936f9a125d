import { expect, test } from 'vitest'
import { printBlocks, printBody, readBody, readXml } from './read-text.ts'

test('sections nest', () => {
  const body =
    '<sec><label>1</label><title>One</title><p>a</p><sec><label>1.1</label><title>Two</title><p>b</p></sec></sec>'
  expect(printBody(body)).toBe('# «1» One\nparagraph a\n## «1.1» Two\nparagraph b')
})

test.each<[string, string]>([
  ['without a title', '<sec><label>5.10</label><p>Text.</p></sec>'],
  ['with an empty title', '<sec><label>5.10</label><title/><p>Text.</p></sec>'],
  ['by its type', '<sec sec-type="numbered-paragraph"><label>5.10</label><p>Text.</p></sec>'],
])('a numbered paragraph %s is a heading without words', (_name, body) => {
  expect(printBody(body)).toBe('# «5.10»\nparagraph Text.')
})

test('a section without number and title opens nothing, and its id goes to what follows', () => {
  const { blocks } = readBody('<sec id="s"><title/><p id="p">Text.</p></sec>')
  expect(blocks).toMatchObject([{ type: 'paragraph', anchors: ['s', 'p'] }])
})

test.each<[string, string]>([
  ['<sec sec-type="foreword"><title>Vorwort</title></sec>', '# foreword Vorwort'],
  ['<sec><title>Foreword</title></sec>', '# foreword Foreword'],
  ['<sec sec-type="intro"><label>0</label><title>Introduction</title></sec>', '# introduction «0» Introduction'],
  ['<sec><title>Patents</title></sec>', '# front Patents'],
])('in the front, %s is %s', (xml, expected) => {
  expect(printBlocks(readXml(`<standard><front>${xml}</front></standard>`))).toBe(expected)
})

test.each<[string, string]>([
  ['<sec sec-type="scope"><label>1</label><title>Scope</title></sec>', '# scope «1» Scope'],
  [
    '<sec sec-type="norm-refs"><label>2</label><title>References</title></sec>',
    '# normative-references «2» References',
  ],
  ['<sec><label>2</label><title>R</title><ref-list content-type="norm-refs"/></sec>', '# normative-references «2» R'],
  ['<sec sec-type="terms"><label>3</label><title>Definitions</title></sec>', '# terms «3» Definitions'],
  ['<sec><label>4</label><title>Polling</title></sec>', '# «4» Polling'],
])('in the body, %s is %s', (xml, expected) => {
  expect(printBody(xml)).toBe(expected)
})

test('contents and index are told from the text', () => {
  const xml =
    '<front><toc><toc-title-group><title>Contents</title></toc-title-group><p>1 Scope</p></toc></front><back><index><p>lamp</p></index></back>'
  const read = readXml(`<standard>${xml}</standard>`)
  expect(printBlocks(read)).toBe('# index\nparagraph lamp')
  expect(read.furniture).toEqual([{ rule: 'contents', characters: 14 }])
})

const app = (inner: string, attributes = '') =>
  printBlocks(readXml(`<standard><back><app-group><app ${attributes}>${inner}</app></app-group></back></standard>`))

const normative = '# annex normative «Annex A» Rules'
const informative = '# annex informative «Annex A» Rules'
const head = '<label>Annex A</label>'

test.each<[string, string, string, string]>([
  ['an attribute', `${head}<title>Rules</title>`, 'content-type="normative"', normative],
  ['an older attribute', `${head}<title>Rules</title>`, 'content-type="inform-annex"', informative],
  ['an attribute in short', `${head}<title>Rules</title>`, 'content-type="norm"', normative],
  [
    'an element',
    `${head}<annex-type>(informative)</annex-type><title>Rules</title>`,
    '',
    `${informative}\nannex-status (informative)`,
  ],
  [
    'a sentence on a line of the title',
    `${head}<title>Rules<break/>\n<styled-content style-type="normal">(This annex does not form an integral part\n of this Recommendation | International Standard)</styled-content></title>`,
    '',
    `${informative}\nannex-status (This annex does not form an integral part of this Recommendation | International Standard)`,
  ],
  [
    'a sentence at the end of the title',
    `${head}<title>Rules (This annex forms an integral part of this Recommendation | International Standard.)</title>`,
    '',
    `${normative}\nannex-status (This annex forms an integral part of this Recommendation | International Standard.)`,
  ],
  [
    'a word before the title',
    `${head}<title>(normative)<break/>Rules</title>`,
    '',
    `${normative}\nannex-status (normative)`,
  ],
  [
    'a word in bold behind the title',
    `${head}<title>Rules <bold>(informative)</bold></title>`,
    '',
    `${informative}\nannex-status (informative)`,
  ],
  ['nothing', `${head}<title>Rules</title>`, '', '# annex «Annex A» Rules'],
])('the status of an annex is told by %s', (_name, inner, attributes, expected) => {
  expect(app(inner, attributes)).toBe(expected)
})

test('the printed status wins over the attribute, which nobody reads', () => {
  const inner = `${head}<title>Rules<break/>(This annex forms an integral part of this document.)</title>`
  expect(app(inner, 'content-type="informative"')).toContain(normative)
})

test('an annex may carry its label in its title, and its sections nest below it', () => {
  expect(app('<title>Annex B<break/>Hints</title><sec><label>B.1</label><title>One</title></sec>')).toBe(
    '# annex «Annex B» Hints\n## «B.1» One',
  )
})

test('a title that speaks of annexes or has other brackets stays whole', () => {
  expect(app(`${head}<title>Rules (see this annex) and (more)</title>`)).toBe(
    '# annex «Annex A» Rules (see this annex) and (more)',
  )
})

test('an appendix is one', () => {
  expect(app('<label>Appendix I</label><title>Hints</title>')).toBe('# appendix «Appendix I» Hints')
})

test('every id of a heading and what it holds is an anchor', () => {
  const { blocks } = readBody(
    '<sec id="a"><title id="b">T<target id="c"/></title><p id="d">x<bold id="e">y</bold></p></sec>',
  )
  expect(blocks.map(({ anchors }) => anchors)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
})

test('a block knows its line and column', () => {
  const { blocks } = readBody('\n<sec><title>T</title>\n  <p>x</p></sec>')
  expect(blocks.map(({ place }) => place)).toEqual([
    { line: 2, column: 1 },
    { line: 3, column: 3 },
  ])
})
