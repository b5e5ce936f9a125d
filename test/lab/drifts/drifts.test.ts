import { describe, expect, test } from 'vitest'
import { printFinding } from '../../golden/print-comparison.ts'
import { printPairs } from './prints.ts'
import { canShow, drifts, findingsWithoutDrift, tellDrift, tellDrifts, unlike } from './run-lab.ts'
import { tabulate } from './tabulate.ts'

/** Seeds of the long run: `npm run lab`. */
const seeds = Number(process.env['COMMON_TEXT_LAB_SEEDS'] ?? 0)
/** Names of drifts, kinds or prints that the long run keeps to. */
const only = new RegExp(process.env['COMMON_TEXT_LAB_ONLY'] ?? '')

describe('the text of the lab has no drift', () => {
  for (const pair of printPairs)
    test(pair.map(({ name }) => name).join(' | '), async () => {
      const findings = await findingsWithoutDrift(pair)
      expect(findings.filter(({ kind }) => !unlike.has(kind)).map(printFinding)).toEqual([])
    })
})

describe.runIf(seeds > 0)('every drift in every pair of printings', () => {
  test('is told', { timeout: 3_600_000 }, async () => {
    const table = tabulate()
    for (const drift of drifts)
      for (const pair of printPairs) {
        if (!only.test(`${drift.name} ${drift.kind} ${pair.map(({ name }) => name).join(' ')}`)) continue
        for (let seed = 1; canShow(drift, pair) && seed <= seeds; seed++) {
          const told = await tellDrift(drift, pair, seed)
          if (told) table.add(pair, told)
        }
      }
    console.info(table.print())
  })

  test.each([5, 20, 50])('%i at once', { timeout: 3_600_000 }, async (count) => {
    const table = tabulate()
    const extra: string[] = []
    for (const pair of printPairs) {
      if (!only.test(pair.map(({ name }) => name).join(' '))) continue
      for (let seed = 1; seed <= seeds; seed++) {
        const run = await tellDrifts(count, pair, seed)
        for (const told of run.told) table.add(pair, told)
        extra.push(
          ...run.extra.map((line) => `${pair.map(({ name }) => name).join(' | ')} (seed ${seed}): extra ${line}`),
        )
      }
    }
    console.info(`${count} at once\n${table.print()}\n${extra.length} extra\n${extra.join('\n')}`)
  })
})
