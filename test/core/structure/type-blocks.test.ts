import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../../../packages/core/src/model/raw.ts'
import { indented } from './indented.ts'
import { outline } from './print-outline.ts'
import { h, p, picture, table } from './raw-document.ts'

/** The blocks of one clause, one a line. */
const blocks = (...raw: RawBlock[]): string =>
  outline([h('5 Lamps'), ...raw])
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ *- /, ''))
    .join('\n')

describe('notes and examples', () => {
  test.each([
    ['NOTE – It hums.', 'note NOTE –: It hums.'],
    ['NOTE\u00a0–\u00a0It hums.', 'note NOTE\u00a0–: It hums.'],
    ['NOTE 1 — It hums.', 'note NOTE 1 —: It hums.'],
    ['NOTE 2  It hums.', 'note NOTE 2: It hums.'],
    ['NOTE 2\tIt hums.', 'note NOTE 2: It hums.'],
    ['NOTE It hums.', 'note NOTE: It hums.'],
    ['NOTE 3 It hums.', 'note NOTE 3: It hums.'],
    ['NOTE: It hums.', 'note NOTE:: It hums.'],
    ['Note 1 to entry: It hums.', 'note Note 1 to entry:: It hums.'],
    ['EXAMPLE 1 – A lamp.', 'example EXAMPLE 1 –: A lamp.'],
    ['EXAMPLE A lamp.', 'example EXAMPLE: A lamp.'],
    ['NOTE 1 and NOTE 2 apply to lamps.', 'paragraph: NOTE 1 and NOTE 2 apply to lamps.'],
    ['Note that it hums.', 'paragraph: Note that it hums.'],
    ['Examples of lamps are given below.', 'paragraph: Examples of lamps are given below.'],
  ])('%j', (text, expected) => expect(blocks(p(text))).toBe(expected))

  test('a label that the format keeps apart is the printed one', () => {
    expect(
      blocks(
        p('It hums.', { role: 'note', label: 'NOTE 1' }),
        p('A lamp.', { role: 'example', label: 'EXAMPLE' }),
        p('It hums.', { role: 'note' }),
      ),
    ).toBe('note NOTE 1: It hums.\nexample EXAMPLE: A lamp.\nnote: It hums.')
  })

  test('NOTE on a line of its own belongs to the line below', () => {
    expect(blocks(p('NOTE'), p('It hums.'), p('It glows.'))).toBe('note NOTE: It hums.\nparagraph: It glows.')
  })

  test('a list in a note stays in the note', () => {
    expect(blocks(p('NOTE – Lamps', { role: 'note' }), p('–\thum;', { role: 'note' }))).toBe(
      'note NOTE –: Lamps\nitem1 in note –: hum;',
    )
  })
})

describe('lists', () => {
  test.each(['a1)', '2.1)', '(1.2)', 'IV)', 'iii.'])('an item may be counted as %s', (label) => {
    expect(blocks(p(`${label}\thum;`))).toBe(`item1 ${label}: hum;`)
  })

  test('notes that are lines of one note are notes, and a list in a note is not', () => {
    expect(blocks(p('NOTE 1 – It hums.\nNOTE 2 – It glows:\n– red.', { role: 'note' }))).toBe(
      'note NOTE 1 –: It hums.\nnote NOTE 2 –: It glows: – red.',
    )
  })

  test('items that are lines of one paragraph are items', () => {
    expect(blocks(p('Lamps:\n– hum;\n– glow at –\n5 °C.'))).toBe(
      'paragraph: Lamps:\nitem1 –: hum;\nitem1 –: glow at – 5 °C.',
    )
  })

  test('markers are printed or kept apart, and come out the same', () => {
    expect(blocks(p('a)\thum;', { role: 'list-item', depth: 1 }))).toBe(
      blocks(p('hum;', { role: 'list-item', depth: 1, label: 'a)' })),
    )
    expect(blocks(p('– hum;'), p('— glow;'), p('•\tgo out.'))).toBe('item1 –: hum;\nitem1 —: glow;\nitem2 •: go out.')
  })

  test('another kind of marker opens a list within', () => {
    expect(blocks(p('a) hum:'), p('1) loudly;'), p('2) softly;'), p('b) glow:'), p('i) red;'), p('ii) blue.'))).toBe(
      'item1 a): hum:\nitem2 1): loudly;\nitem2 2): softly;\nitem1 b): glow:\nitem2 i): red;\nitem2 ii): blue.',
    )
  })

  test('i) behind h) is a letter', () => {
    expect(blocks(p('h) hum;'), p('i) glow;'), p('j) go out.'))).toBe(
      'item1 h): hum;\nitem1 i): glow;\nitem1 j): go out.',
    )
  })

  test('a deeper indent opens a list within of the same kind', () => {
    expect(blocks(p('– hum:', { indent: 360 }), p('– loudly;', { indent: 720 }), p('– glow.', { indent: 360 }))).toBe(
      'item1 –: hum:\nitem2 –: loudly;\nitem1 –: glow.',
    )
  })
})

