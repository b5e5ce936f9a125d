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

test('a raised number with a point in it stays whole also in two prints', () => {
  const { printed } = flattenInlines([
    { type: 'text', value: '2' },
    { type: 'text', value: '1.', script: 'superscript' },
    { type: 'text', value: '5', script: 'superscript', italic: true },
  ])
  expect(printed).not.toContain('. ')
  expect(/\.[\ue000-\ue004]{2}5/.test(printed)).toBe(true)
})

test('so does a full stop that is raised in a print of its own', () => {
  const script = 'subscript'
  expect(
    flattenInlines([
      { type: 'text', value: 'S' },
      { type: 'text', value: 'n', script, italic: true },
      { type: 'text', value: '.', script },
    ]).printed,
  ).toBe(
    flattenInlines([
      { type: 'text', value: 'S' },
      { type: 'text', value: 'n', script },
      { type: 'text', value: '.' },
    ]).printed,
  )
})
