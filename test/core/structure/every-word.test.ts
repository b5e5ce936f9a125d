import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Within } from '../../../packages/core/src/model/document.ts'
import type { ParagraphRole, RawBlock, RawDocument } from '../../../packages/core/src/model/raw.ts'
import { structure } from '../../../packages/core/src/structure/index.ts'
import { documentWords, missing, rawWords } from './printed-words.ts'
import { h, p, picture, rawDocument, table } from './raw-document.ts'

const roles: readonly (ParagraphRole | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  'list-item',
  'note',
  'example',
  'code',
  'formula',
  'figure-caption',
  'table-caption',
  'reference',
  'bibliography-entry',
  'term',
  'admitted-term',
  'further-term',
  'deprecated-term',
  'domain',
  'definition',
  'term-source',
  'abbreviation',
  'document-number',
  'document-title',
  'annex-status',
  'annex-title',
  'contents',
  'cover',
  'table-note',
  'figure-key',
  'editing-instruction',
  'formula-key',
]
const openings = [
  '',
  '',
  'NOTE – ',
  'NOTE 1  ',
  'Note 1 to entry: ',
  'EXAMPLE ',
  '– ',
  'a)\t',
  '1)\t',
  '**bold**: ',
  '**bold** [ISO 1:2000]: ',
  'Table 1 – ',
  'Figure A.1 – ',
  '[1] ',
  'PDU\t',
  'x ::= ',
  '3.1\t',
  'A.1\t',
  '5.1 ',
  'Annex A',
  '[SOURCE: ISO 1:2000, 3.1] ',
  'DEPRECATED: ',
  '<optics> ',
  '(This annex forms an integral part of this text.)',
  'CONTENTS',
  'Foreword',
  'NOTE',
  'INTERNATIONAL STANDARD',
]
const titles = [
  'Scope',
  'Terms and definitions',
  'Normative references',
  'Abbreviations',
  'Bibliography',
  'Index',
  'Contents',
  'Foreword',
  'lamps(informative)',
  'Lamps',
  'Annex A\nTests\n(normative)',
  'Annex B',
  '',
]
const numbers = ['', '', '1 ', '2 ', '3\t', '3.1 ', '3.2\t', '5.1 ', '5.10 ', 'A.1 ', 'SECTION 1 – ', '9.9.9 ']
const within: readonly (Within | undefined)[] = [undefined, undefined, undefined, 'note', 'example', 'table', 'figure']

/** A word that occurs once. */
const word = fc.integer({ min: 0, max: 1_000_000_000 }).map((seed) => `w${seed.toString(36)}`)
const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '))
const maybe = <T>(name: string, value: T | undefined): object => (value === undefined ? {} : { [name]: value })

const block: fc.Arbitrary<RawBlock> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...numbers),
        fc.constantFrom(...titles),
        words,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(undefined, 'Heading_b', 'bold-line'),
      )
      .map(([number, title, text, depth, style]) =>
        h(`${number}${title} ${text}`, { depth, ...maybe('style', style) }),
      ),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...openings),
        words,
        fc.constantFrom(...roles),
        fc.constantFrom(...within),
        fc.constantFrom(undefined, undefined, undefined, 'a)', '3.2', 'NOTE 1', 'Figure 1', ''),
      )
      .map(([opening, text, role, inside, label]) =>
        p(`${opening}${text}`, { ...maybe('role', role), ...maybe('within', inside), ...maybe('label', label) }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(words, words, words, fc.boolean())
      .map(([a, b, c, note]) => table([[`^${a}`, b], [c, 'x'], ...(note ? [[`2×NOTE – ${a}`]] : [])])),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', ' (continued)', ' (concluded)'), words)
      .map(([part, text]) => p(`Table 1 – Levels${part}${text}`)),
  },
  {
    weight: 1,
    arbitrary: word.map((text) =>
      table([
        ['^Abbreviation', '^Meaning'],
        ['PDU', text],
      ]),
    ),
  },
  { weight: 1, arbitrary: words.map((text) => picture('f00', { text: [{ type: 'text', value: text }] })) },
  { weight: 1, arbitrary: words.map((text) => ({ type: 'code' as const, value: `${text}\n${text}`, place: {} })) },
  { weight: 1, arbitrary: words.map((value) => ({ type: 'formula' as const, value, label: '(6-1)', place: {} })) },
)

/** Words that name a part of a term entry become the name of that part. */
const read = (raw: RawDocument): string[] =>
  rawWords(raw).filter((found) => found !== 'source' && found !== 'deprecated')

test('every word that is read is in the document or counted as dropped', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 14 }), (blocks) => {
      const raw = rawDocument(blocks)
      const document = structure(raw)
      const lost = missing(read(raw), documentWords(document))
      const counted = document.furniture.reduce((sum, item) => sum + item.characters, 0)
      expect(lost.join('').length, lost.join(' ')).toBeLessThanOrEqual(counted)
    }),
    { numRuns: 1_500 },
  )
})
