import { describe, expect, test } from 'vitest'
import { at, print, read, widthOf } from './set-pdf.ts'

/** Letters with so much space behind each, in points. */
const spaced = (space: number, operators: string): string[] => [`${space} Tc`, operators, '0 Tc']

describe('signs of formulas that programs draw one by one', () => {
  test('a comma that is printed into the gap between two digits stands between them', async () => {
    const document = await read([
      at(57, 770, 'no longer than'),
      ...spaced(2.6, at(122, 770, '07')),
      at(127.2, 770, ','),
      at(138, 770, 'seconds'),
    ])
    expect(print(document)).toBe('paragraph no longer than 0,7 seconds')
  })

  test('brackets that are printed into the gaps of a name stand in it', async () => {
    const document = await read([
      at(57, 770, 'at'),
      ...spaced(3.4, at(70, 770, 'ti')),
      at(72.9, 770, '('),
      at(79.1, 770, ')'),
      at(90, 770, 'of the byte'),
    ])
    expect(print(document)).toBe('paragraph at t(i) of the byte')
  })

  test('letters that are only set apart stay a word', async () => {
    const document = await read([...spaced(1, at(57, 770, 'Scope')), at(92, 770, 'of it')])
    expect(print(document)).toBe('paragraph Scope of it')
  })

  test('brackets that are larger than what they enclose leave it on its line', async () => {
    const document = await read([
      at(57, 770, 'The base is given by'),
      at(120, 740, 'base'),
      at(139, 739.5, '(', 'roman', 12),
      at(143, 740, 'i'),
      at(146, 739.5, ')', 'roman', 12),
      at(152, 740, '='),
      at(160, 738.5, '(', 'roman', 16),
      at(165.5, 740, 'c'),
      at(172, 740, '/'),
      at(177, 740, '300'),
      at(192.5, 738.5, ')', 'roman', 16),
      at(200, 740, '% 2'),
      at(217, 744, '33', 'roman', 6.5),
    ])
    expect(print(document)).toBe('paragraph The base is given by\nformula base(i)=(c/300)%2^⟨33⟩')
  })

  test('a sign that is printed four times for boldness is read once', async () => {
    const document = await read([
      at(57, 770, 'middle'),
      at(89.1, 770.1, '+'),
      at(88.9, 769.9, '+'),
      at(89.1, 769.9, '+'),
      at(88.9, 770.1, '+'),
      at(98, 770, 'base'),
    ])
    expect(print(document)).toBe('paragraph middle + base')
  })

  test('an index of an index is none of the line below', async () => {
    const x = 57 + widthOf('the signals E', 'roman', 9)
    const document = await read([
      at(57, 770, 'the signals E', 'roman', 9),
      at(x, 768.5, 'C', 'roman', 6),
      at(x + 4, 765.5, 'R', 'roman', 6),
      at(x + 12, 770, 'of it', 'roman', 9),
      at(57, 760, 'which', 'roman', 9),
      at(x - 11, 760, '1.02', 'roman', 9),
      at(x + 12, 760, 'has.', 'roman', 9),
    ])
    expect(print(document)).toContain('the signals E_{CR} of it')
    expect(print(document)).toContain('1.02 has.')
  })

  test('the sign in an index belongs to it, however far its letters stand off', async () => {
    const x = 57 + widthOf('the packets A', 'roman', 10)
    const document = await read([
      at(57, 770, 'the packets A'),
      at(x, 768, 'i', 'roman', 8),
      at(x + 5.4, 768, '+', 'roman', 8),
      at(x + 13.2, 768, 'N', 'roman', 8),
      at(x + 19.1, 770, ', and their rest'),
    ])
    expect(print(document)).toBe('paragraph the packets A_{i + N}, and their rest')
  })
})

test('the number of a formula may be printed letter by letter', async () => {
  let x = 500
  const letters = [...'(A.1)'].map((letter) => {
    const place = x
    x += widthOf(letter, 'roman', 10)
    return at(place, 740, letter)
  })
  const document = await read([at(57, 770, 'The share is given by'), at(120, 740, 'w = m + 2'), ...letters])
  expect(document.blocks.map((block) => (block.type === 'formula' ? block.label : block.type))).toEqual([
    'paragraph',
    'A.1',
  ])
})

test('a number alone below a formula is the number of the formula', async () => {
  const document = await read([at(250, 770, 'L = a + b'), at(57, 752, '(2)'), at(57, 740, '(3)')])
  expect(document.blocks.map((block) => (block.type === 'formula' ? block.label : block.type))).toEqual([
    '2',
    'paragraph',
  ])
  expect(document.ledger).toEqual({ source: 11, read: 11 })
})

test('a bracket that is as tall as two lines takes no words of the line below', async () => {
  const document = await read([
    at(100, 770, 'L = min'),
    ...[at(132, 765, '(', 'roman', 29), at(144, 770, 'a, b'), at(162, 765, ')', 'roman', 29)],
    at(190, 770, '(1)'),
    at(57, 748, 'where the lifetime that is asked for is a and the longest silence of the class is b.'),
  ])
  expect(print(document)).toContain(
    'where the lifetime that is asked for is a and the longest silence of the class is b.',
  )
  expect(document.blocks).toContainEqual(expect.objectContaining({ type: 'formula', label: '1' }))
})
