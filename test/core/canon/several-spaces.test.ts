import { expect, test } from 'vitest'
import { flattenInlines } from '../../../packages/core/src/canon/lex/flatten-inlines.ts'
import { meaningOf } from './meanings.ts'

test.each([
  ['as stated in Rec.  ITU-T X.501  | ISO/IEC  9594-2', 'as stated in Rec. ITU-T X.501 | ISO/IEC 9594-2'],
  ['this  Recommendation |  International Standard', 'this Recommendation | International Standard'],
])('several spaces in a row are one: %s', (several, one) => {
  expect(meaningOf(several)).toBe(meaningOf(one))
})

test('spaces at the end of a run and at the start of the next are one', () => {
  const { printed } = flattenInlines([
    { type: 'text', value: 'Rec. ' },
    { type: 'text', value: ' ITU-T X.501', bold: true },
  ])
  expect(printed).toBe('Rec. ITU-T X.501')
})

test('numbers that are set apart by spaces are no groups of one', () => {
  expect(meaningOf('10  000')).not.toBe(meaningOf('10 000'))
})
