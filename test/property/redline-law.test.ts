import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument, type Side } from '../../packages/core/src/index.ts'
import { redlineTexts, told } from '../core/report/redline/redline-law.ts'
import { formats, printText } from './print-texts.ts'
import { edit, texts } from './texts.ts'

/** Generated texts; each is read four times and compared three times. */
const runs = 40

const shapes = fc.tuple(
  fc.constantFrom(...formats),
  fc.constantFrom(...formats),
  fc.constantFrom('itu' as const, 'iso' as const),
  fc.constantFrom<Side>('left', 'right'),
)

test('accepted, a redline is aligned with the other text; rejected, with its own: whatever was edited', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(10_000), fc.nat(10_000), shapes, async (text, one, two, [a, b, house, side]) => {
      const edited = edit(edit(text, one), two)
      const bytes = { left: printText(text, a, 'itu'), right: printText(edited, b, house) }
      const read = {
        left: await readDocument(bytes.left, { format: a }),
        right: await readDocument(bytes.right, { format: b }),
      }
      const source = read[side].format === 'docx' ? bytes[side] : undefined
      const { accepted, rejected, named } = await redlineTexts(read, side, source)
      expect(rejected.map(told)).toEqual([])
      if (named === 0) expect(accepted.map(told)).toEqual([])
    }),
    { numRuns: runs, seed: 7 },
  )
})
