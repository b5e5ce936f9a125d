import { expect, test } from 'vitest'
import { printBody, readBody } from './read-text.ts'

const items = (type: string, count: number) =>
  `<list list-type="${type}">${'<list-item><p>x</p></list-item>'.repeat(count)}</list>`
const marks = (body: string) => [...printBody(body).matchAll(/«(.*?)»/g)].map(([, mark]) => mark)

test.each<[string, string[]]>([
  ['bullet', ['•', '•']],
  ['dash', ['—', '—']],
  ['order', ['1)', '2)']],
  ['alpha-lower', ['a)', 'b)']],
  ['alpha-upper', ['A)', 'B)']],
  ['roman-lower', ['i)', 'ii)']],
  ['simple', ['', '']],
])('items of a list of the type %s have marks', (type, expected) => {
  expect(marks(items(type, 2))).toEqual(expected)
})

test('letters go on after z, and roman numbers after three', () => {
  expect(marks(items('alpha-lower', 28)).slice(-3)).toEqual(['z)', 'aa)', 'ab)'])
  expect(marks(items('roman-lower', 9)).slice(3)).toEqual(['iv)', 'v)', 'vi)', 'vii)', 'viii)', 'ix)'])
})

test('a mark that is printed wins, and a list may go on where another ended', () => {
  const list =
    '<list id="l" list-type="order"><list-item><p>x</p></list-item><list-item><label>7.</label><p>y</p></list-item></list>'
  expect(
    marks(`${list}<p>between</p><list list-type="order" continued-from="l"><list-item><p>z</p></list-item></list>`),
  ).toEqual(['1)', '7.', '3)'])
})

test('lists nest, in items and in paragraphs, and items have further paragraphs', () => {
  const inner = '<list><list-item><label>1)</label><p>c</p></list-item></list>'
  expect(
    printBody(`<list><list-item><label>a)</label><p>a</p>${inner}<p>b</p></list-item></list><p>d ${inner} e</p>`),
  ).toBe(
    [
      'list-item 1 «a)» a',
      'list-item 2 «1)» c',
      'list-item 1 b',
      'paragraph d',
      'list-item 1 «1)» c',
      'paragraph e',
    ].join('\n'),
  )
})

test('an item that begins with a list keeps its mark', () => {
  const body =
    '<list><list-item><label>a)</label><list><list-item><label>1)</label><p>x</p></list-item></list></list-item></list>'
  expect(printBody(body)).toBe('list-item 1 «a)»\nlist-item 2 «1)» x')
})

test.each<[string, string, string]>([
  ['a note', '<non-normative-note><label>NOTE 1</label><p>x</p></non-normative-note>', 'note «NOTE 1» x'],
  ['a note of old', '<non-normative-note><label>NOTE —</label><p>x</p></non-normative-note>', 'note «NOTE —» x'],
  ['a note without a label', '<non-normative-note><p>x</p></non-normative-note>', 'note «NOTE» x'],
  ['a warning', '<non-normative-note><label>WARNING —</label><p>x</p></non-normative-note>', 'note «WARNING —» x'],
  [
    'an example',
    '<non-normative-example><label>EXAMPLE 2</label><p>x</p></non-normative-example>',
    'example «EXAMPLE 2» x',
  ],
  [
    'a longer note',
    '<non-normative-note><label>NOTE</label><p>x</p><p>y</p></non-normative-note>',
    'note «NOTE» x\nparagraph in note y',
  ],
  [
    'an example of code',
    '<non-normative-example><label>EXAMPLE</label><preformat>x := 1</preformat></non-normative-example>',
    'example «EXAMPLE»\ncode "x := 1"',
  ],
  [
    'a note with a list',
    '<non-normative-note><label>NOTE</label><p>x</p><list><list-item><label>a)</label><p>y</p></list-item></list></non-normative-note>',
    'note «NOTE» x\nlist-item 1 in note «a)» y',
  ],
])('%s is read', (_name, body, expected) => {
  expect(printBody(body)).toBe(expected)
})

