import { expect, test } from 'vitest'
import type { RawCell, RawParagraph } from '../../../packages/core/src/model/raw.ts'
import { plainCalls } from '../../../packages/core/src/structure/blocks/table-calls.ts'

const place = {}

/** `256^a)` for a cell with a raised run. */
function callsIn(raised: string, ...notes: string[]): string {
  const cell: RawCell = {
    children: [
      { type: 'text', value: '256' },
      { type: 'text', value: raised, script: 'superscript' },
    ],
    header: false,
    colspan: 1,
    rowspan: 1,
    place,
  }
  const paragraphs = notes.map(
    (note): RawParagraph => ({ type: 'paragraph', children: [{ type: 'text', value: note }], place }),
  )
  const [row = []] = plainCalls([[cell]], paragraphs)
  return (row[0]?.children ?? [])
    .map((inline) =>
      inline.type === 'text' && inline.script ? `^${inline.value}` : 'value' in inline ? inline.value : '',
    )
    .join('')
}

test('the call of a footnote of the table is printed without its bracket', () => {
  expect(callsIn('a)', 'a) Where a certificate is held.')).toBe('256^a')
})

test('a call that ISO/IEC prints stays as it is', () => {
  expect(callsIn('a', 'a) Where a certificate is held.')).toBe('256^a')
})

test('a raised letter that is no footnote of the table stays', () => {
  expect(callsIn('b)', 'a) Where a certificate is held.')).toBe('256^b)')
  expect(callsIn('a)', 'NOTE – None.')).toBe('256^a)')
})

test('only a call alone is one', () => {
  expect(callsIn('a)+1', 'a) Where a certificate is held.')).toBe('256^a)+1')
})
