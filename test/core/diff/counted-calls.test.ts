import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'
import { makeDocx, p, r, style } from '../read/docx/make-docx.ts'

const styles = style('h', 'heading 1') + style('cap', 'Table_NoTitle')
const cell = (inner: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p('', inner)}</w:tc>`
const raised = (mark: string): string => r(mark, '<w:vertAlign w:val="superscript"/>')
const counted = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const notes = ['Under load.', 'In storms.']
const footnotes = notes.map((note, at) => `<w:footnote w:id="${at + 2}">${p('', note)}</w:footnote>`).join('')
const lettered = notes.map((note, at) => p('', raised(`${'ab'[at]})`) + r(` ${note}`))).join('')

const read = (calls: readonly [string, string], below = '') =>
  readDocument(
    makeDocx({
      styles,
      footnotes,
      body:
        p('h', '1 Values') +
        p('cap', 'Table 1 – Lamps') +
        `<w:tbl><w:tr>${cell('lamp')}${cell(r('80') + calls[0])}</w:tr><w:tr>${cell('ring')}${cell(r('90') + calls[1])}</w:tr>${below === '' ? '' : `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${below}</w:tc></w:tr>`}</w:tbl>`,
    }),
    { format: 'docx' },
  )

test('footnotes of a table that one text letters and the other counts call from the same cells', async () => {
  const word = await read([counted(2), counted(3)])
  const print = await read([raised('a)'), raised('b)')], lettered)
  expect(compareDocuments(word, print).findings).toEqual([])
  expect(compareDocuments(print, word).findings).toEqual([])
})

test('a call that stands in another cell is a difference', async () => {
  const word = await read([counted(2), counted(3)])
  const print = await read([raised('b)'), raised('a)')], lettered)
  expect(compareDocuments(word, print).findings.map(({ kind }) => kind)).toEqual(['table-changed', 'table-changed'])
})
