import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareDocuments,
  compareWithBase,
  type Document,
  readDocument,
} from '../../../packages/core/src/index.ts'

const read = (text: string): Promise<Document> =>
  readDocument(new TextEncoder().encode(text), { path: 'text.md', format: 'markdown' })

/** The agreed text: every kind of part that can move. */
const agreed = `# 1 Scope

This Recommendation | International Standard specifies relays.

# 2 Normative references

- ITU-T X.680 (2021), *Abstract Syntax Notation One*.

# 3 Definitions

**3.1 relay**: A station that answers.

**3.2 beacon**: A signal that is sent each second.

# 4 Sending

## 4.1 Rates

A relay shall answer within 5 s. A relay may wait.

Each beacon is sent once in a second by the oldest of the relays.

Table 1 – Rates

| Class | Rate |
| --- | --- |
| A | 10 |
| B | 20 |

NOTE – The rates are those of the first edition.

## 4.2 Queues

A queue shall hold at least 16 entries, and the oldest entry is dropped first.

## 4.3 Errors

A station that meets an error shall report it to the manager of its segment.

# Annex A (normative) Tests

Each test shall be run twice on every station of the segment.
`

const edits: Readonly<Record<string, readonly [string, string]>> = {
  requirement: ['A relay shall answer', 'A relay should answer'],
  value: ['within 5 s', 'within 7 s'],
  'last words': ['A relay may wait.', 'A relay may wait for another.'],
  cell: ['| B | 20 |', '| B | 25 |'],
  row: ['| B | 20 |\n', '| B | 20 |\n| C | 30 |\n'],
  'row dropped': ['| A | 10 |\n', ''],
  note: ['NOTE – The rates are those of the first edition.\n\n', ''],
  paragraph: ['Each beacon is sent once in a second by the oldest of the relays.\n\n', ''],
  'new paragraph': ['## 4.2 Queues\n', '## 4.2 Queues\n\nQueues are kept in the memory of the station alone.\n'],
  clause: ['## 4.3 Errors\n\nA station that meets an error shall report it to the manager of its segment.\n\n', ''],
  'new clause': [
    '## 4.3 Errors',
    '## 4.3 Timers\n\nThe timer of a relay is set to zero when a beacon comes.\n\n## 4.4 Errors',
  ],
  title: ['## 4.2 Queues', '## 4.2 Lines of waiting'],
  status: ['# Annex A (normative) Tests', '# Annex A (informative) Tests'],
  term: ['A signal that is sent each second.', 'A signal that is sent each minute.'],
  'term dropped': ['**3.2 beacon**: A signal that is sent each second.\n\n', ''],
  edition: ['ITU-T X.680 (2021)', 'ITU-T X.680 (2015)'],
}
const apply = (text: string, name: string): string => {
  const [from, to] = edits[name] as readonly [string, string]
  expect(text).toContain(from)
  return text.replace(from, to)
}
const names = Object.keys(edits)
const saidOf = ({ findings }: Comparison) => findings.map(({ kind, attribution }) => `${kind} ${attribution}`)
const who = ({ findings }: Comparison) => new Set(findings.map(({ attribution }) => attribution))

describe('one text moved', () => {
  test.each(names)('%s', async (name) => {
    const base = await read(agreed)
    const moved = await read(apply(agreed, name))
    const right = compareWithBase(base, moved, base)
    expect(right.findings.length).toBeGreaterThan(0)
    expect([...who(right)]).toEqual(['right-moved'])
    expect(right.movedAlike).toEqual([])
    expect([...who(compareWithBase(moved, base, base))]).toEqual(['left-moved'])
  })
})

describe('both texts moved', () => {
  test.each(names)('alike: %s', async (name) => {
    const moved = apply(agreed, name)
    const comparison = compareWithBase(await read(moved), await read(moved), await read(agreed))
    expect(comparison.findings).toEqual([])
    expect(comparison.verdict).toBe('aligned')
    const news = compareDocuments(await read(agreed), await read(moved)).findings.map(({ id }) => id)
    expect(comparison.movedAlike?.map(({ finding }) => finding.id)).toEqual(news)
  })

  test('apart, at one place', async () => {
    const left = await read(agreed.replace('within 5 s', 'within 6 s'))
    const right = await read(agreed.replace('within 5 s', 'within 7 s'))
    expect(saidOf(compareWithBase(left, right, await read(agreed)))).toEqual(['value-changed both-moved-apart'])
  })

  test('in one paragraph, at two places', async () => {
    const left = await read(apply(agreed, 'requirement'))
    const right = await read(apply(agreed, 'last words'))
    expect(saidOf(compareWithBase(left, right, await read(agreed)))).toEqual([
      'requirement-changed left-moved',
      'wording-changed right-moved',
    ])
  })

  test('in pairs of edits: each finding is said of the text that was edited, and the swap swaps it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...names), async (one, two) => {
        fc.pre(
          one !== two &&
            !(edits[two]?.[0] ?? '').includes(edits[one]?.[0] ?? '') &&
            !(edits[one]?.[0] ?? '').includes(edits[two]?.[0] ?? ''),
        )
        const base = await read(agreed)
        const left = await read(apply(agreed, one))
        const right = await read(apply(agreed, two))
        const there = compareWithBase(left, right, base)
        const back = compareWithBase(right, left, base)
        expect(there.findings.every(({ attribution }) => attribution !== 'base-unknown')).toBe(true)
        const swap: Record<string, string> = { 'left-moved': 'right-moved', 'right-moved': 'left-moved' }
        const backBy = new Map(back.findings.map(({ id, attribution }) => [id, attribution]))
        for (const { id, attribution = '' } of there.findings)
          if (backBy.has(id)) expect(backBy.get(id)).toBe(swap[attribution] ?? attribution)
      }),
      { numRuns: 30 },
    )
  })
})

test('the agreed text may be the other printing: what is permitted is no move', async () => {
  const iso = agreed
    .replace('This Recommendation | International Standard', 'This document')
    .replaceAll('NOTE – ', 'NOTE ')
  const left = await read(agreed)
  const right = await read(apply(iso, 'requirement'))
  expect(saidOf(compareWithBase(left, right, await read(iso)))).toEqual(['requirement-changed right-moved'])
  expect(saidOf(compareWithBase(left, right, left))).toEqual(['requirement-changed right-moved'])
})

test('both moved away from an agreed text that is another one', async () => {
  const other = await read('# 1 Scope\n\nLamps are lit by hand.\n\n# 2 Lamps\n\nEach lamp burns for one night only.\n')
  const { findings } = compareWithBase(await read(agreed), await read(apply(agreed, 'value')), other)
  expect(findings.map(({ attribution }) => attribution)).toEqual(['both-moved-apart'])
})
