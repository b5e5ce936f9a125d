import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, type Kind, readDocument, reportRedline } from '../../../../packages/core/src/index.ts'
import { pairCases, readFile } from '../../../golden/cases.ts'
import { makeDocx, p, r, style } from '../../read/docx/make-docx.ts'
import { redlineFiles, redlineTexts, told } from './redline-law.ts'

const fixtures = join(import.meta.dirname, '../../../../fixtures')
const sides = ['left', 'right'] as const

describe('accepted, a redline is aligned with the other text; rejected, it is the text it was made of', () => {
  /** What a Word file cannot be given as tracked changes. */
  const beyond = new Set<Kind>(['edition-state', 'figure-changed', 'not-comparable'])
  /** Of which nothing is drawn: it is named. */
  const undrawn = new Set([
    'kinds/footnote-changed/called-from-a-heading',
    'kinds/footnote-changed/call-moved',
    'kinds/footnote-changed/called-from-other-words',
    'kinds/footnote-changed/call-on-another-cell',
    'kinds/footnote-changed/call-behind-grouped-digits',
    'kinds/status-changed/marker-on-one-side',
    'kinds/status-changed/marker-of-another-part',
    // The status of a term is printed by its style alone.
    'kinds/definition-changed/term-deprecated',
    // Of a picture in a line or a cell whose bytes are in no file, a redline keeps nothing.
    'kinds/not-comparable/picture-in-a-cell',
    // An entry that its source knows by number alone keeps the words that its file has.
    'kinds/not-comparable/number-alone-in-the-source',
    // Nor does a heading get the number that it has lost.
    'kinds/clause-renumbered/terms-without-their-number',
    // A line beside a table that the other text has as its caption.
    'kinds/table-changed/named-as-figure-above-it',
    'kinds/table-changed/number-lost-above-it',
    'kinds/table-changed/called-a-figure-with-another-value',
  ])
  /** Drawn, and still not the same: what differs then is how a text is laid out. */
  const elsewhere = new Set([
    // The citation reads the same and its entry is called otherwise.
    'kinds/cross-reference-changed/tag-of-no-entry',
    // The words are the same, and the plain file has no links.
    'kinds/cross-reference-changed/link-leads-elsewhere',
    'kinds/identifier-changed/printed-address-leads-elsewhere',
    'kinds/cross-reference-changed/link-that-prints-another-clause',
    'kinds/cross-reference-changed/number-alone-with-another-link',
    'kinds/cross-reference-changed/number-alone-linked-to-another-table',
    // The plain file of a text that is no Word file calls footnotes at the end of their paragraph.
    'kinds/footnote-changed/linked-both-ways',
    'kinds/footnote-changed/sentence-moved-with-its-call',
    'kinds/footnote-changed/called-from-an-abbreviation',
    'kinds/footnote-changed/called-twice',
    'kinds/footnote-changed/texts-exchanged',
    'kinds/text-moved/footnotes-behind-sentences-of-one-wording',
    'kinds/footnote-changed/called-from-an-abbreviation',
    'kinds/footnote-changed/nothing-left-but-its-call',
    'kinds/table-changed/rows-reordered-with-their-footnotes',
    // The caption that stays behind its table is told with the table, and struck out with it.
    'kinds/table-changed/caption-left-alone',
    // It prints one title and one number, whatever the metadata states beside them.
    'kinds/title-changed/part-of-it-in-the-metadata',
    'kinds/edition-state/undated-number-of-another-part',
    // A line that is put in above a table in a plain file is its caption.
    'kinds/table-changed/other-words-before-its-title',
    // The note of a picture that the file cannot hold.
    'kinds/figure-changed/with-its-note',
    // What follows in a count keeps its number.
    'kinds/formula-changed/number-and-those-behind-it',
    'kinds/note-missing/numbers-follow',
    // A raised star reads as the call of a note, and stays where it stands.
    'kinds/typography-changed/beside-a-sign',
    // Lines of one cell against rows: the cell that has the word holds another row of words.
    'kinds/table-changed/value-in-a-line-of-a-cell',
  ])
  const cases = pairCases(fixtures).filter(
    ({ name }) => name.startsWith('kinds/') && !elsewhere.has(name) && !undrawn.has(name),
  )

  test.each([...undrawn])('%s: what is not drawn is named', async (name) => {
    const { left, right } = filesOf(join(fixtures, 'pairs', name))
    for (const side of sides) expect((await redlineFiles(left, right, side)).named).toBeGreaterThanOrEqual(1)
  })

  test('there are cases of every kind', () => expect(cases.length).toBeGreaterThan(100))

  for (const { name, folder } of cases)
    test.each(sides)(`${name}, %s`, async (side) => {
      const files = filesOf(folder)
      const { accepted, rejected, named } = await redlineFiles(files.left, files.right, side)
      expect(accepted.filter(({ kind }) => !beyond.has(kind)).map(told)).toEqual([])
      expect(rejected.map(told)).toEqual([])
      expect(named).toBeGreaterThanOrEqual(accepted.length > 0 ? 1 : 0)
    })
})

