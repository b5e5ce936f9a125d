import { describe, expect, test } from 'vitest'
import type { FrontMatter } from '../../../packages/core/src/model/document.ts'
import type { RawBlock, RawDocument } from '../../../packages/core/src/model/raw.ts'
import { structure } from '../../../packages/core/src/structure/index.ts'
import { heads, outline } from './print-outline.ts'
import { h, p, rawDocument, table } from './raw-document.ts'

const front = (blocks: readonly RawBlock[], more: Partial<RawDocument> = {}): FrontMatter =>
  structure(rawDocument(blocks, more)).front
const dropped = (blocks: readonly RawBlock[], more: Partial<RawDocument> = {}): string[] =>
  structure(rawDocument(blocks, more)).furniture.map((item) => item.rule)

const ituCover = [
  table([
    ['International Telecommunication Union'],
    ['ITU-T', 'X.1990'],
    ['TELECOMMUNICATION\nSTANDARDIZATION SECTOR', '(06/2023)'],
    ['SERIES X: OPEN LANTERNS'],
    ['Recommendation ITU-T X.1990'],
  ]),
  p('**INTERNATIONAL STANDARD ISO/IEC 98765-1**', { role: 'document-number' }),
  p('**Recommendation ITU-T X.1990**', { role: 'document-number' }),
  p('**Open lantern control – Polling**', { role: 'document-title' }),
]
const isoCover = [
  p('INTERNATIONAL STANDARD'),
  p('ISO/IEC\n98765-1'),
  p('Second edition'),
  p('2024-02'),
  p('Open lantern control — Polling'),
  p('Reference number\nISO/IEC 98765-1:2024(E)'),
  p('COPYRIGHT PROTECTED DOCUMENT'),
  p('All rights reserved.'),
]

test('a footnote that is called behind the title is none of it', () => {
  const cover = [...ituCover.slice(0, -1), p('**Open lantern control – Polling**^{1)}', { role: 'document-title' })]
  expect(front([...cover, h('1\tScope')]).title).toBe('Open lantern control – Polling')
})

describe('the ITU printing', () => {
  const raw = [
    ...ituCover,
    h('Summary', { depth: 2, style: 'Heading_b' }),
    p('Lamps.'),
    p('FOREWORD'),
    p('The International Telecommunication Union (ITU) is an agency.'),
    p('INTELLECTUAL PROPERTY RIGHTS'),
    p('**CONTENTS**'),
    p('1\tScope\t1'),
    p('2\tPolling\t1'),
    h('Introduction', { depth: 2, style: 'Heading_b' }),
    p('Why.'),
    p('INTERNATIONAL STANDARD'),
    p('ITU-T RECOMMENDATION'),
    p('**Open lantern control – Polling**'),
    h('1\tScope'),
  ]

  test('is opened with its own and the other number, title and date', () => {
    expect(
      front(raw, { runningHeads: ['ISO/IEC 98765-1:2024 (E)', 'Rec. ITU\u2011T X.1990 (06/2023)'] }),
    ).toMatchObject({
      identifier: 'ITU-T X.1990 (06/2023)',
      counterpart: 'ISO/IEC 98765-1:2024',
      title: 'Open lantern control – Polling',
      publisher: 'itu-t',
      date: '2023-06',
      evidence: [{ mode: 'common', from: 'running-heads' }],
    })
  })

  test('prints its title block again behind an introduction whose clauses have numbers', () => {
    const numbered = raw.flatMap((block) =>
      block.type === 'paragraph' && block.children[0]?.type === 'text' && block.children[0].value === 'Why.'
        ? [h('Intro. 1\tPurpose'), block, h('Intro. 2\tUse'), p('How.')]
        : [block],
    )
    const { front, children } = structure(rawDocument(numbered))
    expect(front.title).toBe('Open lantern control – Polling')
    expect(JSON.stringify(children)).not.toMatch(/ITU-T RECOMMENDATION|Open lantern control/)
    expect(JSON.stringify(children)).toContain('How.')
  })

  test('takes the date of its number from the cover', () => {
    expect(front(raw).identifier).toBe('ITU-T X.1990 (06/2023)')
  })

  test('keeps its front matter as clauses and drops cover, contents and title block', () => {
    expect(outline(raw)).toBe(
      [
        '"Summary" [summary] (informative)',
        '  - paragraph: Lamps.',
        '"FOREWORD" [foreword] (informative)',
        '  - paragraph: The International Telecommunication Union (ITU) is an agency.',
        '  - paragraph: INTELLECTUAL PROPERTY RIGHTS',
        '"Introduction" [introduction] (informative)',
        '  - paragraph: Why.',
        '1 Scope [scope]',
      ].join('\n'),
    )
    expect(dropped(raw)).toEqual(['contents', 'cover'])
  })
})

