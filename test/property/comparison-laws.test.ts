import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ComparisonMemory,
  compareDocuments,
  type Document,
  type Finding,
  reaches,
  type Side,
} from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { formats, houses, readPrinted } from './print-texts.ts'
import { edit, mutate, texts } from './texts.ts'

/** Generated texts a law. One reading and comparison takes a few milliseconds; CI has a minute for all laws. */
const runs = 60

const bindingKinds = [
  'requirement-changed',
  'negation-changed',
  'value-changed',
  'cross-reference-changed',
  'identifier-changed',
]

const told = (findings: readonly Finding[]): string[] => findings.map(printFinding)

describe('a text does not drift from itself', () => {
  for (const [at, a] of formats.entries()) {
    for (const b of formats.slice(at)) {
      test(`printed in ${a} and in ${b}, in one house style or in two`, async () => {
        await fc.assert(
          fc.asyncProperty(texts, fc.constantFrom(...houses), async (text, house) => {
            const comparison = compareDocuments(await readPrinted(text, a, 'itu'), await readPrinted(text, b, house))
            expect(told(comparison.findings)).toEqual([])
            expect(comparison.verdict).toBe('aligned')
          }),
          { numRuns: runs },
        )
      })
    }
  }
})

test('swapping the sides swaps the findings’ sides', async () => {
  const seen = (findings: readonly Finding[], near: Side, far: Side): string[] =>
    findings
      .map(
        (finding) => `${finding.kind} ${finding.grade} ${finding[near]?.clause ?? '-'} ${finding[far]?.clause ?? '-'}`,
      )
      .sort()
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(10_000), async (text, seed) => {
      const left = await readPrinted(text, 'markdown')
      const right = await readPrinted(edit(text, seed), 'sts')
      const there = compareDocuments(left, right)
      const back = compareDocuments(right, left)
      expect(seen(back.findings, 'right', 'left')).toEqual(seen(there.findings, 'left', 'right'))
      expect(back.verdict).toBe(there.verdict)
      expect([back.coverage.right, back.coverage.left]).toEqual([there.coverage.left, there.coverage.right])
    }),
    { numRuns: runs },
  )
})

test('a memory changes nothing but the time, whatever the texts become between two comparisons', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      texts,
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 }),
      async (text, other, seeds) => {
        const memory = new ComparisonMemory()
        const left = await readPrinted(text, 'markdown')
        const changed = await Promise.all(
          [text, ...seeds.map((seed) => edit(text, seed)), other].map((one) => readPrinted(one, 'sts')),
        )
        for (const right of [...changed, ...changed.slice(0, 2)]) {
          const plain = compareDocuments(left, right)
          expect(compareDocuments(left, right, { memory })).toEqual(plain)
          expect(compareDocuments(structuredClone(left), right, { memory })).toEqual(plain)
        }
      },
    ),
    { numRuns: 20 },
  )
})

test('applying a delta to the left text gives the right', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(10_000), async (text, seed) => {
      const mutation = mutate(text, seed)
      fc.pre(mutation !== null)
      const { findings } = compareDocuments(
        await readPrinted(text, 'markdown'),
        await readPrinted(mutation?.text ?? text, 'markdown'),
      )
      for (const finding of findings) {
        if (!finding.left || !finding.right || finding.delta.length === 0) continue
        const before = finding.delta
          .filter((part) => part.op !== 'insert')
          .map((part) => part.text)
          .join('')
        const after = finding.delta
          .filter((part) => part.op !== 'delete')
          .map((part) => part.text)
          .join('')
        expect(finding.left.text).toContain(before)
        expect(finding.left.text.replace(before, () => after)).toBe(finding.right.text)
      }
    }),
    { numRuns: runs },
  )
})

test('a changed modal verb, negation, number or reference is one finding, at least technical in the body and structural in a note', async () => {
  const prints = fc.tuple(fc.constantFrom(...formats), fc.constantFrom(...formats), fc.constantFrom(...houses))
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(10_000), prints, async (text, seed, [a, b, house]) => {
      const mutation = mutate(text, seed)
      fc.pre(mutation !== null)
      if (mutation === null) return
      const { findings, verdict } = compareDocuments(
        await readPrinted(text, a, 'itu'),
        await readPrinted(mutation.text, b, house),
      )
      expect(told(findings)).toHaveLength(1)
      const [finding] = findings as [Finding]
      expect(finding.left?.clause).toBe(mutation.clause)
      expect(bindingKinds).toContain(finding.kind)
      expect(reaches(finding.grade, mutation.where === 'note' ? 'structural' : 'technical')).toBe(true)
      expect(verdict).toBe('drifted')
    }),
    { numRuns: 4 * runs },
  )
})

test('the same documents give the same comparison, also after they were stored as JSON', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(10_000), async (text, seed) => {
      const left = await readPrinted(text, 'sts')
      const right = await readPrinted(edit(text, seed), 'docx')
      const once = compareDocuments(left, right)
      expect(JSON.stringify(compareDocuments(left, right))).toBe(JSON.stringify(once))
      expect(compareDocuments(stored(left), stored(right))).toEqual(once)
    }),
    { numRuns: runs / 2 },
  )
})

test('finding ids are distinct', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (one, other) => {
      const { findings } = compareDocuments(await readPrinted(one, 'markdown'), await readPrinted(other, 'markdown'))
      const ids = findings.map((finding) => finding.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/)
    }),
    { numRuns: runs / 2 },
  )
})

function stored(document: Document): Document {
  return JSON.parse(JSON.stringify(document)) as Document
}
