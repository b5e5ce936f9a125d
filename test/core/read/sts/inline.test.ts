import { expect, test } from 'vitest'
import { printBody, readBody } from './read-text.ts'

const p = (inner: string) => printBody(`<p>${inner}</p>`).replace(/^paragraph /, '')

test.each<[string, string, string]>([
  ['a run of white space is one space', 'a\n   b\t c', 'a b c'],
  ['white space around elements is kept', 'a <bold>b</bold> c', 'a *b *c'],
  ['no-break spaces are printed', 'a\u00a0\u00a0b', 'a\u00a0\u00a0b'],
  ['soft hyphens are not', 'lan\u00adtern', 'lantern'],
  [
    'a file that is indented element by element prints no space before a stop',
    '<std>\n<std-ref>ISO 1</std-ref>\n</std>, and',
    'ISO 1, and',
  ],
  ['scripts are kept', '2<sup>32</sup> and x<sub>i</sub> too', '2^{32} and x_{i} too'],
  ['scripts may be italic', '<italic>x<sub>i</sub></italic>', '/x/_{/i/}'],
  ['fonts are kept apart from the text', '<monospace>a</monospace><italic>b</italic>', '`a`/b/'],
  [
    'styles say how text is printed',
    '<styled-content style="font-weight: bold; font-family: Courier">a</styled-content>',
    '*`a`*',
  ],
  ['names of styles say nothing', '<styled-content style-type="bold">a</styled-content>', 'a'],
  ['a break is a break', 'a<break/> b', 'a⏎b'],
  ['a line separator is a break', 'a\u2028b', 'a⏎b'],
  [
    'a reference keeps its target',
    'see <xref ref-type="sec" rid="s1">Clause <bold>1</bold></xref>.',
    'see {Clause 1→s1}.',
  ],
  ['a tag of the bibliography leads to its entry', 'see <xref ref-type="bibr" rid="b1">[1]</xref>', 'see {[1]→b1}'],
  ['a document cited by its name is text', 'see <xref ref-type="bibr" rid="b1">ISO 1</xref>', 'see ISO 1'],
  ['a link is its text', '<ext-link href="http://x.example">there</ext-link>', 'there'],
  ['a link without text is its address', '<ext-link xlink:href="http://x.example"/>', 'http://x.example'],
  [
    'a dual citation stays as it is printed',
    '<std><std-id>x</std-id><std-ref>Rec. ITU-T X.1</std-ref> | <std-ref>ISO/IEC 1</std-ref></std>',
    'Rec. ITU-T X.1 | ISO/IEC 1',
  ],
  ['index entries are not printed', 'a<index-term><term>b</term></index-term>c', 'ac'],
  ['an inline picture is one', 'a <inline-graphic xlink:href="m/p.png"/>', 'a {image p.png}'],
  [
    'mathematics are formulas',
    '<inline-formula><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula>',
    '{formula x}',
  ],
  ['a formula in letters is text', '<inline-formula><italic>x</italic> = 1</inline-formula>', '/x /= 1'],
  ['an entity without a DTD is a character', 'a &mdash; b', 'a — b'],
])('%s', (_name, inner, expected) => {
  expect(p(inner)).toBe(expected)
})

test('a reference without words prints the number of what it leads to', () => {
  expect(printBody('<sec id="s"><label>7</label><p>See <xref rid="s"/>.</p></sec>')).toBe('# «7»\nparagraph See {7→s}.')
})

test('an unknown element keeps its text and is reported once', () => {
  const { blocks, diagnostics } = readBody('<p>a <zz>b</zz></p><p><zz>c</zz></p>')
  expect(blocks).toMatchObject([{ children: [{ value: 'a b' }] }, { children: [{ value: 'c' }] }])
  expect(diagnostics.map(({ code }) => code)).toEqual(['element-unknown'])
})

const note = '<fn id="f"><label>1)</label><p>One.</p><p>Two.</p></fn>'
const call = '<xref ref-type="fn" rid="f"><sup>1)</sup></xref>'

test.each<[string, string, string]>([
  ['in place', `<p>a${note}, b</p>`, 'paragraph a{note 1): One.¶Two.}, b'],
  ['behind its call', `<p>a${call}${note} b</p>`, 'paragraph a{note 1): One.¶Two.} b'],
  ['at the end', `<p>a${call} b</p><fn-group>${note}</fn-group>`, 'paragraph a{note 1): One.¶Two.} b'],
  ['called twice', `<p>a${call} b${call}</p><fn-group>${note}</fn-group>`, 'paragraph a{note 1): One.¶Two.} b^{1)}'],
  ['never called', `<p>a</p><fn-group>${note}</fn-group>`, 'paragraph a\nparagraph in footnote «1)» One.¶Two.'],
  ['that is missing', `<p>a${call}</p>`, 'paragraph a^{1)}'],
])('a footnote %s', (_name, body, expected) => {
  expect(printBody(body)).toBe(expected)
})

test('footnotes that call each other end', () => {
  const body =
    '<p>a<xref rid="f"/></p><fn-group><fn id="f"><p>x<xref rid="g"/></p></fn><fn id="g"><p>y<xref rid="f">1</xref></p></fn></fn-group>'
  expect(printBody(body)).toBe('paragraph a{note : x{note : y^{1}}}')
})
