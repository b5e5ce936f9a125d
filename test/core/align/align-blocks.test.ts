import { expect, test } from 'vitest'
import { alignBlocks, alignClauses } from '../../../packages/core/src/align/index.ts'
import { printingFromOutline } from '../printing-from-outline.ts'

/** Blocks by their first word: `Alpha=Alpha`, `Alpha⇒Alpha` for a move, `Alpha+Beta=Alpha` for a join, `Alpha=–`. */
function align(left: string, right: string): string[] {
  const a = printingFromOutline(left)
  const b = printingFromOutline(right)
  const clauses = alignClauses(a, b)
  const found = alignBlocks(
    clauses.pairs,
    clauses.leftOnly.flatMap((clause) => clause.blocks),
    clauses.rightOnly.flatMap((clause) => clause.blocks),
  )
  const name = (blocks: readonly { print: string }[]): string =>
    blocks.map((block) => block.print.split(' ')[1]).join('+')
  return [
    ...found.pairs.map((pair) => `${name(pair.left)}${pair.moved ? '⇒' : '='}${name(pair.right)}`),
    ...found.leftOnly.map((block) => `${name([block])}=–`),
    ...found.rightOnly.map((block) => `–=${name([block])}`),
  ]
}

const alpha = '| Alpha relays shall keep the state of every association until it is released by the client.'
const beta = '| Beta relays forward each request to the next relay on the path without looking at its content.'
const gamma = '| Gamma relays report the number of lost beacons to the registration authority once a day.'

test('a reworded paragraph pairs with its original', () => {
  expect(align(`6 A\n${alpha}\n${beta}`, `6 A\n${alpha.replace('shall', 'should')}\n${beta}`)).toEqual([
    'Alpha=Alpha',
    'Beta=Beta',
  ])
})

test('an added paragraph is on one side only', () => {
  expect(align(`6 A\n${alpha}\n${beta}`, `6 A\n${alpha}\n${gamma}\n${beta}`)).toEqual([
    'Alpha=Alpha',
    'Beta=Beta',
    '–=Gamma',
  ])
})

test('a paragraph in another clause has moved', () => {
  expect(align(`6 A\n${alpha}\n${gamma}\n7 B\n${beta}`, `6 A\n${alpha}\n7 B\n${beta}\n${gamma}`)).toContain(
    'Gamma⇒Gamma',
  )
})

test('a clause whose heading the other text has lost keeps its text', () => {
  expect(align(`6 A\n${alpha}\n6.1 B\n${beta}\n${gamma}`, `6 A\n${alpha}\n${beta}\n${gamma}`)).toEqual([
    'Alpha=Alpha',
    'Beta⇒Beta',
    'Gamma⇒Gamma',
  ])
})

test('a clause of which the other text has a little only is missing with all its text', () => {
  const reworded = gamma.replace('registration authority once a day', 'operator of its own network')
  expect(align(`6 A\n${alpha}\n6.1 B\n${beta}\n${beta}\n${gamma}`, `6 A\n${alpha}\n${reworded}`)).toEqual([
    'Alpha=Alpha',
    'Beta=–',
    'Beta=–',
    'Gamma=–',
    '–=Gamma',
  ])
})

test('a paragraph printed as two is joined', () => {
  expect(align(`6 A\n${alpha} ${beta.slice(2)}\n${gamma}`, `6 A\n${alpha}\n${beta}\n${gamma}`)).toEqual([
    'Alpha=Alpha+Beta',
    'Gamma=Gamma',
  ])
})

test('two paragraphs that share little are not one', () => {
  expect(align(`6 A\n${alpha}\n${beta}\n${gamma}`, `6 A\n${alpha}\n${gamma}`)).toEqual([
    'Alpha=Alpha',
    'Gamma=Gamma',
    'Beta=–',
  ])
})

test('every block is in exactly one pair or left over', () => {
  const lines = align(
    `6 A\n${alpha}\n${beta}\n- one item\n- two items`,
    `6 A\n${gamma}\n- two items\n- one item\n${alpha}`,
  )
  expect(lines.join(' ').match(/Alpha/g)).toHaveLength(2)
  expect(lines.length).toBeGreaterThanOrEqual(5)
})
