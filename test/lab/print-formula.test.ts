import { expect, test } from 'vitest'
import { type Document, type Formula, readDocument } from '../../packages/core/src/index.ts'
import { printMathml, printTex } from './print-formula.ts'

const formulas = [
  "x'_⟨n+1⟩^⟨2⟩≤3,5·sin^⟨2⟩α",
  'fraction⟨a_⟨1⟩+b⟩⟨root⟨c⟩⟨3⟩⟩-binomial⟨n⟩⟨k⟩',
  'over⟨^⟩⟨x⟩=(matrix⟨⟨a⟩⟨b⟩;⟨c⟩⟨d⟩⟩)',
  'lines⟨u=v%4&w;r=#s\\t⟩',
  '⟨⟩^⟨2⟩{i|i∈⋃J}~90°',
]

test('a formula printed in MathML and in TeX is read as it was', async () => {
  for (const print of [printMathml, (canonical: string) => `<tex-math>${escaped(printTex(canonical))}</tex-math>`])
    expect(formulasOf(await read(formulas.map(print)))).toEqual(formulas)
})

function read(printed: readonly string[]): Promise<Document> {
  const lines = printed.map((formula) => `<disp-formula>${formula}</disp-formula>`).join('')
  const text = `<standard><front/><body><sec><label>1</label><title>Waves</title>${lines}</sec></body></standard>`
  return readDocument(new TextEncoder().encode(text), { format: 'sts' })
}

function formulasOf({ children }: Document): (string | null)[] {
  return children.flatMap((clause) =>
    clause.children.filter((block): block is Formula => block.type === 'formula').map(({ canonical }) => canonical),
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