test('a footnote that code or a typed formula calls stands behind them', () => {
  expect(blocks(p('a := 1{fn 1: So.}', { role: 'code' }), p('It runs.'))).toMatch(
    /^code.*\nparagraph: It runs\.\nfootnote 1: So\.$/s,
  )
  expect(blocks(p('a = b{fn 2: Both.}\t(1)', { role: 'formula' }))).toContain('footnote 2: Both.')
})

describe('captions', () => {
  test('join the table below or the figure above them, by style or by print', () => {
    const expected = 'table Table 1 – "Levels": ^Level / low\nfigure Figure 2 – "A round" f00'
    expect(
      blocks(
        p('Table 1 – Levels', { role: 'table-caption' }),
        table([['^Level'], ['low']]),
        picture('f00'),
        p('Figure 2 – A round', { role: 'figure-caption' }),
      ),
    ).toBe(expected)
    expect(
      blocks(p('**Table 1 – Levels**'), table([['^Level'], ['low']]), picture('f00'), p('Figure 2 – A round')),
    ).toBe(expected.replace('"Levels"', '"Levels"'))
  })

  test.each([
    'Figure 4-3 shows a round of polling.',
    'Table 2-128 lists the levels of a lamp.',
    'Table A.1 gives the levels.',
    'Figure 1 illustrates the round; see also Figure 2.',
    'Figures 6a through 6c show rounds.',
  ])('%j is a sentence', (sentence) => {
    expect(blocks(p(sentence), table([['^Level'], ['low']]))).toBe(`paragraph: ${sentence}\ntable "": ^Level / low`)
  })

  test.each([
    ['Table 2-128 – Levels', '2-128'],
    ['Table A.1 — Levels', 'A.1'],
    ['Figure F1-1 – Levels', 'F1-1'],
    ['Fig. 5c: Levels', '5c'],
    ['Table 27(a) – Levels', '27(a)'],
    ['TABLE 51 - Levels', '51'],
    ['Figure 3\u20111 – Levels', '3\u20111'],
  ])('%j is numbered %s', (caption, number) => {
    expect(blocks(/^t/i.test(caption) ? table([['a']]) : picture('f00'), p(caption))).toContain(number)
    expect(blocks(/^t/i.test(caption) ? table([['a']]) : picture('f00'), p(caption))).toContain('"Levels"')
  })

  test('a table may have its number and its title on lines of their own', () => {
    const lines = [p('Table 1', { role: 'table-caption' }), p('Levels', { role: 'table-caption' })]
    expect(blocks(...lines, table([['a']]))).toBe(blocks(p('Table 1 – Levels'), table([['a']])).replace('1 –', '1'))
  })

  test('a caption that has lost its picture takes none from the caption below', () => {
    const expected = 'figure Figure 1 – "A mast"\nfigure Figure 2 – "A lamp" f02'
    expect(blocks(p('Figure 1 – A mast'), picture('f02'), p('Figure 2 – A lamp'))).toBe(expected)
    const above = [picture('f00'), p('Figure 0 – A base')]
    const below = [picture('f03'), p('Figure 3 – A cable')]
    expect(blocks(...above, p('Figure 1 – A mast'), picture('f02'), p('Figure 2 – A lamp'), ...below)).toBe(
      `figure Figure 0 – "A base" f00\n${expected}\nfigure Figure 3 – "A cable" f03`,
    )
  })

  test('captions above their pictures', () => {
    expect(blocks(p('Figure 1 – A mast'), picture('f01'), p('Figure 2 – A lamp'), picture('f02'))).toBe(
      'figure Figure 1 – "A mast" f01\nfigure Figure 2 – "A lamp" f02',
    )
  })

  test('pictures with one caption are one figure, with its key behind it', () => {
    expect(blocks(picture('f00'), picture('f01'), p('1  lamp', { role: 'figure-key' }), p('Figure 1 – A mast'))).toBe(
      'figure Figure 1 – "A mast" f00+f01\nkey: 1 lamp',
    )
  })

  test('a number and its title may stand on two lines', () => {
    expect(
      blocks(picture('f00'), p('Figure 1', { role: 'figure-caption' }), p('A mast', { role: 'figure-caption' })),
    ).toBe('figure Figure 1 "A mast" f00')
  })

  test('the parts of a continued table are one table', () => {
    expect(
      blocks(
        p('Table H.1 – Levels'),
        table([
          ['^Level', '^Use'],
          ['low', 'night'],
        ]),
        p('Table H.1 – Levels (continued)'),
        table([
          ['^Level', '^Use'],
          ['high', 'fog'],
        ]),
        p('Table H.1 (concluded)'),
        table([
          ['^Level', '^Use'],
          ['off', 'day'],
        ]),
      ),
    ).toBe('table Table H.1 – "Levels": ^Level | ^Use / low | night / high | fog / off | day')
  })
})

