import { describe, expect, test } from 'vitest'
import { compareDocuments, type Finding, readDocument } from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { formats, printAndRead, source } from './print-example.ts'
import { printInItuStyle } from './print-in-itu-style.ts'

const seeds = [1]
/** Word prints the example as ITU-T does. */
const isoFormats = formats.filter((format) => format !== 'Word')
/** The print has no pictures. */
const isText = ({ kind }: Finding): boolean => kind !== 'not-comparable'

describe.each(isoFormats)(
  'the ISO/IEC printing of the example, in %s, printed again in the house style of ITU-T',
  (format) => {
    for (const as of ['common', 'twin'] as const)
      test(`has no drift as ${as === 'common' ? 'a common text' : 'the twin of a Recommendation'}`, async () => {
        const text = await printAndRead(source, format, 'iso-iec')
        for (const seed of seeds) {
          const print = printInItuStyle(text, seed, as, 'ITU-T X.1988 (06/2024)')
          const again = await readDocument(new TextEncoder().encode(print), { format: 'markdown' })
          const { findings } = compareDocuments(again, text, { mode: as })
          expect(findings.filter(isText).map(printFinding)).toEqual([])
        }
      })
  },
)
