import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../packages/core/src/index.ts'
import { kinds } from '../../../packages/core/src/index.ts'
import { printFinding } from '../../golden/print-comparison.ts'
import { printPairs } from './prints.ts'
import { canShow, drifts, findingsWithoutDrift, type Told, tellDrift, tellDrifts, unlike } from './run-lab.ts'

/** Kinds that no drift of the lab gives: what cannot be compared, and what two editions do not both incorporate. */
const notMade: readonly Kind[] = ['edition-state', 'not-comparable']

/**
 * Share of the drifts of a kind that have to be told as exactly one finding, with the right kind, grade, place and words. A kind
 * without a floor has to be told always. A floor is lowered for a reason that stands beside it, and no drift is ever silent.
 */
const floors: Readonly<Partial<Record<Kind, number>>> = {
  // Items that refer to clauses, printed as one paragraph, are told one by one: the house styles print the references otherwise.
  'list-changed': 0.85,
}

describe('the text of the lab has no drift', () => {
  for (const pair of printPairs)
    test(pair.map(({ name }) => name).join(' | '), async () => {
      const findings = await findingsWithoutDrift(pair)
      expect(findings.filter(({ kind }) => !unlike.has(kind)).map(printFinding)).toEqual([])
    })
})

// Each drift in one pair of printings, in turn; `npm run lab` makes each in every pair, at many places.
const turns = drifts.flatMap((drift, at) => {
  const able = printPairs.filter((pair) => canShow(drift, pair))
  const pair = able[at % able.length]
  return pair === undefined ? [] : [{ drift, pair, seed: at }]
})

test('every kind is made', () => {
  const made = new Set(turns.map(({ drift }) => drift.kind))
  expect(kinds.filter((kind) => !made.has(kind))).toEqual(notMade)
})

describe('a drift at a place taken by chance is one finding', () => {
  for (const kind of kinds.filter((one) => !notMade.includes(one)))
    test(kind, { timeout: 120_000 }, async () => {
      const own = turns.filter(({ drift }) => drift.kind === kind)
      const told: Told[] = []
      for (const { drift, pair, seed } of own) {
        const one = await tellDrift(drift, pair, seed)
        if (one) told.push(one)
      }
      // A drift that finds no place would be told of by nobody.
      expect(told.map(({ drift }) => drift.name)).toEqual(own.map(({ drift }) => drift.name))
      expect(told.filter(({ outcome }) => outcome === 'silent').map(({ said }) => said)).toEqual([])
      const wrong = told.filter(({ outcome }) => outcome !== 'told').map(({ said }) => said)
      const floor = floors[kind] ?? 1
      if (floor === 1) expect(wrong).toEqual([])
      else expect(1 - wrong.length / own.length).toBeGreaterThanOrEqual(floor)
    })
})

/** Of so many drifts at once, how many may be told otherwise than alone, and how many findings may tell none of them. */
const together = { drifts: 20, otherwise: 2, extra: 3 }

describe(`${together.drifts} drifts at once do not hide one another`, () => {
  for (const [at, pair] of printPairs.entries())
    test(pair.map(({ name }) => name).join(' | '), { timeout: 60_000 }, async () => {
      const { told, extra } = await tellDrifts(together.drifts, pair, at + 1)
      expect(told).toHaveLength(together.drifts)
      const wrong = told.filter(({ outcome }) => outcome !== 'told').map(({ said }) => said)
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(together.otherwise)
      expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(together.extra)
    })
})
