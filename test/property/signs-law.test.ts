import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canoniseInlines } from '../../packages/core/src/canon/index.ts'
import { diffTokens } from '../../packages/core/src/diff/index.ts'
import type { Inline } from '../../packages/core/src/model/inline.ts'
import type { Token } from '../../packages/core/src/model/token.ts'
import { text } from '../core/canon/meanings.ts'

/** Signs as they stand on a line. */
const signs = fc.array(fc.constantFrom('2', '3', '0', 'x', 's', 'i', '+', '-', '.', '*'), {
  minLength: 2,
  maxLength: 8,
})
const count = fc.nat({ max: 8 })

test('a value that is raised or lowered further is never equal to one that is not, though their signs are', () => {
  fc.assert(
    fc.property(
      signs,
      fc.integer({ min: 1, max: 7 }),
      count,
      count,
      fc.constantFrom('superscript', 'subscript'),
      (parts, start, first, second, script) => {
        const line = parts.join('')
        differ(set(line, start, first, script), set(line, start, second, script))
      },
    ),
    { numRuns: 3_000 },
  )
})

test('a value with a space beside its signs is another where it means another', () => {
  fc.assert(
    fc.property(signs, count, count, (parts, first, second) => {
      const spaced = (at: number): Inline[] => [
        { type: 'text', value: [...parts.slice(0, at), ' ', ...parts.slice(at)].join('') },
      ]
      differ(spaced(first), spaced(second))
    }),
    { numRuns: 3_000 },
  )
})

function differ(a: readonly Inline[], b: readonly Inline[]): void {
  const left = canoniseInlines(a, 'body', text)
  const right = canoniseInlines(b, 'body', text)
  fc.pre(valuesOf(left) !== valuesOf(right))
  expect(diffTokens(left, right, (target) => target.number).hunks.length).toBeGreaterThan(0)
}

/** A line of which a stretch is raised or lowered. */
function set(line: string, start: number, length: number, script: 'superscript' | 'subscript'): Inline[] {
  const end = start + length
  const runs: Inline[] = [
    { type: 'text', value: line.slice(0, start) },
    { type: 'text', value: line.slice(start, end), script },
    { type: 'text', value: line.slice(end) },
  ]
  return runs.filter((run) => 'value' in run && run.value !== '')
}

/** The values in order, and all that is raised or lowered. */
function valuesOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ meaning }) => meaning)
    .filter((meaning) => /[\^_]\{|[0-9]/.test(meaning))
    .join(' · ')
}