test.each<[string, string, string]>([
  ['white space is kept', '<preformat>  a\n    b\n</preformat>', 'code "  a\\n    b"'],
  ['the indentation of the file is not', '<preformat>\n    a\n      b\n    </preformat>', 'code "a\\n  b"'],
  ['fonts and breaks are', '<preformat><bold>a</bold> b<break/>c</preformat>', 'code "a b\\nc"'],
  ['a type names the language', '<preformat preformat-type="ASN.1">a</preformat>', 'code asn.1 "a"'],
  ['a type that only says it is code does not', '<preformat preformat-type="code">a</preformat>', 'code "a"'],
  ['code has a language', '<code language="xml">&lt;a/&gt;</code>', 'code xml "<a/>"'],
  ['code may stand in a paragraph', '<p>a: <preformat>b</preformat> c</p>', 'paragraph a:\ncode "b"\nparagraph c'],
])('code: %s', (_name, body, expected) => {
  expect(printBody(body)).toBe(expected)
})

test('quotations, boxes and verses are paragraphs', () => {
  const body =
    '<disp-quote><p>a</p><attrib>b</attrib></disp-quote><boxed-text><p>c</p></boxed-text><verse-group><verse-line>d</verse-line></verse-group>'
  expect(printBody(body)).toBe('paragraph a\nparagraph b\nparagraph c\nparagraph d')
})

test('an editing instruction is never text', () => {
  expect(printBody('<editing-instruction><p>Replace 4.2 by:</p></editing-instruction><p>x</p>')).toBe(
    'editing-instruction Replace 4.2 by:\nparagraph x',
  )
})

const math = (name: string) => `<mml:math><mml:mi>${name}</mml:mi></mml:math>`

test.each<[string, string, string]>([
  ['with a number', `<disp-formula><label>(A.1)</label>${math('x')}</disp-formula>`, 'formula «A.1» x'],
  ['in TeX', '<disp-formula><tex-math>\\begin{document}$$x$$\\end{document}</tex-math></disp-formula>', 'formula x'],
  ['as a picture', '<disp-formula><graphic xlink:href="f.png"/></disp-formula>', 'formula opaque'],
  [
    'in two forms',
    `<disp-formula><alternatives><graphic xlink:href="f.png"/>${math('x')}</alternatives></disp-formula>`,
    'formula x',
  ],
  ['in letters', '<disp-formula><label>(1)</label><italic>E</italic> = 5</disp-formula>', 'formula «1» /E /= 5'],
  ['behind a colon', `<p>It is: <disp-formula>${math('x')}</disp-formula></p>`, 'paragraph It is:\nformula x'],
  [
    'with a number in a paragraph',
    `<p>It is <disp-formula><label>(1)</label>${math('x')}</disp-formula> there.</p>`,
    'paragraph It is\nformula «1» x\nparagraph there.',
  ],
  [
    'that only its converter displays',
    `<p>The time, <disp-formula>${math('x')}</disp-formula>, is short.</p>`,
    'paragraph The time, {formula x}, is short.',
  ],
  [
    'over what explains its symbols',
    `<p>The time is<disp-formula>${math('x')}</disp-formula>where it is short.</p>`,
    'paragraph The time is\nformula x\nparagraph where it is short.',
  ],
  ['alone in a paragraph', `<p><disp-formula>${math('x')}</disp-formula></p>`, 'formula x'],
])('a formula %s', (_name, body, expected) => {
  expect(printBody(body)).toBe(expected)
})

const key = '<tr><td>t</td><td>is the time</td></tr>'

test.each<[string, string, string]>([
  [
    'as a definition list',
    '<def-list><def-item><term>t</term><def><p>is the time</p></def></def-item></def-list>',
    'formula-key t⇥is the time',
  ],
  [
    'as a list',
    '<list list-content="formula-index"><list-item><label>t</label><p>is the time</p></list-item></list>',
    'formula-key t⇥is the time',
  ],
  ['as a table without lines', `<array><table>${key}</table></array>`, 'formula-key t⇥is the time'],
  [
    'as a table of its type',
    `<table-wrap content-type="formula-index"><caption><title>where</title></caption><table>${key}</table></table-wrap>`,
    'paragraph where\nformula-key t⇥is the time',
  ],
  [
    'with a key inside',
    '<def-list><def-item><term>t</term><def><p>is the time, and</p><def-list><def-item><term>u</term><def><p>its unit</p></def></def-item></def-list></def></def-item></def-list>',
    'formula-key t⇥is the time, and\nformula-key u⇥its unit',
  ],
])('the key of a formula %s', (_name, body, expected) => {
  expect(printBody(`<disp-formula>${math('x')}</disp-formula>${body}`)).toBe(`formula x\n${expected}`)
})