describe('tables', () => {
  test('full-width last rows that are notes follow the table', () => {
    expect(
      blocks(
        table([['^Level', '^W'], ['low', '12'], ['2×NOTE – At the lamp.¶NOTE 2 – In watts.'], ['2×a)  Measured.']]),
      ),
    ).toBe(
      'table "": ^Level | ^W / low | 12\nnote in table NOTE –: At the lamp.\nnote in table NOTE 2 –: In watts.\nfootnote in table a): Measured.',
    )
  })

  test('the call of a footnote is the same with and without a bracket', () => {
    expect(blocks(table([['2^{a)}'], ['3^{b}']]))).toBe('table "": 2^{a} / 3^{b}')
  })

  test('a first row all in bold heads the table; an empty head is none', () => {
    expect(
      blocks(
        table([
          ['**Level**', '**W**'],
          ['low', '12'],
        ]),
      ),
    ).toBe('table "": ^Level | ^W / low | 12')
    expect(
      blocks(
        table([
          ['^', '^'],
          ['low', '12'],
        ]),
      ),
    ).toBe('table "": low | 12')
  })
})

describe('code', () => {
  const code = 'code asn.1: Level ::= INTEGER ⏎ maximum Level ::= 255'
  test.each([
    ['marked', [p('Level ::= INTEGER', { role: 'code' }), p('maximum Level ::= 255', { role: 'code' })]],
    ['in a fence', [{ type: 'code', value: 'Level ::= INTEGER\nmaximum Level ::= 255', place: {} } as const]],
    ['in a fixed-width font', [p('`Level ::= INTEGER`'), p('`maximum Level ::= 255`')]],
    ['in body style', [p('Level ::= INTEGER'), p('maximum Level ::= 255')]],
    ['with a line break', [p('Level ::= INTEGER\nmaximum Level ::= 255')]],
  ])('%s is one block', (_, raw) => expect(blocks(...raw)).toBe(code))

  test('raised characters are never lost in it', () => {
    expect(blocks(p('max ::= 2^{32}', { role: 'code' }))).toBe('code asn.1: max ::= 2^{32}')
    expect(blocks(p('Rule ::= a_{1}'), p('Rule ::= b_{2}'))).toBe(
      'paragraph: Rule ::= a_{1}\nparagraph: Rule ::= b_{2}',
    )
  })

  test('text between two runs parts them', () => {
    expect(blocks(p('A ::= B', { role: 'code' }), p('The lamp hums.'), p('C ::= D', { role: 'code' }))).toBe(
      'code asn.1: A ::= B\nparagraph: The lamp hums.\ncode asn.1: C ::= D',
    )
  })
})

