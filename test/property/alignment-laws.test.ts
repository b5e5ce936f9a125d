import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignBlocks, alignClauses } from '../../packages/core/src/align/index.ts'
import { printingOf, textContextsOf } from '../../packages/core/src/canon/index.ts'
import type { Document } from '../../packages/core/src/index.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../../packages/core/src/model/printing.ts'
import { readPrinted } from './print-texts.ts'
import { edit, texts } from './texts.ts'

const pairs = fc
  .tuple(texts, texts, fc.nat(10_000), fc.boolean())
  .map(([one, other, seed, unrelated]) => [one, unrelated ? other : edit(one, seed)] as const)

test('every clause of either side is in exactly one pair or among the leftovers', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const left = await printed(one)
      const right = await printed(other)
      const { pairs, leftOnly, rightOnly } = alignClauses(left, right)
      expect(sorted([...pairs.map((pair) => pair.left), ...leftOnly])).toEqual(sorted(left.clauses))
      expect(sorted([...pairs.map((pair) => pair.right), ...rightOnly])).toEqual(sorted(right.clauses))
    }),
    { numRuns: 40 },
  )
})

test('every block of either side is in exactly one pair or among the leftovers', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const left = await printed(one)
      const right = await printed(other)
      const clauses = alignClauses(left, right)
      const blocks = alignBlocks(clauses.pairs, blocksOf(clauses.leftOnly), blocksOf(clauses.rightOnly))
      expect(sorted([...blocks.pairs.flatMap((pair) => pair.left), ...blocks.leftOnly])).toEqual(
        sorted(blocksOf(left.clauses)),
      )
      expect(sorted([...blocks.pairs.flatMap((pair) => pair.right), ...blocks.rightOnly])).toEqual(
        sorted(blocksOf(right.clauses)),
      )
    }),
    { numRuns: 40 },
  )
})

async function printed(text: Parameters<typeof readPrinted>[0]): Promise<Printing> {
  const document: Document = await readPrinted(text, 'markdown')
  return printingOf(document, textContextsOf(document, document, 'common', null).left)
}

function blocksOf(clauses: readonly PrintedClause[]): PrintedBlock[] {
  return clauses.flatMap((clause) => clause.blocks)
}

function sorted(list: readonly { readonly order: number }[]): number[] {
  return list.map((item) => item.order).sort((a, b) => a - b)
}
