import { expect, test } from 'vitest'
import { canoniseInlines, type TextContext } from '../../../packages/core/src/canon/index.ts'
import { knownPairsIn } from '../../../packages/core/src/canon/known-pairs.ts'
import { diffTokens } from '../../../packages/core/src/diff/index.ts'
import { judgeWords } from '../../../packages/core/src/grade/judge-words.ts'

const text: TextContext = {
  mode: 'common',
  publisher: 'other',
  self: null,
  labels: new Set(['8.2', '8.3']),
  pairs: knownPairsIn([], null),
}

/** One line a change: `conformance requirement-changed`. */
function judge(left: string, right: string): string[] {
  const tokens = (value: string) => canoniseInlines([{ type: 'text', value }], 'body', text)
  return diffTokens(tokens(left), tokens(right), (target) => target.number)
    .hunks.map((hunk) => judgeWords(hunk, new Set(['relay', 'beacon', 'dsa', 'dua'])))
    .map((judged) => `${judged.grade} ${judged.kind}`)
}

test.each([
  ['The relay shall answer.', 'The relay should answer.', 'conformance requirement-changed'],
  ['The relay shall answer.', 'The relay may answer.', 'conformance requirement-changed'],
  ['The relay must answer.', 'The relay shall answer.', 'structural requirement-changed'],
  ['The relay is required to answer.', 'The relay shall answer.', 'structural requirement-changed'],
  ['Encryption is mandatory here.', 'Encryption is optional here.', 'conformance requirement-changed'],
  ['The relay shall answer.', 'The relay shall not answer.', 'conformance negation-changed'],
  ['The key is valid.', 'The key is invalid.', 'conformance negation-changed'],
  ['Any relay may answer.', 'All relay may answer.', 'conformance negation-changed'],
  ['It uses at least 3 keys.', 'It uses at most 3 keys.', 'conformance negation-changed'],
  ['It waits 10 ms.', 'It waits 20 ms.', 'conformance value-changed'],
  ['It waits 10 ms.', 'It waits 10 s.', 'conformance value-changed'],
  ['The mass is in kilograms.', 'The mass is in grams.', 'conformance value-changed'],
  ['The size is in octets.', 'The size is in bytes.', 'editorial wording-changed'],
  ['It stops (full || idle).', 'It stops (full || !idle).', 'conformance negation-changed'],
  ['A length of 2^32 − 1 octets.', 'A length of 232 − 1 octets.', 'conformance value-changed'],
  ['A range of 5–10 V.', 'A range of 5–12 V.', 'conformance value-changed'],
  ['where x + 1 is even', 'where x × 1 is even', 'conformance value-changed'],
  ['The value is < 5.', 'The value is ≤ 5.', 'conformance value-changed'],
  ['The maximum delay holds.', 'The minimum delay holds.', 'conformance value-changed'],
  ['It stops if it is full and idle.', 'It stops if it is full or idle.', 'conformance condition-changed'],
  ['It stops if it is full.', 'It stops unless it is full.', 'conformance condition-changed'],
  ['The count is greater than 5.', 'The count is less than 5.', 'conformance condition-changed'],
  ['An incoming call is held.', 'An outgoing call is held.', 'conformance condition-changed'],
  ['It is sent before the answer.', 'It is sent after the answer.', 'conformance condition-changed'],
  ['Set bit_depth_luma here.', 'Set bit_depth_chroma here.', 'conformance identifier-changed'],
  ['The arc 2.5.4.3 is used.', 'The arc 2.5.4.4 is used.', 'conformance identifier-changed'],
  ['as stated in clause 8.2', 'as stated in clause 8.3', 'technical cross-reference-changed'],
  [
    'It follows Rec. ITU-T X.501 (2016) here.',
    'It follows Rec. ITU-T X.501 (2019) here.',
    'technical reference-edition-changed',
  ],
  ['It follows Rec. ITU-T X.501 here.', 'It follows Rec. ITU-T X.511 here.', 'technical identifier-changed'],
  ['It is given in seconds.', 'It is given in minutes.', 'conformance value-changed'],
  ['Its length in octets is sent.', 'Its length in bits is sent.', 'conformance value-changed'],
  ['A DSA answers.', 'A DUA answers.', 'technical wording-changed'],
  [
    'The name {joint-iso-itu-t ds(5) 4 31} is used.',
    'The name {joint-iso-itu-t ds(5) 4 32} is used.',
    'conformance identifier-changed',
  ],
  ['The name {2 5 4 31} is used.', 'The name {2 5 4 32} is used.', 'conformance identifier-changed'],
  ['It goes from the client to the server.', 'It goes from the server to the client.', 'technical wording-changed'],
  ['It is sent by a client to the server.', 'It is sent to the server by a client.', 'editorial wording-changed'],
  ['The client polls the server.', 'The server polls the client.', 'technical wording-changed'],
  ['It has clients and servers.', 'It has servers and clients.', 'editorial wording-changed'],
  ['The sign “:” parts them.', 'The sign “/” parts them.', 'conformance identifier-changed'],
  ['The field F[ x, y ] is set.', 'The field F[ y, x ] is set.', 'conformance identifier-changed'],
  ['The field F[ x ] is set.', 'The field F[ x, n ] is set.', 'conformance identifier-changed'],
  ['It answers quickly.', 'It answers promptly.', 'editorial wording-changed'],
  ['It answers. It logs the event. It stops.', 'It answers. It stops.', 'technical text-missing'],
  ['It answers. It shall log the event. It stops.', 'It answers. It stops.', 'conformance text-missing'],
  ['It follows ISO/IEC 9594-8 here.', 'It follows ISO 9594-8 here.', 'editorial identifier-changed'],
  ['It follows ISO/IEC TR 13243 here.', 'It follows ISO/IEC 13243 here.', 'technical identifier-changed'],
  ['The value x′ is kept.', 'The value x is kept.', 'conformance identifier-changed'],
  ['The value x′ is kept.', 'The value x″ is kept.', 'conformance identifier-changed'],
  ["The relays' level is kept.", 'The relays level is kept.', 'typographic punctuation-changed'],
  ['A share of ½ is kept.', 'A share of ¼ is kept.', 'conformance value-changed'],
  ['as stated in clause 8.2 a)', 'as stated in clause 8.2 b)', 'technical cross-reference-changed'],
  ['as stated in clause 8.2 a)', 'as stated in clause 8.2', 'technical cross-reference-changed'],
  ['It uses IETF RFC 793 here.', 'It uses IETF RFC 793 (1981) here.', 'technical reference-edition-changed'],
  ['See www.example.org/a for it.', 'See http://www.example.org/a/ for it.', 'typographic typography-changed'],
  ['See a.b@example.org for it.', 'See mailto:a.b@example.org for it.', 'typographic typography-changed'],
  ['See http://www.example.org/a for it.', 'See https://www.example.org/a for it.', 'conformance identifier-changed'],
  ['An all-fibre relay is kept.', 'An all-fiber relay is kept.', 'typographic spelling-changed'],
  ['The colour is kept.', 'The color is kept.', 'typographic spelling-changed'],
  ['They organise it.', 'They organize it.', 'typographic spelling-changed'],
  ['It co-operates well.', 'It cooperates well.', 'typographic spelling-changed'],
  ['The PDU/IDU is kept.', 'The PDUIDU is kept.', 'editorial wording-changed'],
  ['It is defined in 8.2 on page 10.', 'It is defined in 8.2.', 'typographic typography-changed'],
  ['The table lies above page 16 of it.', 'The table lies above page 32 of it.', 'conformance value-changed'],
  ['The table lies below page 16.', 'The table lies below page 32.', 'conformance value-changed'],
  ['See above on page 16.', 'See above on page 32.', 'typographic typography-changed'],
  ['See page 16.', 'See page 32.', 'typographic typography-changed'],
  [
    'It is defined in 8.2 on page 10 above.',
    'It is defined in 8.2 on page 12 above.',
    'typographic typography-changed',
  ],
  ['It is printed on page 10.', 'It is printed on page 12.', 'conformance value-changed'],
  [
    'The form (see above on page iii) is sent.',
    'The form (see above on page 3) is sent.',
    'typographic typography-changed',
  ],
  ['It is stated, see page 10.', 'It is stated, see page 12.', 'typographic typography-changed'],
  ['It is stated, see page 10 of the guide.', 'It is stated, see page 12 of the guide.', 'conformance value-changed'],
  ['At a rate of 5 Mbps here.', 'At a rate of 5 Mbit/s here.', 'editorial wording-changed'],
  ['At a rate of 5 Mbps here.', 'At a rate of 5 MB/s here.', 'conformance value-changed'],
  ['At a rate of 5 bits/second here.', 'At a rate of 5 bit/s here.', 'editorial wording-changed'],
  ['It is a 12-bit field.', 'It is a fourteen bit field.', 'conformance value-changed'],
  ['It is the 1st field.', 'It is the first field.', 'editorial wording-changed'],
  ['Each program answers.', 'Eachprogram answers.', 'editorial spelling-changed'],
  ['The relay andthe beacon answer.', 'The relay and the beacon answer.', 'editorial spelling-changed'],
  ['It is no table here.', 'It is notable here.', 'conformance negation-changed'],
  ['It recieves a key there.', 'It receives a key there.', 'typographic spelling-changed'],
  ['The directory answers.', 'The Directory answers.', 'typographic typography-changed'],
  ['First, it answers.', 'First it answers.', 'typographic punctuation-changed'],
  ['It answers, if asked.', 'It answers if asked.', 'structural punctuation-changed'],
  ['The state is IDLE.', 'The state is BUSY.', 'conformance identifier-changed'],
  ['The flag is TRUE.', 'The flag is FALSE.', 'conformance value-changed'],
  ["It isn't kept.", 'It is kept.', 'conformance negation-changed'],
  ['A lamp should answer.', 'A lamp ought to answer.', 'structural requirement-changed'],
  ['It holds fourteen lamps.', 'It holds fifteen lamps.', 'conformance value-changed'],
  ['The ratio is 16:9.', 'The ratio is 4:3.', 'conformance value-changed'],
  ['The encoder keeps it.', 'The decoder keeps it.', 'conformance condition-changed'],
  ['The bits move to the left.', 'The bits move to the right.', 'conformance value-changed'],
  ['The limit is 12.', 'The limit is TBD.', 'structural unresolved-editing'],
])('%s | %s', (left, right, expected) => {
  expect(judge(left, right)).toEqual([expected])
})

test('two causes in one sentence are two findings', () => {
  expect(judge('It shall wait 10 ms.', 'It should wait 20 ms.')).toEqual([
    'conformance requirement-changed',
    'conformance value-changed',
  ])
})

test('every part of an editing mark is the mark', () => {
  expect(new Set(judge('ITU had received notice.', 'ITU [had/had not] received notice.'))).toEqual(
    new Set(['structural unresolved-editing']),
  )
})
