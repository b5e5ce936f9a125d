// Makes the PDF cases of the tests: texts set on pages, and files that have no text to be read.
//   node scripts/make-pdf-fixtures.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drawLine, showText, widthOf, writePdf } from './example/pdf-writer.mjs'

const fixtures = join(import.meta.dirname, '../fixtures')
const write = (path, bytes) => {
  mkdirSync(dirname(join(fixtures, path)), { recursive: true })
  writeFileSync(join(fixtures, path), bytes)
}

/** Lines from the top of a page; each is a list of `[text, font, size, rise]` or a text. */
function page({ number, lines, left = 57, from = 770, leading = 12, head = true }) {
  const out = []
  let y = from
  for (const line of lines) {
    let x = left
    const parts = typeof line === 'string' ? [[line]] : (line.parts ?? line)
    if (line.indent) x += line.indent
    y -= line.gap ?? 0
    for (const [text, font = 'roman', size = 10, rise = 0] of parts) {
      if (text !== '') out.push(showText(text, font, size, x, y + rise))
      x += widthOf(text, font, size)
    }
    y -= leading
  }
  if (!head) return out
  out.push(showText('ISO/IEC 98988-9:2024 (E)', 'bold', 10, number % 2 ? 420 : 57, 800))
  out.push(showText(`Rec. ITU-T X.1989 (06/2024)`, 'bold', 10, number % 2 ? 380 : 102, 40))
  out.push(showText(String(number), 'roman', 10, number % 2 ? 530 : 57, 40))
  return out
}

const heading = (number, title, gap = 12) => ({
  parts: [
    [number, 'bold', 11],
    ['    ', 'roman', 10],
    [title, 'bold', 11],
  ],
  gap,
})
const para = (...lines) =>
  lines.map((line, at) => (at === 0 ? { parts: typeof line === 'string' ? [[line]] : line, gap: 6 } : line))

const ruled = (() => {
  const out = []
  const xs = [57, 200, 340, 480]
  const ys = [560, 545, 530, 515, 500]
  for (const y of ys) out.push(drawLine(57, y, 480, y))
  for (const x of xs) out.push(drawLine(x, 500, x, 560))
  const rows = [
    ['Class', 'Silence', 'Memory'],
    ['A', '60 s', '4 096'],
    ['B', '3 600 s', '256'],
    ['C', '86 400 s', '16'],
  ]
  rows.forEach((row, at) => {
    for (const [column, text] of row.entries())
      out.push(showText(text, at === 0 ? 'bold' : 'roman', 9, xs[column] + 4, ys[at] - 11))
  })
  return out
})()

// What a Word file or an STS file has as a table without rules.
for (const [name, value] of [
  ['lines-with-white-between', '6 s'],
  ['a-value-differs-in-a-line', '9 s'],
]) {
  const rows = [
    ['ask(lantern)', 'The level that a lantern has'],
    ['wait(lantern)', `Waits up to ${value} for a lantern`],
    ['dark(lantern)', 'Whether no level is told'],
  ]
  const first = page({
    number: 1,
    lines: [heading('1', 'Scope'), ...para('This document states how lanterns are asked.')],
    head: false,
  })
  first.push(showText('2', 'bold', 11, 57, 700), showText('Calls', 'bold', 11, 85, 700))
  first.push(showText('A relay has the calls below.', 'roman', 10, 57, 680))
  for (const [at, [call, words]] of rows.entries())
    first.push(showText(call, 'roman', 10, 57, 660 - 16 * at), showText(words, 'roman', 10, 190, 660 - 16 * at))
  first.push(showText('No other call shall be made.', 'roman', 10, 57, 600))
  write(`pairs/rules/unruled-table/${name}/right.pdf`, writePdf([first], 'Lanterns'))
  write(
    `pairs/rules/unruled-table/${name}/left.md`,
    Buffer.from(
      [
        '# 1 Scope\n\nThis document states how lanterns are asked.\n\n# 2 Calls\n\nA relay has the calls below.\n',
        '| ask(lantern) | The level that a lantern has |\n| --- | --- |',
        '| wait(lantern) | Waits up to 6 s for a lantern |\n| dark(lantern) | Whether no level is told |\n',
        'No other call shall be made.\n',
      ].join('\n'),
    ),
  )
}

