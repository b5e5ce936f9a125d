import { expect, test } from 'vitest'
import { structure } from '../../../packages/core/src/structure/index.ts'
import { h, p, rawDocument, table } from './raw-document.ts'

/** What a paragraph under a note under a table is, or the note. */
function kindOf(text: string, cell: string, at = -1): string {
  const blocks = [
    h('1 Relays'),
    table([
      ['Relay', 'Octets'],
      ['A', cell],
    ]),
    p('NOTE – Octets are counted.'),
    p(text),
  ]
  const [clause] = structure(rawDocument(blocks)).children
  const last = clause?.children.at(at)
  return `${last?.type}${last && 'within' in last ? ` in ${last.within}` : ''}`
}

test('what begins with a raised mark that a cell of the table above calls is its footnote', () => {
  expect(kindOf('^{a} Only where it is open.', '256^{a}')).toBe('footnote in table')
  expect(kindOf('^{a)} Only where it is open.', '256^{a)}')).toBe('footnote in table')
})

test('a note between a table and its footnote is a note of the table', () => {
  expect(kindOf('^{a} Only where it is open.', '256^{a}', -2)).toBe('note in table')
  expect(kindOf('A relay is open.', '256^{a}', -2)).toBe('note')
})

test('what begins with a raised letter is a footnote of the table above, though its call is lost', () => {
  expect(kindOf('^{b} Only where it is open.', '256^{a}')).toBe('footnote in table')
  expect(kindOf('^{a} Only where it is open.', '256')).toBe('footnote in table')
  expect(kindOf('^{x}y is the number of relays.', '256')).toBe('paragraph')
})

test('so is what begins with a raised number, where the table calls numbers', () => {
  expect(kindOf('^{3} Only where it is open.', '256^{2}')).toBe('footnote in table')
  expect(kindOf('^{3} Only where it is open.', '256^{a}')).toBe('paragraph')
  expect(kindOf('^{3}H is heavy.', '256^{2}')).toBe('paragraph')
})

test('what no cell calls is text', () => {
  expect(kindOf('b) Only where it is open.', '256^{a}')).toBe('list-item')
  expect(kindOf('A relay is open.', '256^{a}')).toBe('paragraph')
})
