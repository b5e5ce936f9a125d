import { expect, test } from 'vitest'
import { printBlocks } from '../sts/read-text.ts'
import { lostIn, printIso, printItu, readText } from './read-text.ts'

test('a paragraph has its marks of print, its indexes and signs', async () => {
  expect(await printItu('The *shall* of _x_~1~^2^ in `mono` ((light))(((a,b))), +a*b*+ and pass:[<b>].')).toBe(
    'paragraph The *shall *of /x/_{1}^{2} in `mono `light, a*b* and <b>.',
  )
})

test('small capitals, marks of change and spans are text', async () => {
  expect(await printItu('The [smallcap]#brass# is add:[bright] and span:colour[yellow]')).toBe(
    'paragraph The brass is bright and yellow',
  )
})

test('words marked as deleted are printed, and told', async () => {
  const { diagnostics } = await readText('= T\n\n== A\n\nThe del:[dim] lamp.\n')
  expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['deletion-printed', 5]])
})

test('lists have the marks of their style, and items what belongs to them', async () => {
  expect(await printItu('. one\n.. two\n. three\n+\nfour')).toBe(
    'list-item 1 «a)» one\nlist-item 2 «1)» two\nlist-item 1 «b)» three\nlist-item 1 four',
  )
  expect(await printItu('[upperroman]\n. one\n. two')).toBe('list-item 1 «I)» one\nlist-item 1 «II)» two')
})

test('notes are numbered where there are two', async () => {
  expect(await printItu('NOTE: One.')).toBe('note «NOTE» One.')
  expect(await printIso('NOTE: One.\n\n[NOTE]\n====\nTwo.\n====')).toBe('note «NOTE 1» One.\nnote «NOTE 2» Two.')
})

test('an example is one, and a warning is called so', async () => {
  expect(await printIso('[example]\nTwo lamps.\n\nWARNING: Hot.')).toBe(
    'example «EXAMPLE» Two lamps.\nnote «WARNING» Hot.',
  )
})

test('a table keeps its caption, head, spans, notes and footnotes', async () => {
  const table = `.Levels
[options="header"]
|===
| Level 2+| Power footnote:[In watts.]
.2+| low | 1 | 2
| 3 footnoteref:[x,Measured.] | 4 footnoteref:[x]
|===

NOTE: Rounded.`
  expect(await printIso(table)).toBe(
    `table «Table 1» Levels
  |! Level   |!2×1 Power^{a}
  |1×2 low   | 1   | 2
  | 3^{b}   | 4^{b}
  table-note in table «NOTE» Rounded.
  table-note in table «a» In watts.
  table-note in table «b» Measured.`,
  )
})

test('a cell of AsciiDoc holds blocks', async () => {
  expect(await printIso('[%unnumbered]\n|===\na| * one\n* two\n|===')).toBe('table\n  | —⇥one¶—⇥two')
})

test('formulas are those of AsciiMath, of TeX and of MathML', async () => {
  expect(await printIso('[stem]\n++++\nx_1 = a/b\n++++')).toBe('formula «1» x_1 = a/b')
  expect(await printIso('[latexmath%unnumbered]\n++++\nx_1 = \\frac{a}{b}\n++++')).toBe('formula x_1 = a/b')
  expect(await printIso('[stem%unnumbered]\n++++\n<math xmlns="m"><mi>x</mi></math>\n++++')).toBe('formula x')
  expect(await printIso('It is stem:[x^2] or latexmath:[x^2].')).toBe('paragraph It is {formula x^2} or {formula x^2}.')
})

test('a formula that no parser takes is compared by its source, and that is told', async () => {
  const { diagnostics } = await readText(`= T\n\n== A\n\nIt is latexmath:[\\frac{a].\n`)
  expect(diagnostics.map(({ code }) => code)).toEqual(['formula-unparsed'])
})

test('a key belongs to its formula', async () => {
  expect(await printIso('[stem%unnumbered]\n++++\nw\n++++\n\nwhere\n\nstem:[w]:: is a mass.')).toBe(
    'formula w\nparagraph where {formula w} is a mass.',
  )
})

test('code is as it is typed, without its callouts', async () => {
  expect(await printIso('[source%unnumbered,asn1]\n----\nA ::= <b> {c} <1>\n*d*\n----\n<1> Here.')).toBe(
    'code asn1 "A ::= <b> {c}\\n*d*"\nparagraph Here.',
  )
})

