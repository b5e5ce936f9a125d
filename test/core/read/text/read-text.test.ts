import { describe, expect, test } from 'vitest'
import type { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { readText } from '../../../../packages/core/src/read/text/index.ts'
import { blocksOf, lostIn, read } from './print-raw.ts'

const raw = (...codes: number[]): Uint8Array => new Uint8Array(codes)

describe('bytes', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('a – b'), 'a – b'],
    ['UTF-8 with its mark', raw(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', raw(0xff, 0xfe, 0x61, 0, 0x13, 0x20), 'a–'],
    ['UTF-16, big end first', raw(0xfe, 0xff, 0, 0x61, 0x20, 0x13), 'a–'],
    ['windows-1252', raw(0x61, 0x20, 0x96, 0x20, 0xe9), 'a – é'],
    ['a word underlined by going back over it', raw(0x5f, 8, 0x61, 0x5f, 8, 0x62), 'ab'],
  ])('%s', (_, bytes, text) => {
    const [block] = readText(bytes).blocks
    expect(block?.type === 'paragraph' && block.children).toEqual([{ type: 'text', value: text }])
  })

  test('UTF-8 with one bad byte stays UTF-8 and is not wholly compared', () => {
    const bytes = new TextEncoder().encode('a – b – c – d')
    bytes[0] = 0xff
    const { diagnostics } = readText(bytes)
    expect(diagnostics.map(({ code, notCompared }) => [code, notCompared !== undefined])).toEqual([
      ['text-damaged', true],
    ])
  })

  test('what is guessed is said', () => {
    expect(readText(raw(0x61, 0xe9)).diagnostics.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test.each<[string, Uint8Array, string]>([
    ['NUL bytes', raw(0x61, 0, 0x62), 'not-a-document'],
    ['half a character of UTF-16', raw(0xff, 0xfe, 0x61), 'wrong-encoding'],
  ])('%s are refused', (_, bytes, code) => {
    expect(() => readText(bytes)).toThrow(expect.objectContaining({ code }) as UnreadableDocumentError)
  })
})

describe('lines', () => {
  test.each(['\n', '\r\n', '\r'])('end in %j', (end) => {
    expect(blocksOf(['1 Scope', '', 'One.', '', 'Two.'].join(end))).toEqual([
      '1 heading 1 (Scope)',
      '3 paragraph (One.)',
      '5 paragraph (Two.)',
    ])
  })

  const wide = (text: string): string =>
    `1 Scope\n\n${text}\n\nThis line is as wide as the lines of this text ever get to be, and not wider.\n`

  test.each<[string, string, string]>([
    [
      'a hyphen goes where the joined word stands elsewhere',
      'A registration is kept for as long as the registrar can keep it, and a regis-\ntration is lost with it.',
      'A registration is kept for as long as the registrar can keep it, and a registration is lost with it.',
    ],
    [
      'a hyphen stays where it does not',
      'Profiles for particular links, and there are several of them, are for low-\npower radio.',
      'Profiles for particular links, and there are several of them, are for low-power radio.',
    ],
    [
      'a hyphen that stands for a word stays apart',
      'Profiles for particular links, and there are several of them, are for low-\nand high-power radio.',
      'Profiles for particular links, and there are several of them, are for low- and high-power radio.',
    ],
    ['a line that ends early ends on purpose', 'Rec. ITU-T X.1,\nISO 2.', 'Rec. ITU-T X.1,⏎ISO 2.'],
  ])('%s', (_, text, joined) => {
    expect(blocksOf(wide(text))[1]).toBe(`3 paragraph (${joined})`)
  })

  test('one paragraph a line', () => {
    const long = 'A relay that has no name cannot be found. '.repeat(8).trim()
    expect(blocksOf(`1 Scope\n${long}\n${long}\n`)).toEqual([
      '1 heading 1 (Scope)',
      `2 paragraph (${long})`,
      `3 paragraph (${long})`,
    ])
  })
})

describe('numbers in front of lines', () => {
  const under = (line: string): string[] => blocksOf(`1 Scope\n\nText.\n\n${line}\n\nText.\n`).slice(2, -1)

  test.each<[string, string]>([
    ['2 Relays', '5 heading 2 (Relays)'],
    ['2. Relays', '5 heading 2 (Relays)'],
    ['1.1  Relays of "class A"', '5 heading 1.1 (Relays of "class A")'],
    ['Annex A (normative)', '5 heading (Annex A (normative))'],
    ['ANNEX A', '5 heading (ANNEX A)'],
    ['Appendix I – Relays', '5 heading (Appendix I – Relays)'],
  ])('%s is a heading', (line, block) => {
    expect(under(line)).toEqual([block])
  })

  test.each([
    '2 relays are enough.',
    '2 relays',
    '100 Relays',
    '2 Relays are wound once a day.',
    '1.1 is read as one, point, one',
    'Annex A gives the rules',
    'Annex A is normative.',
  ])('%s is none', (line) => {
    expect(under(line)).toEqual([`5 paragraph (${line})`])
  })

  test('a contents without page numbers ends where text begins that is printed again', () => {
    const blocks = blocksOf(
      'Contents\n\n1 Scope\n2 Limits\n\nLamps shall be lit\n\n1 Scope\n\nText.\n\n2 Limits\n\nLamps shall be lit\n\nText.\n',
    )
    expect(blocks.filter((block) => block.includes('shall'))).toEqual([
      '6 paragraph (Lamps shall be lit)',
      '14 paragraph (Lamps shall be lit)',
    ])
  })

  test('the contents know titles that look like none', () => {
    const text =
      'Contents\n\n1 Scope ....... 1\n2 relays: a list, ....... 2\n\n1 Scope\n\nText.\n\n2 relays: a list,\n\nText.\n'
    expect(blocksOf(text).filter((block) => block.includes('heading'))).toEqual([
      '6 heading 1 (Scope)',
      '10 heading 2 (relays: a list,)',
    ])
  })
})

describe('raised and lowered signs', () => {
  test.each<[string, string]>([
    ['modulo 2^32 and 2**31', 'modulo 2^{32} and 2^{31}'],
    ['x^{n+1} or x^(n+1) or x^-1', 'x^{n+1} or x^{n+1} or x^{-1}'],
    ['L_a and T_{max}', 'L_{a} and T_{max}'],
    ['loc_(s) and x =_(def) 2', 'loc_{s} and x =_{def} 2'],
    ['bit_depth and a_b_c and x_id_y', 'bit_depth and a_b_c and x_id_y'],
    ['a ^ b and ** both', 'a ^ b and ** both'],
  ])('%s', (typed, printed) => {
    expect(blocksOf(`1 Scope\n\n${typed}\n`)[1]).toBe(`3 paragraph (${printed})`)
  })

  test.each<[string, string]>([
    ['L = min(L_a, L_c/k)', 'L=min(L_⟨a⟩,fraction⟨L_⟨c⟩⟩⟨k⟩)'],
    ['T = 2^(n+1) × T_0', 'T=2^⟨n+1⟩×T_⟨0⟩'],
    ['E = (a+b)/2 + sqrt(c)', 'E=fraction⟨a+b⟩⟨2⟩+root⟨c⟩'],
  ])('the formula %s', (typed, canonical) => {
    expect(blocksOf(`1 Scope\n\n      ${typed}              (1)\n\nText.\n`)[1]).toBe(`3 formula 1 (${canonical})`)
  })
})

test('the list of series behind a text is none of it', () => {
  const series = Array.from({ length: 20 }, (_, at) => `Series ${String.fromCharCode(65 + at)}   Relays of kind ${at}`)
  const document = read(`1 Scope\n\nText.\n\nSERIES OF ITU-T RECOMMENDATIONS\n\n${series.join('\n')}\n`)
  expect(document.blocks).toHaveLength(2)
  expect(lostIn(document)).toBe(0)
})

describe('pages', () => {
  const page = (n: number, body: string): string => `X.99 (05/2031)\n\n${body}\n\nRelays                    ${n}\n`

  test('running heads go, with their identifiers kept, and a sentence goes on over the page', () => {
    const text = [
      page(1, '1 Scope\n\nA relay that has no name cannot be found, so that every relay has a name'),
      page(2, 'of at most 64 octets.1)\n\n____\n1) Or more.'),
      page(3, 'The end.'),
    ].join('\f')
    const document = read(text)
    expect(blocksOf(text)).toEqual([
      '3 heading 1 (Scope)',
      '5 paragraph (A relay that has no name cannot be found, so that every relay has a name of at most 64 octets.†1){Or more.})',
      '18 paragraph (The end.)',
    ])
    expect(document.runningHeads).toEqual(['X.99 (05/2031)', 'Relays'])
    expect(lostIn(document)).toBe(0)
  })

  test('a sentence goes on behind the point of an abbreviation, and before a value', () => {
    const text = [
      page(1, '1 Scope\n\nA relay that has no name is given one, in the form that is specified in Rec.'),
      page(2, 'ITU-T X.680. The delay is stated to the nearest millisecond, and values below'),
      page(3, '0.25 ms are taken as zero.'),
    ].join('\f')
    expect(blocksOf(text)).toEqual([
      '3 heading 1 (Scope)',
      '5 paragraph (A relay that has no name is given one, in the form that is specified in Rec. ITU-T X.680. The delay is stated to the nearest millisecond, and values below 0.25 ms are taken as zero.)',
    ])
  })

  test('are found without form feeds by their counted feet', () => {
    const body = (n: string): string =>
      Array.from({ length: 20 }, (_, at) => `${n} ${at}, a line of the text.`).join('\n\n')
    const { runningHeads, blocks } = read(
      [page(1, body('One')), page(2, body('Two')), page(3, body('Three'))].join('\n'),
    )
    expect(runningHeads).toEqual(['X.99 (05/2031)', 'Relays'])
    expect(blocks).toHaveLength(60)
  })

  test('without pages the name of the text goes, and those of other documents stay', () => {
    const text = [
      'Rec. ITU-T X.900 (01/2031)\n\nRelays\n\n1 Scope\n\nA relay shall follow the rules that are given in',
      'Rec. ITU-T X.680 (02/2030)',
      'and those that are given in the documents below.',
      'Rec. ITU-T X.900 (01/2031)',
      '2 References',
      'Rec. ITU-T X.680 (02/2030)',
      'Rec. ITU-T X.690 (02/2030)',
    ].join('\n\n')
    const kept = blocksOf(text).join('\n')
    expect(kept.match(/X\.680/g)).toHaveLength(2)
    expect(kept).toContain('X.690')
    expect(read(text).runningHeads).toEqual(['Rec. ITU-T X.900 (01/2031)'])
  })
})

describe('notes at the end of a text', () => {
  const notes = '[1] See Annex B.\n\n[2] Not lit.\n'

  test.each([
    ['right behind words', 'The lamp[1] is on.[2]'],
    ['raised', 'The lamp^[1] is on.^[2]'],
  ])('stand at their calls %s', (_, body) => {
    expect(blocksOf(`1 Scope\n\n${body}\n\n${notes}`)).toEqual([
      '1 heading 1 (Scope)',
      '3 paragraph (The lamp†1{See Annex B.} is on.†2{Not lit.})',
    ])
  })

  test('below a rule, as a browser prints them', () => {
    const rule = '━'.repeat(40)
    const text = `1 Scope\n\nThe lamp^1 is on.\n\n${rule}\n\n 1. See Annex B.↩︎\n`
    expect(blocksOf(text)[1]).toBe('3 paragraph (The lamp†1{See Annex B.} is on.)')
    expect(lostIn(read(text))).toBe(0)
    expect(blocksOf('1 Scope\n\nThe lamp^1 is on.\n\n 1. See Annex B.\n')[1]).toContain('lamp^{1}')
  })

  test('a list of documents is none, nor what is cited with a space', () => {
    expect(blocksOf(`1 Scope\n\nThe lamp[1] is on.[2]\n\nBibliography\n\n${notes}`).at(-1)).toContain('Not lit.')
    const clauses = '3 Use\n\nThe lamp shall not be lit.\n\n4 End\n\nNo lamp is left.\n'
    const between = `1 Scope\n\nThe lamp[1] is on.[2]\n\n2 Lists\n\nWhat is cited:\n\n${notes}\n${clauses}`
    expect(blocksOf(between).join('\n')).toContain('paragraph (The lamp shall not be lit.)')
    expect(blocksOf(`1 Scope\n\nThe lamp [1] is on [2].\n\n${notes}`)[1]).toContain('The lamp [1] is on [2].')
  })
})

describe('as RFCs print', () => {
  test('the layout of a packet stays as it is drawn, with the numbers above it', () => {
    const bits = `   +${'-+'.repeat(16)}`
    const fields = `   |${' Version'.padEnd(15)}|${' Lamps'.padEnd(15)}|`
    const text = `1 Scope\n\n    0                   1\n    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5\n${bits}\n${fields}\n${bits}\n\n   Figure 1: Status`
    expect(
      blocksOf(text)
        .slice(1)
        .map((block) => block.slice(0, 26)),
    ).toEqual(['3 code ( 0                ', '9 paragraph (Figure 1: Sta'])
  })

  test('rules of a grammar are code in the margin of the text', () => {
    expect(blocksOf('1 Scope\n\nstatus  = version lamps\nversion = %x01 ; first\n          / %x02\n')[1]).toContain(
      'code',
    )
    expect(blocksOf('1 Scope\n\nrate = lamps per second\nThe rate is kept.\n')[1]).not.toContain('code')
    expect(blocksOf('1 Scope\n\nx = y + 2\nz = y\n')[1]).not.toContain('code')
  })

  test('the bars before an aside are no text', () => {
    const text = '1 Scope\n\nA.\n\n   |  NOTE - The lamp\n   |  is on.\n\n   |  B.\n'
    expect(blocksOf(text).join().includes('|')).toBe(false)
    expect(lostIn(read(text))).toBe(0)
  })

  test('a box of one cell frames text; one of two cells is a table', () => {
    const box = '+---------+\n| The lamp|\n|         |\n| is on.  |\n+---------+\n'
    expect(blocksOf(`1 Scope\n\n${box}`).slice(1)).toEqual(['4 paragraph (The lamp)', '6 paragraph (is on.)'])
    expect(lostIn(read(`1 Scope\n\n${box}`))).toBe(0)
    expect(blocksOf(`1 Scope\n\n${box}| off     |\n+---------+\n`)[1]).toContain('table')
  })

  test('a heading in the middle of its line, pictures by their names, and what is broken behind a slash', () => {
    const body =
      'The lanterns of a house are polled one by one in the order of their numbers, as ISO/\nIEC 99002 says, and those that do not answer are taken for unlit from then on until\nthey answer.'
    const text = `1 Scope\n\n${body}\n\n${' '.repeat(34)}2 Polling\n\n[seq.png]\n\n[image3]\n\n${body}\n`
    expect(blocksOf(text).map((block) => block.slice(0, 21))).toEqual([
      '1 heading 1 (Scope)',
      '3 paragraph (The lant',
      '7 heading 2 (Polling)',
      '9 figure ()',
      '11 figure ()',
      '13 paragraph (The lan',
    ])
    expect(blocksOf(text)[1]).toContain('ISO/IEC 99002')
  })
})
