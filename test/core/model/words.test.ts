import { expect, test } from 'vitest'
import { deniedStrength, modalStrength } from '../../../packages/core/src/model/modal.ts'
import { spellingVariantKey } from '../../../packages/core/src/model/spelling.ts'

test.each([
  ['shall', 'requirement'],
  ['required to', 'requirement'],
  ['has to', 'requirement'],
  ['must', 'external-constraint'],
  ['should', 'recommendation'],
  ['may', 'permission'],
  ['permitted', 'permission'],
  ['can', 'possibility'],
  ['able to', 'possibility'],
  ['need', 'requirement'],
  ['relay', null],
])('%s is a %s', (expression, strength) => {
  expect(modalStrength(expression)).toBe(strength)
})

test.each([
  ['shall', 'behind', 'prohibition'],
  ['need', 'behind', 'no-requirement'],
  ['required', 'before', 'no-requirement'],
  ['permitted', 'before', 'prohibition'],
  ['may', 'behind', null],
] as const)('%s with a negation %s is a %s', (expression, negation, strength) => {
  expect(deniedStrength(expression, negation)).toBe(strength)
})

test.each([
  ['organise', 'organize'],
  ['colour', 'color'],
  ['behaviour', 'behavior'],
  ['synchronisation', 'synchronization'],
  ['labelled', 'labeled'],
])('%s is %s', (one, other) => {
  expect(spellingVariantKey(one)).toBe(spellingVariantKey(other))
})

test.each([
  ['rise', 'rize'],
  ['practise', 'practical'],
  ['relay', 'relays'],
  ['otherwise', 'otherwize'],
  ['sensor', 'senses'],
])('%s is not %s', (one, other) => {
  expect(spellingVariantKey(one)).not.toBe(spellingVariantKey(other))
})
