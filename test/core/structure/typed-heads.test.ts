import { expect, test } from 'vitest'
import { indented } from './indented.ts'
import { heads, outline } from './print-outline.ts'
import { h, p } from './raw-document.ts'

test('headings that are only typed numbers in body style open clauses', () => {
  expect(
    outline([
      h('8 Lamps'),
      p('8.1\t**Levels**'),
      p('A lamp has a level.'),
      p('8.2\tPower'),
      p('Power is measured.'),
      p('8.2.1\tUnits'),
      p('Watts are used.'),
    ]),
  ).toBe(
    indented(`
    8 Lamps
      8.1 Levels
        - paragraph: A lamp has a level.
      8.2 Power
        - paragraph: Power is measured.
        8.2.1 Units
          - paragraph: Watts are used.`),
  )
})

test('a numbered paragraph is a clause without title, by typed and by automatic number', () => {
  const expected = indented(`
    5 Polling
      5.1
        - paragraph: The controller polls each lamp of its segment.
      5.2
        - paragraph: A lamp answers with its level.
    6 End`)
  expect(
    outline([
      h('5 Polling'),
      p('5.1\tThe controller polls each lamp of its segment.'),
      p('5.2\tA lamp answers with its level.'),
      h('6 End'),
    ]),
  ).toBe(expected)
  expect(
    outline([
      h('5 Polling'),
      p('The controller polls each lamp of its segment.', { label: '5.1' }),
      p('A lamp answers with its level.', { label: '5.2' }),
      h('6 End'),
    ]),
  ).toBe(expected)
  expect(
    outline([
      h('5 Polling'),
      h('', { label: '5.1', depth: 2 }),
      p('The controller polls each lamp of its segment.'),
      h('', { label: '5.2', depth: 2 }),
      p('A lamp answers with its level.'),
      h('6 End'),
    ]),
  ).toBe(expected)
})

test('a number that is glued to its title opens a clause where it is the next one', () => {
  expect(
    outline([
      h('8 Lamps'),
      h('8.1Levels', { depth: 2 }),
      p('A lamp has a level.'),
      p('8.2Power'),
      p('Power is measured.'),
      p('9.9Volts are too many.'),
      p('8.4Amperes'),
    ]),
  ).toBe(
    indented(`
    8 Lamps
      8.1 Levels
        - paragraph: A lamp has a level.
      8.2 Power
        - paragraph: Power is measured.
        - paragraph: 9.9Volts are too many.
        - paragraph: 8.4Amperes`),
  )
})

test('a whole sentence in a heading style is a numbered paragraph', () => {
  expect(
    outline([
      h('5 Polling'),
      h('5.1\tThe controller shall poll each lamp of its segment once in every round and shall wait for its answer.', {
        depth: 2,
      }),
    ]),
  ).toBe(
    indented(`
    5 Polling
      5.1
        - paragraph: The controller shall poll each lamp of its segment once in every round and shall wait for its answer.`),
  )
})

test.each([
  ['a number out of sequence', '9.4\tTables of lamps'],
  ['a value', '5.1 W is the least power'],
  ['a version', '2.0\tis the version of the protocol.'],
  ['a list', '1)\tstart the lamp;'],
  ['a year', '2016\tThe lamp was built'],
])('%s opens no clause', (_, text) => {
  expect(heads([h('5 Polling'), p(text), h('6 End')])).toBe('5 Polling\n6 End')
})

test('the first clauses of a text without heading styles are found', () => {
  expect(
    heads(
      [
        p('**1\tScope**'),
        p('This is about lamps.'),
        p('**2\tNormative references**'),
        p('None.'),
        p('**3\tModel**'),
        p('3.1\t**Parts**'),
      ],
      { format: 'markdown' },
    ),
  ).toBe(
    indented(`
    1 Scope [scope]
    2 Normative references [normative-references]
    3 Model
      3.1 Parts`),
  )
})

test('a trailing full stop is no part of a number', () => {
  expect(heads([h('6.\tOverview'), h('6.1. Parts')])).toBe('6 Overview\n  6.1 Parts')
})

test.each(['100 Gbit/s lines', '4k pictures', '5G networks'])(
  'a heading that begins with the value in %j has no number',
  (title) => {
    expect(heads([h('5 Polling'), h(title, { depth: 2 }), h('6 End')])).toBe('5 Polling\n6 End')
  },
)

test('the bibliography is headed by its name alone, in any print', () => {
  expect(heads([h('1 Scope'), p('The lamp is lit.'), p('Bibliography'), p('[b-Lamp] Lamps, 2009.')])).toBe(
    indented(`
    1 Scope [scope]
    "Bibliography" [bibliography] (informative)`),
  )
})

test('the name of a module in a line of its own is part of its code', () => {
  const code = outline([
    h('1 Module'),
    p('Lamps { joint-iso-itu-t lamps(97) }'),
    p('DEFINITIONS AUTOMATIC TAGS ::='),
    p('BEGIN'),
    p('END'),
  ])
  expect(code).toContain(
    'code asn.1: Lamps { joint-iso-itu-t lamps(97) } ⏎ DEFINITIONS AUTOMATIC TAGS ::= ⏎ BEGIN ⏎ END',
  )
})

test('a bold title with the text behind it on one line opens a clause; a bold word in a sentence does not', () => {
  expect(
    outline([
      h('8 Lamps'),
      p('8.1\t**Levels**. A lamp has a level.'),
      p('**8.2\tPower**  The controller measures it.'),
      p('8.3\t**Units** – Watts are used.'),
      p('8.4\t**Lamp** levels are kept by the controller of the segment.'),
    ]),
  ).toBe(
    indented(`
    8 Lamps
      8.1 Levels
        - paragraph: A lamp has a level.
      8.2 Power
        - paragraph: The controller measures it.
      8.3 Units
        - paragraph: Watts are used.
      8.4
        - paragraph: Lamp levels are kept by the controller of the segment.`),
  )
})

test('typed numbers go on in a section that is their first part', () => {
  expect(heads([h('SECTION 1 – GENERAL'), p('**1.1\tScope**'), h('SECTION 2 – USE'), p('**2.1\tLamps**')])).toBe(
    'Section 1 GENERAL\n  1.1 Scope [scope]\nSection 2 USE\n  2.1 Lamps',
  )
})
