import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canoniseCode } from '../../packages/core/src/canon/canonise-code.ts'
import { rules } from '../../packages/core/src/canon/index.ts'
import type { RuleExample } from '../../packages/core/src/model/rule.ts'
import { contextOf, meaningOf } from '../core/canon/meanings.ts'

/**
 * The safety law: no rule makes equal two texts that differ in a modal verb, negation, quantifier, number, unit,
 * comparison, identifier, formula or code token. And what the rules permit makes no difference.
 */

/** What a sentence says: change any of these and it says something else. Within a row all differ in meaning. */
const slots = {
  modal: [
    'shall',
    'should',
    'may',
    'can',
    'must',
    'shall not',
    'should not',
    'may not',
    'cannot',
    'need not',
    'is required to',
    'is not required to',
    'is permitted to',
    'is recommended to',
    'has to',
  ],
  quantifier: ['all', 'any', 'each', 'no', 'only', 'at least 3', 'at most 3', 'exactly 3', 'up to 3', 'both', 'every'],
  number: [
    '1',
    '2',
    '10',
    '100',
    '1000',
    '10000',
    '0.5',
    '0.50',
    '5',
    '-5',
    '+5',
    '2^{32}',
    '232',
    '2^{31}',
    '10^{-3}',
    '10^{3}',
    '0x1F',
    "'0101'B",
    "'0110'B",
    '1.2.3',
    '1.2.4',
    'two',
    'three',
  ],
  unit: ['ms', 's', 'µs', 'Mbit/s', 'kbit/s', 'octets', 'bits', '%', 'dB', 'm', 'm^{2}'],
  comparison: ['<', '>', '≤', '≥', '=', '≠', 'less than', 'greater than', 'less than or equal to', 'equal to'],
  connective: ['and', 'or', 'if', 'unless', 'when', 'except'],
  identifier: [
    'bit_depth_luma_minus8',
    'bit_depth_chroma_minus8',
    'MaxRelays',
    'maxRelays',
    'id-at-name',
    'application/relay+xml',
    '1.3.6.1.4.1',
    '1.3.6.1.4.2',
    'x_{1}',
    'x_{2}',
    'x1',
    'x^{2}',
    'urn:oid:2.5.4.3',
  ],
  citation: [
    'Rec. ITU-T X.501',
    'Rec. ITU-T X.511',
    'ISO/IEC 8824-1',
    'ISO/IEC 8825-1',
    'Rec. ITU-T X.501 (2016)',
    'Rec. ITU-T X.501 (2019)',
    'ISO 98799',
    'ISO 98799-1',
    'ISO 98799:2020',
    'ISO/IEC TR 98799',
  ],
  reference: [
    'clause 8.2',
    'clause 8.3',
    'Table 3',
    'Figure 3',
    'Annex A',
    'NOTE 1',
    'Equation (6-1)',
    'Equation (6-2)',
  ],
  word: ['relay', 'beacon', 'Relay', 'relays'],
} as const

type Slot = keyof typeof slots
type Choice = Readonly<Record<Slot, string>>

const places = [
  'paragraph',
  'heading',
  'title',
  'term',
  'list-item',
  'caption',
  'reference',
  'note',
  'abbreviation',
] as const satisfies readonly RuleExample['as'][]
const foldCase = new Set<RuleExample['as']>(['heading', 'title', 'reference'])

const choice: fc.Arbitrary<Choice> = fc.record(
  Object.fromEntries(Object.entries(slots).map(([slot, values]) => [slot, fc.constantFrom<string>(...values)])) as {
    [S in Slot]: fc.Arbitrary<string>
  },
)

function sentence(said: Choice): string {
  return (
    `This document states that ${said.quantifier} “${said.word}” ${said.modal} keep ${said.identifier} ${said.connective} wait ${said.number} ${said.unit} – ` +
    `where N − 1 ${said.comparison} 10 000 samples – as ${said.citation} says (see ${said.reference}).`
  )
}

/** Ways to print the same. Each takes a text and gives another that the rules call equal. */
const dressings: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.replace(/ – /g, ' — '),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/-(?=\p{L})/gu, '\u2011'),
  (text) => text.replace('This document', 'This Recommendation | International Standard'),
  (text) => text.replace('This document', 'This International Standard'),
  (text) => text.replace('10 000', '10\u2009000').replace('N − 1', 'N – 1'),
  (text) => text.replace('10 000', "10'000"),
  (text) => text.replace(/\bclause /, 'subclause '),
  (text) => text.replace(/\b(?:sub)?clause /, ''),
  (text) => text.replace('Equation', 'Formula').replace('Figure', 'Fig.'),
  (text) => text.replace('Rec. ITU-T X.511', 'ISO/IEC 9594-3').replace('Rec. ITU-T X.501', 'ITU-T Rec. X.501'),
  (text) => text.replace(/ISO\/IEC 8824-1/, 'Rec. ITU-T X.680 | ISO/IEC 8824-1'),
  (text) => text.replace('where', 'wh\u00adere').replace('states', 'states\u200b'),
]

const dressed = (text: string, chosen: readonly number[]): string =>
  chosen.reduce((dressing, at) => (dressings[at] as (text: string) => string)(dressing), text)
