import { expect, test } from 'vitest'
import { straightenRows } from '../../../../packages/core/src/read/text/straighten-rows.ts'

const drawn = `
+---+-------+
| a | words |
+---+---+---+
| b | 1 | 2 |
+---+---+---+`
  .trim()
  .split('\n')
const edges = [0, 4, 8, 12]

test('a cell that is wider than its column widens it, and what reaches over the column', () => {
  const retyped = drawn.map((line) => line.replace('| 1 |', '| 100 |'))
  expect(straightenRows(retyped, edges).join('\n')).toBe(
    `
+---+---------+
| a | words   |
+---+-----+---+
| b | 100 | 2 |
+---+-----+---+`.trim(),
  )
})

test('a cell that is narrower is filled', () => {
  const retyped = drawn.map((line) => line.replace('| b |', '|b |'))
  expect(straightenRows(retyped, edges)[3]).toBe('|b  | 1 | 2 |')
})

test('a table whose lines have other rules than its borders stays as it is', () => {
  const torn = [...drawn, '| c | 3 4 |  ']
  expect(straightenRows(torn, edges)).toBe(torn)
  expect(straightenRows(drawn, edges)).toBe(drawn)
})
