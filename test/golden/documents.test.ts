import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentCases, expectedOf } from './cases.ts'

const cases = documentCases(join(import.meta.dirname, '../../fixtures'))

describe('a text is read as its outline says', () => {
  for (const golden of cases) {
    const expected = expectedOf(golden)
    test.skipIf(expected === null && !process.env['CI'])(golden.name, async () => {
      expect(
        expected,
        `${golden.expected} is missing: write it, or node scripts/accept-golden.mjs ${golden.name}`,
      ).not.toBeNull()
      expect(await golden.run()).toBe(expected)
    })
  }
})

test('there are texts', () => expect(cases.length).toBeGreaterThan(0))
