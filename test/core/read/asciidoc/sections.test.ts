import { expect, test } from 'vitest'
import { printBlocks } from '../sts/read-text.ts'
import { lostIn, readText } from './read-text.ts'

const print = async (flavour: 'itu' | 'iso', body: string): Promise<string> =>
  printBlocks(await readText(`= T\n:mn-document-class: ${flavour}\n\n${body}`))

test('clauses, annexes and appendices are numbered as each body numbers', async () => {
  const text =
    '== Scope\n\nx\n\n== Rounds\n\n=== First\n\nx\n\n[appendix]\n== Timers\n\n=== T1\n\nx\n\n[appendix,obligation=informative]\n== Hints\n\nx\n'
  expect(await print('itu', text)).toBe(
    '# scope «1» Scope\nparagraph x\n# «2» Rounds\n## «2.1» First\nparagraph x\n# annex normative «Annex A» Timers\n## «A.1» T1\nparagraph x\n# appendix informative «Appendix I» Hints\nparagraph x',
  )
  expect(await print('iso', text)).toContain('# annex informative «Annex B» Hints')
})

test('a clause without a title is a numbered paragraph, one that is not numbered has no number', async () => {
  expect(await print('iso', '== A\n\n=== {blank}\n\nx\n\n[%unnumbered]\n=== B\n\ny\n')).toBe(
    '# «1» A\n## «1.1»\nparagraph x\n## B\nparagraph y',
  )
})

test('the style says what a section is, and heading= what its title counts for', async () => {
  expect(
    await print('itu', '[abstract]\n== Summary\n\nx\n\n[preface]\n== History\n\ny\n\n[heading=Scope]\n== Reach\n\nz\n'),
  ).toBe('# summary Summary\nparagraph x\n# history History\nparagraph y\n# scope «1» Reach\nparagraph z')
})

test('an entry has its designations, definition, notes and sources', async () => {
  const text = `== Terms and definitions

Words first.

[[lamp]]
=== lamp
alt:[lantern]
deprecated:[beacon]
domain:[light]

device that gives light

NOTE: It may hum.

[.source]
<<iso1,clause 3.1>>, The note is added.

=== mast

pole for a {{lamp}} or {{<<lamp>>,lamp,lamps}}

[bibliography]
== Bibliography

* [[[iso1,ISO 1:2000]]], _Light_
`
  expect(await print('iso', text)).toBe(`# terms «1» Terms and definitions
paragraph Words first.
## term «1.1» lamp
admitted-term lantern
deprecated-term beacon
domain light
definition device that gives light
note «Note 1 to entry» It may hum.
term-source ISO 1:2000, 3.1, modified — The note is added.
## term «1.2» mast
definition pole for a /lamp /({1.1→lamp}) or /lamps /({1.1→lamp})
# bibliography Bibliography
bibliography-entry «[1]» ISO 1:2000, /Light/`)
})

test('the paragraph of the style stands where the author wrote none', async () => {
  const itu = await print('itu', '[bibliography]\n== References\n\n* [[[a,ITU-T X.1]]], _Light_\n')
  expect(itu).toMatch(
    /^# normative-references «1» References\nparagraph The following ITU-T Recommendations .*\nreference «\[ITU-T X.1\]» \/Light\/$/,
  )
  const own = await print('itu', '[bibliography]\n== References\n\nSee these:\n\n* [[[a,ITU-T X.1]]], _Light_\n')
  expect(own).toBe('# normative-references «1» References\nparagraph See these:\nreference «[ITU-T X.1]» /Light/')
})

test('ISO prints a bibliography in its own order, and cites by it', async () => {
  const text = `== A

See <<b>>, <<c>> and <<a,clause 2>>.

[bibliography]
== Bibliography

* [[[b,1]]] Wick A., _Lamps_

* [[[c,IEC 60001]]], _Current_

* [[[a,ISO 9]]], _Letters_
`
  expect(await print('iso', text)).toBe(`# «1» A
paragraph See Reference [3], IEC 60001 and ISO 9, Clause 2.
# bibliography Bibliography
bibliography-entry «[1]» ISO 9, /Letters/
bibliography-entry «[2]» IEC 60001, /Current/
bibliography-entry «[3]» Wick A., /Lamps/`)
})

test('the identifiers of both bodies are read', async () => {
  const itu = await readText(
    '= T\n:mn-document-class: itu\n:docnumber: X.1\n:common-text-docnumber: 98765-1\n:title-en: Light\n\n== A\n\nx\n',
  )
  expect(itu.front).toMatchObject({ identifier: 'ITU-T X.1', counterpart: 'ISO/IEC 98765-1', title: 'Light' })
  const iso = await readText(
    '= T\n:mn-document-class: iso\n:publisher: ISO;IEC\n:docnumber: 98765\n:partnumber: 1\n:copyright-year: 2024\n:common-text-docnumber: X.1\n:edition: 2\n:docstage: 60\n:title-main-en: Light\n:title-part-en: Lamps\n\n== A\n\nx\n',
  )
  expect(iso.front).toMatchObject({
    identifier: 'ISO/IEC 98765-1:2024',
    counterpart: 'ITU-T X.1',
    publisher: 'iso-iec',
    edition: '2',
    stage: 'published',
    title: 'Light — Part 1: Lamps',
  })
})