const someDressings = fc.uniqueArray(fc.nat(dressings.length - 1), { maxLength: 5 })

test('what the rules permit makes no difference', () => {
  fc.assert(
    fc.property(choice, someDressings, fc.constantFrom(...places), (said, chosen, as) => {
      expect(meaningOf(dressed(sentence(said), chosen), as)).toBe(meaningOf(sentence(said), as))
    }),
    { numRuns: 1500 },
  )
})

test('what the rules do not permit always does, however both texts are dressed', () => {
  const changed = fc
    .constantFrom(...(Object.keys(slots) as Slot[]))
    .chain((slot) => fc.tuple(fc.constant(slot), fc.constantFrom<string>(...slots[slot])))
  fc.assert(
    fc.property(
      choice,
      changed,
      someDressings,
      someDressings,
      fc.constantFrom(...places),
      (said, [slot, other], here, there, as) => {
        fc.pre(said[slot] !== other)
        // Letter case is free in headings and titles, and with it the only difference between these two.
        fc.pre(!(foldCase.has(as) && said[slot].toLowerCase() === other.toLowerCase() && slot === 'word'))
        const left = dressed(sentence(said), here)
        const right = dressed(sentence({ ...said, [slot]: other }), there)
        expect(meaningOf(left, as)).not.toBe(meaningOf(right, as))
      },
    ),
    { numRuns: 4000 },
  )
})

describe('no rule hides a change of a word or number in its scope', () => {
  // A word for each word, and another number for each number.
  const other = (printed: string): string =>
    /^[0-9]+$/.test(printed) ? String(Number(printed) + 1).padStart(printed.length, '0') : 'zebra'
  /** What a rule is there to let differ: the way to a file on a body's own host. */
  const free: Readonly<Record<string, RegExp>> = {
    // Which page of a caption that goes over several.
    'caption-form': /^[23]$/,
    'electronic-attachment': /^(?:rec|T|REC|X|9990|iso|iec|98765|1|standards|org|www|itu|int)$/,
  }
  for (const rule of rules.filter(({ appliedIn }) => appliedIn === 'canon')) {
    for (const { left, right, as } of rule.examples) {
      for (const side of [left, right]) {
        test(`${rule.id}: ${side}`, () => {
          const meant = meaningOf(side, as)
          const hidden = [...side.matchAll(/[\p{L}\p{N}\u00ad]+/gu)]
            .filter((word) => !free[rule.id]?.test(word[0]))
            .filter(
              (word) =>
                meaningOf(side.slice(0, word.index) + other(word[0]) + side.slice(word.index + word[0].length), as) ===
                meant,
            )
            .map((word) => word[0])
          expect(hidden).toEqual([])
        })
      }
    }
  }
})

test('a citation is equal to no other, with or without its other half', () => {
  const part = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null })
  const year = fc.option(fc.integer({ min: 1988, max: 2024 }), { nil: null })
  const iso = fc.record({ number: fc.constantFrom('9594', '8824', '8825', '98799', '13818', '7498'), part, year })
  const printed = (cited: { number: string; part: number | null; year: number | null }): string =>
    `ISO/IEC ${cited.number}${cited.part === null ? '' : `-${cited.part}`}${cited.year === null ? '' : `:${cited.year}`}`
  fc.assert(
    fc.property(iso, iso, (one, two) => {
      fc.pre(printed(one) !== printed(two))
      expect(meaningOf(`as in ${printed(one)}`)).not.toBe(meaningOf(`as in ${printed(two)}`))
    }),
    { numRuns: 2000 },
  )
})

test('every token of code counts', () => {
  const meaning = (code: string): string =>
    canoniseCode(code, 'asn.1')
      .map((token) => token.meaning)
      .join(' · ')
  const item = fc.constantFrom(
    'INTEGER',
    'SEQUENCE',
    'OPTIONAL',
    '[0]',
    '[1]',
    '(0..255)',
    '(0..256)',
    '::=',
    '{',
    '}',
    ',',
    '...',
    "'01'B",
    "'10'B",
    '"-"',
    '"–"',
    '-5',
    '5',
    'id-at-name',
    'id-at-names',
    'TRUE',
    'FALSE',
    '|',
    '!',
    '<',
    '--note--',
  )
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.nat(12), item, (items, at, inserted) => {
      const place = Math.min(at, items.length)
      const longer = [...items.slice(0, place), inserted, ...items.slice(place)]
      expect(meaning(longer.join(' '))).not.toBe(meaning(items.join(' ')))
      expect(meaning(items.join('\n  '))).toBe(meaning(items.join(' ')))
    }),
    { numRuns: 1000 },
  )
})

test("a body's own word for itself means the text only in its own printing", () => {
  expect(meaningOf('This Recommendation defines relays.', 'paragraph', contextOf('iso-iec'))).not.toBe(
    meaningOf('This document defines relays.', 'paragraph', contextOf('iso-iec')),
  )
  expect(meaningOf('This Recommendation defines relays.', 'paragraph', contextOf('itu-t'))).toBe(
    meaningOf('This document defines relays.', 'paragraph', contextOf('iso-iec')),
  )
})
