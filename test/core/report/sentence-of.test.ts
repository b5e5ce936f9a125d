import { describe, expect, test } from 'vitest'
import { grades, kinds } from '../../../packages/core/src/model/finding.ts'
import { kindEntries, sentenceOf } from '../../../packages/core/src/report/index.ts'
import { makeFinding } from './make-comparison.ts'

const spot = makeFinding().left!

test('names what differs, where, both printings, and why', () => {
  expect(sentenceOf(makeFinding())).toBe(
    'In 8.2.1, the left text has “shall” where the right has “should”. What is a requirement in one is a recommendation in the other, so what conforms to one printing may not conform to the other.',
  )
})

test('names the side that has what the other lacks', () => {
  const finding = makeFinding({
    kind: 'note-missing',
    grade: 'structural',
    left: null,
    right: { ...spot, block: 'note', text: 'Timers may drift.' },
    why: { code: 'one-side', args: { side: 'right', what: 'note' }, context: ['note'] },
  })
  expect(sentenceOf(finding)).toContain('A note, “Timers may drift.”, stands in the right text only, in 8.2.1.')
  expect(sentenceOf(finding)).not.toContain('It stands in')
})

test('says what a difference stands in, where that weighs', () => {
  const why = (...context: string[]) => ({ ...makeFinding().why, context })
  expect(sentenceOf(makeFinding({ why: why('informative-annex', 'example') }))).toContain(
    'It stands in an informative annex, in an example, where differences weigh less',
  )
  expect(sentenceOf(makeFinding({ why: why('table-note') }))).toContain(
    'It stands in a note to a table or figure, and those bind.',
  )
})

test('names both numbers of a clause', () => {
  expect(sentenceOf(makeFinding({ right: { ...spot, clause: '8.3.1' } }))).toContain(
    'In 8.2.1 of the left text (8.3.1 of the right), ',
  )
})

test('says how many clauses are renumbered and how', () => {
  const map = ['6.3', '6.4', '6.5', '6.6'].map((from, at) => [from, `6.${at + 4}`] as const)
  expect(
    sentenceOf(
      makeFinding({ kind: 'clause-renumbered', map, delta: [], why: { code: 'renumbered', args: {}, context: [] } }),
    ),
  ).toContain('4 clauses carry other numbers in the right text: 6.3 is 6.4, 6.4 is 6.5, 6.5 is 6.6 and 1 more.')
})

test('quotes the title of a clause without a number', () => {
  expect(
    sentenceOf(makeFinding({ left: { ...spot, clause: 'Introduction' }, right: { ...spot, clause: 'Introduction' } })),
  ).toContain('In “Introduction”, ')
})

describe('every kind has a sentence, whatever the code and whichever side is there', () => {
  for (const kind of kinds) {
    test(kind, () => {
      for (const sides of [{}, { left: null }, { right: null }]) {
        for (const code of ['one-side', 'never-heard-of', 'numbering', 'cell']) {
          const sentence = sentenceOf(makeFinding({ kind, ...sides, why: { code, args: {}, context: ['other'] } }))
          expect(sentence).toMatch(/^[A-Z0-9“].*[.]$/)
          expect(sentence).not.toMatch(/undefined|null| {2}|“”/)
        }
      }
    })
  }
})

test('every kind is told with a grade of the contract, an example and a remedy', () => {
  expect(kindEntries.map((entry) => entry.kind)).toEqual([...kinds])
  for (const entry of kindEntries) {
    expect(grades).toContain(entry.defaultGrade)
    for (const text of [entry.sentence, entry.remedy]) expect(text).toMatch(/^[A-Z].*\.$/)
    expect(entry.example.left).not.toBe(entry.example.right)
  }
})
