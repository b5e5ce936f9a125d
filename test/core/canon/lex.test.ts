import { expect, test } from 'vitest'
import { canoniseInlines } from '../../../packages/core/src/canon/index.ts'
import { inlinesFrom, show, text } from './meanings.ts'

test.each([
  // Modal verbs and their equivalents: one token, a negation apart.
  ['It shall not return.', 'It shall/modal not/negation return .'],
  ['It cannot return.', 'It can/modal not/negation return .'],
  ['It is required to return.', 'It is required to/modal return .'],
  ['It is not permitted.', 'It is not/negation permitted/modal .'],
  ['The length is to be set.', 'The length is to/modal be set .'],
  ['It is to the left.', 'It is to the left .'],
  ['It need not wait.', 'It need/modal not/negation wait .'],
  ['the need to wait', 'the need to wait'],
  ['in May 2016 it may', 'in May 2016/number it may/modal'],
  // Quantifiers, comparisons, connectives.
  [
    'at least 3 and/or up to 5',
    'at least/quantifier 3/number and/connective / or/connective up to/quantifier 5/number',
  ],
  ['less than or equal to 4', 'less than or equal to/comparison 4/number'],
  ['a <= b ≥ c', 'a <=/comparison b ≥/comparison c'],
  ['equal to or greater than', 'equal to/comparison or/connective greater than/comparison'],
  ['It answers, provided that it is idle.', 'It answers , provided/connective that it is idle .'],
  ['a service provided by relays', 'a service provided by relays'],
  ['kept, provided it is dark', 'kept , provided/connective it is dark'],
  ['services provided by it, provided that', 'services provided by it , provided/connective that'],
  ['answers provided the lamp is lit', 'answers provided/connective the lamp is lit'],
  ['users are provided the service', 'users are provided the service'],
  // A typewriter's dash between words, and what is none.
  ['A lamp -- when lit -- warns.', 'A lamp --→– when/connective lit --→– warns .'],
  ['The lamp_state -- A 2-bit field', 'The lamp_state/identifier --→– A 2/number -→– bit/unit field'],
  ['level 5 -- 3', 'level 5/number -→– -→– 3/number'],
  // Numbers with sign, groups, exponent, unit.
  ['−40 °C', '−40→-40/number °C/unit'],
  ['10 000 samples', '10 000→10000/number samples/unit'],
  ['in 2016 100 relays', 'in 2016/number 100/number relays'],
  ['the bits 010 101', 'the bits 010/number 101/number'],
  ['1,5 Mbit/s, 1,2', '1,5→1.5/number Mbit/s/unit , 1,2/number'],
  ['1,000 octets', '1,000/number octets/unit'],
  ['2^{32} − 1', '2^32→2^{32}/number −→–/number 1/number'],
  ['2³² octets', '2^32→2^{32}/number octets/unit'],
  ['10^{−3} s', '10^−3→10^{-3}/number s/unit'],
  ['5 m^{2}', '5/number m^2→m^{2}/unit'],
  ['5–10 ms', '5/number –/number 10/number ms/unit'],
  ['-5 and N-1', '-5/number and/connective N -→–/number 1/number'],
  ["'0101'B or 0x1F", "'0101'B/number or/connective 0x1F/number"],
  ['the 1st and 2^{nd}', 'the 1st/number and/connective 2^nd→2nd/number'],
  ['8-bit', '8/number -→– bit/unit'],
  ['version 14.2.1', 'version 14.2.1/number'],
  // Names.
  ['bit_depth_luma_minus8', 'bit_depth_luma_minus8/identifier'],
  ['MaxDpbSize', 'MaxDpbSize/identifier'],
  ['id-at-name', 'id-at-name/identifier'],
  ['1.3.6.1.4', '1.3.6.1.4/identifier'],
  ['urn:oid:2.5.4.3, so', 'urn:oid:2.5.4.3/identifier , so'],
  ['https://example.org/a.b.', 'https://example.org/a.b/identifier .'],
  ['application/xml', 'application/xml/identifier'],
  ['x_{i} + 1', 'x_i→x_{i}/identifier +/number 1/number'],
  ['`foo` bar', 'foo/identifier bar'],
  // Words.
  ['a real-world e-mail', 'a real-world e-mail'],
  ['Client–server – once', 'Client–server→Client-server – once'],
  ["the relay's state", "the relay's state"],
  ['n-k, N−k', 'n -→–/number k , N −→–/number k'],
  ['ﬁle co\u00adordinate', 'ﬁle→file co\u00adordinate→coordinate'],
])('%s', (printed, expected) => {
  expect(show(printed)).toBe(expected)
})