test('a paragraph is a formula where a name, a relation and a number in brackets frame it, and no sentence stands between', () => {
  expect(blocks(p('TideIdx = ( low_flag << 2 ) + wave_idc (7-1)'))).toMatch(/^formula \(7-1\): TideIdx=/)
  for (const text of [
    'N = 2 * (7-1)',
    'N = M (N-1)',
    'N = 2 (3)',
    'TideIdx = 2 holds wherever the tide that is low has been told before (7-1)',
    'The index is given in 7.2 (7-1)',
    'N > 5 for red lamps, shall be lit (7-1)',
    'N > 5 for red lamps, may be lit (7-1)',
  ])
    expect(blocks(p(text))).not.toMatch(/^formula/)
})

test('a formula that is typed as text has its number and its scripts', () => {
  expect(blocks(p('\tN\t=\t2^{32} − 1\t(6-1)', { role: 'formula' }))).toBe('formula (6-1): N=2^⟨32⟩-1')
})

test('a footnote follows the block that calls it', () => {
  expect(blocks(p('Old lamps{fn 1: Made of brass.} hum.'), table([['a{fn 2: In brass.}']]))).toBe(
    'paragraph: Old lamps†1 hum.\nfootnote 1: Made of brass.\ntable "": a†2\nfootnote in table 2: In brass.',
  )
})

describe('references', () => {
  const list = (...raw: RawBlock[]): string => outline([h('2 Normative references'), ...raw])
  test('are read with and without bullets, grouped by their sub-heads', () => {
    expect(
      list(
        p('The following texts contain provisions.'),
        h('2.1 Identical Recommendations | International Standards'),
        p('–\tRecommendation ITU-T X.501 (2016) | ISO/IEC 9594-2:2017, Models.', { role: 'list-item' }),
        h('2.2 Additional references'),
        p('None.'),
        p('ISO 8601-1:2019, Date and time'),
      ),
    ).toBe(
      indented(`
    2 Normative references [normative-references]
      - paragraph: The following texts contain provisions.
      2.1 Identical Recommendations | International Standards
        - reference identical –: Recommendation ITU-T X.501 (2016) | ISO/IEC 9594-2:2017, Models.
      2.2 Additional references
        - paragraph: None.
        - reference additional: ISO 8601-1:2019, Date and time`),
    )
  })

  test('the Recommendation and the Standard of a pair are two entries, in two paragraphs or two lines', () => {
    const head = h('2.1 Paired Recommendations | International Standards equivalent in technical content')
    const expected = indented(`
    2 Normative references [normative-references]
      2.1 Paired Recommendations | International Standards equivalent in technical content
        - reference paired –: Recommendation ITU-T X.800 (1991), Security.
        - reference paired: ISO 7498-2:1989, Security.`)
    expect(list(head, p('–\tRecommendation ITU-T X.800 (1991), Security.'), p('ISO 7498-2:1989, Security.'))).toBe(
      expected,
    )
    expect(list(head, p('–\tRecommendation ITU-T X.800 (1991), Security.\nISO 7498-2:1989, Security.'))).toBe(expected)
  })

  test('a tag in brackets is the label', () => {
    expect(list(p('[ITU-T X.501]\tRecommendation ITU-T X.501 (2016), Models.', { role: 'list-item' }))).toContain(
      'reference normative [ITU-T X.501]: Recommendation ITU-T X.501 (2016), Models.',
    )
  })
})

