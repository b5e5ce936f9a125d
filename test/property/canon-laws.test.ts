import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printingOf, textContextsOf } from '../../packages/core/src/canon/index.ts'
import { blockText } from '../../packages/core/src/index.ts'
import { printMarkdown, readPrinted } from './print-texts.ts'
import { texts } from './texts.ts'

test('canonising twice gives the same tokens', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const document = await readPrinted(text, 'markdown')
      const meanings = (): string[][] => {
        const context = textContextsOf(document, document, 'common', null).left
        return printingOf(document, context).clauses.flatMap((clause) =>
          clause.blocks.map((block) => block.tokens().map((token) => token.meaning)),
        )
      }
      expect(meanings()).toEqual(meanings())
    }),
    { numRuns: 20 },
  )
})

test('tokens print every word of their block', async () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const document = await readPrinted(text, 'markdown')
      const printing = printingOf(document, textContextsOf(document, document, 'common', null).left)
      for (const block of printing.clauses.flatMap((clause) => clause.blocks)) {
        if (block.block.type === 'table') continue
        expect(
          letters(
            block
              .tokens()
              .map((token) => token.printed)
              .join(''),
          ),
        ).toBe(letters(blockText(block.block)))
      }
    }),
    { numRuns: 20 },
  )
})

test('generated texts are printed as an editor types them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(printMarkdown(text, 'itu')).toMatch(/^---\n[^]*\n# 1 Scope\n/)
    }),
    { numRuns: 20 },
  )
})
