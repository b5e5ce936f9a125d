import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Comparison, compareDocuments, type Document } from '../../packages/core/src/index.ts'
import { readFile } from './cases.ts'

const example = join(import.meta.dirname, '../../fixtures/pairs/example')

interface Printed {
  /** What is added to the name of the folder: `aligned` + `-in-markdown`. */
  readonly folder: string
  /** Which printing there is in the format, where it is one alone. */
  readonly only?: 'left' | 'right'
  /** Whether the file holds the bytes of the picture of Figure 1. */
  readonly picture: boolean
}

/** The formats in which the example is printed. A new one is one line here. */
const formats: Readonly<Record<string, Printed>> = {
  Word: { folder: '', only: 'left', picture: true },
  STS: { folder: '', only: 'right', picture: true },
  Metanorma: { folder: '-in-metanorma', picture: true },
  AsciiDoc: { folder: '-in-asciidoc', picture: true },
  HTML: { folder: '-in-html', picture: true },
  PDF: { folder: '-in-pdf', picture: false },
  Markdown: { folder: '-in-markdown', picture: false },
  'plain text': { folder: '-in-text', picture: false },
}

const present = Object.entries(formats).filter(([, { folder }]) => existsSync(join(example, `aligned${folder}`)))

interface Pair {
  readonly name: string
  readonly itu: Printed
  readonly iso: Printed
}

/** The ITU-T printing in one format beside the ISO/IEC printing in another, each way where both formats have both. */
const pairs: Pair[] = present.flatMap(([a, itu]) =>
  present
    .filter(([b]) => a !== b)
    .filter(([, iso]) => itu.only !== 'right' && iso.only !== 'left')
    .map(([b, iso]) => ({ name: `${a} against ${b}`, itu, iso })),
)

const read = new Map<string, Promise<Document>>()

function documentOf(state: string, { folder }: Printed, side: 'left' | 'right'): Promise<Document> {
  const home = join(example, state + folder)
  const file = join(home, readdirSync(home).find((name) => name.startsWith(`${side}.`)) ?? '')
  const document = read.get(file) ?? readFile(file)
  read.set(file, document)
  return document
}

async function compare(state: string, { itu, iso }: Pair): Promise<Comparison> {
  return compareDocuments(await documentOf(state, itu, 'left'), await documentOf(state, iso, 'right'))
}

const linesOf = (comparison: Comparison): string[] =>
  comparison.findings
    .filter((finding) => finding.grade !== 'typographic')
    .map((finding) => `${(finding.left ?? finding.right)?.clause} ${finding.kind} ${finding.grade}`)
    .sort()

/** A picture that one file holds and the other does not has to be looked at by somebody. */
const unseen = ({ itu, iso }: Pair): string[] => (itu.picture === iso.picture ? [] : ['6.3 not-comparable structural'])

test('every two formats meet', () => {
  const met = new Set(pairs.map(({ name }) => name.split(' against ').sort().join(' and ')))
  expect(met.size).toBe((present.length * (present.length - 1)) / 2)
})

describe('the same text does not drift', () => {
  test.each(pairs)('$name', async (pair) => {
    const comparison = await compare('aligned', pair)
    expect(linesOf(comparison)).toEqual(unseen(pair))
    expect(comparison.verdict).toBe(unseen(pair).length === 0 ? 'aligned' : 'incomplete')
  })
})

describe('real drift is the same drift', async () => {
  const [word, sts] = [formats['Word'], formats['STS']] as [Printed, Printed]
  const expected = linesOf(await compare('drifted', { name: '', itu: word, iso: sts }))

  test.each(pairs)('$name', async (pair) => {
    expect(linesOf(await compare('drifted', pair))).toEqual([...expected, ...unseen(pair)].sort())
  })
})