test('room for a drawing keeps the number that no caption says', () => {
  expect(blocks(p('FIGURE 1/X.9000...[D01] = 3.5 CM'), p('Lamps hum.'))).toMatch(/1\/X\.9000/)
  expect(blocks(p('FIGURE B.1/X.9000...[D01] = 3.5 CM'), p('Lamps hum.'))).toMatch(/B\.1\/X\.9000/)
})

test('room that is left for a drawing is a figure, under its caption', () => {
  expect(
    blocks(p('FIGURE 1/X.9000'), p('Lamps in a row'), p('FIGURE 1/X.9000...[D01] = 3.5 CM'), p('Lamps hum.')),
  ).toBe(blocks(p('FIGURE 1/X.9000'), p('Lamps in a row'), picture(''), p('Lamps hum.')))
  expect(blocks(p('FIGURE 1/X.9000 = 3.5 CM'))).toContain('paragraph')
})

describe('abbreviations', () => {
  const list = (...raw: RawBlock[]): string =>
    outline([h('4 Abbreviations'), p('For the purposes of this text, the following abbreviations apply:'), ...raw])
      .split('\n')
      .slice(2)
      .join('\n')
      .trim()
  test.each([
    ['PDU\tProtocol Data Unit'],
    ['PDU – Protocol Data Unit'],
    ['PDU   Protocol Data Unit'],
    ['PDU: Protocol Data Unit'],
    ['**PDU** Protocol Data Unit'],
    ['**PDU**\tProtocol Data Unit'],
    ['PDU Protocol Data Unit'],
    ['– PDU: Protocol Data Unit'],
  ])('%j', (text) => expect(list(p(text))).toBe('- abbreviation PDU: Protocol Data Unit'))

  test('an expansion set in below its abbreviation belongs to it', () => {
    const below = { indent: 600 }
    expect(list(p('ASN.1'), p('Abstract Syntax Notation One', below), p('RG'), p('Registrar', below))).toBe(
      '- abbreviation ASN.1: Abstract Syntax Notation One\n  - abbreviation RG: Registrar',
    )
    expect(list(p('Letters are read as follows.'), p('PDU Protocol Data Unit', below))).toContain(
      '- paragraph: Letters are read as follows.',
    )
  })

  test('stand in a list, in a table, or in lines of one paragraph', () => {
    const expected = '- abbreviation PDU: Protocol Data Unit\n  - abbreviation MGI: Mast Gateway Interface'
    expect(
      list(
        p('Protocol Data Unit', { role: 'abbreviation', label: 'PDU' }),
        p('Mast Gateway Interface', { role: 'abbreviation', label: 'MGI' }),
      ),
    ).toBe(expected)
    expect(
      list(
        table([
          ['^Abbreviation', '^Meaning'],
          ['PDU', 'Protocol Data Unit'],
          ['MGI', 'Mast Gateway Interface'],
        ]),
      ),
    ).toBe(expected)
    expect(list(p('PDU\tProtocol Data Unit\nMGI\tMast Gateway Interface'))).toBe(expected)
  })

  test('a sentence among them is text', () => {
    expect(list(p('Other abbreviations are explained where they are used.'))).toBe(
      '- paragraph: Other abbreviations are explained where they are used.',
    )
  })
})

test('neighbouring runs of one print are one, and white space at the ends is none', () => {
  expect(
    outline([
      h('5 Lamps'),
      {
        type: 'paragraph',
        place: {},
        children: [
          { type: 'break', of: 'tab' },
          { type: 'text', value: ' A la' },
          { type: 'text', value: 'mp hums. ' },
          { type: 'break', of: 'line' },
        ],
      },
    ]),
  ).toBe('5 Lamps\n  - paragraph: A lamp hums.')
})
