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

test('says which note is normative in one text only', () => {
  const note = { ...spot, block: 'note' as const, text: 'Timers may drift.' }
  const finding = makeFinding({
    kind: 'note-changed',
    grade: 'technical',
    left: note,
    right: note,
    delta: [],
    why: { code: 'binding', args: { from: 'normative note', to: 'non-normative note' }, context: [] },
  })
  expect(sentenceOf(finding)).toContain(
    'In 8.2.1, the left text prints as a normative note what the right prints as a non-normative note: “Timers may drift.”.',
  )
})

test('quotes a sentence without the stop of the one before', () => {
  const finding = makeFinding({
    kind: 'text-missing',
    grade: 'technical',
    left: null,
    right: { ...spot, text: '. The crew sees them' },
    why: { code: 'one-side', args: { side: 'right', what: 'sentence' }, context: [] },
  })
  expect(sentenceOf(finding)).toContain('A sentence, “The crew sees them”, stands in the right text only')
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

test('tells what stands for a word that one side alone has', () => {
  const finding = makeFinding({
    delta: [
      { op: 'equal', text: 'The relay' },
      { op: 'delete', text: ' will' },
      { op: 'insert', text: ' shall' },
    ],
    why: { code: 'modal-strength', args: { from: '', to: 'shall' }, context: [] },
  })
  expect(sentenceOf(finding)).toContain('the left text has “will” where the right has “shall”')
})

test('prints a value of several numbers as the texts print it', () => {
  const finding = makeFinding({
    kind: 'value-changed',
    delta: [
      { op: 'delete', text: '16:9' },
      { op: 'insert', text: '4:3' },
    ],
    why: { code: 'value', args: { from: '16 9', to: '4 3' }, context: [] },
  })
  expect(sentenceOf(finding)).toContain('the left text has “16:9” where the right has “4:3”')
})

test('does not set a number against itself', () => {
  const why = { code: 'target', args: { from: '6.2', to: '6.2' }, context: [] }
  expect(sentenceOf(makeFinding({ kind: 'cross-reference-changed', delta: [], why }))).toContain(
    'both texts refer to “6.2”, which is another place in each',
  )
  expect(sentenceOf(makeFinding({ kind: 'definition-changed', delta: [], why }))).toContain(
    'both texts have “6.2”, which leads to another place in each',
  )
})

test('calls no words a reference that are none', () => {
  const finding = makeFinding({
    kind: 'cross-reference-changed',
    delta: [
      { op: 'delete', text: 'reserved' },
      { op: 'insert', text: 'free (see Table 2)' },
    ],
    why: { code: 'target', args: { from: '', to: 'Table 2' }, context: [] },
  })
  expect(sentenceOf(finding)).toContain('the left text has “reserved” where the right has “free (see Table 2)”')
})

test('says that a text has moved within its clause', () => {
  const moved = { delta: [], why: { code: 'moved', args: {}, context: [] } }
  expect(sentenceOf(makeFinding({ kind: 'text-moved', ...moved }))).toContain(
    'stands at another place in 8.2.1 of the right',
  )
  expect(sentenceOf(makeFinding({ kind: 'clause-moved', ...moved }))).not.toContain(', as 8.2.1')
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
