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

test('a form field shows what was chosen in it', () => {
  const form = (data: string, name: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>${code(` ${name} `)}`
  const box = (inner: string): string =>
    form(`<w:checkBox><w:sizeAuto/>${inner}</w:checkBox>`, 'FORMCHECKBOX') + mark('separate') + mark('end')
  const list = (chosen: string): string =>
    form(`<w:ddList>${chosen}<w:listEntry w:val="dim"/><w:listEntry w:val="bright"/></w:ddList>`, 'FORMDROPDOWN') +
    mark('end')
  expect(
    textsIn(
      box('<w:default w:val="0"/><w:checked/>') + run(' lit ') + box('<w:default w:val="0"/>') + run(' out'),
      run('The lamp is ') + list('<w:result w:val="1"/>') + run(' or ') + list(''),
      form('<w:textInput/>', 'FORMTEXT') + mark('separate') + run('glows') + mark('end'),
    ),
  ).toEqual(['☒ lit ☐ out', 'The lamp is bright or dim', 'glows'])
  const filled = list('<w:result w:val="1"/>').replace(mark('end'), mark('separate') + run('bright') + mark('end'))
  expect(textsIn(run('The lamp is ') + filled)).toEqual(['The lamp is bright'])
})

test('a reference to a note is its raised number where it calls it again, and names it where it stands on the line', () => {
  const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
  const reference = (result: string): string =>
    mark('begin') + code(' NOTEREF _Ref1 \\f \\h ') + mark('separate') + result + mark('end')
  const body = `<w:p>${run('It glows')}${reference(raised)}${run(', see footnote ')}${reference(run('1'))}</w:p>`
  const [block] = readDocx(makeDocx({ body })).blocks
  const read = block?.type === 'paragraph' ? block.children : []
  expect(read).toMatchObject([
    { type: 'text' },
    { type: 'text', value: '1', script: 'superscript' },
    { type: 'text' },
    { type: 'cross-reference' },
  ])
})

test('a button shows the words behind its name: so MathType numbers equations, and leads to them', () => {
  const nested = (instruction: string, result: string): string =>
    mark('begin') + code(` ${instruction} `) + (result === '' ? '' : mark('separate') + code(result)) + mark('end')
  const number = (open: string): string =>
    `${mark('begin')}${code(' MACROBUTTON MTPlaceRef \\* MERGEFORMAT ')}${nested('SEQ MTEqn \\h \\* MERGEFORMAT', '')}<w:bookmarkStart w:id="1" w:name="ZEqnNum1"/>${code(open)}${nested('SEQ MTSec \\c \\* Arabic', '6')}${code('-')}${nested('SEQ MTEqn \\c', '1')}${code(')')}<w:bookmarkEnd w:id="1"/>${mark('end')}`
  const leads = `${mark('begin')}${code(' GOTOBUTTON ZEqnNum1 \\* MERGEFORMAT ')}${nested('REF ZEqnNum1 \\* Charformat', '(6-1)')}${mark('end')}`
  const hidden = `${mark('begin')}<w:r><w:rPr><w:vanish/></w:rPr><w:instrText xml:space="preserve"> MACROBUTTON MTEditEquationSection2 Section 6</w:instrText></w:r>${mark('end')}`
  const body = [run('L = 2 ') + number('('), run('See Equation ') + leads + run('.'), hidden + run('Lamps')]
  expect(textsIn(...body)).toEqual(['L = 2 (6-1)', 'See Equation (6-1).', 'Lamps'])
  const { blocks } = readDocx(makeDocx({ body: body.map((inner) => `<w:p>${inner}</w:p>`).join('') }))
  const types = blocks.map((block) => (block.type === 'paragraph' ? block.children.map(({ type }) => type) : []))
  expect([blocks[0]?.anchors, types[1]]).toEqual([['ZEqnNum1'], ['text', 'cross-reference', 'text']])
})

test('what a field sets or asks for is not printed where it stands', () => {
  const set = mark('begin') + code(' SET hue "red" ') + mark('separate') + run('red') + mark('end')
  expect(textsIn(set + run('Lamps glow.'))).toEqual(['Lamps glow.'])
})
