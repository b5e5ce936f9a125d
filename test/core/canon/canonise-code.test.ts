import { expect, test } from 'vitest'
import { canoniseCode } from '../../../packages/core/src/canon/canonise-code.ts'

const meanings = (code: string, language: string | null = 'asn.1'): string =>
  canoniseCode(code, language)
    .map((token) => token.meaning)
    .join(' ')

test.each([
  ['A ::= SEQUENCE { b [12] INTEGER (0..255), ... }', 'A ::= SEQUENCE { b [ 12 ] INTEGER ( 0 .. 255 ) , ... }'],
  ["c OCTET STRING ::= 'FF'H", "c OCTET STRING ::= 'FF'H"],
  ['d -- a note -- e', 'd ⟦comment⟧ ⟦comment a⟧ ⟦comment note⟧ ⟦comment-end⟧ e'],
  ['d -- a note\ne', 'd ⟦comment⟧ ⟦comment a⟧ ⟦comment note⟧ ⟦comment-end⟧ e'],
  ['d /* a note */ e', 'd ⟦comment⟧ ⟦comment a⟧ ⟦comment note⟧ ⟦comment-end⟧ e'],
  ['id-at-name "a -- b"', 'id-at-name "a -- b"'],
])('%s', (code, expected) => {
  expect(meanings(code)).toBe(expected)
})

test('white space is no token of code', () => {
  expect(meanings('A::=SEQUENCE{\n  b  INTEGER\n}')).toBe(meanings('A ::= SEQUENCE { b INTEGER }'))
})

test('two hyphens are a comment in ASN.1 and a sign in other code', () => {
  expect(meanings('x-- ; y', 'c')).toBe('x - - ; y')
  expect(meanings('<!-- a --><b/>', 'xml')).toBe('⟦comment⟧ ⟦comment a⟧ ⟦comment-end⟧ < b / >')
})

test('a dash in a literal is itself', () => {
  expect(meanings('s ::= "–"')).not.toBe(meanings('s ::= "-"'))
})

test.each(['"', '/*', '--', "'", '<!--', '//'])('a long run of %s takes its time once', (part) => {
  canoniseCode(part.repeat(50_000), null)
})
