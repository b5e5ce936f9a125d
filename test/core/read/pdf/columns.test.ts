import { describe, expect, test } from 'vitest'
import { at, lines, print, read, spread, widthOf } from './set-pdf.ts'

/** Words set from a place up to the right edge of a column, with gaps of one width. */
function justified(y: number, left: number, right: number, ...words: readonly string[]): string[] {
  const widths = words.map((word) => widthOf(word, 'roman', 10))
  const gap = (right - left - widths.reduce((sum, width) => sum + width, 0)) / (words.length - 1)
  let x = left
  return words.map((word, which) => {
    const place = x
    x += (widths[which] as number) + gap
    return at(place, y, word)
  })
}

describe('narrow columns', () => {
  test('the gaps of a justified line with few words are spaces', async () => {
    const document = await read([
      ...spread(770, 18, 'a', 'relay', 'that', 'waits'),
      ...spread(758, 18, 'a', 'moment', 'sends', 'nothing.'),
    ])
    expect(print(document)).toBe('paragraph a relay that waits a moment sends nothing.')
  })

  test('columns of a list with gaps of other widths stay columns', async () => {
    const document = await read([
      ...[at(57, 770, 'each'), at(110, 770, 'relay'), at(160, 770, 'waits')],
      ...[at(57, 758, 'all'), at(110, 758, 'stores'), at(160, 758, 'keep')],
    ])
    expect(print(document)).toContain('→')
  })

  test('a page with little in its second column is read as the others are', async () => {
    const filled = [...'abcdefghklmn'].map((letter) => `Words of ${letter} that fill the column well here`)
    const column = (x: number, name: string): string[] =>
      filled.map((text, which) => at(x, 770 - which * 12, `${text} ${name}`, 'roman', 9))
    const page = (first: string, second: string): string[] => [...column(57, first), ...column(310, second)]
    const document = await read(page('one', 'two'), page('three', 'four'), page('five', 'six'), [
      ...column(57, 'seven'),
      at(310, 764, 'A sentence that is the rest of the text and', 'roman', 9),
      at(310, 752, 'stands beside nothing.', 'roman', 9),
    ])
    const printed = print(document)
    expect(printed).toContain('A sentence that is the rest of the text and stands beside nothing.')
    expect(printed.indexOf('A sentence')).toBeGreaterThan(printed.lastIndexOf('here seven'))
  })
})

describe('a dash at the start of a line', () => {
  const fill = lines(
    770,
    'A line of the text that is as wide as its column is, so that the edge of the column is known to all readers.',
    'A line of the text that is as wide as its column is, so that the edge of the column is known to all readers.',
  )
  const right =
    57 +
    widthOf(
      'A line of the text that is as wide as its column is, so that the edge of the column is known to all readers.',
      'roman',
      10,
    )

  test('is a part of the title that fills the line before', async () => {
    const document = await read([
      ...fill,
      at(57, 730, '–'),
      ...justified(
        730,
        80,
        right,
        ...'Recommendation ITU-T X.1989 (06/2024), Information technology in all'.split(' '),
      ),
      ...justified(718, 80, right, ...'– Relays of the second kind: Procedures'.split(' ')),
      at(80, 706, 'for their operation.'),
    ])
    expect(print(document)).toContain(
      'Information technology in all – Relays of the second kind: Procedures for their operation.',
    )
  })

  test('opens an item where its text stands at a tab', async () => {
    const document = await read([
      ...fill,
      at(57, 730, '–'),
      ...justified(
        730,
        80,
        right,
        ...'the relay that keeps the units of a path until the next hop is free for them all'.split(' '),
      ),
      at(80, 718, '–'),
      ...justified(
        718,
        110,
        right,
        ...'the store that is kept for what comes from a path with no hops that are free'.split(' '),
      ),
    ])
    expect(print(document)).toContain('free for them all\nparagraph –→the store')
  })
})
