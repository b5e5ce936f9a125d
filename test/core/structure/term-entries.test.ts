import { describe, expect, test } from 'vitest'
import { indented } from './indented.ts'
import { outline } from './print-outline.ts'
import { h, p } from './raw-document.ts'

const terms = h('3 Definitions')
const end = h('4 Lamps')

describe('one term entry, however it is printed', () => {
  test.each([
    ['in one paragraph', [p('**3.1**\t**lantern**: device on a mast')]],
    ['in one paragraph, its number automatic', [p('**lantern**: device on a mast', { label: '3.1' })]],
    ['in one paragraph, the colon bold', [p('**3.1\tlantern:** device on a mast')]],
    ['in one paragraph, nothing bold', [p('3.1\tlantern: device on a mast')]],
    ['with a heading for a number and term', [h('3.1 lantern', { depth: 2 }), p('device on a mast')]],
    ['in the layout of ISO/IEC', [p('3.1'), p('**lantern**'), p('device on a mast')]],
    [
      'in the styles of ISO/IEC',
      [
        h('', { label: '3.1', role: 'term' }),
        p('lantern', { role: 'term' }),
        p('device on a mast', { role: 'definition' }),
      ],
    ],
    [
      'as TBX',
      [
        h('lantern', { label: '3.1', role: 'term' }),
        p('lantern', { role: 'term' }),
        p('device on a mast', { role: 'definition' }),
      ],
    ],
    ['in a heading style with its definition', [h('3.1\tlantern: device on a mast', { depth: 2 })]],
  ])('%s', (_, entry) => {
    expect(outline([terms, ...entry, end])).toBe(
      indented(`
    3 Definitions [terms]
      3.1 lantern [term]
        - term lantern: device on a mast
    4 Lamps`),
    )
  })
})

