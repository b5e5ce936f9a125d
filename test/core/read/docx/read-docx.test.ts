import { expect, test } from 'vitest'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { field, makeDocx, type Parts, p, r, style } from './make-docx.ts'
import { printRaw } from './print-raw.ts'

const read = (parts: Parts | string): string =>
  printRaw(readDocx(makeDocx(typeof parts === 'string' ? { body: parts } : parts)))

test('styles are known by name and not by id, whatever their case and separators', () => {
  const styles =
    style('berschrift1', 'Heading 1') +
    style('x', 'ANNEX_no & Title') +
    style('y', 'Enumlev2') +
    style('z', 'table-notitle') +
    style('n', 'NOTE 1')
  expect(
    read({
      styles,
      body:
        p('berschrift1', 'Scope') +
        p('x', 'Annex A') +
        p('y', 'item') +
        p('z', 'Table 1 – Values') +
        p('n', 'NOTE – So.'),
    }),
  ).toBe(
    [
      'heading 1 Scope',
      'heading 1 [annex] Annex A',
      'paragraph 2 [list-item] item',
      'paragraph [table-caption] Table 1 – Values',
      'paragraph [note] NOTE – So.',
    ].join('\n'),
  )
})

test('what a style calls a note is one where a word says so, or where it goes on from one', () => {
  const styles = style('n', 'Note') + style('t', 'Body Text')
  expect(
    read({
      styles,
      body:
        p('t', 'A lamp.') +
        p('n', 'It is lit.') +
        p('n', 'NOTE 1 – So.') +
        p('n', 'It goes on.') +
        p('n', 'Note 2: So.'),
    }),
  ).toBe(
    [
      'paragraph A lamp.',
      'paragraph It is lit.',
      'paragraph [note] NOTE 1 – So.',
      'paragraph [note] It goes on.',
      'paragraph [note] Note 2: So.',
    ].join('\n'),
  )
})

test('a style that nobody knows is what the style it is based on is', () => {
  const styles = style('h', 'heading 3') + style('own', 'My clause', '', 'h') + style('own2', 'Mine too', '', 'own')
  expect(read({ styles, body: p('own2', 'Title') })).toBe('heading 3 Title')
})

test('an outline level makes a heading, but not of a whole paragraph', () => {
  const level = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
  const long = 'A sentence that goes on. '.repeat(20).trim()
  expect(read(`<w:p>${level}${r('Short')}</w:p><w:p>${level}${r(long)}</w:p>`)).toBe(
    `heading 2 Short\nparagraph ${long}`,
  )
})

test('the printed word beats the style of an annex', () => {
  const styles = style('a', 'Appendix_NoTitle')
  expect(read({ styles, body: p('a', 'Annex C') + p('a', 'Appendix I') + p('a', 'Bibliography') })).toBe(
    'heading 1 [annex] Annex C\nheading 1 [appendix] Appendix I\nheading 1 [bibliography] Bibliography',
  )
})

test('line breaks and tabs in a heading stay, page breaks at its ends go', () => {
  const styles = style('h', 'heading 1')
  const body = p(
    'h',
    `<w:r><w:br w:type="page"/><w:t>Annex A</w:t><w:br/><w:br/><w:t>Title</w:t><w:tab/><w:t>more</w:t><w:br/></w:r>`,
  )
  expect(read({ styles, body })).toBe('heading 1 Annex A⏎⏎Title⇥more')
})

test('runs in the same print are one text', () => {
  expect(read(p('', r('The ') + r('sys', 'lang noProof') + r('tem') + r('shall', 'b') + r(' not', 'b bCs')))).toBe(
    'paragraph The system*shall not*',
  )
})

test('bold on bold is plain, and a direct "off" is off', () => {
  const styles = `${style('bold', 'Own bold', '<w:rPr><w:b/></w:rPr>')}<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`
  const body = p('bold', r('a') + r('b', '<w:rStyle w:val="strong"/>') + r('c', '<w:b w:val="0"/>'))
  expect(read({ styles, body })).toBe('paragraph *a*bc')
})

test('2³² is never 232, by vertical alignment, by position and by style', () => {
  const styles =
    '<w:style w:type="character" w:styleId="up"><w:name w:val="up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  const body = p(
    '',
    r('2') +
      r('32', '<w:vertAlign w:val="superscript"/>') +
      r(' x') +
      r('i', '<w:position w:val="-6"/>') +
      r(' y') +
      r('2', '<w:rStyle w:val="up"/>') +
      r(' z') +
      r('0', '<w:position w:val="-2"/><w:sz w:val="16"/>'),
  )
  expect(read({ styles, body })).toBe('paragraph 2^{32} x_{i} y^{2} z_{0}')
})