test.each(sides)('the status of a term is named, not drawn, %s', async (side) => {
  const files = filesOf(join(fixtures, 'pairs/kinds/definition-changed/term-deprecated'))
  expect((await redlineFiles(files.left, files.right, side)).named).toBe(1)
})

describe('the shipped pair', () => {
  const left = join(fixtures, 'pairs/example/drifted/left.docx')
  const right = join(fixtures, 'pairs/example/drifted/right.xml')

  test('the Word file in its own formatting: all findings are told', async () => {
    const { accepted, rejected, named } = await redlineFiles(left, right, 'left')
    expect(named).toBe(0)
    expect(accepted.map(told)).toEqual([])
    expect(rejected.map(told)).toEqual([])
  })

  test('the other text in a plain file: what stays is the picture that it cannot hold', async () => {
    const { accepted, rejected, named } = await redlineFiles(left, right, 'right')
    expect(named).toBe(0)
    expect(accepted.map(({ kind }) => kind)).toEqual(['not-comparable'])
    expect(rejected.map(({ kind }) => kind)).toEqual(['not-comparable'])
  })

  test('the same texts give the same bytes', async () => {
    const [first, second] = [await redlineFiles(left, right, 'left'), await redlineFiles(left, right, 'left')]
    expect(first.bytes).toEqual(second.bytes)
  })

  test('a text that is aligned stays as it is, and a waived finding is left alone', async () => {
    const texts = [await readFile(left), await readFile(right)] as const
    const comparison = compareDocuments(texts[0], texts[1], { keepTexts: true })
    const source = new Uint8Array(readFileSync(left))
    const { bytes } = reportRedline({ ...comparison, findings: [] }, { source })
    const read = await readDocument(bytes, { format: 'docx' })
    expect(read.children).toEqual(texts[0].children)
  })

  test('without the texts there is no redline', async () => {
    const text = await readFile(right)
    expect(() => reportRedline(compareDocuments(text, text))).toThrow('keepTexts')
  })
})

const styles = style('Heading1', 'heading 1') + style('Normal', 'Normal') + style('Tabletitle', 'Table_title')
const heading = p('Heading1', '1 Scope')

async function redlineWord(
  left: string,
  right: string,
): Promise<{ xml: string; accepted: string[]; rejected: string[] }> {
  const source = makeDocx({ styles, body: heading + left })
  const other = makeDocx({ styles, body: heading + right })
  const texts = {
    left: await readDocument(source, { format: 'docx' }),
    right: await readDocument(other, { format: 'docx' }),
  }
  const { accepted, rejected, bytes } = await redlineTexts(texts, 'left', source)
  const { unzipSync, strFromU8 } = await import('fflate')
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
  return { xml, accepted: accepted.map(told), rejected: rejected.map(told) }
}

const none = { accepted: [], rejected: [] }

