import { expect, test } from 'vitest'
import { compareFront } from '../../../packages/core/src/front/index.ts'
import type { Document } from '../../../packages/core/src/model/document.ts'

const identifier = 'ITU-T X.9990 (06/2023)'
const counterpart = 'ISO/IEC 98765-1:2024'

/** A text that prints these identifiers on its cover and in its running heads, beside its own two. */
function textWith(...printedIdentifiers: string[]): Document {
  const front = { identifier, counterpart, printedIdentifiers }
  return { front, children: [] } as unknown as Document
}

function editions(left: Document, right: Document): string[] {
  return compareFront(left, right, () => true).editions.map((one) => `${one.left} | ${one.right}`)
}

test.each([
  ['another year', 'ISO/IEC 98765-1:2021', `ISO/IEC 98765-1:2021 | ${counterpart}`],
  ['another month', 'ITU-T X.9990 (07/2023)', `ITU-T X.9990 (07/2023) | ${identifier}`],
  ['another part', 'ISO/IEC 98765-2:2024', `ISO/IEC 98765-2:2024 | ${counterpart}`],
])('a running head of one text that has %s is told', (_, printed, expected) => {
  expect(editions(textWith(printed), textWith())).toEqual([expected])
  expect(editions(textWith(), textWith(printed))).toEqual([expected.split(' | ').reverse().join(' | ')])
})

test('a running head that is wrong in both texts is no difference', () => {
  expect(editions(textWith('ISO/IEC 98765-2:2024'), textWith('ISO/IEC 98765-2:2024'))).toEqual([])
})

test('an identifier without a date goes with every edition', () => {
  expect(editions(textWith('ITU-T X.9990', 'ISO/IEC 98765-1'), textWith())).toEqual([])
})

/** A text of one body with this imprint. */
function imprinted(imprint: Partial<Document['front']>): Document {
  const front = { identifier: 'ITU-T X.9990', counterpart: null, title: 'Relays', publisher: 'itu-t', ...imprint }
  return { front, children: [] } as unknown as Document
}

test.each([
  [{ edition: '4' }, { edition: '5' }, ['edition 4 | edition 5']],
  [{ edition: '4.0' }, { edition: 'Fourth edition' }, []],
  [{ edition: '1' }, { edition: '11' }, ['edition 1 | edition 11']],
  [{ date: '2023-06' }, { date: '2023-07' }, ['date 2023-06 | date 2023-07']],
  [{ date: '2023' }, { date: '2023-07' }, []],
  [
    { identifier: 'ISO/IEC 98765:2024', date: '2024-03-01' },
    { identifier: 'ISO/IEC 98765:2024', date: '2024-03-09' },
    [],
  ],
  [{ stage: 'prepublished' }, { stage: 'published' }, []],
  [{ edition: '4' }, { edition: '5', publisher: 'iso-iec' as const }, []],
  [
    { identifier: 'ITU-T X.9990 (V2) (06/2023)' },
    { identifier: 'ITU-T X.9990 (V3) (06/2023)' },
    ['ITU-T X.9990 (V2) (06/2023) | ITU-T X.9990 (V3) (06/2023)'],
  ],
  [
    { identifier: 'ISO/IEC TR 98765:2024' },
    { identifier: 'ISO/IEC 98765:2024' },
    ['ISO/IEC TR 98765:2024 | ISO/IEC 98765:2024'],
  ],
  [{ identifier: 'ISO/IEC DIS 98765:2024' }, { identifier: 'ISO/IEC 98765:2024' }, []],
])('of one body, %j against %j is of another edition: %j', (left, right, expected) => {
  expect(editions(imprinted(left), imprinted(right))).toEqual(expected)
})

test('another language, another stage of one body, and a title that one text has alone, are said', () => {
  const said = compareFront(
    imprinted({ language: 'en-GB', stage: 'prepublished' }),
    imprinted({ language: 'fr', title: null, stage: 'published' }),
    () => true,
  ).diagnostics
  expect(said.map(({ code }) => code)).toEqual(['other-language', 'other-stage', 'title-unstated'])
})

test('where catalogues file the texts is said where both state it, and is no other edition', () => {
  const said = compareFront(
    imprinted({ filedUnder: { ICS: '35.100.01', committee: 'JTC 1/SC 6' } }),
    imprinted({ filedUnder: { ICS: '35.110', secretariat: 'KATS' } }),
    () => true,
  )
  expect(said.diagnostics).toEqual([
    expect.objectContaining({ code: 'filed-apart', message: expect.stringContaining('ICS: 35.100.01 and 35.110.') }),
  ])
  expect(said.editions).toEqual([])
})