// What white and breaks do not say: the column of a word beside an empty cell, and what letters before lines mean.
for (const [name, text, parts] of [
  [
    'unruled-table/a-word-in-another-column',
    '| Lantern | Read | Write |\n| --- | --- | --- |\n| Red lantern | yes | |\n| Blue lantern | yes | yes |',
    [
      ['Lantern', 'Read', 'Write'],
      ['Red lantern', '', 'yes'],
      ['Blue lantern', 'yes', 'yes'],
    ],
  ],
  [
    'line-break/lines-that-are-lettered',
    'The relay asks:  \neach of the lanterns once a day;  \nthe warden of the segment;  \nthe level of all.',
    [
      ['The relay asks:'],
      ['a) each of the lanterns once a day;'],
      ['b) the warden of the segment;'],
      ['c) the level of all.'],
    ],
  ],
]) {
  const first = page({
    number: 1,
    lines: [heading('1', 'Scope'), ...para('This document states how lanterns are asked.')],
    head: false,
  })
  first.push(showText('2', 'bold', 11, 57, 700), showText('Calls', 'bold', 11, 85, 700))
  for (const [at, line] of parts.entries())
    for (const [column, word] of line.entries())
      if (word !== '') first.push(showText(word, 'roman', 10, 57 + 110 * column, 680 - 12 * at))
  first.push(showText('No other call shall be made by the relay than those that are named here.', 'roman', 10, 57, 600))
  write(`pairs/rules/${name}/right.pdf`, writePdf([first], 'Lanterns'))
  const around = '# 1 Scope\n\nThis document states how lanterns are asked.\n\n# 2 Calls\n\n'
  const last = '\n\nNo other call shall be made by the relay than those that are named here.\n'
  write(`pairs/rules/${name}/left.md`, Buffer.from(`${around}${text}${last}`))
}

// Lines that one text breaks inside a paragraph, and that are paragraphs for all that a page says.
for (const [name, level] of [
  ['lines-of-one-paragraph', 'Time'],
  ['a-name-differs-in-a-line', 'Lamp'],
]) {
  const lines = (answer) => ['ask: Lantern to Level', `wait: Lantern to ${answer}`, 'dark: Lantern to Truth']
  const last = 'No other call shall be made by the relay than those that are named in this clause.'
  const first = page({
    number: 1,
    lines: [heading('1', 'Scope'), ...para('This document states how lanterns are asked.')],
    head: false,
  })
  first.push(showText('2', 'bold', 11, 57, 700), showText('Calls', 'bold', 11, 85, 700))
  for (const [at, text] of lines(level).entries()) first.push(showText(text, 'italic', 10, 57, 680 - 12 * at))
  first.push(showText(last, 'roman', 10, 57, 620))
  write(`pairs/rules/line-break/${name}/right.pdf`, writePdf([first], 'Lanterns'))
  write(
    `pairs/rules/line-break/${name}/left.md`,
    Buffer.from(
      `# 1 Scope\n\nThis document states how lanterns are asked.\n\n# 2 Calls\n\n${lines('Time').join('  \n')}\n\n${last}\n`,
    ),
  )
}

write(
  'documents/pdf/pages-and-places/input.pdf',
  writePdf(
    [
      [
        ...page({
          number: 1,
          lines: [heading('1', 'Scope'), ...para('This document specifies counters that are kept modulo 2')]
            .slice(0, 1)
            .concat([
              {
                parts: [
                  ['This document specifies counters that are kept modulo 2'],
                  ['32', 'roman', 6.5, 3.5],
                  [' and never wrap before the count T'],
                ],
                gap: 6,
              },
              [['has passed, where T'], ['0', 'roman', 6.5, -1.5], [' is the first of them. Counters of the inter-']],
              'change are kept apart from those of the interchange before it, and a low-',
              'power device keeps one.',
              heading('2', 'Counters'),
              ...para('The counters are listed in Table 1.'),
              { parts: [['Table 1 – Counters', 'bold', 10]], indent: 150, gap: 6 },
            ]),
        }),
        ...ruled,
        ...page({
          number: 1,
          head: false,
          from: 470,
          lines: [
            ...para('A counter that is read while it is written shall be read again, as it stands on a page that'),
            'ends in the middle of a sentence and goes on behind the running feet of both bodies, and of',
          ],
        }),
      ],
      page({
        number: 2,
        lines: [
          'the number of the page.',
          heading('2.1', 'Reading'),
          ...para('A reader shall:'),
          { parts: [['a)    read the counter twice; and']], indent: 20, gap: 4 },
          { parts: [['b)    compare the two.']], indent: 20, gap: 4 },
          { parts: [['NOTE – Two readings that differ are no reading.', 'roman', 9]], indent: 14, gap: 6 },
          { parts: [['Counter ::= INTEGER (0..4294967295)', 'mono', 9]], gap: 8 },
          { parts: [['Reading ::= SEQUENCE { first Counter, second Counter }', 'mono', 9]] },
        ],
      }),
      page({
        number: 3,
        lines: [heading('3', 'Conformance'), ...para('A device that conforms shall keep its counters.')],
      }),
    ],
    'Pages and places',
  ),
)