test.each<[string, string]>([
  ['a definition list', '<def-list><def-item><term>LCP</term><def><p>lantern polling</p></def></def-item></def-list>'],
  ['a table without lines', '<array><table><tr><td>LCP</td><td>lantern polling</td></tr></table></array>'],
])('abbreviations in %s', (_name, list) => {
  expect(printBody(`<sec><label>4</label><title>Symbols and abbreviated terms</title>${list}</sec>`)).toBe(
    '# «4» Symbols and abbreviated terms\nabbreviation «LCP» lantern polling',
  )
})

test('a table without lines that explains nothing is a table', () => {
  expect(printBody(`<p>x</p><array><table>${key}</table></array>`)).toBe('paragraph x\ntable\n  | t   | is the time')
})

test('references are kept as they are printed', () => {
  const refs =
    '<ref-list content-type="norm-refs"><ref id="r"><label>—</label><std><std-ref>Rec. ITU-T X.1 | ISO/IEC 1</std-ref>, <title>Lamps</title></std></ref>' +
    '<ref><mixed-citation>RFC 1, <italic>Bulbs</italic></mixed-citation><non-normative-note><label>NOTE</label><p>Old.</p></non-normative-note></ref></ref-list>'
  expect(printBody(`<sec sec-type="norm-refs"><label>2</label><title>R</title>${refs}</sec>`)).toBe(
    '# normative-references «2» R\nreference «—» Rec. ITU-T X.1 | ISO/IEC 1, Lamps\nreference RFC 1, /Bulbs/\nnote «NOTE» Old.',
  )
})

test('figures have numbers, titles, pictures, notes and keys', () => {
  const body =
    '<fig id="f"><label>Figure 1</label><caption><title>Round</title></caption><graphic xlink:href="a/b/round.png?x"/>' +
    '<fn><label>a</label><p>n</p></fn><def-list><def-item><term>1</term><def><p>lamp</p></def></def-item></def-list></fig>'
  expect(printBody(body)).toBe(
    'figure «Figure 1» Round round.png\nfigure-key in figure «a» n\nfigure-key in figure 1⇥lamp',
  )
})

test('a picture in the file is known by its bytes', () => {
  const { blocks } = readBody('<fig><graphic xlink:href="data:image/png;base64,YWJj"/></fig>')
  // SHA-256 of `abc`, from FIPS 180.
  expect(blocks).toMatchObject([
    { images: [{ hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }] },
  ])
})

test('a group of figures is one figure, or a figure and its parts', () => {
  const group = (inner: string) =>
    `<fig-group><label>Figure 2</label><caption><title>T</title></caption>${inner}</fig-group>`
  expect(printBody(group('<fig><graphic xlink:href="a.png"/></fig><fig><graphic xlink:href="b.png"/></fig>'))).toBe(
    'figure «Figure 2» T a.png b.png',
  )
  expect(printBody(group('<fig><label>a)</label><graphic xlink:href="a.png"/></fig>'))).toBe(
    'figure «Figure 2» T\nfigure «a)» a.png',
  )
})

test.each(['', '<label>a)</label>'])('the title at a picture in a group of figures is read once, %s', (label) => {
  const part = `<fig>${label}<graphic href="a.png"><label>i)</label><caption><title>Front</title></caption></graphic></fig>`
  const { blocks } = readBody(
    `<fig-group><label>Figure 2</label><caption><title>Lamp</title></caption>${part}</fig-group>`,
  )
  expect(JSON.stringify(blocks).match(/Front/g)).toHaveLength(1)
})
