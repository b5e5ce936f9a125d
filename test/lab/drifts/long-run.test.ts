import { describe, test } from 'vitest'
import { type PrintPair, printPairs } from './prints.ts'
import { canShow, drifts, tellDrift, tellDrifts } from './run-lab.ts'
import { tabulate } from './tabulate.ts'

/** Places at which each drift is made: `npm run lab`. Nothing is asserted here; the table is for a reader. */
const seeds = Number(process.env['COMMON_TEXT_LAB_SEEDS'] ?? 0)
/** The first of them: each seed makes a drift at another place. */
const firstSeed = Number(process.env['COMMON_TEXT_LAB_FIRST'] ?? 1)
/** What the run keeps to: a part of the name of a drift, of a kind or of a print. */
const only = new RegExp(process.env['COMMON_TEXT_LAB_ONLY'] ?? '')
const hours = 4 * 3_600_000
const nameOf = (pair: PrintPair): string => pair.map(({ name }) => name).join(' | ')

describe.runIf(seeds > 0)('every drift in every pair of printings', () => {
  test('alone', { timeout: hours }, async () => {
    const table = tabulate()
    for (const drift of drifts)
      for (const pair of printPairs) {
        if (!canShow(drift, pair) || !only.test(`${drift.name} ${drift.kind} ${nameOf(pair)}`)) continue
        for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
          const told = await tellDrift(drift, pair, seed)
          if (told) table.add(pair, told)
        }
      }
    console.info(table.print())
  })

  test.each([5, 20, 50])('%i at once', { timeout: hours }, async (count) => {
    const table = tabulate()
    let extras = 0
    for (const pair of printPairs) {
      if (!only.test(nameOf(pair))) continue
      for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
        const { told, extra } = await tellDrifts(count, pair, seed)
        for (const one of told) table.add(pair, one)
        for (const line of extra) console.info(`${nameOf(pair)} (seed ${seed}): extra ${line}`)
        extras += extra.length
      }
    }
    console.info(`${count} at once: ${extras} findings tell none of them\n${table.print()}`)
  })
})
