import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx, p, r, style } from './make-docx.ts'
import { printRaw } from './print-raw.ts'

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const bytes = strToU8('a picture')
const media = { pic1: { name: 'image1.png', bytes } }
const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A box"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="pic1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
const textBox = (text: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${p('', text)}</w:txbxContent></wps:txbx></wps:wsp>`
const drawn = (inner: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
const inVml = (text: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${p('', text)}</w:txbxContent></v:textbox></v:shape></w:pict>`
const read = (body: string, styles = ''): string => printRaw(readDocx(makeDocx({ body, styles, media })))

test('a paragraph that holds only pictures is a figure, known by the hash of their bytes', () => {
  const { blocks } = readDocx(makeDocx({ media, body: p('', picture) }))
  expect(blocks).toMatchObject([{ type: 'figure', images: [{ hash: hashOf(bytes), name: 'image1.png' }] }])
})

test('a picture in a line of text stands in the text', () => {
  expect(read(p('', r('Press ') + picture + r('.')))).toBe('paragraph Press {image image1.png}.')
})

test('a text box is read once, though Word writes it twice', () => {
  const body = p(
    '',
    `${r('Host')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(textBox('Boxed'))}</mc:Choice><mc:Fallback>${inVml('Boxed')}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  expect(read(body)).toBe('paragraph Host\nparagraph Boxed')
})

test('a text box at the top of its paragraph stands before it, a lower one behind it', () => {
  const box = (offset: number, text: string): string =>
    drawn(textBox(text)).replace(
      '<wp:anchor>',
      `<wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>${offset}</wp:posOffset></wp:positionV>`,
    )
  expect(read(p('', `${r('Host')}<w:r>${box(635, 'Frame')}</w:r><w:r>${box(400_000, 'Below')}</w:r>`))).toBe(
    'paragraph Frame\nparagraph Host\nparagraph Below',
  )
})

test('a text box of a free shape is one shape', () => {
  const free = textBox('Boxed').replace('<wps:wsp>', '<wps:wsp><wps:spPr><a:custGeom><a:rect/></a:custGeom></wps:spPr>')
  expect(read(p('', `${r('Host')}<w:r>${drawn(free)}</w:r>`))).toBe('paragraph Host\nparagraph Boxed')
})

test('the fallback is read where the choice is not understood', () => {
  const body = p(
    '',
    `<w:r><mc:AlternateContent><mc:Choice Requires="future">${drawn(textBox('New'))}</mc:Choice><mc:Fallback>${inVml('Old')}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  expect(read(body)).toBe('paragraph Old')
})

test('text boxes of a drawing with several shapes are the text of a figure', () => {
  expect(read(p('', `<w:r>${drawn(textBox('DUA') + textBox('DSA'))}</w:r>`))).toBe('figure hash DUA¶DSA')
})

test('paragraphs in text boxes have the place of the paragraph they hang on and are not counted', () => {
  const body = p('', `${r('Host')}<w:r>${inVml('Boxed')}</w:r>`) + p('', 'Next')
  expect(readDocx(makeDocx({ body })).blocks.map((block) => block.place.paragraph)).toEqual([1, 1, 2])
})

test('an equation object is opaque and known by its hash; another object by what it shows', () => {
  const object = (progId: string): string =>
    `<w:r><w:object><v:shape><v:imagedata r:id="pic1"/></v:shape><o:OLEObject Type="Embed" ProgID="${progId}" r:id="ole1"/></w:object></w:r>`
  const files = { ...media, ole1: { name: 'ole.bin', bytes: strToU8('an object'), type: 'oleObject' } }
  const { blocks } = readDocx(
    makeDocx({ media: files, body: p('', object('Equation.DSMT4')) + p('', object('Visio.Drawing.15')) }),
  )
  expect(blocks).toMatchObject([
    { type: 'formula', hash: hashOf(strToU8('an object')) },
    { type: 'figure', images: [{ hash: hashOf(bytes) }] },
  ])
})

test('a formula alone in its paragraph is a formula, its number behind it is its label', () => {
  const math = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'
  const styles = style('eq', 'Equation')
  const body =
    p('eq', `<w:r><w:tab/></w:r>${math}<w:r><w:tab/><w:t>(6-1)</w:t></w:r>`) +
    p('', r('where ') + math) +
    p('', `<m:oMathPara>${math}</m:oMathPara>`)
  expect(readDocx(makeDocx({ styles, body })).blocks).toMatchObject([
    { type: 'formula', label: '6-1' },
    { type: 'paragraph', children: [{ type: 'text' }, { type: 'inline-formula' }] },
    { type: 'formula' },
  ])
})

test('a linked picture that is not in the file has a name and no hash', () => {
  const body = p('', picture.replace('r:embed="pic1"', 'r:link="none"'))
  expect(readDocx(makeDocx({ body })).blocks).toMatchObject([{ type: 'figure', images: [{}] }])
})

test('a picture and its caption in one paragraph are a figure and a caption', () => {
  const body = p('', `${picture}<w:r><w:br/></w:r>${r('Figure 2 – Ports')}`)
  expect(read(body)).toBe('figure image1.png\nparagraph [figure-caption] Figure 2 – Ports')
})

test('a formula and its number laid out in a row of cells are a formula', () => {
  const math = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'
  const body = `<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${p('', math)}</w:tc><w:tc>${p('', '(3)')}</w:tc></w:tr></w:tbl>`
  expect(readDocx(makeDocx({ body })).blocks).toMatchObject([{ type: 'formula', label: '3' }])
})
