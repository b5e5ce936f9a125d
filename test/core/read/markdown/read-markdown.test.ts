import { describe, expect, test } from 'vitest'
import { blocksOf, codesOf, readText } from './print-raw.ts'

type Case = readonly [string, string, readonly string[]]

test('a formula in a cell of HTML is a formula, and what is raised in it raised', () => {
  const cell = (formula: string): string => blocksOf(`<table><tr><td>lamps</td><td>${formula}</td></tr></table>`).join()
  const power = cell('<math><msup><mn>2</mn><mn>32</mn></msup></math> &lt; 9')
  expect(power).toBe(cell('$2^{32}$ &lt; 9'))
  expect(power).not.toBe(cell('232 &lt; 9'))
  expect(cell('<math><msup><mn>2</mn>')).toContain('2')
})

describe('headings', () => {
  test.each<Case>([
    ['typed with number signs', '## 8.2 Polling', ['1:1 heading 2 (8.2 Polling)']],
    ['typed with a line below', 'Scope\n=====\n\nPolling\n---', ['1:1 heading 1 (Scope)', '4:1 heading 2 (Polling)']],
    [
      'bold with a number is a clause',
      '**7.4.1** **Polling**',
      ['1:1 heading bold-line! (*7.4.1*⏎*Polling*)'.replace('⏎', ' ')],
    ],
    ['bold annex', '**Annex B**', ['1:1 heading bold-line! (*Annex B*)']],
    ['bold without a number may be none', '**Key facts**', ['1:1 heading bold-line (*Key facts*)']],
    [
      'a bold number right above its text',
      '**8.2 Polling**\nEach lantern is polled.',
      ['1:1 heading bold-line! (*8.2 Polling*)', '2:1 paragraph (Each lantern is polled.)'],
    ],
    [
      'a bold heading on two lines',
      '**8.2 Polling of**\n**lanterns**',
      ['1:1 heading bold-line! (*8.2 Polling of lanterns*)'.replace('of lanterns', 'of* *lanterns')],
    ],
    ['bold captions are paragraphs', '**Table 1 – Levels**', ['1:1 paragraph (*Table 1 – Levels*)']],
    [
      'bold words at the start of a text are no heading',
      '**lantern**: a device',
      ['1:1 paragraph (*lantern*: a device)'],
    ],
    ['an id of its own', '## Polling {#poll}', ['1:1 heading 2 (Polling)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text).map((line) => line.replaceAll('* *', ' '))).toEqual(
      blocks.map((line) => line.replaceAll('* *', ' ')),
    )
  })

  test('have the ids that links use', () => {
    expect(readText('# A b\n\n# A b\n\n# C {#c1}').blocks.map((block) => block.anchors)).toEqual([
      ['a-b'],
      ['a-b-1'],
      ['c', 'c1'],
    ])
  })
})

test('where a converter wrote the text, stars that mark nothing to CommonMark are marks all the same', () => {
  const converted = 'The rate \\| value.\n\n'
  expect(blocksOf(`${converted}n > 0*.* Then Graph-node**-seq** and δ*<sub>s</sub>* hold \\*.`)[1]).toBe(
    '3:1 paragraph (n > 0. Then Graph-node-seq and δ_{s} hold *.)',
  )
  expect(blocksOf('n > 0*.* Then a*(b)*c.')).toEqual(['1:1 paragraph (n > 0*.* Then a*(b)*c.)'])
})

test('items with letters and a stop on lines of their own are items', () => {
  expect(blocksOf('1. first\n2. the answer:\n   a. on, or\n   b. off.\n3. last').slice(1, 4)).toEqual([
    '2:4 list-item 2. 1 (the answer:)',
    '3:4 list-item a. 2 (on, or)',
    '4:4 list-item b. 2 (off.)',
  ])
  expect(blocksOf('The lamp of class\na. is lit; see\ni. e. below.')).toHaveLength(1)
})

test('a value with a colon in the data at the head is what it says', () => {
  const { front, diagnostics } = readText('---\ntitle: Lanterns – Part 2: Services\nedition: 2\n---\n\n# 1 Scope\n')
  expect([front.title, front.edition, diagnostics]).toEqual(['Lanterns – Part 2: Services', '2', []])
})

test('a footnote that is called in a table of HTML stands at its call', () => {
  const call = '<a href="#fn1" class="footnote-ref" id="fnref1"\nrole="doc-noteref"><sup>1</sup></a>'
  const back = '<a\nhref="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a>'
  const notes = `<section id="footnotes" class="footnotes" role="doc-endnotes">\n<hr />\n<ol>\n<li id="fn1" role="doc-endnote"><p>Not <em>lit</em>.${back}</p></li>\n</ol>\n</section>`
  const text = `<table><tr><td>lamp${call}</td><td>on</td></tr></table>\n${notes}\n\nAfter.`
  expect(blocksOf(text)).toEqual(['1:1 table lamp†1{Not /lit/.}|on', '11:1 paragraph #footnotes (After.)'])
})

test('a footnote in HTML that no HTML before it calls stays where it is', () => {
  const note = '<ol><li id="fn1" role="doc-endnote"><p>Not lit.</p></li></ol>'
  expect(blocksOf(note).join()).toContain('Not lit.')
  const call = '<a href="#fn1" role="doc-noteref">1</a>'
  expect(blocksOf(`The lamp<sup>${call}</sup> is on.\n\n${note}`).join()).toContain('Not lit.')
  expect(blocksOf(`${note}\n\n<table><tr><td>lamp${call}</td><td>on</td></tr></table>`)[0]).toContain('Not lit.')
})

describe('tables that only place text', () => {
  test.each<Case>([
    [
      'a frame of one cell',
      '<table><tr><td><p>Summary</p><p>The lamp is on.</p></td></tr></table>',
      ['1:1 paragraph (Summary)', '1:1 paragraph (The lamp is on.)'],
    ],
    [
      'front matter in rows, with a table of its own',
      '<table>\n<tr><td>History</td></tr>\n<tr><td><table><tr><td>1.0</td><td>2001</td></tr></table></td></tr>\n</table>',
      ['2:1 paragraph (History)', '3:1 table 1.0|2001'],
    ],
    [
      'rows between headings',
      '<table><tr><td><h2>4 A</h2></td><td></td></tr><tr><td>x</td><td>y</td></tr></table>',
      ['1:1 heading 2 (4 A)', '1:1 table x|y'],
    ],
    [
      'a drawn frame of one cell',
      '+--------+\n| Summary |\n|         |\n| a *b*   |\n+--------+'.replaceAll('--------', '---------'),
      ['2:1 paragraph (Summary)', '4:1 paragraph (a /b/)'],
    ],
    [
      'a drawn frame with a list',
      '+-------+\n| -   a |\n| -   b |\n+-------+',
      ['2:5 list-item – 1 (a)', '3:5 list-item – 1 (b)'],
    ],
    ['a column is a table', '<table><tr><td>x</td></tr><tr><td>y</td></tr></table>', ['1:1 table x / y']],
    [
      'a cell with a caption is a table',
      '<table><caption>Table 1</caption><tr><td>x</td></tr></table>',
      ['1:1 table (Table 1) x'],
    ],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })
})

describe('text', () => {
  test.each<Case>([
    ['hard wraps are spaces', 'one\ntwo', ['1:1 paragraph (one two)']],
    ['hard breaks are breaks', 'one  \ntwo\\\nthree', ['1:1 paragraph (one⏎two⏎three)']],
    ['escapes are text', '2 \\* 3 \\_x\\_ \\$', ['1:1 paragraph (2 * 3 _x_ $)']],
    ['emphasis is marks', '**b** *i* `m` ~~s~~', ['1:1 paragraph (*b* /i/ `m` -s-)']],
    ['raised and lowered by tags', '2<sup>32</sup> and H<sub>2</sub>O', ['1:1 paragraph (2^{32} and H_{2}O)']],
    ['raised and lowered by signs', '2^32^ and H~2~O', ['1:1 paragraph (2^{32} and H_{2}O)']],
    ['carets that raise nothing', 'a^b^c, x ^2, 2^32', ['1:1 paragraph (a^b^c, x ^2, 2^32)']],
    ['tags of HTML', '<b>b</b><i>i</i><code>m</code><br>x<span>y</span>', ['1:1 paragraph (*b*/i/`m`⏎xy)']],
    ['comments are gone', 'a <!-- b --> c', ['1:1 paragraph (a  c)']],
    ['links into the text keep their target', 'see [8.2](#poll)', ['1:1 paragraph (see [8.2→poll])']],
    ['other links are their text', 'see [here](https://example.org)', ['1:1 paragraph (see here)']],
    ['links by reference', 'see [here][1]\n\n[1]: #poll', ['1:1 paragraph (see [here→poll])']],
    ['quotations', '> a\n> b', ['1:3 paragraph (a b)']],
    ['rules between parts say nothing', 'a\n\n***\n\nb', ['1:1 paragraph (a)', '5:1 paragraph (b)']],
    [
      'pictures',
      '![Figure 1 – A lantern](img/lantern.png)',
      ['1:1 figure lantern.png', '1:1 paragraph (Figure 1 – A lantern)'],
    ],
    ['pictures in a line', 'the sign ![x](a/b.png) here', ['1:1 paragraph (the sign ‹b.png› here)']],
    ['grammars in angle brackets are text', 'a <digit> here', ['1:1 paragraph (a <digit> here)']],
    ['ids in tags', '<a id="p1"></a>Text', ['1:1 paragraph #p1 (Text)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('a tag that is not known is said once', () => {
    expect(codesOf('a <digit> b <digit> c')).toEqual(['element-unknown'])
  })
})

describe('footnotes', () => {
  test.each<Case>([
    ['stand at their call', 'Text[^1] on.\n\n[^1]: A *note*.', ['1:1 paragraph (Text†1{A /note/.} on.)']],
    ['of several paragraphs', 'Text[^1].\n\n[^1]: One.\n\n    Two.', ['1:1 paragraph (Text†1{One.¶Two.}.)']],
    ['with what is no paragraph', 'Text[^1].\n\n[^1]: One.\n\n    - item', ['1:1 paragraph (Text†1{One.¶item}.)']],
    ['called twice are printed once', 'A[^1], b[^1].\n\n[^1]: One.', ['1:1 paragraph (A†1{One.}, b^{1}.)']],
    [
      'that call each other end',
      'Text[^1].\n\n[^1]: One[^2].\n\n[^2]: Two[^1].',
      ['1:1 paragraph (Text†1{One†2{Two^{1}.}.}.)'],
    ],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('are found in another part of the file', () => {
    const filler = 'A sentence about lanterns and their masts.\n\n'.repeat(300)
    expect(blocksOf(`Text[^n].\n\n${filler}# End\n\n[^n]: Far away.\n\n    Still there.`)[0]).toBe(
      '1:1 paragraph (Text†n{Far away.¶Still there.}.)',
    )
  })

  test('that nothing calls are said', () => {
    expect(readText('Text.\n\n[^9]: Lost.').diagnostics).toMatchObject([
      { code: 'footnote-uncalled', notCompared: { block: 'footnote', characters: 5 } },
    ])
  })
})

describe('lists', () => {
  test.each<Case>([
    ['bullets', '- a\n- b', ['1:3 list-item – 1 (a)', '2:3 list-item – 1 (b)']],
    ['numbers go on from the first', '3) a\n3) b\n', ['1:4 list-item 3) 1 (a)', '2:4 list-item 4) 1 (b)']],
    ['numbers with a full stop', '1. a\n2. b', ['1:4 list-item 1. 1 (a)', '2:4 list-item 2. 1 (b)']],
    [
      'lists in lists',
      '- a\n  1) b\n     - c\n- d',
      ['1:3 list-item – 1 (a)', '2:6 list-item 1) 2 (b)', '3:8 list-item – 3 (c)', '4:3 list-item – 1 (d)'],
    ],
    [
      'a letter behind the bullet is the marker',
      '- a) first\n- b) second',
      ['1:3 list-item a) 1 (first)', '2:3 list-item b) 1 (second)'],
    ],
    [
      'typed letters on lines of their own',
      'One of:\na) first;\nb) second.',
      ['1:1 paragraph (One of:)', '2:1 paragraph (a) first;)', '3:1 paragraph (b) second.)'],
    ],
    [
      'typed letters without signs at the ends',
      'a) first\nb) second\nc) third',
      ['1:1 paragraph (a) first)', '2:1 paragraph (b) second)', '3:1 paragraph (c) third)'],
    ],
    [
      'typed dashes',
      'One of:\n– *first*\n  goes on\n– second',
      ['1:1 paragraph (One of:)', '2:1 paragraph (– /first/ goes on)', '4:1 paragraph (– second)'],
    ],
    [
      'typed letters in an item',
      '1. two\n   a) x\n   b) y',
      ['1:4 list-item 1. 1 (two)', '2:4 list-item a) 2 (x)', '3:4 list-item b) 2 (y)'],
    ],
    [
      'items behind emphasis on two lines',
      'As *it\nis*:\na) x;\nb) y.',
      ['1:1 paragraph (As /it is/:)', '3:1 paragraph (a) x;)', '4:1 paragraph (b) y.)'],
    ],
    [
      'a sentence wrapped before a letter in brackets',
      'as in the cases\na) and b) above',
      ['1:1 paragraph (as in the cases a) and b) above)'],
    ],
    ['a bold line in an item is its text', '- **bold**', ['1:3 list-item – 1 (*bold*)']],
    ['boxes to tick', '- [x] done', ['1:7 list-item – 1 (☒ done)']],
    ['a second paragraph of an item', '- a\n\n  b', ['1:3 list-item – 1 (a)', '3:3 paragraph (b)']],
    ['code in an item', '- a\n\n  ```\n  x\n  ```', ['1:3 list-item – 1 (a)', '3:3 code - (x)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })
})

describe('formulas', () => {
  test.each<Case>([
    ['displayed', '$$\nx^2\n$$', ['1:1 formula (x^⟨2⟩)']],
    ['displayed on one line', '$$x^2$$', ['1:1 formula (x^⟨2⟩)']],
    ['with a tag', '$$\nx \\tag{6-1}\n$$', ['1:1 formula 6-1 (x)']],
    ['with its number behind it', '$$x$$ (6-1)', ['1:1 formula 6-1 (x)']],
    ['with its number in the TeX', '$$\nx \\qquad (6-1)\n$$', ['1:1 formula 6-1 (x)']],
    ['an argument is no number', '$$\nf(1)\n$$', ['1:1 formula (f(1))']],
    ['with a label', '$$\nx \\label{eq:a}\n$$', ['1:1 formula #eq:a (x)']],
    ['in a fence', '```math\nx^2\n```', ['1:1 formula (x^⟨2⟩)']],
    ['in a line', 'if $x^2$ holds', ['1:1 paragraph (if $x^⟨2⟩$ holds)']],
    ['one letter', 'if $x$, then', ['1:1 paragraph (if $x$, then)']],
    ['over a line end', 'if $a +\nb$ holds', ['1:1 paragraph (if $a+b$ holds)']],
    ['money is none', 'it costs $5 and $6', ['1:1 paragraph (it costs $5 and $6)']],
    ['money and a formula', 'it costs $5 if $n=2$', ['1:1 paragraph (it costs $5 if $n=2$)']],
    ['names with dollars are none', 'A$B and C$D', ['1:1 paragraph (A$B and C$D)']],
    ['escaped dollars are none', '\\$x\\$', ['1:1 paragraph ($x$)']],
    ['dollars in code are none', '`$x` and `$y`', ['1:1 paragraph (`$x` and `$y`)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('TeX that cannot be parsed is said', () => {
    expect(codesOf('$$\n\\frac{a\n$$')).toEqual(['formula-malformed'])
  })

  test('dollars do not shift places', () => {
    expect(blocksOf('costs $5\n\n- $6 and `$7`')).toEqual([
      '1:1 paragraph (costs $5)',
      '3:3 list-item – 1 ($6 and `$7`)',
    ])
  })
})

describe('code', () => {
  test.each<Case>([
    ['keeps its language and lines', '```asn.1\nA ::= B\n  c\n```', ['1:1 code asn.1 (A ::= B⏎  c)']],
    ['keeps dollars, numbers signs and blank lines', '~~~\ncost=$5\n\n# x\n~~~', ['1:1 code - (cost=$5⏎⏎# x)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })
})

describe('tables', () => {
  test.each<Case>([
    ['pipe tables', '| a | b |\n|---|---|\n| 10<sup>1</sup> | *c* |', ['1:1 table ^a|^b / 10^{1}|/c/']],
    [
      'HTML tables with spans',
      '<table><tr><th colspan="2">a</th></tr><tr><td rowspan=2>b</td><td>c<br>d</td></tr></table>',
      ['1:1 table ^a→2 / b↓2|c⏎d'],
    ],
    [
      'a head of plain cells',
      '<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
      ['1:1 table ^a / b'],
    ],
    ['a caption', '<table><caption>Table 1 – L</caption><tr><td>a</td></tr></table>', ['1:1 table (Table 1 – L) a']],
    ['blank lines inside', '<table>\n<tr>\n\n<td>a<td>\n\n</tr>\n</table>\n\nb', ['1:1 table a|', '9:1 paragraph (b)']],
    [
      'paragraphs and lists in cells',
      '<table><tr><td><p>a</p><p>b</p><ul><li>c</li></ul></td><td>d</td></tr></table>',
      ['1:1 table a¶b¶–⇥c|d'],
    ],
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>',
      ['1:1 table a¶b¶c|d'],
    ],
    [
      'formulas and references in cells',
      '<table><tr><td>$x^2$ &lt; &mdash;</td><td>d</td></tr></table>',
      ['1:1 table $x^⟨2⟩$ < —|d'],
    ],
    ['tags that are not closed', '<table><tr><td>a<td>b<tr><td>c</table>', ['1:1 table a|b / c']],
    [
      'text around a table',
      '<p>before</p>\n<table><tr><td>a<td>b</table>\n<p>after</p>',
      ['1:1 paragraph (before)', '2:1 table a|b', '3:1 paragraph (after)'],
    ],
    [
      'other HTML is its text',
      '<div>\n<h2>8.2 Title</h2>\n<p>Text <b>x</b></p>\n<ul><li>i</li></ul>\n</div>',
      ['2:1 heading 2 (8.2 Title)', '3:1 paragraph (Text *x*)', '4:1 list-item – 1 (i)'],
    ],
    ['preformatted HTML', '<pre>\na\n b\n</pre>', ['1:1 code - (a⏎ b)']],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('text outside of the cells is kept and said', () => {
    expect(blocksOf('<table>stray<tr><td>a</td></tr></table>')).toEqual(['1:1 table a', '1:1 paragraph (stray)'])
    expect(codesOf('<table>stray<tr><td>a</td></tr></table>')).toEqual(['table-malformed'])
  })

  test('cells know their line', () => {
    const [table] = readText('a\n\n<table>\n<tr><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>').blocks.slice(1)
    expect(table?.type === 'table' && table.rows.map((row) => row[0]?.place.line)).toEqual([4, 5])
  })

  test('long tables stay one table with the right lines', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `| row ${i} | value |`)
    const { blocks } = readText(`Before.\n\n| a | b |\n|---|---|\n${rows.join('\n')}\n\nAfter.`)
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph'])
    const table = blocks[1]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.rows.length).toBe(1_001)
    expect(table.rows.map((row) => row[0]?.place.line)).toEqual([3, ...rows.map((_, i) => i + 5)])
    expect(table.rows.filter((row) => row[0]?.header).length).toBe(1)
  })
})

describe('front matter', () => {
  test('gives the facts as they are written', () => {
    const { front } = readText(
      '---\nidentifier: ITU-T X.1990 (06/2023)\nedition: 4.0\ndate: 2023-06\npublisher: ISO/IEC\nlanguage: en\n---\n\n# 1 Scope',
    )
    expect(front).toEqual({
      identifier: 'ITU-T X.1990 (06/2023)',
      edition: '4.0',
      date: '2023-06',
      publisher: 'iso-iec',
      language: 'en',
    })
  })

  test('says what it cannot use', () => {
    expect(codesOf('---\nauthor: nobody\n---\n')).toEqual(['front-matter-unknown'])
    expect(codesOf('---\ntitle: [\n---\n')).toEqual(['front-matter-malformed'])
  })

  test('may hold number signs and more', () => {
    const { front, blocks } = readText(`---\n${'# a comment\n'.repeat(100)}title: T\n---\n\nText`)
    expect(front).toEqual({ title: 'T' })
    expect(blocks).toHaveLength(1)
  })
})

test('a file cut for the parser reads as it would in one piece', () => {
  const part = (i: number): string =>
    `## ${i} Title\n\nText ${i} with *emphasis*[^${i}].\n\n- item\n\n  more\n- item\n\n\`\`\`\n# no heading\n\n- no item\n\`\`\`\n\n<!-- a comment\n\n# no heading\n-->\n\n[^${i}]: Note ${i}.\n`
  const text = Array.from({ length: 200 }, (_, i) => part(i)).join('\n')
  const { blocks, diagnostics } = readText(text)
  expect(diagnostics).toEqual([])
  expect(blocks.map((block) => block.type[0]).join('')).toBe('hppppc'.repeat(200))
  const lines = text.split('\n')
  for (const block of blocks)
    if (block.type === 'heading') expect(lines[(block.place.line as number) - 1]).toMatch(/^## /)
})

test('line ends of every kind are the same', () => {
  const text = '# 1 Scope\n\nA b\nc\n\n```\nx\ny\n```\n'
  expect(blocksOf(text.replaceAll('\n', '\r\n'))).toEqual(blocksOf(text))
  expect(blocksOf(`\ufeff${text}`)).toEqual(blocksOf(text))
})

describe('braces behind brackets', () => {
  test.each<[string, string]>([
    ['[answers]{.underline} and [polls]{.mark lang="en"}', '1:1 paragraph (answers and polls)'],
    [
      'items[2]{a,b} and items[2]{a} and rows[N]{a=1}',
      '1:1 paragraph (items[2]{a,b} and items[2]{a} and rows[N]{a=1})',
    ],
    ['items[2]{.5}', '1:1 paragraph (items[2]{.5})'],
  ])('are attributes where they are written as such: %s', (text, block) => {
    expect(blocksOf(text)).toEqual([block])
  })
})

describe('stars in a text that writes other stars as what they are', () => {
  const block = (text: string): string | undefined => blocksOf(`Levels 2 \\* 3.\n\n${text}`)[1]?.replace(/^\S+ /, '')

  test.each([
    'Files *.txt and *.doc are kept.',
    'The arguments are char *argv and char *envp.',
    'Let *p be a pointer, and *q, too.',
    'The sets A*, B* and f*(x) of g*.',
    'It is f(*, x) or g(y, *).',
  ])('stand where nobody stresses: %s', (text) => {
    expect(block(text)).toBe(`paragraph (${text})`)
  })

  test('are no text where a converter has left them around words', () => {
    expect(block('ISO 1:1994*, Lamps of the street*.')).toBe('paragraph (ISO 1:1994, Lamps of the street.)')
    expect(block('The *polled lamp *.')).toBe('paragraph (The polled lamp .)')
  })
})

test('stars behind words stay in a text that does not tell how it writes them', () => {
  expect(blocksOf('The sets A*, B* and f*(x) of g*.')).toEqual(['1:1 paragraph (The sets A*, B* and f*(x) of g*.)'])
})

describe('blocks of site generators', () => {
  test('are headed by the word of their kind', () => {
    const box = (name: string): string => blocksOf(`!!! ${name}\n    The lamp is hot.`).join()
    expect(box('danger')).not.toBe(box('note'))
    expect(box('danger')).toBe(blocksOf(':::danger\nThe lamp is hot.\n:::').join().replace('2:1', '1:1'))
    expect(box('requirement')).toContain('Requirement')
    expect(blocksOf('- a lamp\n\n    !!! note\n        It is lit.').join()).not.toContain('!!!')
  })

  test.each([
    ['lines that are no options', ':::note\n:Rate: It shall not answer.\n:::', 'shall not answer'],
    ['words in braces that are no attributes', 'A lamp burns.\n{: shall not }', 'shall not'],
    ['what is no name of a place', '(N-1)=\n2', '(N-1)='],
    ['marks in code', '    !!! note\n        It is lit.', '!!! note'],
    ['a formula on the first line', '```{math} P = 40\n```', 'P = 40'],
    ['a word behind a formula that is no name', '$$x = 1$$ (normative)', 'normative'],
  ])('keep %s', (_what, text, kept) => {
    expect(blocksOf(text).join()).toContain(kept)
  })

  test('a sentence that begins with a number sign is no heading', () => {
    expect(blocksOf('#5 of the list shall be read.')).toEqual(['1:1 paragraph (#5 of the list shall be read.)'])
  })
})
