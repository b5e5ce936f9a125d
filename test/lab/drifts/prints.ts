import type { Document } from '../../../packages/core/src/index.ts'
import { readDocument } from '../../../packages/core/src/index.ts'
import { type Names, type Publisher, printAndRead } from '../print-example.ts'
import { printInIsoStyle } from '../print-in-iso-style.ts'
import { printInItuStyle } from '../print-in-itu-style.ts'

/** A way to print the text of the lab. */
export interface Print {
  readonly name: string
  /** What its drifts may be kept from: see `Drift.not`. */
  readonly traits: readonly string[]
  readonly read: (text: string, names: Names) => Promise<Document>
}

export type PrintPair = readonly [Print, Print]

function print(format: string, publisher: Publisher, ...traits: readonly string[]): Print {
  const body = publisher === 'itu-t' ? 'ITU-T' : 'ISO/IEC'
  return {
    name: `${format} ${body}`,
    traits: [...traits, ...(publisher === 'iso-iec' ? ['iso'] : [])],
    read: (text, names) => printAndRead(text, format, publisher, names),
  }
}

/** The other printing again, in the house style of ITU-T or ISO/IEC by chance; ITU-T's in Markdown, without pictures and with formulas as they are read. */
const again = {
  itu: {
    name: 'ITU-T style',
    traits: ['itu'],
    read: async (text: string, names: Names) => {
      const styled = printInItuStyle(
        await printAndRead(text, 'STS', 'iso-iec', names),
        1,
        'common',
        'ITU-T X.1988 (06/2024)',
      )
      return readDocument(new TextEncoder().encode(styled), { format: 'markdown' })
    },
  },
  iso: {
    name: 'ISO/IEC style',
    traits: ['iso', 'itu'],
    read: async (text: string, names: Names) => {
      const styled = printInIsoStyle(await printAndRead(text, 'Word', 'itu-t', names), 1)
      return readDocument(new TextEncoder().encode(styled), { format: 'sts' })
    },
  },
} satisfies Record<string, Print>

/** Pairs of printings that are compared: every format, each once in either house style where it has both. */
export const printPairs: readonly PrintPair[] = [
  [print('Word', 'itu-t'), print('STS', 'iso-iec')],
  [print('Metanorma', 'itu-t', 'counted'), print('STS', 'iso-iec')],
  [print('HTML', 'itu-t'), print('PDF', 'iso-iec', 'pdf')],
  [print('AsciiDoc', 'itu-t', 'counted'), print('Markdown', 'iso-iec')],
  [print('Word', 'itu-t'), print('plain text', 'iso-iec', 'plain')],
  [print('plain text', 'itu-t', 'plain'), print('HTML', 'iso-iec')],
  [print('PDF', 'itu-t', 'pdf'), print('Metanorma', 'iso-iec', 'counted')],
  [print('Markdown', 'itu-t'), print('AsciiDoc', 'iso-iec', 'counted')],
  [again.itu, print('STS', 'iso-iec')],
]
