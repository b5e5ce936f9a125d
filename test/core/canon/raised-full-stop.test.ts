import { expect, test } from 'vitest'
import { flattenInlines } from '../../../packages/core/src/canon/lex/flatten-inlines.ts'

test('a full stop that was raised with the character before it stands on the line', () => {
  const raised = flattenInlines([
    { type: 'text', value: 'x' },
    { type: 'text', value: '1. ', script: 'subscript' },
    { type: 'text', value: 'Then' },
  ])
  const plain = flattenInlines([
    { type: 'text', value: 'x' },
    { type: 'text', value: '1', script: 'subscript' },
    { type: 'text', value: '. Then' },
  ])
  expect(raised.printed).toBe(plain.printed)
})

test('a raised number with a point in it stays whole', () => {
  const { printed } = flattenInlines([
    { type: 'text', value: '2' },
    { type: 'text', value: '1.5', script: 'superscript' },
  ])
  expect(printed).not.toContain('. ')
  expect(printed).toContain('1.5')
})
