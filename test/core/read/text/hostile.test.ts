import { expect, test } from 'vitest'
import { structure } from '../../../../packages/core/src/structure/index.ts'
import { lostIn, read } from './print-raw.ts'

/** Long enough that a search that is not linear takes minutes. */
const length = 40_000
const units = [
  ' x',
  '\t',
  '\t|',
  'a\t',
  '.',
  '. ',
  '-',
  '–',
  '_',
  '=',
  '+',
  '+-',
  '+--',
  '|',
  '| ',
  '|-',
  '^',
  'a^',
  '_a',
  '**',
  '2**',
  '(',
  '(a^(',
  ')',
  '[',
  '{',
  '1',
  '1.',
  '1 ',
  '1.1 ',
  'x ',
  'A',
  'Annex A ',
  'NOTE ',
  'Table 1 – ',
  'o ',
  'a) ',
  '::=',
  '= ',
  'a = ',
  'i',
  'iv ',
  'Page 1',
  '[Page ',
  '\u00a0',
  '-a',
  'a-',
  '\b',
  'a\b',
  '­',
  'a  ',
  '1) ',
  '…',
]

test.each(units)('a line of nothing but %j is read in linear time', (unit) => {
  const line = unit.repeat(Math.ceil(length / unit.length))
  const document = read(
    `1 Scope\n\n${line}\n\n   ${line}   (1)\n\n3.1 ${line}\n${line}\n\nTable 1 – x\n\n${line}\n----\n`,
  )
  expect(lostIn(document)).toBe(0)
  structure(document)
})

test.each([
  ...units,
  '1 Scope\n',
  'Annex A\n',
  '1.1\n',
  '+--+--+\n',
  '+--+\n|a |',
  '| a | b |\n',
  '--- ---\n',
  'a  b\n---\n',
  'a  b\n--- ---\n',
  '\f',
  'Relays  1\f',
  '1 Scope ...... 1',
  'Contents\n',
  '____\n1) x\f',
  'x1)\n\n____\n1) x\f',
  'A ::= B\n\n',
  'A DEFINITIONS\n',
])('lines of nothing but %j are read in linear time', (unit) => {
  const text = `1 Scope\n\n${`${unit}\n`.repeat(length / 2)}`
  const document = read(text)
  expect(lostIn(document)).toBe(0)
})
