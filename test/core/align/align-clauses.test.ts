import { expect, test } from 'vitest'
import { alignClauses } from '../../../packages/core/src/align/index.ts'
import { printingFromOutline } from '../printing-from-outline.ts'

/** One line a clause: `6.3 → 6.4`, `6.3 ⇒ 9.1` for a move, `6.3 → –` for one that is missing. Equal labels are left out. */
function align(left: string, right: string): string[] {
  const found = alignClauses(printingFromOutline(left), printingFromOutline(right))
  return [
    ...found.pairs
      .filter((pair) => pair.moved || pair.left.clause.label !== pair.right.clause.label)
      .map((pair) => `${pair.left.clause.label} ${pair.moved ? '⇒' : '→'} ${pair.right.clause.label}`),
    ...found.leftOnly.map((clause) => `${clause.clause.label} → –`),
    ...found.rightOnly.map((clause) => `– → ${clause.clause.label}`),
  ]
}

const bind = '| A relay that receives a bind request checks the credentials of the client before it answers.'
const search = '| The search operation returns every beacon whose name matches the filter in the argument.'
const modify = '| A modify operation replaces the values of one attribute in a single step that cannot be divided.'

test('equal texts pair clause by clause', () => {
  expect(
    align(
      `6 Operations\n6.1 Bind\n${bind}\n6.2 Search\n${search}`,
      `6 Operations\n6.1 Bind\n${bind}\n6.2 Search\n${search}`,
    ),
  ).toEqual([])
})

test('an inserted clause shifts the numbers behind it', () => {
  expect(
    align(
      `6.1 Bind\n${bind}\n6.2 Search\n${search}`,
      `6.1 Bind\n${bind}\n6.2 Modify\n${modify}\n6.3 Search\n${search}`,
    ),
  ).toEqual(['6.2 → 6.3', '– → 6.2'])
})

test('a clause with another title and the same number and content is the same clause', () => {
  expect(align(`6 Bind\n${bind}`, `6 Opening an association\n${bind}`)).toEqual([])
})

test('a clause with the same number and nothing else in common is another clause', () => {
  expect(align(`6 Bind\n${bind}`, `6 Searching\n${search}`)).toEqual(['6 → –', '– → 6'])
})

test('a clause under another parent has moved', () => {
  expect(
    align(
      `6 Operations\n6.1 Bind\n${bind}\n6.2 Search\n${search}\n7 Errors\n7.1 Codes\n${modify}`,
      `6 Operations\n6.1 Search\n${search}\n7 Errors\n7.1 Codes\n${modify}\n7.2 Bind\n${bind}`,
    ),
  ).toEqual(['6.1 ⇒ 7.2', '6.2 → 6.1'])
})

test('exchanged neighbours are one move', () => {
  const moved = align(`6.1 Bind\n${bind}\n6.2 Search\n${search}`, `6.1 Search\n${search}\n6.2 Bind\n${bind}`)
  expect(moved.filter((line) => line.includes('⇒'))).toHaveLength(1)
  expect(moved.filter((line) => line.includes('–'))).toHaveLength(0)
})

test('a general title under another parent proves no move', () => {
  expect(
    align(
      `6 Operations\n6.1 General\n${bind}\n7 Errors\n${modify}`,
      `6 Operations\n7 Errors\n${modify}\n7.1 General\n${search}`,
    ),
  ).toEqual(['6.1 → –', '– → 7.1'])
})

test('numbered paragraphs without titles pair by what they say', () => {
  expect(
    align(`6 Rules\n6.1\n${bind}\n6.2\n${search}`, `6 Rules\n6.1\n${modify}\n6.2\n${bind}\n6.3\n${search}`),
  ).toEqual(['6.1 → 6.2', '6.2 → 6.3', '– → 6.1'])
})

test('an annex that changed its letter is the same annex', () => {
  expect(
    align(
      `Annex A Codes\n${bind}\nA.1 Numbers\n${search}`,
      `Annex A Examples\n${modify}\nAnnex B Codes\n${bind}\nB.1 Numbers\n${search}`,
    ),
  ).toEqual(['Annex A → Annex B', 'A.1 → B.1', '– → Annex A'])
})
