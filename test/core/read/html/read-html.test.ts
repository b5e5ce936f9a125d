import { describe, expect, test } from 'vitest'
import type { RawDocument } from '../../../../packages/core/src/model/raw.ts'
import { readHtml } from '../../../../packages/core/src/read/html/index.ts'

const read = (text: string): RawDocument => readHtml(new TextEncoder().encode(text), { path: 'page.html' })
const latin = (text: string): RawDocument =>
  readHtml(
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    { path: 'page.html' },
  )
const printed = (raw: RawDocument): string[] =>
  raw.blocks.map((block) =>
    block.type === 'paragraph'
      ? block.children.map((inline) => (inline.type === 'break' ? '⏎' : inline.value)).join('')
      : block.type === 'heading'
        ? `# ${block.title.map((inline) => (inline.type === 'break' ? '⏎' : inline.value)).join('')}`
        : block.type,
  )
const lost = ({ ledger, furniture, diagnostics }: RawDocument): number =>
  (ledger?.source ?? 0) -
  (ledger?.read ?? 0) -
  furniture.reduce((sum, { characters }) => sum + characters, 0) -
  diagnostics.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0)

describe('boxes of contents and of code', () => {
  test('a head of code that says more than its language is text', () => {
    const head = (more: string): string =>
      `<h1>1 Scope</h1><div class="example-header"><span class="language-name">asn1</span>${more}</div>`
    expect(printed(read(head('<button>Copy</button>'))).join()).not.toContain('asn1')
    expect(printed(read(head('A lamp is not lit.'))).join()).toContain('not lit')
  })

  test('a button is a word of the sentence that goes on behind it, and else works the page', () => {
    const text = printed(
      read('<h1>1 Scope</h1><p>Press <button>Reset</button> once. <button>Copy</button></p><button>Top</button>'),
    ).join()
    expect(text).toContain('Reset')
    expect(text).not.toMatch(/Copy|Top/)
  })

  test('what a page shows and would not print is text', () => {
    const text = printed(read('<h1>1 Scope</h1><p class="noprint">The lamp shall be lit.</p>')).join()
    expect(text).toContain('shall be lit')
  })

  test('boxes in boxes are measured once', () => {
    const lines = '<p>The lamp is lit <a href="#x">a</a>.</p>'.repeat(4_000)
    const deep = `<h1>1 Scope</h1>${'<div class="contents">'.repeat(200)}${lines}${'</div>'.repeat(200)}`
    expect(read(deep).blocks.length).toBe(4_001)
  })
})

describe('running text', () => {
  test('keeps print apart from text', () => {
    const [block] = read('<p>a <b>shall</b> 2<sup>32</sup>&shy;x<br>y').blocks
    expect(block?.type === 'paragraph' && block.children).toEqual([
      { type: 'text', value: 'a ' },
      { type: 'text', value: 'shall ', bold: true },
      { type: 'text', value: '2' },
      { type: 'text', value: '32', script: 'superscript' },
      { type: 'text', value: 'x' },
      { type: 'break', of: 'line' },
      { type: 'text', value: 'y' },
    ])
  })

  test.each(['<dl><dt>a</dt><dd>', '<table><tr><td>', '<ul><li>'])('code in %s is read', (open) => {
    const raw = read(`<h1>1 Scope</h1>${open}<pre>x := 1</pre>`)
    expect(JSON.stringify(raw.blocks)).toContain('x := 1')
    expect(raw.diagnostics).toEqual([])
    expect(raw.ledger?.read).toBe(raw.ledger?.source)
  })

  test('text in no paragraph is a paragraph', () => {
    expect(printed(read('<h1>1 Scope</h1>One <i>run</i><p>Two</p>three'))).toEqual([
      '# 1 Scope',
      'One run',
      'Two',
      'three',
    ])
  })

  test('heads and feet of pages, as word processors write them, are no text', () => {
    const raw = read(
      '<div title="header"><p>ISO/IEC 98988-2:2024 (E)</p></div><h1>1 Scope</h1><p>Text.</p><div title="footer"><p>Page 15</p></div>',
    )
    expect(printed(raw)).toEqual(['# 1 Scope', 'Text.'])
    expect(raw.furniture.map(({ rule }) => rule)).toEqual(['running-head'])
    expect(lost(raw)).toBe(0)
  })

  test('a link into the page keeps its target', () => {
    const [block] = read('<p>see <a href="#s2">clause 2</a></p><p id="s2">x</p>').blocks
    expect(block?.type === 'paragraph' && block.children.at(-1)).toEqual({
      type: 'cross-reference',
      value: 'clause 2',
      target: 's2',
    })
  })

  test('symbol fonts print other characters than their codes', () => {
    expect(printed(read('<p>a <span style="font-family:Symbol">\u00a3</span> b</p>'))).toEqual(['a ≤ b'])
  })
})

