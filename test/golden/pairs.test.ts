import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectedOf, pairCases } from './cases.ts'

const cases = pairCases(join(import.meta.dirname, '../../fixtures'))

describe('a pair of texts is compared as its report says', () => {
  for (const golden of cases) {
    const expected = expectedOf(golden)
    // A new pair may wait for its report on a desk, never in CI.
    test.skipIf(expected === null && !process.env['CI'])(golden.name, async () => {
      expect(
        expected,
        `${golden.expected} is missing: write it, or node scripts/accept-golden.mjs ${golden.name}`,
      ).not.toBeNull()
      expect(await golden.run()).toBe(expected)
    })
  }
})

test('there are pairs', () => expect(cases.length).toBeGreaterThan(100))
