import { expect, test } from 'vitest'
import { indented as tree } from './indented.ts'
import { heads, outline } from './print-outline.ts'
import { h, p } from './raw-document.ts'

test('nests by number even when heading depth disagrees', () => {
  expect(
    heads([
      h('1\tScope'),
      h('8\tService', { depth: 3 }),
      h('8.2\tQualification', { depth: 1 }),
      h('8.2.1\tControls', { depth: 5 }),
      h('9\tModel', { depth: 2 }),
    ]),
  ).toBe(
    tree(`
    1 Scope [scope]
    8 Service
      8.2 Qualification
        8.2.1 Controls
    9 Model`),
  )
})

test('takes 5.10 for the tenth subclause and not for 5.1', () => {
  expect(
    heads([h('5 Polling'), h('5.1 Start'), h('5.9 Stop'), h('5.10 Reply'), h('5.10.1 Content'), h('5.11 End')]),
  ).toBe(
    tree(`
    5 Polling
      5.1 Start
      5.9 Stop
      5.10 Reply
        5.10.1 Content
      5.11 End`),
  )
})

test('a clause with a wrong number stands where the next one says, and takes nothing along', () => {
  const text = (...labels: readonly string[]): string => heads(labels.map((label) => h(`${label} Lamps`)))
  const tree = (wrong: string, right: string, labels: readonly string[]): void =>
    expect(text(...labels.map((label) => (label === right ? wrong : label)))).toBe(
      text(...labels).replace(`${right} Lamps`, `${wrong} Lamps`),
    )
  const labels = ['1', '2', '3', '3.1', '3.2', '3.2.1', '3.2.2', '3.2.3', '4', '4.1', '5']
  for (const [right, wrong] of [
    ['2', '9'],
    ['3', '10'],
    ['3.1', '3.7'],
    ['3.2', '13.2'],
    ['3.2.2', '3.2.9'],
    ['3.2.2', '7.2.2'],
    ['3.2.3', '3.7.3'],
    ['4', '3'],
    ['4', '6'],
  ] as const)
    tree(wrong, right, labels)
})

test('keeps a number that is quoted from elsewhere where it is printed', () => {
  expect(
    heads([
      h('6 Corrections'),
      h('6.1 Clause 3.1'),
      h('3.1.7 point'),
      h('3.1.8 domain'),
      h('6.2 Clause 9'),
      h('7 End'),
    ]),
  ).toBe(
    tree(`
    6 Corrections
      6.1 Clause 3.1
        3.1.7 point
        3.1.8 domain
      6.2 Clause 9
    7 End`),
  )
})

test('opens a clause whose own heading is missing', () => {
  expect(heads([h('6 Model'), h('6.1 Parts'), h('7.1 Read'), h('7.2 Write'), h('8 End')])).toBe(
    tree(`
    6 Model
      6.1 Parts
    7.1 Read
    7.2 Write
    8 End`),
  )
})

test('keeps letter suffixes of amended numbers in their place', () => {
  expect(heads([h('6 Model'), h('6.1 Parts'), h('6.1a Wires'), h('6.1b Masts'), h('6.2 Lamps')])).toBe(
    tree(`
    6 Model
      6.1 Parts
      6.1a Wires
      6.1b Masts
      6.2 Lamps`),
  )
})

test('holds clauses in a section where their numbers begin with its number, and beside it where they run on', () => {
  expect(
    heads([
      h('SECTION 1 – GENERAL'),
      h('1.1 Scope'),
      h('1.2 Normative references'),
      h('SECTION 2 – MODEL'),
      h('2.1 Definitions'),
    ]),
  ).toBe(
    tree(`
    Section 1 GENERAL
      1.1 Scope [scope]
      1.2 Normative references [normative-references]
    Section 2 MODEL
      2.1 Definitions [terms]`),
  )
  expect(heads([h('SECTION 1 – GENERAL'), h('1 Scope'), h('SECTION 2 – MODEL'), h('6 Parts'), h('6.1 Lamps')])).toBe(
    tree(`
    Section 1 GENERAL
    1 Scope [scope]
    Section 2 MODEL
    6 Parts
      6.1 Lamps`),
  )
})

