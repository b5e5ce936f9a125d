import { describe, expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../../packages/core/src/index.ts'
import { readPdf } from '../../../../packages/core/src/read/pdf/index.ts'
import { at, line, lines, pdf, print, ragged, read, sideways, spread, widthOf } from './set-pdf.ts'

const head = at(420, 800, 'ISO/IEC 98988-9:2024 (E)', 'bold')
const foot = (page: number): string[] => [at(380, 40, 'Rec. ITU-T X.1989 (06/2024)', 'bold'), at(530, 40, String(page))]

describe('letters', () => {
  test('what is raised is no digit of the number before it', async () => {
    const document = await read([at(57, 770, 'modulo 2'), at(92, 774, '32', 'roman', 6.5), at(101, 770, 'and not 232')])
    expect(print(document)).toBe('paragraph modulo 2^{32} and not 232')
  })

  test('what is lowered is told from what is raised', async () => {
    const document = await read([at(57, 770, 'T'), at(63.2, 768, '0', 'roman', 6.5), at(70, 770, 'is the first')])
    expect(print(document)).toBe('paragraph T_{0} is the first')
  })

  test('words are parted by gaps where no space is printed', async () => {
    const document = await read([at(57, 770, 'shall'), at(80, 770, 'not'), at(95, 770, 'wrap')])
    expect(print(document)).toBe('paragraph shall not wrap')
  })

  test('white under the next letters parts no words', async () => {
    const x = 57 + widthOf('tele', 'roman', 10)
    const document = await read([at(57, 770, 'tele'), at(x, 770, ' '), at(x, 770, 'phone')])
    expect(print(document)).toBe('paragraph telephone')
  })

  test('a dash that is set apart from the word behind it opens an item, one that is printed with it does not', async () => {
    const document = await read([at(57, 770, '\u2014'), at(67, 770, 'grammar;'), at(57, 740, '\u2014grammar')])
    expect(print(document)).toBe('paragraph \u2014 grammar;\nparagraph \u2014grammar')
  })

  test('a divided word is joined only where the text has it whole', async () => {
    const document = await read(
      lines(
        770,
        'The interchange of words that fill this line to its right edge by their number, inter-',
        'change and a low-',
        'power device.',
      ),
    )
    expect(print(document)).toContain('number, interchange and a low\u00ad-power device.')
  })

  test('the letters of a word that is printed twice for boldness are read once', async () => {
    const document = await read([at(57, 770, 'Scope'), at(57.3, 770, 'Scope')])
    expect(print(document)).toBe('paragraph Scope')
    expect(document.furniture).toEqual([{ rule: 'not-printed', characters: 5 }])
  })
})

test('bytes may come as Node gives them', async () => {
  const document = await readDocument(
    Buffer.from(pdf([at(57, 770, '1', 'bold', 11), at(97, 770, 'Scope', 'bold', 11)])),
  )
  expect(document.children.map(({ label }) => label)).toEqual(['1'])
})

describe('drawings', () => {
  const text =
    'The parts of the relay and the paths between them are drawn below, with the names that clause 3 gives them all.'
  const box = (x: number, y: number): string[] => [
    line(x, y, x + 60, y),
    line(x, y + 20, x + 60, y + 20),
    line(x, y, x, y + 20),
    line(x + 60, y, x + 60, y + 20),
  ]

  test('a drawing reaches from its caption up to the text, however much white is in it', async () => {
    const document = await read([
      ...lines(770, text),
      at(200, 740, 'entry'),
      ...box(190, 730),
      at(205, 640, 'store'),
      ...box(195, 630),
      at(300, 640, 'exit'),
      ...box(290, 630),
      at(180, 560, 'Figure 1 \u2013 Parts of the relay', 'bold'),
      ...lines(530, text),
    ])
    expect(print(document)).toBe(
      `paragraph ${text}\nfigure entry store\u2192exit\nparagraph Figure 1 \u2013 Parts of the relay\nparagraph ${text}`,
    )
  })

  test('boxes beside each other are the fields of a drawing where a caption of a figure stands below them', async () => {
    const cells = ['type', 'length', 'flags', 'body']
    const grid = [
      line(100, 690, 420, 690),
      line(100, 720, 420, 720),
      ...[100, 180, 260, 340, 420].map((x) => line(x, 690, x, 720)),
    ]
    const row = cells.map((cell, which) => at(110 + which * 80, 700, cell))
    const bits = ['4', '12', '8', 'n'].map((cell, which) => at(130 + which * 80, 678, cell, 'roman', 8))
    const figure = await read([...lines(770, text), ...grid, ...row, ...bits, at(180, 640, 'Figure 2: Unit', 'bold')])
    expect(print(figure)).toContain('figure type\u2192length\u2192flags\u2192body 4')
    const table = await read([...lines(770, text), at(180, 740, 'Table 2: Unit', 'bold'), ...grid, ...row])
    expect(print(table)).toContain('table type | length | flags | body')
  })

  test('in which order the labels of a drawing are read says nothing; another label does', async () => {
    const page = (...labels: readonly [string, number, number][]): readonly string[] => [
      at(57, 790, '1', 'bold', 11),
      at(97, 790, 'Scope', 'bold', 11),
      ...lines(770, text),
      ...labels.flatMap(([label, x, y]) => [at(x + 10, y + 5, label), ...box(x, y)]),
      at(180, 560, 'Figure 1 \u2013 Parts of the relay', 'bold'),
    ]
    const found = async (other: readonly string[]): Promise<string[]> => {
      const left = await readDocument(pdf(page(['entry', 100, 700], ['store', 100, 650], ['exit', 300, 650])))
      const { findings } = compareDocuments(left, await readDocument(pdf(other)))
      return findings.map(({ kind, delta }) => `${kind} ${delta.map(({ op, text: words }) => `${op}:${words}`).join()}`)
    }
    // The lines that are drawn are not compared.
    const drawn = 'not-comparable '
    expect(await found(page(['exit', 100, 700], ['store', 300, 690], ['entry', 300, 640]))).toEqual([drawn])
    const all = await found(page(['exit', 100, 700], ['queue', 300, 690], ['entry', 300, 640]))
    expect(all.filter((one) => one !== drawn)).toEqual([
      expect.stringMatching(/^figure-changed .*delete: ?store.*insert: ?queue/),
    ])
  })

  test('a table above is no part of a drawing', async () => {
    const document = await read([
      at(180, 770, 'Table 3 \u2013 Units', 'bold'),
      line(100, 710, 260, 710),
      line(100, 735, 260, 735),
      line(100, 760, 260, 760),
      ...[100, 180, 260].map((x) => line(x, 710, x, 760)),
      ...[at(110, 742, 'unit'), at(190, 742, 'octets'), at(110, 717, 'first'), at(190, 717, '8')],
      at(205, 640, 'store'),
      ...box(195, 630),
      at(180, 600, 'Figure 3 \u2013 Store', 'bold'),
    ])
    expect(print(document)).toContain('table unit | octets / first | 8')
    expect(print(document)).toContain('figure store')
  })
})

describe('lines and pages', () => {
  test('heads and feet that are repeated are no text, and keep what they name', async () => {
    const page = (number: number): string[] => [head, ...foot(number), at(57, 770, `Page text ${'abc'[number - 1]}.`)]
    const document = await read(page(1), page(2), page(3))
    expect(print(document)).toBe('paragraph Page text a.\nparagraph Page text b.\nparagraph Page text c.')
    expect(document.runningHeads).toEqual(['ISO/IEC 98988-9:2024 (E)', 'Rec. ITU-T X.1989 (06/2024)'])
    expect(document.furniture.map(({ rule }) => rule)).toEqual(['running-head'])
  })

  test('a line of the text that begins two pages in the same words stays text', async () => {
    const page = (text: string): string[] => [at(57, 770, 'The counter of ISO/IEC 98988-9 is read'), at(57, 758, text)]
    const others = [...'abcdefgh'].map((text) => [at(57, 770, `${text}.`)])
    const document = await read(page('twice.'), page('once.'), ...others)
    expect(print(document)).toContain('The counter of ISO/IEC 98988-9 is read twice.')
  })

  test('feet that count the pages are no text, on however few pages they stand', async () => {
    const roman = ['iii', 'iv', 'v', 'vi', 'vii']
    const front = roman.map((number, which) => [
      ...lines(600, `Preface ${'abcde'[which]} says why.`),
      at(57, 40, 'All rights reserved by ISO/IEC'),
      at(500, 40, number),
    ])
    const body = Array.from({ length: 60 }, (_, which) => lines(600, `Page ${which} of the text says what.`))
    const document = await read(...front, ...body)
    expect(print(document)).not.toContain('reserved')
    expect(document.runningHeads).toEqual(['All rights reserved by ISO/IEC'])
  })

  test('a head that names the section of its page beside the page number is no text', async () => {
    const titles = ['Relays', 'Beacons at sea', 'Lamps at night', 'Batteries', 'Paint of a lamp', 'Masts']
    const pages = titles.map((title, which) => [
      at(57, 800, `${which + 1}.1 ${titles[Math.max(0, which - 1)]}`),
      at(500, 800, String(which + 1)),
      at(57, 770, `${which + 1}.1 ${title}`, 'bold'),
      ...lines(740, `Here is said what holds of ${'abcdef'[which]} and of all others.`),
    ])
    const document = await read(...pages)
    expect(print(document)).not.toMatch(/Beacons at sea[^]*Beacons at sea/)
    expect(print(document)).toContain('Beacons at sea')
  })

  test('a row at the foot of a page whose value is by chance the number of its page is text', async () => {
    const pages = Array.from({ length: 8 }, (_, which) => [
      ...lines(740, `Here is said what holds of ${'abcdefgh'[which]} and of all others.`),
      ...(which === 4 || which === 5 ? [at(57, 110, 'Value that is reserved'), at(300, 110, '5')] : []),
      at(290, 40, String(which + 1)),
    ])
    expect(print(await read(...pages)).match(/Value that is reserved/g)).toHaveLength(2)
  })

  test('rows that begin pages of a table with other numbers and one word are text', async () => {
    const pages = Array.from({ length: 40 }, (_, which) => [
      ...(which > 3 && which < 9
        ? [
            at(57, 790, String(which * 7)),
            at(100, 790, 'Reserved'),
            at(57, 778, String(which * 7 + 1)),
            at(100, 778, 'Lamp'),
          ]
        : []),
      ...lines(740, `Page ${which} says what holds of it.`),
    ])
    expect(print(await read(...pages)).match(/Reserved/g)).toHaveLength(5)
  })

  test('a head that says the title of a chapter is no text, though it stands on few of the pages', async () => {
    const pages = Array.from({ length: 40 }, (_, which) => [
      ...(which === 3 ? [at(57, 790, '4 Relays', 'bold', 16)] : []),
      ...(which > 3 && which < 9 ? [at(300, 800, 'Relays')] : []),
      ...lines(740, `Page ${which} says what holds of it.`),
    ])
    expect(print(await read(...pages))).not.toMatch(/Relays[^]*Relays/)
  })

  test('a paragraph goes on over the page past a note that nothing calls, line after line', async () => {
    const full = 'A sentence that fills the whole of its line and is not at its end where the page is, goes on'
    const document = await read(
      [
        ...lines(200, full, full),
        at(57, 120, '_______________'),
        at(57, 108, '*)', 'roman', 8),
        at(70, 108, 'Issued before as another text.', 'roman', 8),
      ],
      lines(770, 'over the page with words that fill the line to its right edge, and after that it goes on', 'again.'),
    )
    expect(print(document)).toBe(
      `paragraph ${full} ${full} over the page with words that fill the line to its right edge, and after that it goes on again.\nparagraph *) Issued before as another text.`,
    )
    expect(document.furniture).toEqual([{ rule: 'drawn-rule', characters: 15 }])
    expect(document.ledger?.read).toBe((document.ledger?.source ?? 0) - 15)
  })

  test('a paragraph goes on behind what never ends one, whatever room is left', async () => {
    const full = 'A sentence that fills the whole of its line and is not at its end where the line is, goes on'
    const document = await read(
      lines(200, full, 'behind the number of one printing, Rec. ITU-T X.1989 |', 'ISO/IEC 98988-9, and there again.'),
    )
    expect(print(document)).toBe(
      `paragraph ${full} behind the number of one printing, Rec. ITU-T X.1989 | ISO/IEC 98988-9, and there again.`,
    )
  })

  test('a figure that a sentence names at the head of a line is no caption', async () => {
    const document = await read([
      ...lines(
        770,
        'The relays and the paths between them have the names that are used below for each of them, as they are shown in',
        'Figure 3:',
      ),
      at(57, 730, 'Figure 3 \u2013 Relays'),
    ])
    expect(print(document)).toBe(
      'paragraph The relays and the paths between them have the names that are used below for each of them, as they are shown in Figure 3:\nparagraph Figure 3 \u2013 Relays',
    )
  })

  test('a displayed formula that closes its brackets on the next line is read with it', async () => {
    const document = await read([
      ...lines(
        770,
        'The level is kept as it was set by the relay that asked for it, and is told again to that relay, as',
      ),
      at(100, 746, `L = ${'a(1) + '.repeat(12)}(b(2)`),
      at(100, 734, '+ c(3))'),
    ])
    expect(print(document)).toContain('a(1) + (b(2) + c(3))')
  })

  test('a fraction whose parts stand far from its bar is one formula', async () => {
    const document = await read([
      at(100, 700, 'L(i) ='),
      at(140, 710.5, '(a + b) \u00d7 c'),
      line(139, 705, 139 + widthOf('(a + b) \u00d7 c', 'roman', 10) + 2, 705),
      at(150, 694.5, 'd + e'),
    ])
    expect(print(document)).toBe('formula L(i)=fraction⟨(a+b)×c⟩⟨d+e⟩')
  })

  test('a number that ends a sentence at the head of a justified line opens no list', async () => {
    const words = 'will not function unless all that are involved in it have agreed on version'.split(' ')
    const first = spread(770, 4, ...words)
    const width = words.reduce((sum, word) => sum + widthOf(word, 'roman', 10) + 4, 0)
    const rest = '2. Whichever of them has been agreed on by all those that are involved, it'.split(' ')
    const free = width - rest.reduce((sum, word) => sum + widthOf(word, 'roman', 10), 0) - 4
    const document = await read([
      ...first,
      ...spread(758, free / (rest.length - 1), ...rest),
      ...lines(746, 'goes on.'),
    ])
    expect(document.blocks.length).toBe(1)
  })

  test('what stands at a tab below a colon is the first entry of a list', async () => {
    const document = await read([
      ...lines(770, 'This text has the abbreviations below:'),
      at(57, 758, 'RM'),
      at(100, 758, 'Relay Module of it all'),
    ])
    expect(print(document)).toBe(
      'paragraph This text has the abbreviations below:\nparagraph RM→Relay Module of it all',
    )
  })

  test('the parts of one sign, and a hyphen of another font, have no space between them where none is printed', async () => {
    const document = await read([
      at(57, 770, 'a'),
      at(65, 770, ':'),
      at(70.6, 770, '='),
      at(80, 770, 'non'),
      at(97.5, 770, '-', 'bold'),
      at(100.9, 770, 'binding'),
    ])
    expect(print(document)).toBe('paragraph a := non-binding')
  })

  test('a sentence goes on behind the page', async () => {
    const full = 'A sentence that fills the whole of its line and is not at its end where the page is, goes on'
    const document = await read(
      [...lines(700, full, full), head, ...foot(1)],
      [...lines(770, 'over the page.'), head, ...foot(2)],
      [...lines(770, 'Next.'), head, ...foot(3)],
    )
    expect(print(document)).toBe(`paragraph ${full} ${full} over the page.\nparagraph Next.`)
  })

  test('a number that begins a line goes on with words that fill the line before', async () => {
    const full = 'A sentence that fills the whole of its line names what is defined elsewhere, which is in clause'
    const document = await read([
      ...lines(700, full),
      at(57, 688, '6.2.'),
      at(82, 688, 'What follows is no other paragraph.'),
    ])
    expect(print(document)).toBe(`paragraph ${full} 6.2. What follows is no other paragraph.`)
  })

  test('text hangs below a label that reaches over its tab', async () => {
    const document = await read([
      at(57, 700, 'Annex F1', 'bold'),
      at(130, 700, 'This annex provides the reasons for which the text is as it is, and all of its'),
      at(97, 688, 'history that is known.'),
      at(57, 676, 'Annex F2', 'bold'),
      at(130, 676, 'This annex has the rest.'),
    ])
    expect(print(document)).toBe(
      'paragraph Annex F1→This annex provides the reasons for which the text is as it is, and all of its history that is known.\nparagraph Annex F2→This annex has the rest.',
    )
  })

  test('a title and a line in the middle go on below where they found no room', async () => {
    const full = 'A sentence that fills the whole of its line and is not at its end where the line is, goes on below'
    const title = 'How a title that is nearly as long as a whole line of the text goes on below where it ends'
    const document = await read([
      ...lines(770, full, full, 'here.'),
      at(57, 740, 'A.3.11', 'bold'),
      at(100, 740, title, 'bold'),
      at(90, 728, 'Names', 'bold'),
      at(65, 700, '(This annex forms an integral part of this text, and of whatever else there is to be part of, as'),
      at(245, 688, 'everybody knows.)'),
    ])
    expect(print(document)).toBe(
      [
        `paragraph ${full} ${full} here.`,
        `heading A.3.11→${title} Names`,
        'paragraph (This annex forms an integral part of this text, and of whatever else there is to be part of, as everybody knows.)',
      ].join('\n'),
    )
  })

  test('lines that are not justified tell by their words where the column ends', async () => {
    const text =
      'Every counter that is read by the controller of a segment is read again by the one of the next Recommendation-conforming segment, unless it has been told by its neighbours that there is nothing to read.'
    const wide = [0, 1, 2, 3, 4, 5].flatMap((row) => spread(380 - row * 20, 200, 'name', 'other', `end${row}`))
    const document = await read([...[0, 1, 2, 3, 4].flatMap((which) => ragged(770 - which * 75, 260, text)), ...wide])
    expect(print(document).split('\n').slice(0, 5)).toEqual(Array(5).fill(`paragraph ${text}`))
  })

  test('the raised mark of a footnote before a tab is of its line', async () => {
    const document = await read([
      ...lines(770, 'More text in the size that most of it has.'),
      at(57, 704, '*', 'roman', 6),
      at(70, 700, 'To read the text, type its name.'),
    ])
    expect(print(document)).toContain('paragraph ^{*} To read the text, type its name.')
  })

  test('an address that is broken over lines has no spaces', async () => {
    const full = 'A sentence that fills the whole of its line names where it can be found, which is https://'
    const document = await read([...lines(770, full, 'www.example.org/texts.')])
    expect(print(document)).toBe(`paragraph ${full}www.example.org/texts.`)
  })

  test('gaps of one width between the words of a line are no tabs', async () => {
    const document = await read([
      ...spread(770, 16, 'which', 'justify', 'a', 'line', 'of', 'words'),
      ...lines(758, 'have no more to say.'),
    ])
    expect(print(document)).toBe('paragraph which justify a line of words have no more to say.')
  })

  test('every character is read, furniture or reported', async () => {
    const document = await read(
      [head, ...foot(1), ...lines(770, 'One.')],
      [head, ...foot(2), ...lines(770, 'Two.')],
      [head, ...foot(3)],
    )
    const furniture = document.furniture.reduce((sum, { characters }) => sum + characters, 0)
    expect(document.ledger?.source).toBe((document.ledger?.read ?? 0) + furniture)
  })
})

describe('blocks', () => {
  test('a bold number before plain text is a label, before a bold title a heading', async () => {
    const document = await read([
      at(57, 770, '8.1', 'bold', 11),
      at(97, 770, 'General', 'bold', 11),
      at(57, 750, '8.1.1', 'bold'),
      at(97, 750, 'A counter shall be read twice.'),
    ])
    expect(print(document)).toBe('heading 8.1→General\nparagraph [8.1.1] A counter shall be read twice.')
  })

  test('a bold title that stands close behind its number is a heading', async () => {
    const document = await read([at(57, 770, 'F1.3.1.1Overview', 'bold', 11), ...lines(750, 'A counter is read.')])
    expect(print(document)).toBe('heading F1.3.1.1Overview\nparagraph A counter is read.')
  })

  test('rulings make cells, and lines in a cell stay in it', async () => {
    const rules = [700, 680, 650]
      .flatMap((y) => [line(57, y, 257, y)])
      .concat([57, 157, 257].map((x) => line(x, 650, x, 700)))
    const document = await read([
      ...rules,
      at(60, 686, 'Class', 'bold'),
      at(160, 686, 'Silence', 'bold'),
      at(60, 668, 'A'),
      at(160, 668, 'sixty seconds and'),
      at(160, 656, 'no more'),
    ])
    expect(print(document)).toBe('table Class | Silence / A | sixty seconds and no more')
  })

  test('a table goes on over the page, and its head is not read again', async () => {
    const rules = (top: number): string[] =>
      [top, top - 20, top - 40]
        .map((y) => line(57, y, 257, y))
        .concat([57, 157, 257].map((x) => line(x, top - 40, x, top)))
    const part = (top: number, left: string, right: string): string[] => [
      ...rules(top),
      at(60, top - 14, 'Class', 'bold'),
      at(160, top - 14, 'Silence', 'bold'),
      at(60, top - 34, left),
      at(160, top - 34, right),
    ]
    const document = await read(part(700, 'A', '60 s'), part(770, 'B', '90 s'))
    expect(print(document)).toBe('table Class | Silence / A | 60 s / B | 90 s')
    expect(document.furniture).toEqual([{ rule: 'caption-form', characters: 12 }])
  })

  test('a fraction is told by its bar; brackets over several lines are not', async () => {
    const fraction = [at(100, 600, 'L ='), at(122, 607, 'c'), at(122, 593, 'k'), line(120, 602.5, 130, 602.5)]
    expect(
      print(
        await read([
          ...lines(770, 'Text that fills its line so that the column is known to be as wide as this.'),
          ...fraction,
        ]),
      ),
    ).toContain('formula L=fraction⟨c⟩⟨k⟩')
    const over = [at(100, 600, 'L ='), at(122, 605, 'c'), at(122, 595, 'k')]
    expect(
      print(
        await read([
          ...lines(770, 'Text that fills its line so that the column is known to be as wide as this.'),
          ...over,
        ]),
      ),
    ).toContain('formula opaque')
  })

  test('a footnote stands at its call', async () => {
    const document = await read([
      ...lines(770, 'The call is here'),
      at(124, 774, '1', 'roman', 6.5),
      at(130, 770, 'and the text goes on.'),
      line(57, 110, 197, 110),
      at(57, 103, '1', 'roman', 5),
      at(62, 100, 'The note.', 'roman', 8),
      ...lines(758, 'More of the text in its own size.'),
    ])
    expect(print(document)).toContain('{1: The note.} and the text goes on.')
  })

  test('code in a fixed-width font keeps its lines', async () => {
    const document = await read([
      at(57, 770, 'Counter ::= SEQUENCE {', 'mono', 9),
      at(67.8, 759, 'first INTEGER', 'mono', 9),
      at(57, 748, '}', 'mono', 9),
    ])
    expect(print(document)).toBe('code Counter ::= SEQUENCE { /   first INTEGER / }')
  })
})

describe('contents and front', () => {
  const dots = '..............................'

  test('a table of contents is marked, and a form with leaders in the text is not', async () => {
    const front = [
      at(250, 770, 'CONTENTS', 'bold'),
      at(57, 750, `1 Scope ${dots}`),
      at(500, 750, '1'),
      at(57, 738, `2 Forms ${dots}`),
      at(500, 738, '2'),
    ]
    const form = [at(57, 770, `Name ${dots} Text`), at(57, 750, `Date ${dots} Text`)]
    const document = await read(front, form)
    expect(document.blocks.map((block) => (block.type === 'paragraph' ? (block.role ?? 'text') : block.type))).toEqual([
      'contents',
      'contents',
      'contents',
      'text',
      'text',
    ])
  })

  test('an entry whose page number found no room behind its leaders is one of the contents', async () => {
    const titles = ['1 Scope', '2 Forms', '3 Tables', '4 Figures', '5 Ends', '6 Ways', 'Annex A – Signs']
    const document = await read(
      [at(250, 770, 'CONTENTS', 'bold'), ...titles.map((text, which) => at(57, 750 - which * 12, `${text} ${dots}`))],
      lines(770, 'Text.'),
    )
    expect(document.blocks.map((block) => (block.type === 'paragraph' ? (block.role ?? 'text') : block.type))).toEqual([
      ...Array.from({ length: 8 }, () => 'contents'),
      'text',
    ])
  })

  test('a page number of the contents may stand on a line of its own', async () => {
    const entries = ['1 Scope', '2 Forms', '3 Tables', '4 Figures', '5 Ends'].flatMap((text, which) => [
      at(57, 750 - which * 24, text),
      at(500, 738 - which * 24, `${which + 1}`),
    ])
    const document = await read([at(250, 770, 'CONTENTS', 'bold'), ...entries], lines(770, 'Text.'))
    expect(
      new Set(
        document.blocks.map((block) =>
          block.type === 'paragraph' ? (block.role ?? print({ ...document, blocks: [block] })) : block.type,
        ),
      ),
    ).toEqual(new Set(['contents', 'paragraph Text.']))
  })

  test('the call of a footnote behind the name of an annex is no part of it', async () => {
    const document = await read([at(250, 770, 'Annex C', 'bold', 12), at(293, 774, '2)', 'roman', 8)])
    expect(document.blocks).toMatchObject([
      { type: 'heading', title: [{ value: 'Annex C' }, { type: 'footnote-anchor' }] },
    ])
  })

  test('small capitals are small letters', async () => {
    const document = await read([at(57, 770, 'A domain is'), at(110, 770, 'A'), at(117.2, 770, 'GENT', 'roman', 7.5)])
    expect(print(document)).toBe('paragraph A domain is Agent')
  })
})

describe('tables without rulings', () => {
  const row = (y: number, ...cells: readonly string[]): string[] =>
    cells.flatMap((cell, which) => (cell === '' ? [] : [at(57 + which * 120, y, cell)]))

  test('cells of several lines as near as rows are told by the space before what goes on', async () => {
    const document = await read([
      ...row(770, 'Item', 'Option', 'Clause'),
      ...[at(57, 758, '1'), at(177, 758, 'Report of '), at(177, 746, 'units that '), at(177, 734, 'were dropped')],
      at(297, 758, '8.2'),
      ...[at(57, 722, '2'), at(177, 722, 'Increase of the '), at(177, 710, 'load'), at(297, 722, '8.3')],
      ...row(698, '3', 'Limit of units', '9'),
    ])
    expect(print(document)).toBe(
      'table Item | Option | Clause / 1 | Report of units that were dropped | 8.2 / 2 | Increase of the load | 8.3 / 3 | Limit of units | 9',
    )
  })

  test('a space between words parts no columns, though it is as wide as a narrow gap', async () => {
    const document = await read([
      ...row(770, 'Use', 'Class'),
      at(297, 770, 'Lifetime'),
      at(297 + widthOf('Lifetime', 'roman', 10) + 4, 770, '(s)'),
      ...row(756, 'Road works', 'A', '60'),
      ...row(742, 'Valve', 'B', '1 800'),
      ...row(728, 'Marker', 'C', '43 200'),
    ])
    expect(print(document)).toContain('table Use | Class | Lifetime (s) / Road works | A | 60')
  })

  test('white space tells the rows whose cells have several lines', async () => {
    const document = await read([
      ...row(770, 'Edition', 'Approval', 'Identifier'),
      ...row(756, '1.0', '2001-02-', '11.9999/1000/2'),
      ...row(746, '', '03', '995'),
      ...row(732, '2.0', '2004-05-', '11.9999/1000/3'),
      ...row(722, '', '06', '117'),
      ...row(708, '3.0', '2008-09-', '11.9999/1000/4'),
      ...row(698, '', '10', '226'),
    ])
    expect(print(document)).toBe(
      'table Edition | Approval | Identifier / 1.0 | 2001-02-03 | 11.9999/1000/2995 / 2.0 | 2004-05-06 | 11.9999/1000/3117 / 3.0 | 2008-09-10 | 11.9999/1000/4226',
    )
  })

  test('lines that all begin in the first column are rows, however near they stand', async () => {
    const document = await read([
      ...row(770, 'Tag', 'Length', 'Contents'),
      ...row(760, '1A', '05', '4A6F'),
      ...row(742, 'Tag', 'Length', 'Contents'),
      ...row(732, '43', '07', '6E65'),
    ])
    expect(print(document)).toBe(
      'table Tag | Length | Contents / 1A | 05 | 4A6F / Tag | Length | Contents / 43 | 07 | 6E65',
    )
  })
})

describe('columns, tables and notes over pages', () => {
  const rest = [...'abcdefgh'].map((letter) => `Words of ${letter} that fill the column well here`)
  const column = (x: number, y: number, name: string, from = 0): string[] =>
    [...rest, ...rest].slice(from).map((text, which) => at(x, y - which * 12, `${text} ${name}`, 'roman', 9))
  const twice = (left: string, right: string): string[] => [...column(57, 770, left), ...column(310, 770, right)]

  test('a text in two columns is read down the one and then the other, beside a table as well', async () => {
    const document = await read(twice('one', 'two'), twice('three', 'four'), twice('five', 'six'), [
      ...column(57, 770, 'seven', 4),
      ...column(310, 770, 'eight', 8),
      ...[640, 660, 680].map((y) => line(310, y - 20, 500, y - 20)),
      ...[310, 405, 500].map((x) => line(x, 620, x, 660)),
      ...[at(315, 646, 'unit'), at(410, 646, 'octets'), at(315, 626, 'first'), at(410, 626, '8')],
    ])
    const printed = print(document)
    const places = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((name) =>
      printed.indexOf(`here ${name}`),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(printed).toContain('table unit | octets / first | 8')
    expect(document.ledger?.read).toBe(document.ledger?.source)
  })

  test('a row that is divided between two pages is one row', async () => {
    const rules = (top: number, rows: number): string[] =>
      Array.from({ length: rows + 1 }, (_, row) => line(57, top - 30 * row, 357, top - 30 * row)).concat(
        [57, 157, 357].map((x) => line(x, top - 30 * rows, x, top)),
      )
    const document = await read(
      [
        ...rules(160, 3),
        ...[at(60, 146, 'Unit'), at(160, 146, 'Meaning'), at(60, 116, 'store'), at(160, 116, 'where units are kept')],
        ...[at(60, 86, 'path'), at(160, 86, 'way of a unit from its source')],
      ],
      [...rules(770, 2), at(160, 756, 'to its sink'), at(60, 726, 'hop'), at(160, 726, 'part of a path')],
    )
    expect(print(document)).toBe(
      'table Unit | Meaning / store | where units are kept / path | way of a unit from its source to its sink / hop | part of a path',
    )
  })

  test('a note under a short rule may be as large as the text', async () => {
    const document = await read([
      ...lines(770, 'The call is here'),
      at(124, 774, '1', 'roman', 6.5),
      at(130, 770, 'and the text goes on.'),
      ...lines(758, 'More of the text in its own size.'),
      line(57, 110, 197, 110),
      at(57, 103, '1', 'roman', 6),
      at(62, 100, 'The note in the size of the text.'),
    ])
    expect(print(document)).toContain('{1: The note in the size of the text.} and the text goes on.')
  })

  test('a page number of the contents may stand behind one space', async () => {
    const entries = ['1 Scope 1', '2 References 1', '3 Stores and all that is kept in them 2', 'Bibliography 9']
    const document = await read([at(250, 770, 'CONTENTS', 'bold'), ...lines(750, ...entries)], lines(770, 'Text.'))
    expect(document.blocks.map((block) => (block.type === 'paragraph' ? block.role : block.type))).toEqual([
      ...Array(5).fill('contents'),
      undefined,
    ])
  })

  test('a capital that is smaller than the other indices is a small letter, another index is not', async () => {
    const index = (x: number, text: string, size: number): string => at(x, 768, text, 'roman', size)
    const document = await read([
      at(57, 770, 'A'),
      at(64.3, 770, 'GENT', 'roman', 8),
      at(100, 770, 'D'),
      index(107.2, '1', 6),
      at(113, 770, 'D'),
      index(120.2, 'N', 4.8),
      at(126, 770, 'D'),
      index(133.2, 'N', 6),
    ])
    expect(print(document)).toContain('D_{1} D_{n} D_{N}')
  })

  test('small capitals that are printed letter by letter are small letters', async () => {
    let x = 110
    const letters = [...'AGENT'].map((letter, which) => {
      const place = x
      x += widthOf(letter, 'roman', which === 0 ? 10 : 7.5)
      return at(place, 770, letter, 'roman', which === 0 ? 10 : 7.5)
    })
    expect(print(await read([at(57, 770, 'A domain is'), ...letters]))).toBe('paragraph A domain is Agent')
  })

  test('a word wholly in small capitals, printed letter by letter, is one in small letters', async () => {
    let x = 110
    const spell = (word: string, first: number): string[] =>
      [...word].map((letter, which) => {
        const [place, size] = [x, which === 0 ? first : 7.5]
        x += widthOf(letter, 'roman', size)
        return at(place, 770, letter, 'roman', size)
      })
    const agent = spell('AGENT', 10)
    x += 3
    const and = at(x, 770, 'and')
    x += 19
    const path = spell('PATH', 7.5)
    expect(print(await read([at(57, 770, 'A domain is'), ...agent, and, ...path]))).toBe(
      'paragraph A domain is Agent and path',
    )
  })

  test('paragraphs of one line each are parted by the white between them', async () => {
    const texts = ['relay', 'store of the relay', 'place in which a relay keeps units', 'path', 'hop', 'way of a unit']
    const long = 'Units that a relay has kept for longer than its operator wants it to keep them are dropped by the'
    const document = await read([
      ...texts.map((text, at_) => at(57, 770 - 18 * at_, text)),
      ...lines(640, long, 'relay.'),
    ])
    expect(print(document).split('\n')).toEqual([...texts, `${long} relay.`].map((text) => `paragraph ${text}`))
  })
})

test('a page that is printed sideways has its table and its head like the others', async () => {
  const headed = (y: number, ...operators: string[]): string[] => [
    at(420, y, 'ISO/IEC 98988-9:2024 (E)', 'bold'),
    ...operators,
  ]
  const table = [
    ...[400, 430, 460].map((y) => line(100, y, 400, y)),
    ...[100, 250, 400].map((x) => line(x, 400, x, 460)),
    ...[at(110, 440, 'unit'), at(260, 440, 'octets'), at(110, 410, 'first'), at(260, 410, '8')],
  ]
  const document = await read(
    headed(800, ...lines(770, 'Before.')),
    sideways(headed(560, ...table)),
    headed(800, ...lines(770, 'Behind.')),
  )
  expect(print(document)).toBe('paragraph Before.\ntable unit | octets / first | 8\nparagraph Behind.')
  expect(document.ledger?.read).toBe((document.ledger?.source ?? 0) - 66)
})

test('the point of an abbreviation at the end of a line ends no sentence', async () => {
  const document = await read([
    ...lines(770, 'The value is encoded as a registrar encodes it, which is what is specified for it in Rec.'),
    ...lines(758, 'ITU-T X.1989 for all beacons of the class.'),
  ])
  expect(print(document)).toContain('in Rec. ITU-T X.1989 for all')
})

describe('what cannot be read', () => {
  test('a file that was cut off says so', async () => {
    const bytes = pdf(lines(770, 'One.'), lines(770, 'Two.'))
    const document = await readPdf(bytes.slice(0, bytes.length - 20))
    expect(document.diagnostics.map(({ code }) => code)).toContain('page-unread')
  })

  test('a head that names another Standard than the title page is not believed', async () => {
    const page = (number: number): string[] => [head, ...foot(number), at(57, 770, `Text ${'abcdef'[number]}.`)]
    const document = await read(
      [at(57, 770, 'INTERNATIONAL STANDARD ISO/IEC 98988-4', 'bold'), ...foot(1)],
      page(2),
      page(3),
      page(4),
      page(5),
    )
    expect(document.runningHeads).toEqual(['Rec. ITU-T X.1989 (06/2024)'])
    expect(document.diagnostics.map(({ code }) => code)).toEqual(['running-head-contradicts'])
  })

  test('a page that makes ever more of what it draws is read in part, and says so', async () => {
    const nested = ['q '.repeat(12_000), ...lines(770, 'Text.')]
    const document = await read(lines(770, 'Before.'), nested, lines(770, 'Behind.'))
    expect(print(document)).toBe('paragraph Before.\nparagraph Behind.')
    expect(document.diagnostics).toMatchObject([{ code: 'page-unread', place: { page: 2 } }])
  })

  test('broken bytes end in a document or a refusal, never in another error', async () => {
    const whole = pdf(lines(770, 'One sentence.', 'Another sentence.'), lines(770, 'Two.'))
    for (let step = 0; step < 24; step++) {
      const bytes = whole.slice()
      // In the streams: the library lets go of other errors in a way that a test runner takes for its own.
      const from = new TextDecoder('latin1').decode(bytes).indexOf('stream') + step * 3
      for (let at = from; at < from + 60; at += 17) bytes[at] = (bytes[at] as number) ^ (1 << (step % 8))
      const result = await readPdf(step % 4 === 0 ? bytes.slice(0, bytes.length - step * 20) : bytes).catch(
        (error: Error) => error,
      )
      if (result instanceof Error) expect(result.name).toBe('UnreadableDocumentError')
    }
  }, 20_000)
})
