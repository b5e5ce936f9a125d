import { expect, test } from 'vitest'
import { lostIn, readText } from './read-text.ts'

const read = (body: string) => readText(`= Title\n:unit: watt\n\n== Clause\n\n${body}\n`)

test.each([
  ['prose', 'A *word*, `a` word and {unit}: <<clause>>, <<clause,the clause>>.'],
  ['formulas', 'It is stem:[x_1 = y] and latexmath:[\\frac{a}{b}].\n\n[stem]\n++++\nsum_(i=1)^n i\n++++'],
  ['lists', '* a\n** b\n+\nc\n\n. d\n.. e\n\nterm:: said\nother:: said too'],
  ['tables', '|===\n| a 2+^.^| b\n\na| * c | d | e\n3+h| f\n|==='],
  ['code', '[source,c]\n----\nint a[2] = {1}; // <x> <1>\n----\n<1> said'],
  ['literals', '....\na *b*\n....\n\n literal by space'],
  ['notes', 'NOTE: a\n\n[NOTE]\n====\nb\n====\n\n[example]\nc\n\nWARNING: d'],
  ['quotations', '[quote,"A, B",C 1]\n____\nd\n____\n\n[verse]\n____\ne\nf\n____'],
  ['footnotes and links', 'a footnote:[b *c*] https://d.org/x[e] http://f.org mailto:g@h.org[i]'],
  ['pictures', '.Caption\nimage::a.png[alt text]\n\nimage:b.png[] text'],
  ['comments', '// gone\na\n// gone\nb\n\n////\ngone\n////'],
  ['conditions', 'ifdef::unit[a]\n\nifdef::none[]\ngone\nendif::[]\n\nb'],
  ['signs', 'a (C) b -- c ... d (TM) e -> f'],
  ['escapes', '+a_b+ and \\*c* and `+d+` and pass:[e] and ++f++ and {{lamp}}'],
  ['an underlined title', 'Sub clause\n~~~~~~~~~~\n\ntext'],
  ['index terms', 'a ((b)) (((c,d))) indexterm:[e] indexterm2:[f]'],
  ['sidebars', '[reviewer=a]\n****\nb\n****'],
  ['passed blocks', '++++\n<a>b</a>\n++++'],
])('nothing of %s is lost', async (_name, body) => {
  const raw = await read(body)
  expect(lostIn(raw)).toEqual([])
  expect(raw.ledger?.source).toBeGreaterThan(0)
  expect(raw.ledger?.read).toBeGreaterThan(0)
})

test('a line in brackets that AsciiDoc takes for attributes is told, with what it says', async () => {
  const raw = await read('[ITU-T X.500] is old.\n\n[The lamp shall burn]\n\nText.')
  expect(lostIn(raw)).toEqual([
    'Line 8 is in brackets, which AsciiDoc reads as the attributes of a block: "The lamp shall burn" is not printed.',
  ])
  expect(raw.diagnostics[0]?.notCompared?.characters).toBe(16)
})

test('a line of marked text that ends in a bracket is lost to AsciiDoc, and told', async () => {
  const raw = await read('[smallcap]#brass# is a metal [sic]')
  expect(lostIn(raw)).toHaveLength(1)
})

test('cells that the parser drops are told', async () => {
  expect(lostIn(await read('|===\n| a | b\n\n| c\n|==='))).toHaveLength(1)
})

test('a text that stands twice is read twice', async () => {
  const raw = await read('again\n\nagain\n\n[again]\n\nlast')
  expect(lostIn(raw)).toHaveLength(1)
})

test('what is left out by a condition and the names of authors are furniture', async () => {
  const raw = await readText('= Title\nAda Lamp <a@b.org>\n\n== A\n\ntext\n\nifdef::x[]\ngone\nendif::[]\n')
  expect(raw.furniture).toEqual([
    { rule: 'cover', characters: 12 },
    { rule: 'not-printed', characters: 4 },
  ])
  expect(raw.ledger).toEqual({ source: 5 + 1 + 4 + 16, read: 10 })
})

test('blocks in the style of a comment, reminders and data of entries are not printed', async () => {
  const raw = await read(
    'a\n\n[comment]\ngone one\ngone two\n\nb\n\n[comment]\n--\ngone\n\nthree\n--\n\nc\n\nTODO: gone four\n\n[%metadata]\ngone:: five\n\nd',
  )
  expect(lostIn(raw)).toEqual([])
  expect(raw.furniture).toHaveLength(1)
  expect(raw.furniture[0]?.rule).toBe('not-printed')
  expect(JSON.stringify(raw.blocks)).not.toContain('gone')
})
