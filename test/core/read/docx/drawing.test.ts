import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compareDocuments, type Document, readDocument } from '../../../../packages/core/src/index.ts'
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

describe('charts and diagrams', () => {
  const point = (text: string): string => `<c:pt idx="0"><c:v>${text}</c:v></c:pt>`
  const rich = (...runs: string[]): string => `<a:p>${runs.map((run) => `<a:r><a:t>${run}</a:t></a:r>`).join('')}</a:p>`
  const series = (name: string, value: string): string =>
    `<c:ser><c:tx><c:strRef><c:f>A1</c:f><c:strCache>${point(name)}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${point('dusk')}${point('dawn')}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode>${point(value)}</c:numCache></c:numRef></c:val></c:ser>`
  const chart = (title: string, value = '12'): string =>
    `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich>${rich(title.slice(0, 2), title.slice(2))}</c:rich></c:tx></c:title><c:plotArea>${series('Oil', value)}${series('Gas', value)}</c:plotArea></c:chart></c:chartSpace>`
  const diagram = `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst><dgm:pt><dgm:t><a:bodyPr/>${rich('Poll')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${rich('Reply ', 'once')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`
  const shown =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="drawn1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const related = shown.replace('<c:chart r:id="drawn1"/>', '<dgm:relIds r:dm="drawn1"/>')
  const withPart = (body: string, part: string) =>
    readDocx(makeDocx({ body, media: { drawn1: { name: 'drawn1.xml', bytes: strToU8(part), type: 'chart' } } }))

  test('titles and names of a chart are the text of its figure, each once', () => {
    const { blocks, ledger, diagnostics } = withPart(p('', shown), chart('Hours of light'))
    expect(blocks).toMatchObject([{ type: 'figure', images: [{ name: 'drawn1.xml' }] }])
    expect(printRaw({ blocks } as never)).toContain('Hours of light')
    expect(printRaw({ blocks } as never).match(/dusk/g)).toHaveLength(1)
    expect([ledger?.source, diagnostics]).toEqual([ledger?.read, []])
  })

  test('the words of a diagram are the text of its figure', () => {
    expect(printRaw(withPart(p('', related), diagram))).toMatch(/Poll.*Reply once/s)
  })

  test('a chart in a line of text and one in a cell are read', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('', shown)}</w:tc><w:tc>${p('', 'x')}</w:tc></w:tr><w:tr><w:tc>${p('', 'y')}</w:tc><w:tc>${p('', 'z')}</w:tc></w:tr></w:tbl>`
    for (const body of [p('', r('See ') + shown + r('.')), table])
      expect(printRaw(withPart(body, chart('Hours of light')))).toContain('Hours of light')
  })

  test('another word is told as a word, another value as another picture', async () => {
    const found = async (title: string, value: string): Promise<string[]> => {
      const [left, right] = await Promise.all(
        [chart('Hours of light'), chart(title, value)].map((part) =>
          readDocument(
            makeDocx({
              styles: style('h', 'heading 1'),
              body: p('h', '1 Scope') + p('', r('It burns.')) + p('', shown),
              media: { drawn1: { name: 'drawn1.xml', bytes: strToU8(part), type: 'chart' } },
            }),
            { format: 'docx' },
          ),
        ),
      )
      return compareDocuments(left as Document, right as Document).findings.map(({ kind }) => kind)
    }
    expect(await found('Hours of light', '12')).toEqual([])
    expect(await found('Hours of night', '12')).toEqual(['figure-changed'])
    expect(await found('Hours of light', '13')).toEqual(['not-comparable'])
  })

  test('a diagram keeps each of its words, be it said twice', () => {
    const boxes = (...words: string[]): string =>
      `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst>${words.map((word) => `<dgm:pt><dgm:t>${rich(word)}</dgm:t></dgm:pt>`).join('')}</dgm:ptLst></dgm:dataModel>`
    const printed = (...words: string[]): string => printRaw(withPart(p('', related), boxes(...words)))
    expect(printed('shall poll', 'may reply', 'shall poll')).not.toBe(printed('shall poll', 'may reply', 'may reply'))
  })

  test('a chart that is no XML is a picture', () => {
    expect(withPart(p('', shown), '<c:chart').blocks).toMatchObject([{ type: 'figure', text: [] }])
  })
})
