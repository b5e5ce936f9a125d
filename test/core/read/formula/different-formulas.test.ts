import { expect, test } from 'vitest'
import { mathml, tex, word } from './written.ts'

/** Two formulas that look alike and are not one. */
const different: readonly (readonly [string, string, string])[] = [
  ['a number', 'x+10', 'x+11'],
  ['a digit', '2^{32}', '232'],
  ['a decimal', '1.5', '15'],
  ['a sign', 'a+b', 'a-b'],
  ['a missing sign', '-1', '1'],
  ['an exponent', 'x^2', 'x^3'],
  ['an exponent that is an index', 'x^2', 'x_2'],
  ['an exponent that is a factor', 'x^2', 'x2'],
  ['an identifier', 'x_i', 'x_j'],
  ['letter case', 'N', 'n'],
  ['a relation', 'a<b', 'a\\leq b'],
  ['equality', 'a=b', 'a\\neq b'],
  ['order', 'a-b', 'b-a'],
  ['order in a fraction', '\\frac{a}{b}', '\\frac{b}{a}'],
  ['what is under the line', '\\frac{a}{b+c}', '\\frac{a}{b}+c'],
  ['a fraction and a binomial coefficient', '\\binom{n}{k}', '\\left(\\frac{n}{k}\\right)'],
  ['brackets', '(a+b)c', 'a+(b)c'],
  ['brackets of another kind', '\\lfloor x\\rfloor', '\\lceil x\\rceil'],
  ['what is raised', 'a^{b+c}', 'a^b+c'],
  ['what is lowered', 'a_{i+1}', 'a_i+1'],
  ['what stands under a root', '\\sqrt{a+b}', '\\sqrt{a}+b'],
  ['the degree of a root', '\\sqrt[3]{x}', '\\sqrt{x}'],
  ['a factor and the degree of a root', '3\\sqrt{x}', '\\sqrt[3]{x}'],
  ['bounds', '\\sum_{i=0}^n i', '\\sum_{i=1}^n i'],
  ['swapped bounds', '\\int_a^b f', '\\int_b^a f'],
  ['a prime', "x'", 'x'],
  ['two primes', "x''", "x'"],
  ['an accent', '\\hat{x}', '\\bar{x}'],
  ['a line over and under', '\\overline{x}', '\\underline{x}'],
  ['the length of a line over', '\\overline{AB}', 'A\\overline{B}'],
  ['multiplication signs', 'a\\times b', 'a\\cdot b'],
  ['an asterisk', 'a\\cdot b', 'a*b'],
  ['a matrix and its rows', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '\\begin{pmatrix}1&2&3&4\\end{pmatrix}'],
  ['numbers in cells', '\\begin{pmatrix}1&2\\end{pmatrix}', '\\begin{pmatrix}12\\end{pmatrix}'],
  ['a transposed matrix', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '\\begin{pmatrix}1&3\\\\2&4\\end{pmatrix}'],
  ['numbers in columns', '\\begin{array}{cc}1&2\\\\3&4\\end{array}', '\\begin{array}{c}12\\\\34\\end{array}'],
  ['conditions of cases', '\\begin{cases}a&x>0\\\\b&x<0\\end{cases}', '\\begin{cases}a&x<0\\\\b&x>0\\end{cases}'],
  ['scripts before and behind', 'x_n C', 'x\\,{}_nC'],
  ['a factor before a lone power', 'x^2\\,{}_nC', 'x^2_n C'],
  ['a word', '\\text{if }x', '\\text{unless }x'],
  ['an arrow', 'a\\to b', 'a\\Rightarrow b'],
  ['a set operation', 'A\\cup B', 'A\\cap B'],
  ['what is struck out', '\\cancel{x}', 'x'],
  ['a literal angle bracket', '\\langle x\\rangle', '(x)'],
  ['a mixed number', '1\\frac12', '\\frac{11}{2}'],
]

test.each(different)('%s: %s is not %s', (_what, left, right) => {
  expect(tex(left).trouble).toBeNull()
  expect(tex(right).trouble).toBeNull()
  expect(tex(left).canonical).not.toBe(tex(right).canonical)
})

test('raised and lowered digits of Unicode are scripts', () => {
  expect(mathml('<mi>x</mi><mo>=</mo><mn>2³²</mn>').canonical).toBe('x=2^⟨32⟩')
  expect(word('{a₁+a₂}').canonical).toBe('a_⟨1⟩+a_⟨2⟩')
  expect(mathml('<mn>10⁻³</mn>').canonical).toBe('10^⟨-3⟩')
})

test('scripts of many columns keep their places', () => {
  const lowered = mathml('<mmultiscripts><mi>R</mi><mi>i</mi><none/></mmultiscripts>').canonical
  const raised = mathml('<mmultiscripts><mi>R</mi><none/><mi>i</mi></mmultiscripts>').canonical
  expect([lowered, raised]).toEqual(['R_⟨i⟩', 'R^⟨i⟩'])
})

test('text loose between elements is part of the formula', () => {
  expect(mathml('<mi>x</mi>2<mi>y</mi>').canonical).not.toBe(mathml('<mi>x</mi><mi>y</mi>').canonical)
})

test('markup that is not known is not taken for its content', () => {
  expect(mathml('<apply><plus/><ci>a</ci></apply>').canonical).not.toBe(
    mathml('<apply><minus/><ci>a</ci></apply>').canonical,
  )
})

test('a line through a fraction of another width is a fraction', () => {
  expect(mathml('<mfrac linethickness="0.5pt"><mi>a</mi><mi>b</mi></mfrac>').canonical).toBe('fraction⟨a⟩⟨b⟩')
})

test('a fraction of Word written on the line has its stroke', () => {
  expect(word('<f><fPr><type val="lin"/></fPr><num>{a}</num><den>{b}</den></f>').canonical).toBe('a/b')
})

test.each([
  ['<mfrac><mn>4</mn><mn>3</mn><mn>5</mn></mfrac>', '<mfrac><mn>4</mn><mn>3</mn></mfrac>'],
  ['<msub><mi>x</mi><mi>i</mi><mi>j</mi></msub>', '<msub><mi>x</mi><mi>i</mi></msub>'],
  ['<msup><mi>x</mi>7<mn>2</mn></msup>', '<msup><mi>x</mi><mn>2</mn></msup>'],
])('what an element has no place for is kept: %s', (broken, whole) => {
  expect(mathml(broken).canonical).not.toBe(mathml(whole).canonical)
})
