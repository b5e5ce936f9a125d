import { describe, expect, test } from 'vitest'
import { checkAdjustments } from '../../../packages/core/src/index.ts'

const mistakesOf = (left: string, right: string): string[] =>
  checkAdjustments({ houseRules: [{ id: 'x', left, right, reason: 'Style.' }] }).map(({ message }) => message)

describe('the safety law is kept by house rules', () => {
  test.each([
    ['a modal verb', 'the relay shall send', 'the relay should send', 'shall'],
    ['a modal expression', 'is required to send', 'shall send', 'required to'],
    ['a negation', 'is sent', 'is not sent', 'not'],
    ['a negating prefix', 'a valid key', 'an invalid key', 'invalid'],
    ['an opposite', 'is enabled', 'is disabled', 'disabled'],
    ['a number', 'version 2', 'version 3', '2'],
    ['a number in words', 'two relays', 'three relays', 'two'],
    ['a unit behind a number', '5 ms', '5 s', 'ms'],
    ['a unit in words', 'the octet', 'the bit', 'octet'],
    ['an identifier', 'the field maxRelays', 'the field minRelays', 'maxRelays'],
    ['an abbreviation', 'the DSA', 'the DUA', 'DSA'],
    ['an underscore', 'bit_depth', 'bitdepth', 'bit_depth'],
    ['a quantifier', 'all relays', 'any relay', 'all'],
    ['a bound', 'less than', 'greater than', 'less than'],
    ['a conjunction', 'relays and beacons', 'relays or beacons', 'and'],
    ['a cited document', 'Rec. ITU-T X.500', 'Rec. ITU-T X.509', 'X.500'],
    ['a word for any that is on one side only', 'the field {x}', 'the field', '{x}'],
    ['words for any in another order', 'from {x} to {y}', 'from {y} to {x}', '{x}'],
    ['a word for any that stands behind a verb', 'relays {x} shall', 'relays shall {x}', '{x}'],
  ])('%s', (_, left, right, word) => {
    expect(mistakesOf(left, right)).toEqual([expect.stringContaining(`“${word}” bears on what is said`)])
  })

  test.each([
    ['other words', 'end user', 'subscriber'],
    ['the order of words around a name', 'the field {x}', 'the {x} field'],
    ['conditions worded either way', 'if a relay', 'when a relay'],
    ['the same weight on both sides', 'shall not last longer than 5 ms', 'shall not take longer than 5 ms'],
  ])('lets pass %s', (_, left, right) => {
    expect(mistakesOf(left, right)).toEqual([])
  })

  test.each([
    ['nothing', '', 'x', 'expected words'],
    ['the same', 'relay', 'relay', 'expected two wordings that differ'],
    ['any word first', '{x} relay', '{x} beacon', 'expected a word or a sign at the start'],
    ['too much', 'word '.repeat(50), 'x', 'expected at most 40 words and signs'],
  ])('refuses %s', (_, left, right, message) => {
    expect(mistakesOf(left, right)).toContain(message)
  })
})