test.each([
  ['see 3.1', 'see 3.1→⟦clause 3.1⟧/cross-reference'],
  ['a factor of 3.1', 'a factor of 3.1/number'],
  ['version 8.2 of it', 'version 8.2/number of it'],
  ['equal to 8.2', 'equal to/comparison 8.2/number'],
  ['in 8.2 dB', 'in 8.2/number dB/unit'],
  [
    'clauses 8.2, 8.3 and 7',
    'clauses 8.2→⟦clause 8.2⟧/cross-reference , 8.3→⟦clause 8.3⟧/cross-reference and/connective 7→⟦clause 7⟧/cross-reference',
  ],
  ['Tables 3 and 4', 'Tables 3→⟦table 3⟧/cross-reference and/connective 4→⟦table 4⟧/cross-reference'],
  ['Annexes A and B', 'Annexes A→⟦annex A⟧/cross-reference and/connective B→⟦annex B⟧/cross-reference'],
  ['Annex A and B.7', 'Annex A→⟦annex A⟧/cross-reference and/connective B.7→⟦clause B.7⟧/cross-reference'],
  ['by Equation (6-1)', 'by Equation (6-1)→⟦formula 6-1⟧/cross-reference'],
  ['items a) and b)', 'items a→⟦list-item a⟧/cross-reference ) and/connective b→⟦list-item b⟧/cross-reference )'],
  // A place in a cited document is no place in this one.
  [
    'clause 7 of Rec. ITU-T X.501',
    'clause 7→⟦external clause 7⟧/cross-reference of Rec. ITU-T X.501→⟦cite X.501|9594-2⟧/citation',
  ],
  ['ISO/IEC 9594-2, 8.2', 'ISO/IEC 9594-2→⟦cite X.501|9594-2⟧/citation , 8.2→⟦external clause 8.2⟧/cross-reference'],
  ['8.2 of [ITU-T X.501]', '8.2→⟦external clause 8.2⟧/cross-reference of [ITU-T X.501]→⟦cite X.501|9594-2⟧/citation'],
])('%s', (printed, expected) => {
  expect(show(printed)).toBe(expected)
})

test('a reference keeps the anchor that the format knows', () => {
  const [, token] = canoniseInlines(
    [
      { type: 'text', value: 'see ' },
      { type: 'cross-reference', value: 'clause 8.2', target: 'sec_8.2' },
    ],
    'body',
    text,
  )
  expect(token?.target).toEqual({ kind: 'clause', number: '8.2', anchor: 'sec_8.2' })
})

test('a formula means what it means when it is typed as text', () => {
  const meanings = (value: Parameters<typeof canoniseInlines>[0]): string[] =>
    canoniseInlines(value, 'body', text).map((token) => token.meaning)
  expect(meanings([{ type: 'inline-formula', value: '2^32 − 1', canonical: '2^⟨32⟩−1' }])).toEqual(
    meanings(inlinesFrom('2^{32} − 1')),
  )
  expect(meanings([{ type: 'inline-formula', value: 'x^2', canonical: 'x^⟨2⟩' }])).not.toEqual(
    meanings(inlinesFrom('x2')),
  )
})

test('a picture whose bytes are not known is equal to none of the other text', () => {
  const image = [{ type: 'image' as const, value: 'Figure' }]
  const [left] = canoniseInlines(image, 'body', { ...text, side: 'left' })
  const [right] = canoniseInlines(image, 'body', { ...text, side: 'right' })
  expect(left?.meaning).not.toBe(right?.meaning)
})

test('what is printed stays, character for character', () => {
  const value =
    'A “raw” sample – at −40 °C, see\u00a0clause\u00a08.2 of Rec. ITU-T X.501 – shall not exceed 10 000 octets.'
  const printed = canoniseInlines([{ type: 'text', value }], 'body', text)
    .map((token) => (token.spaced ? ' ' : '') + token.printed)
    .join('')
  expect(printed.replace(/\s/g, ' ')).toBe(value.replace(/\s/g, ' '))
})

/** Milliseconds that 100,000 characters may take at most: a search that is not linear takes minutes. */
const patience = 3_000

test.each([
  "'",
  '-',
  '1.1 ',
  'see 1.1, ',
  'clause 8.2 and 8.2, ',
  'Rec. ITU-T X.501 | ',
  'ISO/IEC 9594-2, ',
  'a-',
  'A.1',
  '\u200b',
  'http://',
  'this Recommendation | ',
  'is to be ',
  '2^',
  'x²',
  '– ',
  'Table 1, 2, ',
])('a long run of %j takes its time once', (part) => {
  const value = part.repeat(Math.ceil(100_000 / part.length))
  const start = performance.now()
  canoniseInlines([{ type: 'text', value }], 'reference', text)
  expect(performance.now() - start).toBeLessThan(patience)
})
