import { expect, test } from 'vitest'
import { findEditingMark } from '../../../../packages/core/src/grade/words/editing-marks.ts'

test.each([
  ['is [shall/should] be sent', '[shall/should]'],
  ['the value of xxx', 'xxx'],
  ['see clause XX', 'XX'],
])('%s is not finished', (text, mark) => {
  expect(findEditingMark(text)).toBe(mark)
})

test.each(['Rate [bit/s]', 'Speed [ m / s ]', "the value '1110 xxxx'", "the values 'xxxx 0110' and 'xxxx xxx1'"])(
  '%s is',
  (text) => {
    expect(findEditingMark(text)).toBeNull()
  },
)