describe('the ISO/IEC printing', () => {
  const raw = [
    ...isoCover,
    h('Foreword'),
    p(
      'ISO (the International Organization for Standardization) and IEC form the system. This document was prepared by JTC 1, in collaboration with ITU-T. The identical text is published as Rec. ITU-T X.1990 (06/2023).',
    ),
    h('1 Scope'),
  ]

  test('is opened with its number, edition, date and the text it is identical with', () => {
    expect(front(raw)).toMatchObject({
      identifier: 'ISO/IEC 98765-1:2024',
      counterpart: 'ITU-T X.1990 (06/2023)',
      title: 'Open lantern control — Polling',
      edition: '2',
      date: '2024-02',
      publisher: 'iso-iec',
      evidence: [{ mode: 'common', from: 'statement' }],
    })
  })

  test('drops its cover and its copyright page', () => expect(dropped(raw)).toEqual(['cover', 'iso-front-matter']))
})

test('what the format states wins over what is printed', () => {
  expect(
    front([...ituCover, h('1 Scope')], {
      front: { identifier: 'ITU-T X.1 (2020)', publisher: 'other', title: 'Lamps' },
    }),
  ).toMatchObject({
    identifier: 'ITU-T X.1 (2020)',
    publisher: 'other',
    title: 'Lamps',
    counterpart: 'ISO/IEC 98765-1',
  })
})

test('a document cited in a sentence of the front matter is not its own number', () => {
  expect(
    front([
      p('This draft of many lamps revises and replaces what was published as Rec. ITU-T X.77 (1999) long ago.'),
      h('1 Scope'),
    ]).identifier,
  ).toBeNull()
})

test.each([
  ['twin', 'This text is technically aligned with ISO/IEC 98765-2 but is not published as identical text.'],
  ['common', 'This Recommendation | International Standard specifies lamps.'],
])('%s is taken from a statement', (mode, sentence) => {
  expect(front([h('1 Scope'), p(sentence)]).evidence.map((evidence) => evidence.mode)).toEqual([mode])
})

test('one identifier in the running heads is no evidence', () => {
  expect(front([h('1 Scope')], { runningHeads: ['Rec. ITU-T T.832 (08/2016)'] }).evidence).toEqual([])
})

test('a prepublished text says so', () => {
  expect(front([p('PREPUBLISHED RECOMMENDATION'), p('Recommendation ITU-T X.1990'), h('1 Scope')]).stage).toBe(
    'prepublished',
  )
})

test('the title of the whole text is no clause', () => {
  expect(heads([h('Open lantern control – Polling'), h('1 Scope', { depth: 2 }), h('2 Polling', { depth: 2 })])).toBe(
    '1 Scope [scope]\n2 Polling',
  )
  expect(heads([h('Open lantern control'), h('Scope', { depth: 2 }), h('Polling', { depth: 2 })])).toBe(
    '"Scope" [scope]\n"Polling"',
  )
})

test('contents lines go, with and without a heading, and the first paragraph that is none ends them', () => {
  expect(
    outline([
      h('Foreword'),
      p('Lamps.'),
      p('Contents'),
      p('Page'),
      p('1 Scope ..... 1'),
      p('Annex A – Tests 19'),
      p('This is about lamps.'),
      h('1 Scope'),
    ]),
  ).toBe(
    '"Foreword" [foreword] (informative)\n  - paragraph: Lamps.\n  - paragraph: This is about lamps.\n1 Scope [scope]',
  )
  expect(heads([p('8.2\tLevels\t7'), p('8.3 Power .......... 8'), h('1 Scope'), h('2 Polling')])).toBe(
    '1 Scope [scope]\n2 Polling',
  )
})

test('an index and back pages go, a clause named Index stays', () => {
  expect(
    heads([
      h('1 Scope'),
      h('2 Index'),
      p('The index of a lamp.'),
      h('Annex A – Tests'),
      h('Index'),
      p('lamp, 1, 2'),
      p('mast, 3'),
      table([['SERIES OF ITU-T RECOMMENDATIONS'], ['Series A', 'Organization']]),
      p('____________'),
    ]),
  ).toBe('1 Scope [scope]\n2 Index\nAnnex A Tests [annex]')
  expect(dropped([h('1 Scope'), h('Index'), p('lamp, 1'), p('Printed in Switzerland')])).toEqual([
    'index-and-back-pages',
  ])
  expect(outline([h('1 Scope'), h('Index'), p('Each lamp has an index.'), p('It is a number.')])).toContain(
    'It is a number.',
  )
})

test('a document title in a style of the body is text once clauses have begun', () => {
  expect(outline([h('1 Scope'), p('Rec. ITU-T X.1 is cited.', { role: 'document-number' })])).toContain(
    'Rec. ITU-T X.1 is cited.',
  )
})
