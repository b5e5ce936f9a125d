import { expect, test } from 'vitest'
import { textOf } from '../../../../packages/core/src/model/text-of.ts'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx } from './make-docx.ts'

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

function textsIn(...paragraphs: readonly string[]): string[] {
  const { blocks } = readDocx(makeDocx({ body: paragraphs.map((inner) => `<w:p>${inner}</w:p>`).join('') }))
  return blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type))
}

test('a field whose end mark is lost hides no text, in its paragraph or after it', () => {
  expect(textsIn(mark('begin') + run('A lamp shall glow.'), run('It shall not blink.'))).toEqual([
    'A lamp shall glow.',
    'It shall not blink.',
  ])
  const page = mark('begin') + code(' PAGE ') + mark('separate')
  expect(textsIn(page + run('A lamp shall glow.'), run('It shall not blink.'))).toEqual([
    'A lamp shall glow.',
    'It shall not blink.',
  ])
})

test('what a field encloses within its paragraph stays what it is', () => {
  const reference = mark('begin') + code(' REF x ') + mark('separate') + run('8.2') + mark('end')
  expect(textsIn(run('See ') + reference + run('.'))).toEqual(['See 8.2.'])
  const page = mark('begin') + code(' PAGE ') + mark('separate') + run('7') + mark('end')
  expect(textsIn(run('Lamps') + page)).toEqual(['Lamps'])
  const choice = mark('begin') + code(' IF ') + reference + code(' "" ') + mark('separate') + run('one') + mark('end')
  expect(textsIn(run('Just ') + choice)).toEqual(['Just one'])
})
