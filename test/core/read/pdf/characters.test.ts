import { expect, test } from 'vitest'
import { isInvisible, readCharacter } from '../../../../packages/core/src/read/pdf/characters.ts'

const font = { name: 'Math', bold: false, italic: false, mono: false, symbol: null }

test.each([
  ['an italic letter of mathematics is the letter', '\u{1d465}', 'x'],
  ['so is a bold one', '\u{1d400}', 'A'],
  ['the italic h has a place of its own', '\u210e', 'h'],
  ['an italic Greek letter is the Greek letter', '\u{1d6fc}', '\u03b1'],
  ['a bold digit is the digit', '\u{1d7d0}', '2'],
  ['a script letter is another name than the plain one', '\u{1d4dc}', '\u{1d4dc}'],
  ['so is a double-struck one', '\u{1d539}', '\u{1d539}'],
  ['a ligature is its letters', '\ufb03', 'ffi'],
])('%s', (_, printed, read) => expect(readCharacter(printed, font)).toBe(read))

test.each(['\u2061', '\u2062', '\u2063', '\u200d'])('%j prints nothing, not even a space', (sign) =>
  expect(isInvisible(sign)).toBe(true),
)

test.each([' ', '\u2009', '\u2010', '\u2212', 'x'])('%j is seen, as a sign or as white', (sign) =>
  expect(isInvisible(sign)).toBe(false),
)
