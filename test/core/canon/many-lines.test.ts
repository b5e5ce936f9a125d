import { expect, test } from 'vitest'
import { flattenInlines } from '../../../packages/core/src/canon/lex/flatten-inlines.ts'
import type { Inline } from '../../../packages/core/src/model/inline.ts'

const line: Inline = { type: 'break', of: 'line' }
const text = (value: string): Inline => ({ type: 'text', value })

test('what stands before a run is looked for in the last characters only: two digits on two lines stay two', () => {
  expect(flattenInlines([text('1'), line, text('2')]).printed).toBe('1  2')
  expect(flattenInlines([text('a '), text('  b')]).printed).toBe('a b')
  expect(flattenInlines([text('1 '), text('  2')]).printed).toBe('1  2')
})

test('a cell of a hundred thousand lines is made one string', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => [text(`A lamp has the number ${at}`), line]).flat()
  expect(flattenInlines(lines).printed).toMatch(/number 99999 $/)
})