describe('in a Word file', () => {
  test('a run is cut and keeps its properties', async () => {
    const run = (text: string): string => `<w:r><w:rPr><w:i/></w:rPr><w:t>The lamp ${text} be lit.</w:t></w:r>`
    const { xml, ...outcome } = await redlineWord(`<w:p>${run('shall')}</w:p>`, `<w:p>${run('should')}</w:p>`)
    expect(outcome).toEqual(none)
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">shall</w:delText>')
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">should</w:t>')
    expect(xml).toContain('w:author="common-text"')
    expect(xml).not.toContain('w:date')
  })

  test('text is text: nothing in it becomes markup', async () => {
    const { xml, ...outcome } = await redlineWord(
      p('', 'The mark is a &amp; b.'),
      p('', 'The mark is &lt;w:p/> ]]&gt; b.'),
    )
    expect(outcome).toEqual(none)
    expect(xml).toContain('&lt;w:p/&gt;')
  })

  test('a reference field is replaced as a whole', async () => {
    const field = (number: string): string =>
      `<w:p>${r('The lamp of Table ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF t </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(number)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' burns.')}</w:p>`
    const { xml, ...outcome } = await redlineWord(field('12'), field('13'))
    expect(outcome).toEqual(none)
    expect(xml).toContain('<w:delInstrText> REF t </w:delInstrText>')
    expect(xml.match(/fldCharType="begin"/g)).toHaveLength(1)
    // Before the mark that ends the field, the new number would be a part of what is struck out.
    expect(xml.indexOf('13<')).toBeGreaterThan(xml.indexOf('fldCharType="end"'))
  })

  test('a simple field is struck out in its long form', async () => {
    const field = (number: string): string =>
      `<w:p>${r('The lamp of Table ')}<w:fldSimple w:instr=" REF t ">${r(number)}</w:fldSimple>${r(' burns.')}</w:p>`
    const { xml, ...outcome } = await redlineWord(field('12'), field('13'))
    expect(outcome).toEqual(none)
    expect(xml).not.toContain('fldSimple')
    expect(xml).toContain('<w:delText xml:space="preserve">12</w:delText>')
  })

  describe('new text brings its footnotes with it', () => {
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p('', text)}</w:footnote>`
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p('', cell)}</w:tc>`).join('')}</w:tr>`
    const rows = row(r('Name'), r('Value')) + row(r('first'), r('1'))
    const table = (inner: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${inner}</w:tbl>`
    const kept = p('Normal', r('It stays') + call(4) + r('.'))
    const one = r('It holds') + call(2) + r('.')
    const cases: readonly (readonly [string, string, string])[] = [
      ['a paragraph', kept, kept + p('Normal', one)],
      ['a paragraph before one that has its own', kept, p('Normal', one) + kept],
      ['a row', kept + table(rows), kept + table(rows + row(r('second'), r('2') + call(2)))],
      [
        'a heading and the text under it',
        kept,
        kept + p('Heading1', r('2 Rules') + call(2)) + p('Normal', r('It binds') + call(3)),
      ],
      ['in a file that has none', '', p('Normal', one)],
    ]
    test.each(cases)('%s', async (_, left, right) => {
      const notes = { footnotes: note(2, 'Rounded.') + note(3, 'Measured at night.') + note(4, 'For now.') }
      const source = makeDocx({
        styles,
        body: heading + left,
        ...(left === '' ? {} : { footnotes: note(4, 'For now.') }),
      })
      const texts = {
        left: await readDocument(source, { format: 'docx' }),
        right: await readDocument(makeDocx({ styles, ...notes, body: heading + right }), { format: 'docx' }),
      }
      const { accepted, rejected, named } = await redlineTexts(texts, 'left', source)
      expect({ accepted: accepted.map(told), rejected: rejected.map(told), named }).toEqual({ ...none, named: 0 })
    })
  })

  describe('a footnote behind words that both texts have', () => {
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const footnotes = [2, 3, 4].map((id) => `<w:footnote w:id="${id}">${p('', `Remark ${id}.`)}</w:footnote>`).join('')
    const line = (...parts: (string | number)[]): string =>
      p('Normal', parts.map((part) => (typeof part === 'number' ? call(part) : r(part))).join(''))
    const kept = line('It stays', 4, '.')
    const cases: readonly (readonly [string, string, string])[] = [
      ['in a line', line('It is lit in the night.'), line('It is lit', 2, ' in the night.')],
      ['beside another', line('It is lit', 3, ' at night.'), line('It is lit', 3, ' at night', 2, '.')],
      ['two of them', line('It is lit at night.'), line('It is lit', 3, ' at night.', 2)],
      ['before another word', line('It is lit at night.'), line('It is lit', 3, ' by night.')],
    ]
    test.each(cases)('%s', async (_, without, with_) => {
      for (const [left, right] of [
        [without, with_],
        [with_, without],
      ] as const) {
        const source = makeDocx({ styles, footnotes, body: heading + kept + left })
        const texts = {
          left: await readDocument(source, { format: 'docx' }),
          right: await readDocument(makeDocx({ styles, footnotes, body: heading + kept + right }), { format: 'docx' }),
        }
        const { accepted, rejected, named } = await redlineTexts(texts, 'left', source)
        expect(rejected.map(told)).toEqual([])
        expect(accepted.map(told)).toHaveLength(named)
      }
    })

    test('it is drawn, put in as struck out', async () => {
      const [without, with_] = (cases[1] as readonly string[]).slice(1) as [string, string]
      for (const [left, right, mark] of [
        [without, with_, 'w:ins'],
        [with_, without, 'w:del'],
      ] as const) {
        const source = makeDocx({ styles, footnotes, body: heading + kept + left })
        const texts = {
          left: await readDocument(source, { format: 'docx' }),
          right: await readDocument(makeDocx({ styles, footnotes, body: heading + kept + right }), { format: 'docx' }),
        }
        const { bytes, named, accepted } = await redlineTexts(texts, 'left', source)
        const { unzipSync, strFromU8 } = await import('fflate')
        const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
        expect([named, accepted]).toEqual([0, []])
        expect(xml).toMatch(new RegExp(`<${mark} [^>]*>(?:<w:r>(?:<w:rPr>.{0,80}</w:rPr>)?)<w:footnoteReference`))
      }
    })
  })

  describe('the label of a table', () => {
    const cell = (text: string) => `<w:tc>${p('', text)}</w:tc>`
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('Name')}${cell('Value')}</w:tr><w:tr>${cell('first')}${cell('1')}</w:tr></w:tbl>`
    const captioned = (caption: string) => p('Tabletitle', caption) + table + p('', 'It stays.')
    const sequence = `${r('Table ')}<w:fldSimple w:instr=" SEQ Table ">${r('1')}</w:fldSimple>${r(' \u2013 Levels')}`
    const cases: readonly (readonly [string, string, string])[] = [
      ['another kind', 'Table 1 \u2013 Levels', 'Figure 1 \u2013 Levels'],
      ['lost', 'Table 1 \u2013 Levels', 'Levels'],
      ['lost with its field', sequence, 'Levels'],
      ['in one text only', 'Levels', 'Table 1 \u2013 Levels'],
      ['another kind before a field', sequence, 'Figure 1 \u2013 Levels'],
    ]
    test.each(cases)('%s', async (_, left, right) => {
      const { xml, ...outcome } = await redlineWord(captioned(left), captioned(right))
      expect(outcome).toEqual(none)
      expect(xml).toContain('w:author="common-text"')
    })
  })

  test('an edit over several runs and a hyperlink', async () => {
    const left = `<w:p>${r('The red ')}<w:hyperlink w:anchor="x">${r('lamp of ')}${r('the')}</w:hyperlink>${r(' pole burns.')}</w:p>`
    const { xml: _, ...outcome } = await redlineWord(left, p('', 'The green torch of a pole burns.'))
    expect(outcome).toEqual(none)
  })
})

describe('tracked changes that the file has already', () => {
  const body =
    heading +
    p(
      '',
      `${r('The lamp ')}<w:del w:id="1" w:author="B">${'<w:r><w:delText>shall</w:delText></w:r>'}</w:del><w:ins w:id="2" w:author="B">${r('may')}</w:ins>${r(' be lit.')}`,
    ) +
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="B"/></w:rPr></w:pPr>${r('The pole ')}</w:p>` +
    p('', 'stands upright at night.')

  test.each(['accept', 'reject'] as const)(
    '%s: settled first, so that the changes of the redline are the only ones',
    async (revisions) => {
      const source = makeDocx({ styles, body })
      const own = await readDocument(source, { format: 'docx', revisions })
      const other = await readDocument(source, {
        format: 'docx',
        revisions: revisions === 'accept' ? 'reject' : 'accept',
      })
      const comparison = compareDocuments(own, other, { keepTexts: true })
      expect(comparison.findings.length).toBeGreaterThan(0)
      const { bytes } = reportRedline(comparison, { source, revisions })
      const accepted = await readDocument(bytes, { format: 'docx', revisions: 'accept' })
      const rejected = await readDocument(bytes, { format: 'docx', revisions: 'reject' })
      expect(compareDocuments(accepted, other).findings.map(told)).toEqual([])
      expect(compareDocuments(rejected, own).findings.map(told)).toEqual([])
    },
  )
})

function filesOf(folder: string): { left: string; right: string } {
  const name = (start: string): string =>
    join(folder, readdirSync(folder).find((one) => one.startsWith(start)) ?? start)
  return { left: name('left.'), right: name('right.') }
}