describe('encodings', () => {
  test('windows-1252 that is declared', () => {
    expect(printed(latin('<meta charset=windows-1252><p>a \x96 b'))).toEqual(['a – b'])
  })

  test('windows-1252 that is not declared is read, and said', () => {
    const raw = latin('<p>a \x96 b')
    expect(printed(raw)).toEqual(['a – b'])
    expect(raw.diagnostics.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test('UTF-16 with its mark', () => {
    const text = '\ufeff<p>a – b'
    const bytes = new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer)
    expect(printed(readHtml(bytes, {}))).toEqual(['a – b'])
  })

  test('an encoding that nobody knows is refused', () => {
    expect(() => latin('<meta charset=ebcdic-9><p>a')).toThrow(/“ebcdic-9”, which is not known/)
  })
})

describe('hostile pages', () => {
  test.each([
    ['nested elements', '<div>'.repeat(100_000)],
    ['nested print', '<b>'.repeat(100_000)],
    ['elements that close themselves', '<div/>'.repeat(100_000)],
    ['lists in lists', '<ul><li>'.repeat(20_000)],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['print that is left open', Array.from({ length: 5_000 }, (_, at) => `<p><font size=${at}>x`).join('')],
    ['elements that others end', '<div></x>'.repeat(100_000)],
    [
      'print over paragraphs',
      `${Array.from({ length: 240 }, (_, at) => `<font size=${at}>`).join('')}${'<p>x'.repeat(20_000)}`,
    ],
    ['formulas', `<math>${'<mrow>'.repeat(50_000)}`],
  ])('%s are refused in no time', (_, text) => {
    expect(() => read(text)).toThrow(/nests more than 250 elements \(maxDepth\)/)
  })

  test('an element with thousands of attributes is refused', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ` a${at}=1`).join('')
    expect(() => read(`<p${many}>x</p>`)).toThrow(/more than 500 attributes/)
  })

  test.each([
    ['an open comment', '<p>a<!-- b'],
    ['an open tag', '<p>a<p class="b'],
    ['closing tags alone', `<p>x</p>${'</div>'.repeat(50_000)}`],
    ['drawings of many strokes', `<p>x</p><svg>${'<path d="M0"/>'.repeat(2_000)}<text>y</text></svg>`],
    ['formulas with many spaces', `<p><math>${'<mspace/>'.repeat(2_000)}<mi>x</mi></math></p>`],
    ['markup in attributes', '<p title="<div><div>">x</p>'.repeat(1_000)],
    ['print around the whole page', `<font face="Arial">${'<p>x</p>'.repeat(5_000)}</font>`],
    ['elements as deep as they may be', `${'<div>'.repeat(240)}x`],
    ['lists as deep as they may be', `${'<ul><li>'.repeat(240)}x`],
    ['quotes in a tag', `<p ${'"'.repeat(20_000)}>x`],
    ['paragraphs that never end', '<p>x'.repeat(20_000)],
    ['an open script', '<p>a<script>b'],
  ])('%s: read, nothing lost', (_, text) => {
    const start = performance.now()
    expect(lost(read(text))).toBe(0)
    expect(performance.now() - start).toBeLessThan(4_000)
  })

  test('what stands directly in a table, row or list is not lost', () => {
    const raw = read('<table><tr>one<td>two</td></tr></table><ul>three<li>four</ul><dl>five<dt>six<dd>seven</dl>')
    expect(lost(raw)).toBe(0)
    expect(raw.diagnostics.filter(({ notCompared }) => notCompared)).toEqual([])
  })
})

describe('what other tools write', () => {
  test('an element that HTML does not have is kept, and told once', () => {
    const raw = read('<p>a <zz>b</zz> <zz>c</zz></p><yy><p>d</p></yy><o:p>e</o:p>')
    expect(printed(raw)).toEqual(['a b c', 'd', 'e'])
    expect(raw.diagnostics.map(({ code, notCompared }) => [code, notCompared])).toEqual([
      ['element-unknown', undefined],
      ['element-unknown', undefined],
    ])
  })

  test('labels of a drawing that are written as HTML are words of the figure', () => {
    const raw = read('<svg><text>a</text><foreignObject><div>b</div></foreignObject></svg>')
    expect(JSON.stringify(raw.blocks)).toMatch(/"a".*"b"/)
    expect(lost(raw)).toBe(0)
  })

  test('a note that is set as a table of a word and a cell', () => {
    const cells = '<td class="icon"><div class="title">Note</div></td><td class="content">A lamp may fail.</td>'
    const [block] = read(`<div class="admonitionblock note"><table><tr>${cells}</tr></table></div>`).blocks
    expect(block).toMatchObject({ type: 'paragraph', role: 'note', label: 'Note' })
  })
})