test('letters of full size that are raised or lowered by a hair are no script', () => {
  expect(read(p('', r('x') + r('0', '<w:position w:val="-2"/>')))).toBe('paragraph x0')
  expect(read(p('', r('x') + r('0', '<w:position w:val="-2"/><w:sz w:val="20"/>')))).toBe('paragraph x0')
})

test('symbol characters are the Unicode they mean', () => {
  const body = p(
    '',
    `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r('\uf061')}${r('b', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
  )
  expect(read(body)).toBe('paragraph ≥αβ→')
})

test('Word has a font for ASCII and one for the rest: only what is in Symbol is mapped', () => {
  const high = '<w:rFonts w:ascii="Arial" w:hAnsi="Symbol"/>'
  const low = '<w:rFonts w:ascii="Symbol" w:hAnsi="Arial"/>'
  expect(read(p('', r('a\u00b3', high) + r('a\u00b0', low)))).toBe('paragraph a≥α°')
})

test('a symbol that no table knows is said once', () => {
  const symbol = '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>'
  expect(readDocx(makeDocx({ body: p('', symbol + symbol) })).diagnostics.map((d) => d.code)).toEqual([
    'symbol-unknown',
  ])
})

test('a no-break hyphen is one, a soft hyphen is none', () => {
  expect(
    read(p('', '<w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t>T re\u00adcom</w:t><w:softHyphen/><w:t>mends</w:t></w:r>')),
  ).toBe('paragraph ITU\u2011T recommends')
})

test('hidden text is dropped and counted', () => {
  const document = readDocx(makeDocx({ body: p('', r('seen') + r(' unseen', 'vanish')) }))
  expect(printRaw(document)).toBe('paragraph seen')
  expect(document.furniture).toEqual([{ rule: 'not-printed', characters: 6 }])
})

test('references keep their target, other fields their result', () => {
  const body = p(
    '',
    `${r('see ')}${field('REF _Ref7 \\r \\h', r('8.2'))}${r(', Table ')}${field('SEQ Table', r('3'))}<w:fldSimple w:instr=" REF _Ref9 ">${r('Figure 1')}</w:fldSimple>`,
  )
  expect(read(body)).toBe('paragraph see {8.2→_Ref7}, Table 3{Figure 1→_Ref9}')
})

test('a reference to a text repeats that text', () => {
  expect(read(p('', r('The ') + field('REF title', r('Directory'))))).toBe('paragraph The Directory')
})

test('fields nest: a number made of two is one reference', () => {
  const body = p(
    '',
    field('REF _Ref1 \\h', r('Table ') + field('STYLEREF 1 \\s', r('2')) + r('-') + field('SEQ Table', r('5'))),
  )
  expect(read(body)).toBe('paragraph {Table 2-5→_Ref1}')
})

test('a table of contents is dropped with all its paragraphs, and the text after it is not', () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const document = readDocx(
    makeDocx({
      body:
        p('', begin + r('1 Scope 1')) +
        p('', r('2 Terms 2')) +
        p('', '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        p('', 'Text'),
    }),
  )
  expect(printRaw(document)).toBe('paragraph Text')
  expect(document.furniture).toEqual([{ rule: 'contents', characters: 14 }])
})

test('a table of contents without its end stops at the next heading', () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  expect(
    read({ styles: style('h', 'heading 1'), body: p('', begin + r('1 Scope 1')) + p('h', 'Scope') + p('', 'Text') }),
  ).toBe('heading 1 Scope\nparagraph Text')
})

test('bookmarks are anchors of their block, those before a block too', () => {
  const mark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`
  const { blocks } = readDocx(
    makeDocx({ body: mark('a') + p('', '') + p('', mark('b') + mark('_GoBack') + r('Text')) + p('', 'More') }),
  )
  expect(blocks.map((block) => block.anchors)).toEqual([['a', 'b'], undefined])
})

test('a footnote stands where it is called, with its number', () => {
  const footnotes = `<w:footnote w:id="2">${p('', `<w:r><w:footnoteRef/></w:r>${r(' First.')}`)}${p('', 'Second.')}</w:footnote>`
  const call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  expect(read({ footnotes, body: p('', r('Text') + call + r(' on') + call) })).toBe(
    'paragraph Text{note 1: First.¶Second.} on{note 2: First.¶Second.}',
  )
})

test("a footnote's own mark is its number and not printed twice", () => {
  const footnotes = `<w:footnote w:id="2">${p('', '<w:r><w:t>*</w:t><w:tab/><w:t>Text.</w:t></w:r>')}</w:footnote>`
  expect(
    read({
      footnotes,
      body: p('', '<w:r><w:t>x</w:t><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'),
    }),
  ).toBe('paragraph x{note *: Text.}')
})

test('running heads are told once each, without page numbers', () => {
  const headers = {
    'header1.xml': p('', r('ISO/IEC 1-1:2020 (E)')),
    'header2.xml': p('', r('ISO/IEC 1-1:2020 (E)')) + p('', field('PAGE', r('7'))) + p('', r('Rec. X.1')),
  }
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="even" r:id="header2"/></w:sectPr>'
  expect(readDocx(makeDocx({ headers, body: p('', 'Text') + section })).runningHeads).toEqual([
    'ISO/IEC 1-1:2020 (E)',
    'Rec. X.1',
  ])
})

test('comments are dropped and counted', () => {
  const { furniture } = readDocx(
    makeDocx({
      comments: `<w:comment w:id="1">${p('', 'Why?')}</w:comment>`,
      body: p('', `${r('Text')}<w:r><w:commentReference w:id="1"/></w:r>`),
    }),
  )
  expect(furniture).toEqual([{ rule: 'not-printed', characters: 4 }])
})

test('places count the paragraphs of the body, those of tables and empty ones too', () => {
  const cell = (text: string): string => `<w:tc>${p('', text)}</w:tc>`
  const body = `${p('', 'one') + p('', '')}<w:tbl><w:tr>${cell('three')}${cell('four')}</w:tr></w:tbl>${p('', 'five')}`
  expect(readDocx(makeDocx({ body })).blocks.map((block) => block.place.paragraph)).toEqual([1, 3, 5])
})

test('an element with text that is not understood is said and counts as not compared', () => {
  const { diagnostics } = readDocx(makeDocx({ body: p('', '<w:strange><w:inner>lost words</w:inner></w:strange>') }))
  expect(diagnostics).toMatchObject([
    { code: 'element-unknown', place: { paragraph: 1 }, notCompared: { block: 'paragraph', characters: 9 } },
  ])
})

test('content controls, smart tags and hyperlinks are transparent', () => {
  const body = `<w:sdt><w:sdtContent>${p('', `<w:smartTag>${r('a')}</w:smartTag><w:sdt><w:sdtContent>${r('b')}</w:sdtContent></w:sdt><w:hyperlink r:id="x">${r('c')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`
  expect(read(body)).toBe('paragraph abc')
})

test('a link inside the file is a reference where it prints a number', () => {
  expect(
    read(
      p(
        '',
        `<w:hyperlink w:anchor="t3">${r('Table 3')}</w:hyperlink><w:hyperlink w:anchor="term">${r(' directory')}</w:hyperlink>`,
      ),
    ),
  ).toBe('paragraph {Table 3→t3} directory')
})

test('a term number alone is the label of a term entry, typed or automatic', () => {
  const styles = style('n', 'TermNum') + style('t', 'Term(s)') + style('d', 'Definition')
  expect(read({ styles, body: p('n', '3.1.2') + p('t', 'user') + p('d', 'one who uses') })).toBe(
    'heading 3 [term] «3.1.2»\nparagraph [term] user\nparagraph [definition] one who uses',
  )
})

test('a numbered paragraph without title is a clause and its first paragraph', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="5.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
  expect(read({ numbering, styles: style('n', 'p2', numbered), body: p('n', 'A value is sent.') })).toBe(
    'heading 2 «5.1»\nparagraph A value is sent.',
  )
})

test('code keeps its indentation', () => {
  const body = p('c', '<w:r><w:tab/><w:t xml:space="preserve">  x INTEGER,</w:t><w:br/></w:r>')
  expect(read({ styles: style('c', 'ASN.1'), body })).toBe('paragraph [code] ⇥  x INTEGER,')
})

test('fixed-width print is told by the font', () => {
  const courier = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>'
  const themed = '<w:rFonts w:ascii="Courier New" w:asciiTheme="minorHAnsi"/>'
  expect(read(p('', r('type ') + r('INTEGER', courier) + r(' here', themed)))).toBe('paragraph type `INTEGER` here')
})

test('what nests too deep is said to be not compared', () => {
  const deep = 60
  const body = `${p('', 'shallow')}${'<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc><w:p/>'.repeat(deep)}${p('', 'deep')}${'</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>'.repeat(deep)}`
  const { blocks, diagnostics } = readDocx(makeDocx({ body }))
  expect(blocks).toHaveLength(1)
  expect(diagnostics).toMatchObject([{ code: 'too-deep', notCompared: { characters: 4 } }])
})

test('the reading aid above a word is not printed text, and is counted', () => {
  const word = `<w:r><w:ruby><w:rt>${r('reading')}</w:rt><w:rubyBase>${r('base')}</w:rubyBase></w:ruby></w:r>`
  const { diagnostics, furniture } = readDocx(makeDocx({ body: p('', word) }))
  expect(read(p('', word))).toBe('paragraph base')
  expect({ diagnostics, furniture }).toEqual({ diagnostics: [], furniture: [{ rule: 'not-printed', characters: 7 }] })
})

test('a style that the file does not define says by its id what it is', () => {
  expect(read(p('Heading2', 'Title') + p('Unheard', 'Text'))).toBe('heading 2 Title\nparagraph Text')
})
