import { test } from 'vitest'
import { structure } from '../../../packages/core/src/structure/index.ts'
import { h, p, rawDocument, table } from './raw-document.ts'

/** Long enough that a search that is not linear takes minutes. */
const length = 60_000
const texts = [
  ' ',
  '\t',
  '\u00a0',
  '\n',
  '(',
  '[',
  ')',
  '.',
  '-',
  '–',
  ': ',
  'a',
  'A',
  '1',
  '1.',
  '1.1 ',
  'NOTE ',
  'Table 1 – ',
  'Annex A ',
  '(informative',
  'This annex is ',
  '[SOURCE: ',
  '::=',
  '{',
  '-- ',
  'x ',
  '**',
  '_',
  '…',
  'Figure 1-',
]
  .map((unit) => unit.repeat(Math.ceil(length / unit.length)))
  .concat(`${' '.repeat(length)}informative`, `(informative${' '.repeat(length)}`)

test.each(texts.map((text) => [text.slice(0, 12), text] as const))(
  'a paragraph of nothing but %j is read in linear time',
  (_, text) => {
    const plain = { type: 'text' as const, value: text }
    const more = { children: [plain], place: {} }
    const blocks = [
      h('Foreword'),
      { ...p(''), ...more },
      { ...p(''), ...more, role: 'contents' as const },
      h('1 Scope'),
      { ...h(''), title: [plain] },
      { ...p(''), ...more },
      h('2 Normative references'),
      { ...p(''), ...more },
      { ...p(''), children: [{ type: 'text' as const, value: `[1] ${text}x` }] },
      h('3 Definitions'),
      { ...p(''), children: [{ type: 'text' as const, value: `3.1\t${text}: ${text}x` }] },
      {
        ...p(''),
        children: [
          { type: 'text' as const, value: 'lamp', bold: true as const },
          { type: 'text' as const, value: `: ${text}x` },
        ],
      },
      h('4 Abbreviations'),
      { ...p(''), ...more },
      { ...p(''), children: [{ type: 'text' as const, value: `PDU${text}x` }] },
      h('5 Lamps'),
      ...(['note', 'code', 'formula', 'table-caption', 'list-item', 'table-note'] as const).map((role) => ({
        ...p(''),
        children: [{ type: 'text' as const, value: `${text}x` }],
        role,
      })),
      { ...p(''), children: [{ type: 'text' as const, value: `5.1\t${text}x` }] },
      table([[text, 'a'], [`2×NOTE ${text}`]]),
      { ...h(''), title: [{ type: 'text' as const, value: `Annex A${text}x` }] },
      { ...p(''), ...more },
    ]
    structure(rawDocument(blocks, { runningHeads: [text] }))
  },
  20_000,
)

test('100,000 headings of one depth are read in linear time', () => {
  structure(
    rawDocument(
      Array.from({ length: 100_000 }, (_, at) => h(`${at}`.padStart(3, '0').slice(0, 3), { depth: 1 + (at % 9) })),
    ),
  )
}, 30_000)
