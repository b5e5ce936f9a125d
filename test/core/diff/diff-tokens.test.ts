import { expect, test } from 'vitest'
import { diffTokens } from '../../../packages/core/src/diff/words/diff-tokens.ts'
import { tokensFrom } from '../printing-from-outline.ts'

/** `shall→should ; +not ; -only`. */
function diff(left: string, right: string): string {
  const words = (tokens: readonly { printed: string }[]): string => tokens.map((token) => token.printed).join(' ')
  return diffTokens(tokensFrom(left), tokensFrom(right), (target) => target.number)
    .hunks.map((hunk) => {
      const a = words(hunk.a.slice(hunk.fromA, hunk.toA))
      const b = words(hunk.b.slice(hunk.fromB, hunk.toB))
      return a && b ? `${a}→${b}` : a ? `-${a}` : `+${b}`
    })
    .join(' ; ')
}

test.each([
  ['The relay shall answer.', 'The relay should answer.', 'shall→should'],
  ['The relay shall answer.', 'The relay shall not answer.', '+not'],
  ['Wait 10 ms before a retry.', 'Wait 20 ms before any retry.', '10→20 ; a→any'],
  [
    'The relay sends it to the client at once.',
    'The relay hands it over to a client at once.',
    'sends it to the→hands it over to a',
  ],
  [
    'A relay answers. It logs each request. It then waits.',
    'A relay answers. It then waits.',
    '-It logs each request .',
  ],
  ['A relay answers.', 'A relay answers. It then waits.', '+It then waits .'],
])('%s | %s', (left, right, expected) => {
  expect(diff(left, right)).toBe(expected)
})

test('two changes that each bear on conformance stay two', () => {
  expect(diff('It shall be 10 s.', 'It should be 20 s.')).toBe('shall→should ; 10→20')
})

test('two unrelated texts are one change', () => {
  expect(
    diff('one two three four five six', 'seven two eight nine ten eleven four twelve thirteen').split(' ; '),
  ).toHaveLength(1)
})
