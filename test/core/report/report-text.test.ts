import { expect, test } from 'vitest'
import { reportText } from '../../../packages/core/src/report/index.ts'
import { widthOf } from '../../../packages/core/src/report/text/width.ts'
import { makeComparison, makeFinding } from './make-comparison.ts'

test('shows the changed phrase in its sentence, marked without colour', () => {
  expect(reportText(makeComparison())).toContain('    The relay [-shall-]{+should+} answer.\n')
})

test('groups neighbouring findings under one clause head', () => {
  const text = reportText(makeComparison({ findings: [makeFinding(), makeFinding({ id: '000000000000' })] }))
  expect(text.match(/^8\.2\.1 Sending$/gm)).toHaveLength(1)
})

test('names the verdict, the counts, the rules, the coverage and what was not compared', () => {
  const text = reportText(makeComparison())
  expect(text).toContain('DRIFTED – 1 finding at or above editorial')
  expect(text).toContain('conformance 1 · technical 0 · structural 0 · editorial 0 · typographic 0')
  expect(text).toContain('permitted     5 (self-reference 4, note-form 1)')
  expect(text).toContain('left 99.9 %, right 100.0 %')
  expect(text).toContain('left 7.3 formula paragraph 7 – It is a picture.')
})

test('says of an incomplete comparison why it cannot be called aligned', () => {
  const text = reportText(makeComparison({ verdict: 'incomplete', findings: [] }), { width: 200 })
  expect(text).toContain(
    'INCOMPLETE – 0 findings at or above editorial; 1 item could not be compared, so the texts cannot be called aligned',
  )
})

test('lists permitted differences only when asked', () => {
  expect(reportText(makeComparison())).not.toContain('this document')
  expect(reportText(makeComparison(), { verbose: true })).toContain(
    '1: “this Recommendation | International Standard” | “this document”',
  )
})

test('keeps to the width', () => {
  const long = `${'word '.repeat(200)}${'x'.repeat(300)} 漢字漢字漢字`.repeat(3)
  const finding = makeFinding({
    delta: [
      { op: 'equal', text: long },
      { op: 'insert', text: long },
    ],
    left: { ...makeFinding().left!, title: long },
  })
  for (const width of [40, 72, 100]) {
    const text = reportText(makeComparison({ findings: [finding] }), { width, verbose: true })
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter((line) => !/^ {2}conformance/.test(line))
          .map(widthOf),
      ),
    ).toBeLessThanOrEqual(width)
  }
})

test('colour changes nothing that is read', () => {
  const coloured = reportText(makeComparison(), { colour: true })
  expect(coloured).toContain('\u001B[31m')
  expect(coloured.replace(/\u001B\[[0-9]+m/g, '')).toBe(reportText(makeComparison()))
})

test('a painter of one’s own gets the roles', () => {
  expect(reportText(makeComparison(), { colour: (role, text) => `<${role}>${text}</${role}>` })).toContain(
    '<delete>[-shall-]</delete><insert>{+should+}</insert>',
  )
})

test('a document cannot steer the terminal', () => {
  const hostile = 'a\u001B[2Jb\u0007c\u009B31md\u202Ee'
  const spot = { ...makeFinding().left!, clause: hostile, title: hostile, text: hostile }
  const comparison = makeComparison({
    findings: [
      makeFinding({
        left: spot,
        right: spot,
        delta: [{ op: 'delete', text: hostile }],
        why: { code: 'wording', args: { from: hostile, to: hostile }, context: [] },
      }),
    ],
    notCompared: [{ side: 'left', clause: hostile, block: hostile, reason: hostile, characters: 0 }],
    permitted: [{ rule: 'note-form', left: { clause: hostile, text: hostile, place: {} }, right: null }],
  })
  const text = reportText(
    { ...comparison, left: { ...comparison.left, title: hostile, path: hostile } },
    { verbose: true },
  )
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
})

test('takes time in proportion to the text, however long one paragraph is', () => {
  const long = 'wörd '.repeat(200_000)
  reportText(makeComparison({ findings: [makeFinding({ delta: [{ op: 'insert', text: long }] })] }), { verbose: true })
})
