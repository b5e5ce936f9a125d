import { expect, test } from 'vitest'
import { readDirectives } from '../../../../packages/core/src/read/markdown/directives.ts'

const nested = (levels: number): string[] => [
  ...Array.from({ length: levels }, () => ':::note'),
  'It holds.',
  ...Array.from({ length: levels }, () => ':::'),
]

test('notes in notes are read to a depth, and thousands below each other as they are typed', () => {
  expect(readDirectives(nested(2))[2]).toBe('> > It holds.')
  const deep = nested(3_000)
  expect(readDirectives(deep)).toEqual(deep)
})
