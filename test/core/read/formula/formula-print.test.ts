import { expect, test } from 'vitest'
import { canonicalOmml } from '../../../../packages/core/src/read/formula/omml.ts'
import { parseXml } from '../../../../packages/core/src/read/xml/parse-xml.ts'
import { mathml, tex, word } from './written.ts'

test.each([
  ['x^2+1', 'x^2 + 1'],
  ['L = L_0 \\cdot q', 'L = L_0 · q'],
  ['\\frac{a+b}{c}', '(a + b)/c'],
  ['10^{-3}', '10^(-3)'],
  ['\\sqrt{x+1}', '√(x + 1)'],
  ['\\sin x', 'sin x'],
  ['\\hat{e}', 'ê'],
  ['f(a,b)', 'f(a, b)'],
  ['x_{i+1}', 'x_(i + 1)'],
  ['a=-b', 'a = -b'],
  ['a:=b', 'a := b'],
  ['\\frac{4}{3}\\frac{T_0}{L}E', '(4/3)(T_0/L)E'],
  ['\\frac{a}{b}+1', 'a/b + 1'],
])('%s is read as %s', (source, value) => {
  expect(tex(source).value).toBe(value)
})

test('the number of a formula is no part of it', () => {
  expect(tex('a=b \\tag{6-1}')).toMatchObject({ canonical: 'a=b', number: '6-1' })
  expect(tex('a=b \\tag*{(A.1)}')).toMatchObject({ canonical: 'a=b', number: 'A.1' })
  expect(word('<eqArr><eqArrPr><maxDist val="1"/></eqArrPr><e>{a=b#}<d><e>{6-1}</e></d></e></eqArr>')).toMatchObject({
    canonical: 'a=b',
    number: '6-1',
  })
  expect(
    mathml('<mtable><mlabeledtr><mtd><mtext>(6-1)</mtext></mtd><mtd><mi>a</mi></mtd></mlabeledtr></mtable>'),
  ).toMatchObject({ canonical: 'a', number: '6-1' })
})

test('TeX that cannot be parsed is compared by its source', () => {
  const printed = tex('\\frac{a}{\n  b')
  expect(printed).toMatchObject({ canonical: '\\frac{a}{ b', value: '\\frac{a}{ b' })
  expect(printed.trouble).not.toBeNull()
})

test('pending changes in a formula count as the caller says', () => {
  const formula = parseXml('<oMath><r><t>a</t></r><ins><r><t>+b</t></r></ins><del><r><t>-c</t></r></del></oMath>', {
    what: 'x',
  })
  expect(canonicalOmml(formula, 'accept').canonical).toBe('a+b')
  expect(canonicalOmml(formula, 'reject').canonical).toBe('a-c')
})

test('what is nested too deep keeps its characters', () => {
  const depth = 400
  const deep = (inside: string): string => mathml('<msqrt>'.repeat(depth) + inside + '</msqrt>'.repeat(depth)).canonical
  expect(deep('<mi>x</mi>')).not.toBe(deep('<mi>y</mi>'))
  const word400 = (inside: string): string =>
    word('<rad><e>'.repeat(depth / 2) + inside + '</e></rad>'.repeat(depth / 2)).canonical
  expect(word400('{x}')).not.toBe(word400('{y}'))
})

test('scripts nested in scripts are read in linear time', () => {
  const depth = 90
  expect(mathml('<msup><mi>x</mi>'.repeat(depth) + '<mn>2</mn>' + '</msup>'.repeat(depth)).canonical).toContain('2')
})

test.each([
  '{'.repeat(9_000),
  '\\frac{'.repeat(1_500),
  'x^{'.repeat(3_000),
  'x^{'.repeat(2_000) + '1' + '}'.repeat(2_000),
  '\\def\\a{\\a\\a}\\a',
  '\\left('.repeat(1_500),
  '&'.repeat(9_000),
  '\\sqrt'.repeat(1_900),
])('hostile TeX ends soon: %.12s…', (source) => {
  expect(typeof tex(source).canonical).toBe('string')
})