test('nests subclauses of annexes by letter, and numbers that begin anew in the annex itself', () => {
  expect(
    heads([
      h('1 Scope'),
      h('Annex A – Tests'),
      h('A.1 Steps'),
      h('A.1.1 First'),
      h('Annex B – Forms'),
      h('1 Name', { depth: 2 }),
      h('2 Date', { depth: 2 }),
    ]),
  ).toBe(
    tree(`
    1 Scope [scope]
    Annex A Tests [annex]
      A.1 Steps
        A.1.1 First
    Annex B Forms [annex]
      1 Name
      2 Date`),
  )
})

test('nests F1.2.1 under F1.2 where the whole text is an annex', () => {
  expect(
    heads([
      h('F1.1 Preface', { depth: 2 }),
      h('F1.1.1 Aims', { depth: 3 }),
      h('F1.2 Overview', { depth: 2 }),
      h('F1.2.1 Grammar', { depth: 3 }),
    ]),
  ).toBe(
    tree(`
    F1.1 Preface
      F1.1.1 Aims
    F1.2 Overview
      F1.2.1 Grammar`),
  )
})

test('nests by depth where nothing is numbered', () => {
  expect(
    heads(
      [h('Scope'), h('Polling'), h('Request', { depth: 2 }), h('Content', { depth: 3 }), h('Reply', { depth: 2 })],
      { format: 'sts' },
    ),
  ).toBe(
    tree(`
    "Scope" [scope]
    "Polling"
      "Request"
        "Content"
      "Reply"`),
  )
})

test('keeps an introduction with numbers 0.1 and an introduction inside a clause apart', () => {
  expect(heads([h('0 Introduction'), h('0.1 Purpose'), h('1 Scope'), h('2 Polling'), h('2.1 Introduction')])).toBe(
    tree(`
    0 Introduction [introduction] (informative)
      0.1 Purpose (informative)
    1 Scope [scope]
    2 Polling
      2.1 Introduction`),
  )
})

test('nests Intro. 8.1 apart from clause 8.1', () => {
  expect(heads([h('Intro. 8 Layers'), h('Intro. 8.1 Transport'), h('1 Scope'), h('8 Model'), h('8.1 Parts')])).toBe(
    tree(`
    Intro. 8 Layers
      Intro. 8.1 Transport
    1 Scope [scope]
    8 Model
      8.1 Parts`),
  )
})

test('makes a bold line in a numbered clause text, and the bibliography behind it a clause', () => {
  expect(
    outline([
      h('1 Scope'),
      h('Lamps', { depth: 2, style: 'Heading_b' }),
      p('Lamps give light.'),
      h('Bibliography'),
      p('[1] ISO 2014:1976, Dates'),
    ]),
  ).toBe(
    tree(`
    1 Scope [scope]
      - pseudo-heading: Lamps
      - paragraph: Lamps give light.
    "Bibliography" [bibliography] (informative)
      - reference bibliography [1]: ISO 2014:1976, Dates`),
  )
})

test('flattens what is nested beyond reason, without recursion', () => {
  const deep = Array.from({ length: 5_000 }, (_, depth) => h(`Part ${depth}`, { depth: depth + 1 }))
  expect(() => heads(deep, { format: 'sts' })).not.toThrow()
})

test('joins the number and the title of a section that stand on two lines', () => {
  expect(heads([h('SECTION 1'), h('GENERAL'), h('1 Scope')])).toBe('Section 1 GENERAL\n1 Scope [scope]')
})

test('a clause lists references where its text says so, whatever its title', () => {
  expect(
    heads([
      h('2 Sources'),
      p('The following documents are referred to in the text in such a way that their content binds.'),
      h('3 Model'),
    ]),
  ).toBe('2 Sources [normative-references]\n3 Model')
})

test('the subclauses of an annex whose letter is lost are its own', () => {
  expect(
    heads([
      h('1 Scope', { depth: 1 }),
      h('Lamps', { role: 'annex', depth: 1 }),
      h('A.1 Oil', { depth: 2 }),
      h('A.2 Wick', { depth: 2 }),
      h('Annex B', { depth: 1 }),
    ]),
  ).toBe(
    tree(`
    1 Scope [scope]
    "Lamps" [annex]
      A.1 Oil
      A.2 Wick
    Annex B [annex]`),
  )
})
