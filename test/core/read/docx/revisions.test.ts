import { expect, test } from 'vitest'
import { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx, p, r, style } from './make-docx.ts'
import { printRaw } from './print-raw.ts'

const ins = (text: string): string => `<w:ins w:id="1" w:author="A">${r(text)}</w:ins>`
const del = (text: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const read = (body: string, revisions: 'accept' | 'reject', styles = ''): string =>
  printRaw(readDocx(makeDocx({ body, styles }), { revisions }))

test('pending changes are an error that counts them, unless somebody said what to do', () => {
  const bytes = makeDocx({ body: p('', r('The system ') + del('may') + ins('shall') + del(' not') + r(' stop')) })
  expect(() => readDocx(bytes)).toThrow(UnreadableDocumentError)
  expect(() => readDocx(bytes)).toThrow(/1 insertion and 2 deletions.*--revisions accept/)
})

test('a file without pending changes needs no policy, even where formatting was tracked', () => {
  const body = p('', '<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>')
  expect(printRaw(readDocx(makeDocx({ body })))).toBe('paragraph *bold*')
})

test('accept keeps what was inserted, reject what was deleted', () => {
  const body = p('', r('The system ') + del('may') + ins('shall') + r(' stop'))
  expect(read(body, 'accept')).toBe('paragraph The system shall stop')
  expect(read(body, 'reject')).toBe('paragraph The system may stop')
})

test('moved text stands where it was moved to, or where it was', () => {
  const body = p(
    '',
    `<w:moveFrom w:id="1">${r('moved ')}</w:moveFrom>${r('text ')}<w:moveTo w:id="2">${r('moved')}</w:moveTo>`,
  )
  expect(read(body, 'accept')).toBe('paragraph text moved')
  expect(read(body, 'reject')).toBe('paragraph moved text')
})

test('a paragraph whose mark is deleted goes on in the next', () => {
  const first = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('one ')}</w:p>`
  expect(read(first + p('', 'two'), 'accept')).toBe('paragraph one two')
  expect(read(first + p('', 'two'), 'reject')).toBe('paragraph one\nparagraph two')
})

test('a paragraph whose mark is inserted was one with the next', () => {
  const first = `<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>${r('one ')}</w:p>`
  expect(read(first + p('', 'two'), 'accept')).toBe('paragraph one\nparagraph two')
  expect(read(first + p('', 'two'), 'reject')).toBe('paragraph one two')
})

test('a heading that is deleted with its mark leaves the next paragraph as it is', () => {
  const gone = `<w:p><w:pPr><w:pStyle w:val="h"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${del('Title')}</w:p>`
  expect(read(gone + p('', 'Text'), 'accept', style('h', 'heading 1'))).toBe('paragraph Text')
})

test('a style that was changed is the old one again where changes are rejected', () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="h"/><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr>${r('Words')}</w:p>`
  expect(read(body, 'accept', style('h', 'heading 1'))).toBe('heading 1 Words')
  expect(read(body, 'reject', style('h', 'heading 1'))).toBe('paragraph Words')
})

test('the note of a call that is gone is gone with it, and is counted', () => {
  const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const footnotes = ['Gone.', 'Kept.'].map((text, at) => `<w:footnote w:id="${at + 2}">${p('', text)}</w:footnote>`)
  const body = p('', `${r('one')}<w:del w:id="1">${call(2)}</w:del>${r(' two')}${call(3)}`)
  const { diagnostics, furniture } = readDocx(makeDocx({ body, footnotes: footnotes.join('') }), {
    revisions: 'accept',
  })
  expect({ diagnostics, furniture }).toEqual({ diagnostics: [], furniture: [{ rule: 'not-printed', characters: 5 }] })
})
