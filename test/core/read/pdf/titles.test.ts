import { expect, test } from 'vitest'
import { at, lines, print, read } from './set-pdf.ts'

test('what an apparatus is called is a title, with the comma behind it', async () => {
  const document = await read([
    at(57, 770, 'A.2', 'bold'),
    at(90, 770, 'Apparatus', 'bold'),
    at(57, 746, 'A.2.1', 'bold'),
    at(90, 746, 'Unit divider,', 'bold'),
    ...lines(722, 'made of steel, with a scale.'),
    at(57, 700, 'A.2.2', 'bold'),
    at(90, 700, 'Balance, which weighs what is divided and', 'roman'),
    ...lines(688, 'tells it to the relay, for its weight, that is kept.'),
  ])
  expect(print(document)).toContain('heading A.2.1 Unit divider,\nparagraph made of steel, with a scale.')
  expect(print(document)).not.toContain('heading A.2.2')
})

test('so is a short bold line without a tab behind its number', async () => {
  const document = await read([
    at(57, 770, 'A.2 Apparatus', 'bold'),
    at(57, 746, 'A.2.1 Unit divider,', 'bold'),
    ...lines(722, 'made of steel, with a scale.'),
  ])
  expect(print(document)).toContain('heading A.2.1 Unit divider,\nparagraph made of steel, with a scale.')
})
