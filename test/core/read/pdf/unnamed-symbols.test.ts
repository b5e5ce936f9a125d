import { expect, test } from 'vitest'
import type { PageMarks, PdfFont, Piece } from '../../../../packages/core/src/read/pdf/page-marks.ts'
import { readUnnamedSymbols } from '../../../../packages/core/src/read/pdf/unnamed-symbols.ts'

const roman: PdfFont = { name: 'Times', bold: false, italic: false, mono: false, symbol: null }
const other: PdfFont = { ...roman, name: 'TT1Do00' }

/** Words beside each other, each with its font; a word that begins with a space stands apart. */
function read(...words: readonly (readonly [string, PdfFont])[]): string {
  let x = 50
  const pieces: Piece[] = words.map(([printed, font]) => {
    const text = printed.trimStart()
    const left = x + (text === printed ? 0 : 3)
    x = left + 5 * text.length
    return { text, left, right: x, y: 700, size: 10, font, spaced: text !== printed, hidden: false, turn: 0 }
  })
  const page: PageMarks = {
    page: 1,
    width: 595,
    height: 842,
    pieces,
    rules: [],
    drawings: [],
    pictures: [],
    characters: 0,
    unknown: 0,
    hidden: 0,
  }
  readUnnamedSymbols([page])
  return pieces.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('')
}

test('a font that prints nothing but letters of Latin 1, none of them in a word, prints the signs of Symbol', () =>
  expect(read(['rate', roman], [' \u00e9', other], ['4.5', roman], ['\u00f9', other], [' \u00e5', other])).toBe(
    'rate \u23a14.5\u23a4 \u2211',
  ))

test.each<[string, readonly (readonly [string, PdfFont])[]]>([
  [
    'a letter of a word that another font lends',
    [
      ['caf', roman],
      ['\u00e9', other],
      [' opens', roman],
    ],
  ],
  [
    'a letter at the head of one',
    [
      ['\u00e9', other],
      ['tat', roman],
    ],
  ],
  [
    'a unit',
    [
      ['5', roman],
      [' \u00c5', other],
    ],
  ],
  [
    'the sign of a diameter',
    [
      ['pipe', roman],
      [' \u00d8', other],
      [' 20', roman],
    ],
  ],
  [
    'a font of words',
    [
      ['na', other],
      [' \u00ea', other],
    ],
  ],
])('%s is what it is', (_, words) => expect(read(...words)).toBe(words.map(([text]) => text).join('')))
