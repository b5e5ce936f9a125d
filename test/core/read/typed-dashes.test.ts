import { expect, test } from 'vitest'
import { withDashes } from '../../../packages/core/src/read/typed-dashes.ts'

test.each([
  ['lamps -- of brass', 'lamps – of brass'],
  ['levels 3--4, and well-known--or nearly', 'levels 3–4, and well-known–or nearly'],
  ['--help and -x--y', '--help and -x–y'],
  ['-lamp-medium-r-normal--12-120-75 is a name', '-lamp-medium-r-normal--12-120-75 is a name'],
  ['the state-of-the-art--and only that', 'the state-of-the-art–and only that'],
  [`${'x'.repeat(500)}--y`, `${'x'.repeat(500)}–y`],
])('%s', (typed, meant) => {
  expect(withDashes(typed)).toBe(meant)
})