const columnText = (words) => {
  const all = Array.from({ length: 150 }, (_, at) => words[at % words.length])
  const lines = [[]]
  let width = 0
  for (const word of all) {
    const own = widthOf(`${word} `, 'roman', 10)
    if (width + own > 225) {
      lines.push([])
      width = 0
    }
    lines.at(-1).push(word)
    width += own
  }
  return lines.map((line) => line.join(' '))
}
const first = columnText('the left column is read to its foot before anything of the other one'.split(' '))
const second = columnText('only then the right column begins at the head of the same page again'.split(' '))
write(
  'documents/pdf/two-columns/input.pdf',
  writePdf(
    [
      [
        ...page({
          number: 1,
          lines: [
            heading('1', 'General'),
            ...para('A line across both columns stands before them, from one edge of the page to the other one.'),
          ],
        }),
        ...page({ number: 1, head: false, from: 700, lines: [...first.slice(0, -1), `${first.at(-1)}.`] }),
        ...page({ number: 1, head: false, from: 700, left: 312, lines: [...second.slice(0, -1), `${second.at(-1)}.`] }),
      ],
      page({ number: 2, lines: [heading('2', 'Particular'), ...para('The second page has one column.')] }),
    ],
    'Two columns',
  ),
)

/** A file of objects, as they are. */
function objectsFile(objects, trailer = '') {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
    'latin1',
  )
}
const stream = (text, head = '') => `<< ${head} /Length ${text.length} >>\nstream\n${text}\nendstream`
const catalog = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>']

write(
  'unreadable/scanned-pages.pdf',
  objectsFile([
    ...catalog,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im1 5 0 R >> >> /Contents 4 0 R >>',
    stream('q 595 0 0 842 0 0 cm /Im1 Do Q'),
    stream('\x80\x40', '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 1'),
  ]),
)
write('unreadable/scanned-pages.expected.txt', 'scanned\n')

// A font whose codes are the letters' own places in it: each letter reads as the next one, and nothing says so.
const sentence = 'the counter that is read while it is written shall be read again as it stands on the page '
const shifted = [...sentence].map((sign) => (sign === ' ' ? ' ' : String.fromCharCode(sign.charCodeAt(0) + 1))).join('')
const lines = Array.from({ length: 40 }, () => `(${shifted}) Tj 0 -12 Td`).join('\n')
write(
  'unreadable/fonts-without-characters.pdf',
  objectsFile([
    ...catalog,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    stream(`BT /F1 10 Tf 57 770 Td\n${lines}\nET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]),
)
write('unreadable/fonts-without-characters.expected.txt', 'wrong-encoding\n')

const zeros = '00'.repeat(32)
write(
  'unreadable/with-a-password.pdf',
  objectsFile(
    [
      ...catalog,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  ),
)
write('unreadable/with-a-password.expected.txt', 'encrypted\n')
write('unreadable/cut-off-at-the-head.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Cata', 'latin1'))
write('unreadable/cut-off-at-the-head.expected.txt', 'not-a-document\n')

/** Lines of a paragraph, filled one after the other up to a width. */
function wrap(text, width = 420) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
    if (widthOf(longer, 'roman', 10) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

// A page ends with a full line and a full stop: whether the paragraph does, only the other printing says.
const lamps =
  'A lantern keeps the level that it was last set to, and it tells the relay of that level whenever it is asked for it by the relay.'
const lamp = wrap(`${lamps} ${lamps}`)
const brokenPages = writePdf(
  [
    page({
      number: 1,
      lines: [
        heading('1', 'Scope'),
        ...para('This document states how lanterns are set.'),
        heading('2', 'Levels'),
        ...para(...lamp),
        ...para(...lamp),
        ...para(
          ...wrap(
            `${lamps} The relay shall ask for it once in each hour and note down what it is told in its own log.`,
          ),
        ),
      ],
    }),
    page({
      number: 2,
      lines: [
        'Where no level is told within 5 s, the lantern is said to be dark.',
        ...para(...lamp),
        heading('3', 'Logs'),
        ...para(...lamp),
      ],
    }),
  ],
  'Lanterns',
)
for (const name of ['a-sentence-ends-with-the-page', 'a-value-differs-behind-the-break'])
  write(`pairs/rules/page-break/${name}/right.pdf`, brokenPages)

// Words that end their lines with a hyphen and stand nowhere else: whether it is theirs, only the other printing says.
write(
  'pairs/rules/unicode-form/hyphens-at-the-ends-of-lines/right.pdf',
  writePdf(
    [
      page({
        number: 1,
        head: false,
        lines: [
          heading('1', 'Scope'),
          ...para(
            'This document states how the lanterns of one path are set to one level, and how they are synchro-',
            'nized. It states as well how a relay keeps its own level where it is told of none, by a short-',
            'lived note of what the others had. It shall not be used where the path has more than x-',
            'y lanterns, for which nothing is stated.',
          ),
          heading('2', 'Levels'),
          ...para(...lamp),
        ],
      }),
    ],
    'Lanterns',
  ),
)
