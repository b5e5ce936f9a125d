import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../../packages/core/src/index.ts'
import { printFinding } from '../../golden/print-comparison.ts'
import { type Publisher, printAndRead } from '../print-example.ts'
import { labText } from './lab-text.ts'
import { unlike } from './run-lab.ts'

/** Paragraphs that push the ends of all pages on. Each of the first ones cut a block of the text in two once. */
const pushes = { 'plain text': [4, 5, 11, 16, 21], PDF: [2] }
const other: Readonly<Record<Publisher, Publisher>> = { 'itu-t': 'iso-iec', 'iso-iec': 'itu-t' }

describe.each(Object.entries(pushes))('a text in %s has no drift, wherever its pages end', (format, counts) => {
  for (const publisher of ['itu-t', 'iso-iec'] as const)
    test.each(counts)(`${publisher}, pushed on by %i paragraphs`, async (count) => {
      const text = labText.replace('# 1 |', `${'p A matter of no weight.\n'.repeat(count)}# 1 |`)
      const left = await printAndRead(text, format, publisher)
      const right = await printAndRead(text, 'Markdown', other[publisher])
      const { findings } = compareDocuments(left, right)
      expect(findings.filter(({ kind }) => !unlike.has(kind)).map(printFinding)).toEqual([])
    })
})