test('notes, examples and the source belong to their entry', () => {
  expect(
    outline([
      terms,
      p('3.1\t**lantern** [ITU-T X.800]: A device.'),
      p('NOTE – A lamp is none.'),
      p('3.2'),
      p('**mast**'),
      p('pole'),
      p('Note 1 to entry: Of steel.'),
      p('EXAMPLE A flagpole.'),
      p('[SOURCE: ISO 7301:2011, 3.1]'),
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      3.1 lantern [term]
        - term lantern: A device. [ITU-T X.800]
        - note NOTE –: A lamp is none.
      3.2 mast [term]
        - term mast: pole [ISO 7301:2011, 3.1]
        - note Note 1 to entry:: Of steel.
        - example EXAMPLE: A flagpole.`),
  )
})

test('an abbreviation behind a term is another designation', () => {
  expect(
    outline([
      terms,
      p('3.1\t**lantern information base** **(LIB)**: All lamps.'),
      p('3.2'),
      p('**lamp**'),
      p('**LMP**'),
      p('DEPRECATED: bulb'),
      p('<optics> source of light'),
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      3.1 lantern information base [term]
        - term lantern information base; LIB (admitted): All lamps.
      3.2 lamp [term]
        - term lamp; LMP (admitted); bulb (deprecated) <optics>: source of light`),
  )
})

test('a term may be defined by reference alone', () => {
  expect(outline([terms, p('3.1\t**access point**: [ITU-T G.805]')])).toBe(
    indented(`
    3 Definitions [terms]
      3.1 access point [term]
        - term access point: [ITU-T G.805]`),
  )
})

test('terms without numbers are clauses named by their term', () => {
  expect(
    outline([
      terms,
      p('The following definitions apply.'),
      p('**lantern**: A device.'),
      p('NOTE – Not a lamp.'),
      p('**mast** [ISO 1]: A pole.'),
      end,
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      - paragraph: The following definitions apply.
      "lantern" [term]
        - term lantern: A device.
        - note NOTE –: Not a lamp.
      "mast" [term]
        - term mast: A pole. [ISO 1]
    4 Lamps`),
  )
})

test.each([
  ['typed', [p('3.1\tThis International Standard uses the following terms defined in X.200:')]],
  [
    'as a heading',
    [h('3.1', { depth: 2 }), p('This International Standard uses the following terms defined in X.200:')],
  ],
])('what speaks of terms under a number is no term: %s', (_, paragraph) => {
  expect(outline([terms, ...paragraph, p('a)\tentity.'), p('3.2\t**lantern**: A device.')])).toBe(
    indented(`
    3 Definitions [terms]
      3.1
        - paragraph: This International Standard uses the following terms defined in X.200:
        - item1 a): entity.
      3.2 lantern [term]
        - term lantern: A device.`),
  )
})

test('terms defined elsewhere stay the list that they are', () => {
  expect(
    outline([
      terms,
      h('3.1 Model definitions'),
      p('The following terms are defined in Rec. ITU-T X.519 | ISO/IEC 9594-5:'),
      p('a)\tentity;'),
      p('b)\tlayer.'),
      h('3.2 Terms defined elsewhere'),
      p('None.'),
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      3.1 Model definitions
        - paragraph: The following terms are defined in Rec. ITU-T X.519 | ISO/IEC 9594-5:
        - item1 a): entity;
        - item1 b): layer.
      3.2 Terms defined elsewhere
        - paragraph: None.`),
  )
})

test('an annex has definitions of its own', () => {
  expect(
    outline([
      h('1 Scope'),
      h('Annex A – Tests'),
      h('A.2 Definitions'),
      p('A.2.1\t**probe**: A sensor.'),
      h('A.3 Steps'),
      p('A.3.1\tThe probe is placed.'),
    ]),
  ).toBe(
    indented(`
    1 Scope [scope]
    Annex A Tests [annex]
      A.2 Definitions [terms]
        A.2.1 probe [term]
          - term probe: A sensor.
      A.3 Steps
        A.3.1
          - paragraph: The probe is placed.`),
  )
})

test('a definition goes on where the format says so', () => {
  expect(
    outline([
      terms,
      h('lamp', { label: '3.1', role: 'term' }),
      p('lamp', { role: 'term' }),
      p('source of:', { role: 'definition' }),
      p('light', { role: 'definition' }),
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      3.1 lamp [term]
        - term lamp: source of: light`),
  )
})

test('terms nest in the term that they are kinds of', () => {
  expect(
    outline([
      terms,
      p('3.12\t**lamp**: A source of light.'),
      p('3.12.1\t**arc lamp**: A lamp with an arc.'),
      p('3.12.2\t**glow lamp**: A lamp with a filament.'),
      p('3.13\t**mast**: A pole.'),
    ]),
  ).toBe(
    indented(`
    3 Definitions [terms]
      3.12 lamp [term]
        - term lamp: A source of light.
        3.12.1 arc lamp [term]
          - term arc lamp: A lamp with an arc.
        3.12.2 glow lamp [term]
          - term glow lamp: A lamp with a filament.
      3.13 mast [term]
        - term mast: A pole.`),
  )
})

test('another designation stands in brackets or on a line of its own', () => {
  const expected = indented(`
    3 Definitions [terms]
      3.1 naming authority [term]
        - term naming authority; registrar of names (admitted): one who names`)
  expect(outline([terms, p('3.1\t**naming authority** (registrar of names): one who names')])).toBe(expected)
  expect(
    outline([terms, h('3.1 naming authority', { depth: 2 }), p('**registrar of names**'), p('one who names')]),
  ).toBe(expected)
  expect(outline([terms, p('3.1\t**family** (of entries): kin')])).toContain('term family (of entries): kin')
})

test('the field of a term in brackets is no source', () => {
  expect(outline([terms, p('3.1\t**relay [system]**: one that passes on')])).toContain(
    'term relay [system]: one that passes on',
  )
  expect(outline([terms, p('3.1\t**relay** [audio and video]: one that passes on')])).toContain(
    'term relay [audio and video]: one that passes on',
  )
  expect(outline([terms, p('3.1\t**relay** [ITU-T X.1989]: one that passes on')])).not.toContain('relay [ITU-T')
})

test('a term with a wrong number is a term', () => {
  const entries = (second: string): string =>
    outline([terms, p('3.1\t**lamp**: a light'), p(`${second}\t**mast**: a pole`), p('3.3\t**oil**: a fuel'), end])
  expect(entries('3.9')).toBe(entries('3.2').replace('3.2 mast', '3.9 mast'))
  expect(entries('13.2')).toBe(entries('3.2').replace('3.2 mast', '13.2 mast'))
})

test('the last term of a clause is one whichever clause its number is of', () => {
  const entries = (last: string): string =>
    outline([
      h('3 Definitions'),
      h('3.1 Terms of lighting'),
      p('3.1.1\t**lamp**: a light'),
      p('3.1.2\t**mast**: a pole'),
      p(`${last}\t**oil**: a fuel`),
      h('4 End'),
    ])
  for (const wrong of ['3.2.3', '3.4.3', '3.1.7'])
    expect(entries(wrong)).toBe(entries('3.1.3').replace('3.1.3 oil', `${wrong} oil`))
})

test('a clause defines terms where its text says so, whatever its title', () => {
  const lead = p('For the purposes of this document, the following terms and definitions apply.')
  const entries = [lead, p('3.1\t**lamp**: a light'), p('3.2\t**mast**: a pole'), end]
  expect(outline([h('3 Vocabulary'), ...entries])).toBe(
    outline([terms, ...entries]).replace('3 Definitions [terms]', '3 Vocabulary'),
  )
})

test('a term that has lost its number is no part of the term before it', () => {
  const text = (second: string): string =>
    outline([terms, p('3.1\t**lamp**: a light'), p(`${second}**mast**: a pole`), p('3.3\t**oil**: a fuel'), end])
  expect(text('')).toBe(text('3.2\t').replace('3.2 mast', '"mast"'))
})

describe('lines in plain print between a designation and its definition', () => {
  const entry = (...rest: readonly ReturnType<typeof p>[]): string =>
    outline([terms, p('3.1'), p('**lantern**'), ...rest, end])

  test('are further designations', () => {
    expect(entry(p('mast light'), p('signal light'), p('device on a mast'))).toContain(
      'term lantern; mast light (admitted); signal light (admitted): device on a mast',
    )
  })

  test('are a definition where a sentence goes on', () => {
    expect(entry(p('device on a mast'), p('It is lit at night.'))).toContain('term lantern: device on a mast')
  })

  test('are a definition where they open with an article or end as one', () => {
    expect(entry(p('a device on a mast'), p('lit at night'))).toContain('term lantern: a device on a mast')
    expect(entry(p('device on a mast, being:'), p('lit at night'))).toContain('term lantern: device on a mast, being:')
  })

  test('are a definition where a note follows', () => {
    expect(entry(p('device on a mast'), p('Note 1 to entry: It is lit at night.'))).toContain(
      'term lantern: device on a mast',
    )
  })
})