test('boilerplate of the author takes the place of that of the style', async () => {
  const text =
    '== Terms and definitions\n\n[.boilerplate]\n=== {blank}\n\nOwn words.\n\n=== lamp\n\n[%metadata]\ntype:: full\n\ndevice\n'
  expect(await print('iso', text)).toBe(
    '# terms «1» Terms and definitions\nparagraph Own words.\n## term «1.1» lamp\ndefinition device',
  )
  const references =
    '[bibliography]\n== Normative references\n\n[.boilerplate]\n=== {blank}\n\nOwn words.\n\n* [[[a,ISO 1]]], _Light_\n'
  expect(await print('iso', references)).toContain('Own words.')
})

test('an entry has several definitions with their sources, its domain among its data, and terms to compare', async () => {
  const text = `== Terms and definitions

[.boilerplate]
=== Not printed

These terms apply.

=== lamp
alt:[lantern]

[%metadata]
domain:: light
language:: eng

related:contrast[<<mast>>,mast]

[.definition]
--
device that gives light

[.source]
<<iso1,clause 3.1>>
--

[.definition]
--
beacon on a mast
--

[[mast]]
=== mast

pole

[bibliography]
== Normative references

* [[[iso1,ISO 1:2000]]], _Light_
`
  const raw = await readText(`= T\n:mn-document-class: iso\n\n${text}`)
  expect(lostIn(raw)).toEqual([])
  const printed = printBlocks(raw)
  expect(printed.slice(printed.indexOf('# terms'))).toBe(`# terms «2» Terms and definitions
paragraph These terms apply.
## term «2.1» lamp
admitted-term lantern
domain light
definition device that gives light
definition beacon on a mast
paragraph CONTRAST: /mast /({2.2→mast})
term-source ISO 1:2000, 3.1
## term «2.2» mast
definition pole`)
})

test('what is printed behind a designation is read, or told', async () => {
  const text = (data: string) =>
    `= T\n:mn-document-class: iso\n\n== Terms and definitions\n\n=== lamp\n\n[%metadata]\n${data}\n\ndevice that gives light\n`
  const used = await readText(text('usage-info:: between two lines\nlanguage:: eng'))
  expect(printBlocks(used)).toContain('«1.1» lamp, <between two lines>')
  const spoken = await readText(text('pronunciation:: lamp-uh'))
  expect(spoken.diagnostics.some(({ notCompared }) => notCompared !== undefined)).toBe(true)
})

test('typed numbers are the numbers of clauses, and nothing else is numbered', async () => {
  const text =
    '*FOREWORD*\n\nf\n\n== 1 Scope\n\nx\n\n== 3. Rounds\n\n=== 3.2 _First_ round\n\n.Levels\n|===\n| a\n|===\n\n== Bibliography\n\nb\n'
  expect(await print('iso', text)).toBe(
    `paragraph *FOREWORD*
paragraph f
# «1» Scope
paragraph x
# «3» Rounds
## «3.2» /First /round
table Levels
  | a
# Bibliography
paragraph b`,
  )
})

test('titles that begin with counts have no typed numbers', async () => {
  expect(await print('iso', '== Scope\n\nx\n\n== 5 lamps\n\nx\n\n== 2 lamps\n\nx\n')).toBe(
    '# scope «1» Scope\nparagraph x\n# «2» 5 lamps\nparagraph x\n# «3» 2 lamps\nparagraph x',
  )
})

test('an annex by its style is counted where numbers are typed, and what stands in it', async () => {
  const text = '== 1 Scope\n\nx\n\n== 2 Rounds\n\nSee <<hints>>.\n\n[appendix#hints]\n== Hints\n\n=== First\n\nx\n'
  expect(await print('iso', text)).toBe(
    '# «1» Scope\nparagraph x\n# «2» Rounds\nparagraph See {Annex A→hints}.\n# annex normative «Annex A» Hints\n## «A.1» First\nparagraph x',
  )
})

test('an anchor that begins with a digit is one', async () => {
  expect(await print('iso', '[[1-reach]]\n== Reach\n\nx\n\n[[2b,the key]]\n== Rounds\n\nSee <<1-reach>>.\n')).toBe(
    '# «1» Reach\nparagraph x\n# «2» Rounds\nparagraph See {Clause 1→1-reach}.',
  )
  expect(await print('iso', '== Reach\n\n[[2]]\n')).toContain('[[2]]')
})
