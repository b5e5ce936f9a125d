import { expect, test } from 'vitest'
import { formulaHtml } from '../../../../packages/core/src/report/html/formula-html.ts'

const math = (canonical: string) => formulaHtml('text', canonical, true, false)

test.each([
  ['x^⟨2⟩', '<math><msup><mrow><mi>x</mi></mrow><mrow><mn>2</mn></mrow></msup></math>'],
  [
    'fraction⟨a⟩⟨b+1⟩',
    '<math><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>',
  ],
  ['xfraction⟨a⟩⟨b⟩', '<math><mi>x</mi><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac></math>'],
  ['root⟨x⟩⟨3⟩', '<math><mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot></math>'],
  ['max(a,b)', '<math><mi>max</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></math>'],
  [
    'matrix⟨⟨1⟩⟨0⟩;⟨0⟩⟨1⟩⟩',
    '<math><mtable><mtr><mtd><mrow><mn>1</mn></mrow></mtd><mtd><mrow><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mrow><mn>0</mn></mrow></mtd><mtd><mrow><mn>1</mn></mrow></mtd></mtr></mtable></math>',
  ],
  ['a<b', '<math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>'],
])('%s', (canonical, html) => expect(math(canonical)).toBe(html))

test.each(['fraction⟨a⟩', 'x^⟨2', '⟩', 'cases⟨x⟩', `${'⟨'.repeat(500)}`, 'matrix⟨⟨1⟩'])(
  '%s is printed as text',
  (canonical) => expect(math(canonical)).toBe('<span class="fx">text</span>'),
)

test('a picture is printed as its text', () =>
  expect(formulaHtml('picture', null, true, true)).toBe('<span class="fx">picture</span>'))