test('a picture is a figure', async () => {
  expect(await printItu('.A lamp\nimage::lamp.png[]')).toBe('figure «Figure 1» A lamp lamp.png')
})

test('footnotes are numbered in the order of print', async () => {
  expect(await printItu('One.footnote:[a]\n\n* Two.footnote:[b]\n\nThree.footnote:[c]')).toBe(
    'paragraph One.{note 1: a}\nlist-item 1 «—» Two.{note 2: b}\nparagraph Three.{note 3: c}',
  )
})

test('what is not printed is dropped and counted', async () => {
  const raw = await readText(
    '= T\n\n== A\n\nText.\n\n// a comment\n\n////\nmore\n////\n\n[reviewer=ed]\n****\nA remark.\n****\n',
  )
  expect(raw.blocks).toHaveLength(2)
  expect(raw.furniture).toEqual([{ rule: 'not-printed', characters: 20 }])
  expect(raw.diagnostics).toEqual([])
})

test('a block in the style figure is one, and a picture without a name is no part of it', async () => {
  expect(await printIso('[figure]\n.Lamps\n====\nimage::lamp.png[]\n\nIt hums.\n\nNOTE: In oil.\n====')).toBe(
    'figure «Figure 1» Lamps lamp.png\nparagraph in figure It hums.\nnote in figure «NOTE» In oil.',
  )
  expect(await printIso('[figure]\n.Oil\n====\n....\n|--|\n....\n====')).toBe('figure «Figure 1» Oil\ncode "|--|"')
})

test('pseudo-code is text in lines, indented or not', async () => {
  expect(await printIso('[pseudocode%unnumbered]\n====\n  *do* _x_ <- 1\n    end\n====')).toBe(
    'paragraph \u00a0\u00a0*do */x /← 1\nparagraph \u00a0\u00a0\u00a0\u00a0end',
  )
})

test('lists are numbered as Metanorma is asked to', async () => {
  expect(await printIso('[type="alphabetic_upper"]\n. one\n. two')).toBe('list-item 1 «A)» one\nlist-item 1 «B)» two')
  expect(await printIso('[class=steps]\n. one\n.. two')).toBe('list-item 1 «1)» one\nlist-item 2 «a)» two')
})

test('what only tells how to show a text is no text', async () => {
  const raw = await readText(
    `= T\n\n== A\n\nA [css font-family:"Noto Sans"]#lamp#, link:../child[child,updatetype=true], https://a.example[here,title=Tip] and number:12.5[precision=2].\n`,
  )
  expect(lostIn(raw)).toEqual([])
  expect(printBlocks(raw)).toContain('A lamp, child, here and 12.5.')
})

const printPlain = async (body: string): Promise<string> =>
  printBlocks({ blocks: (await readText(`= T\n\n== Polling\n\n${body}\n`)).blocks.slice(1) })

test('in plain AsciiDoc a table of one cell is a frame, and so is front matter in rows', async () => {
  expect(await printPlain('|===\na|\nOne.\n\n* two\n|===')).toBe('paragraph One.\nlist-item 1 «—» two')
  expect(await printPlain('|===\n|One *lamp*.\n|===')).toBe('paragraph One *lamp*.')
  expect(await printPlain('|===\n|Summary\na|\n!===\n!a !b\n!===\n|===')).toMatch(
    /^paragraph Summary\ntable.*\n {2}\| a +\| b$/,
  )
  expect(await printPlain('|===\n|a\n|b\n|===')).toBe('table\n  | a\n  | b')
  expect(await printPlain('.Levels\n|===\n|a\n|===')).toContain('table')
})

test('what converters write is read as they mean it', async () => {
  expect(await printPlain(' +\nOne +\n +\ntwo.')).toBe('paragraph One⏎⏎two.')
  expect(await printPlain('* +\nCONTENTS*')).toBe('paragraph *CONTENTS*')
  expect(await printPlain('* +\none\n* two')).toContain('two')
  expect(await printPlain('The set \\{A=1, \\{b}} holds.')).toBe('paragraph The set {A=1, {b}} holds.')
  expect(await printPlain('The set {x=} and \\{A=1}.')).toContain('\\{A=1}')
  expect(await printPlain('lamp~1 ~is on')).toBe('paragraph lamp_{1} is on')
  expect(await printPlain('about ~5 or ~7')).toBe('paragraph about ~5 or ~7')
})
