import { describe, expect, test } from 'vitest'
import { indented } from './indented.ts'
import { heads, outline } from './print-outline.ts'
import { h, p } from './raw-document.ts'

const integral = '(This annex forms an integral part of this Recommendation | International Standard.)'
const notIntegral = '(This annex does not form an integral part of this Recommendation | International Standard)'
const annex = (title: string, more = {}): ReturnType<typeof h> => h(title, { role: 'annex', ...more })

describe('an annex head', () => {
  test.each([
    ['in one paragraph with line breaks', [annex(`Annex A\n\nTest patterns\n${integral}`)]],
    ['with the sentence below', [annex('Annex A\n\nTest patterns'), p(integral)]],
    ['with title and sentence in paragraphs of their own', [annex('Annex  A'), p('**Test patterns**'), p(integral)]],
    [
      'with the title in a style of its own',
      [annex('ANNEX A'), p('Test patterns', { role: 'annex-title' }), p(integral, { role: 'annex-status' })],
    ],
    ['with the title in a heading of its own', [h('Annex A'), h('Test patterns'), p(integral)]],
    ['as a bold line in body style', [p('**Annex A**'), p('**Test patterns**'), p(integral)]],
    ['in body style with a line of its own', [p('Annex A\n\nTest patterns'), p(integral)]],
    [
      'with sentence and title in one paragraph',
      [
        annex('Annex A'),
        p('(This annex forms an integral part of this Recommendation | International Standard.) Test patterns'),
      ],
    ],
    ['in body style, over its sentence', [p('Annex A Test patterns'), p(integral)]],
    ['with an automatic letter', [annex('Test patterns', { label: 'Annex A' }), p(integral)]],
    ['with a letter alone for a label', [annex('Test patterns', { label: 'A' }), p(integral)]],
  ])('%s', (_, head) => {
    expect(outline([h('1 Scope'), ...head, p('The lamp is lit.')])).toBe(
      indented(`
    1 Scope [scope]
    Annex A Test patterns [annex] {${integral}}
      - paragraph: The lamp is lit.`),
    )
  })

  test.each([
    ['Annex A (informative)\nWiring', '(informative)'],
    ['ANNEX A\n(informative)\n\nWiring', '(informative)'],
    ['Annex A – Wiring (informative)', '(informative)'],
    ['Annex A\tWiring(informative)', '(informative)'],
    ['Annex A\n(Informative.)\n\nWiring', '(Informative.)'],
    ['Annex A – Wiring (informative).', '(informative).'],
    [`Annex A\nWiring\n${notIntegral}`, notIntegral],
  ])('%j is informative, and so is what is under it', (title, printed) => {
    expect(heads([h('1 Scope'), annex(title), h('A.1 Wires')])).toBe(
      indented(`
    1 Scope [scope]
    Annex A Wiring [annex] (informative) {${printed}}
      A.1 Wires (informative)`),
    )
  })

  test('is no sentence that begins with the same words', () => {
    expect(
      outline([
        h('1 Scope'),
        p('Annex A lists the test patterns.'),
        p('Annex A\nlists the test patterns.'),
        p('The lamp is lit.'),
      ]),
    ).toBe(
      indented(`
    1 Scope [scope]
      - paragraph: Annex A lists the test patterns.
      - paragraph: Annex A lists the test patterns.
      - paragraph: The lamp is lit.`),
    )
  })

  test('without a statement is normative and says so by nothing', () => {
    expect(heads([h('1 Scope'), annex('Annex K\n\nPatents'), p('The holders are listed.')])).toBe(
      indented(`
    1 Scope [scope]
    Annex K Patents [annex]`),
    )
  })

  test('takes its status from the format, and the printed sentence before it', () => {
    expect(
      heads([
        h('1 Scope'),
        annex('Wiring', { label: 'Annex A', status: 'informative' }),
        annex('Forms', { label: 'Annex B', status: 'informative' }),
        p(notIntegral),
      ]),
    ).toBe(
      indented(`
    1 Scope [scope]
    Annex A Wiring [annex] (informative) {(informative)}
    Annex B Forms [annex] (informative) {${notIntegral}}`),
    )
  })

  test('keeps the marker that the annex is for one body only', () => {
    expect(
      outline([
        h('1 Scope'),
        annex('Annex I\nPatents'),
        p('(This annex is only applicable to ISO/IEC 98765-1)'),
        p('The holders are listed.'),
      ]),
    ).toBe(
      indented(`
    1 Scope [scope]
    Annex I Patents [annex] {only: (This annex is only applicable to ISO/IEC 98765-1)}
      - paragraph: The holders are listed.`),
    )
  })

  test('may have no letter', () => {
    expect(heads([h('1 Scope'), annex('Annex – Forms'), annex('Appendix II\nPeriods')])).toBe(
      indented(`
    1 Scope [scope]
    Annex Forms [annex]
    Appendix II Periods [appendix] (informative)`),
    )
  })

  test('is not made of a sentence that begins with its name', () => {
    expect(
      outline([
        h('1 Scope'),
        p('Annex A describes the tests.'),
        p('Annex B, which is not an integral part, lists amendments.'),
      ]),
    ).toBe(
      indented(`
    1 Scope [scope]
      - paragraph: Annex A describes the tests.
      - paragraph: Annex B, which is not an integral part, lists amendments.`),
    )
  })
})

test('an appendix is informative by default, and lettered as printed', () => {
  expect(
    heads([
      h('1 Scope'),
      h('Appendix I\n\nPeriods', { role: 'appendix' }),
      h('I.1 Long periods'),
      h('I.2 Short periods'),
    ]),
  ).toBe(
    indented(`
    1 Scope [scope]
    Appendix I Periods [appendix] (informative)
      I.1 Long periods (informative)
      I.2 Short periods (informative)`),
  )
})

test.each([
  '(This subclause does not form an integral part of this Recommendation | International Standard.)',
  'This subclause is informative: it is not an integral part of this Specification.',
  'This clause does not form an integral part of this Recommendation | International Standard.',
])('a clause is informative by %j below its heading, and so are its subclauses', (sentence) => {
  expect(
    outline([h('9 Coding'), h('9.1 Order'), p(sentence), p('Codes are sorted.'), h('9.1.1 Ties'), h('9.2 Size')]),
  ).toBe(
    indented(`
    9 Coding
      9.1 Order (informative) {${sentence}}
        - paragraph: Codes are sorted.
        9.1.1 Ties (informative)
      9.2 Size`),
  )
})

test('a heading states its status with or without a space before it', () => {
  expect(heads([h('9 Coding'), h('10 Procedures(informative)'), h('10.1 Steps'), h('11 Forms (normative)')])).toBe(
    indented(`
    9 Coding
    10 Procedures (informative) {(informative)}
      10.1 Steps (informative)
    11 Forms {(normative)}`),
  )
})

test('a word in brackets inside a title is no status', () => {
  expect(heads([h('9 The (informative) display'), h('10 Normative lamps')])).toBe(
    indented(`
    9 The (informative) display
    10 Normative lamps`),
  )
})
