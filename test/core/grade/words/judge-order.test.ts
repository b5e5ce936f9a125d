import { expect, test } from 'vitest'
import { judge } from './judge.ts'

/** The same words in another order: what each line says of it. */
test.each([
  ['Within 5 ms the relay shall answer.', 'The relay shall answer within 5 ms.', 'editorial wording-changed'],
  ['In this case, the relay shall answer.', 'The relay shall, in this case, answer.', 'editorial wording-changed'],
  ['If it is lit, the relay is open.', 'The relay is open if it is lit.', 'editorial wording-changed'],
  ['It keeps lamps, relays and keys.', 'It keeps keys, relays and lamps.', 'editorial wording-changed'],
  ['It sends a key to the lamp by wire.', 'It sends a key by wire to the lamp.', 'editorial wording-changed'],
  [
    'The lamp shall open and the door may close.',
    'The door shall open and the lamp may close.',
    'conformance requirement-changed',
  ],
  [
    'The lamp shall open and the door may close.',
    'The lamp may open and the door shall close.',
    'conformance requirement-changed',
  ],
  [
    'Lamps shall be kept and keys are kept.',
    'Lamps are kept and keys shall be kept.',
    'conformance requirement-changed',
  ],
  ['The lamp opens. The door closes.', 'The door opens. The lamp closes.', 'technical wording-changed'],
  ['The lamp opens and the door does not.', 'The door opens and the lamp does not.', 'conformance negation-changed'],
  ['It is red and not green.', 'It is not red and green.', 'conformance negation-changed'],
  ['Not all keys are kept.', 'All keys are not kept.', 'conformance negation-changed'],
  ['Only the lamp sends keys.', 'The lamp sends only keys.', 'technical negation-changed'],
  ['All red and some blue keys are kept.', 'Some red and all blue keys are kept.', 'conformance negation-changed'],
  ['If the lamp is lit, the door is open.', 'If the door is open, the lamp is lit.', 'conformance condition-changed'],
  ['It opens before it is lit.', 'It is lit before it opens.', 'conformance condition-changed'],
  ['A key is longer than a lamp.', 'A lamp is longer than a key.', 'conformance condition-changed'],
  [
    'The red has 5 keys and the blue has 7 keys.',
    'The red has 7 keys and the blue has 5 keys.',
    'conformance value-changed',
  ],
  ['It sends 5 keys and keeps keys.', 'It sends keys and keeps 5 keys.', 'conformance value-changed'],
  ['It waits 5 ms and 7 s.', 'It waits 5 s and 7 ms.', 'conformance value-changed'],
  ['It keeps red lamps and keys.', 'It keeps lamps and red keys.', 'technical wording-changed'],
  ['It quickly opens the lamp and rings.', 'It opens the lamp and quickly rings.', 'technical wording-changed'],
  ['It is quickly opened by the lamp.', 'It is opened quickly by the lamp.', 'editorial wording-changed'],
  ['The sum is a times (b plus c).', 'The sum is (a times b) plus c.', 'structural punctuation-changed'],
  ['They are red and green respectively.', 'They are green and red respectively.', 'technical wording-changed'],
])('%s → %s: %s', (left, right, expected) => {
  expect(judge(left, right)).toEqual([expected])
})

test('units that differ in letter case are none that changed places', () => {
  const found = judge('It is kept in 5 mW by night, say.', 'It is kept by night in 5 MW, say.')
  expect(new Set(found)).toEqual(new Set(['conformance value-changed']))
  expect(judge('Powers in mW by night are kept.', 'Powers by night in MW are kept.')).not.toEqual([
    'editorial wording-changed',
  ])
})
