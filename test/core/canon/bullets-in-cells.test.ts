import { expect, test } from 'vitest'
import { flattenInlines } from '../../../packages/core/src/canon/lex/flatten-inlines.ts'

test.each([
  ['• lit', 1],
  ['– lit', 1],
  ['* lit', 0],
  ['– 5', 0],
  ['–5 dB', 0],
])('%s in a cell begins with so many bullets: %i', (value, bullets) => {
  expect(flattenInlines([{ type: 'text', value }], 'left', undefined, true).objects).toHaveLength(bullets)
})