describe('footnotes that are linked', () => {
  const call = (at: number): string => `a lamp<sup><a id="r${at}" href="#n${at}">${at}</a></sup> `
  const notesIn = (raw: RawDocument): string[] =>
    raw.blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.children.flatMap((inline) =>
            inline.type === 'footnote-anchor'
              ? [
                  inline.children
                    .map((one) => (one.type === 'text' ? one.value : ''))
                    .join('')
                    .trim(),
                ]
              : [],
          )
        : [],
    )

  test('an aside with all notes of a page is none itself', () => {
    const notes = [1, 2].map((at) => `<li id="n${at}"><p>Note ${at}. <a href="#r${at}">↩</a></p></li>`).join('')
    const raw = read(`<h1>1 Scope</h1><p>${call(1)}${call(2)}</p><aside><ol>${notes}</ol></aside>`)
    expect(notesIn(raw)).toEqual(['Note 1.', 'Note 2.'])
    expect(lost(raw)).toBe(0)
  })

  test('an aside that begins with other text is text', () => {
    const raw = read(
      `<h1>1 Scope</h1><p>${call(1)}</p><aside><p>A lamp shall shine.</p><p id="n1">1 Of brass.</p></aside>`,
    )
    expect(notesIn(raw)).toEqual([])
    expect(printed(raw)).toContain('A lamp shall shine.')
    expect(lost(raw)).toBe(0)
  })
})

describe('what a page adds to its headings', () => {
  test.each([
    '<a class="headerlink" href="#s" title="Link to this heading">\uf0c1</a>',
    '<a href="#s">¶</a>',
    '<a class="self-link" href="#s"></a>',
  ])('the sign of the link to it is not printed: %s', (sign) => {
    const raw = read(`<h2 id="s">1 Scope${sign}</h2><p>Text.</p>`)
    expect(printed(raw)).toEqual(['# 1 Scope', 'Text.'])
    expect(lost(raw)).toBe(0)
  })

  test('a link with a word stays, and a sign that text links', () => {
    const raw = read('<h2 id="s">1 <a href="#s">Scope</a></h2><p>The limit <a href="#s">§</a> holds.</p>')
    expect(printed(raw)).toEqual(['# 1 Scope', 'The limit § holds.'])
  })

  test('a heading that is the word of a note is its label', () => {
    const raw = read('<h2>1 Scope</h2><div class="note"><h3 class="title">Note</h3><p>Levels begin at 1.</p></div>')
    expect(printed(raw)).toEqual(['# 1 Scope', 'Levels begin at 1.'])
    expect(raw.blocks[1]).toMatchObject({ role: 'note', label: 'Note' })
  })

  test('another heading in a note is one', () => {
    const raw = read('<h2>1 Scope</h2><div class="note"><h3>Note on levels</h3><p>Levels begin at 1.</p></div>')
    expect(printed(raw)).toContain('# Note on levels')
  })
})

test('a titled paragraph over a table is its caption, wherever it stands', () => {
  const raw = read(
    '<h2>1 Scope</h2><ul><li><p>a</p><div class="table"><p class="title"><b>Table 1. Limits</b></p><table><tr><td>1</td></tr></table></div></li></ul>',
  )
  expect(raw.blocks.find((block) => block.type === 'paragraph' && block.role === 'table-caption')).toBeDefined()
})

test('a comment that is never closed is told with what it hides', () => {
  const read = (page: string) => readHtml(new TextEncoder().encode(page), {}).diagnostics
  const page = '<h1>1 Scope</h1><p>Lanterns are lit.</p>\n<!-- a note\n<h1>2 Rules</h1><p>A lantern shall be lit.</p>'
  expect(read(page)).toMatchObject([
    { code: 'comment-unclosed', place: { line: 2, column: 1 }, notCompared: { characters: 30 } },
  ])
  expect(read(page.replace('a note', 'a note -->'))).toEqual([])
  expect(read('<h1>1 Scope</h1><p>Lanterns are lit.</p><!-- the end -->')).toEqual([])
})

test('numbers beside code are no text, and others are, whatever their class', () => {
  expect(printed(read('<p>It sends <span class="lineno">5</span> pulses.</p>'))).toEqual(['It sends 5 pulses.'])
  const row = '<tr><td>a</td><td class="gutter">5</td><td class="gutter"></td></tr>'
  expect(printed(read(`<table><tr><th>N</th><th>V</th><th></th></tr>${row}</table>`))).toEqual(['table'])
  const listing = '<tr><td class="linenos"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr>'
  expect(printed(read(`<table>${listing}</table>`))).toEqual(['code'])
})

test('what Word sets a point lower is no index', () => {
  const script = (top: string) => {
    const [block] = read(`<p>It is 5<span style="font-size:8pt;position:relative;top:${top}">10</span> m.</p>`).blocks
    return (
      block?.type === 'paragraph' && block.children.map((inline) => ('script' in inline ? inline.script : undefined))
    )
  }
  expect(script('1.0pt')).not.toContain('subscript')
  expect(script('3.0pt')).toContain('subscript')
  expect(script('-4pt')).toContain('superscript')
})
