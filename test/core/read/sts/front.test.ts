import { expect, test } from 'vitest'
import { readXml } from './read-text.ts'

const frontOf = (meta: string) => readXml(`<standard><front>${meta}</front><body/></standard>`).front

const meta = (inner: string, name = 'iso-meta') => `<${name}>${inner}</${name}>`

test('metadata name the text', () => {
  const xml = meta(`
    <title-wrap xml:lang="fr"><full>Lanternes</full></title-wrap><title-wrap xml:lang="en"><full>Lanterns</full></title-wrap>
    <doc-ident><sdo>ISO</sdo><release-version>IS</release-version></doc-ident>
    <std-ident><originator>ISO/IEC</originator><doc-number>98765</doc-number><edition>3</edition></std-ident>
    <content-language>en</content-language><std-ref type="undated">ISO/IEC 98765-1</std-ref><std-ref type="dated">ISO/IEC 98765-1:2024</std-ref>
    <doc-ref>ISO/IEC 98765-1:2024(E)</doc-ref><release-date>2024-03-15</release-date>`)
  expect(frontOf(xml)).toEqual({
    language: 'en',
    publisher: 'iso-iec',
    identifier: 'ISO/IEC 98765-1:2024',
    printedIdentifiers: ['ISO/IEC 98765-1:2024', 'ISO/IEC 98765-1'],
    title: 'Lanterns',
    edition: '3',
    date: '2024-03-15',
    stage: 'published',
  })
})

test.each<[string, string, Record<string, string | undefined>]>([
  [
    'a dual identifier is the own one and the counterpart, told by the publisher',
    '<std-ident><originator>ISO/IEC</originator></std-ident><std-ref type="dated">ITU-T Rec. X.9 (2024) | ISO/IEC 98765:2024</std-ref>',
    { identifier: 'ISO/IEC 98765:2024', counterpart: 'ITU-T Rec. X.9 (2024)', publisher: 'iso-iec' },
  ],
  [
    'two identifiers are the own one and the counterpart',
    '<std-ref type="dated">ISO/IEC 98765:2024</std-ref><std-ref type="dated">Rec. ITU-T X.9 (03/2024)</std-ref>',
    { identifier: 'ISO/IEC 98765:2024', counterpart: 'Rec. ITU-T X.9 (03/2024)', publisher: 'iso-iec' },
  ],
  [
    'the text of ITU-T names itself first',
    '<doc-ident><sdo>ITU-T</sdo></doc-ident><std-ref>ISO/IEC 98765:2024</std-ref><std-ref>Rec. ITU-T X.9 (03/2024)</std-ref>',
    { identifier: 'Rec. ITU-T X.9 (03/2024)', counterpart: 'ISO/IEC 98765:2024', publisher: 'itu-t' },
  ],
  [
    'an identifier is made of its fields where no one is written',
    '<std-ident><originator>ISO/IEC</originator><doc-type>TR</doc-type><doc-number>98765</doc-number><part-number>2</part-number></std-ident><release-date>2024-03</release-date>',
    { identifier: 'ISO/IEC TR 98765-2:2024', date: '2024-03' },
  ],
  [
    'a title is put together of its parts',
    '<title-wrap><intro>Lanterns</intro><main>Polling</main><compl>Part 1: Rounds</compl><full/></title-wrap>',
    { title: 'Lanterns — Polling — Part 1: Rounds' },
  ],
  [
    'a date may stand for the version',
    '<std-ident><version>2016-05-01</version></std-ident><release-date/>',
    { date: '2016-05-01' },
  ],
  ['a draft is a draft', '<doc-ident><release-version>FDIS</release-version></doc-ident>', { stage: 'FDIS' }],
  ['a draft names itself', '<std-ref type="dated">ISO/IEC DIS 98765:2024</std-ref>', { stage: 'DIS' }],
  [
    'another body is another',
    '<std-ref type="dated">EX 1234:2024</std-ref>',
    { publisher: 'other', identifier: 'EX 1234:2024' },
  ],
])('%s', (_name, inner, expected) => {
  expect(frontOf(meta(inner, 'std-meta'))).toMatchObject(expected)
})

test('no answer is none', () => {
  expect(frontOf(meta('<std-ident><originator>N/A</originator><edition>-</edition></std-ident><std-ref/>'))).toEqual({})
})

test('the metadata of the standard win over those of bodies that adopt it', () => {
  const xml =
    meta('<std-ref>EX-EN ISO 1:2020</std-ref>', 'nat-meta') +
    meta('<std-ref>EN ISO 1:2019</std-ref>', 'reg-meta') +
    meta('<std-ref>ISO 1:2018</std-ref>')
  expect(frontOf(xml)).toMatchObject({ identifier: 'ISO 1:2018' })
})

test('of an adoption the innermost standard is read, and what is around it is counted', () => {
  const standard =
    '<standard><front><iso-meta><std-ref>ISO 1:2018</std-ref></iso-meta></front><body><sec><label>1</label><p>In.</p></sec></body></standard>'
  const regional = `<adoption><adoption-front><reg-meta><std-ident><originator>EN</originator></std-ident></reg-meta><sec><title>European foreword</title></sec></adoption-front>${standard}</adoption>`
  const { front, blocks, furniture, diagnostics } = readXml(
    `<adoption><adoption-front><nat-meta><std-ident><originator>EX</originator></std-ident></nat-meta><sec><p>National foreword.</p></sec></adoption-front>${regional}</adoption>`,
  )
  expect(front.identifier).toBe('ISO 1:2018')
  expect(blocks).toHaveLength(2)
  expect(furniture).toEqual([
    {
      rule: 'not-printed',
      characters: 'EN'.length + 'Nationalforeword.'.length + 'Europeanforeword'.length,
    },
  ])
  expect(diagnostics).toMatchObject([{ code: 'adoption' }])
  expect(diagnostics[0]?.message).toContain('EX')
})

test('a second standard in a file is reported as not compared', () => {
  const { diagnostics } = readXml(
    '<standards><standard><body/></standard><standard><body><p>Four</p></body></standard></standards>',
  )
  expect(diagnostics).toMatchObject(
    [{ code: 'adoption' }, { code: 'second-standard', notCompared: { characters: 4 } }].reverse(),
  )
})
