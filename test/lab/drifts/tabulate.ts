import { type Outcome, outcomes } from './judge-drift.ts'
import type { PrintPair } from './prints.ts'
import type { Told } from './run-lab.ts'

/** Counts what became of drifts, by kind and pair of printings. */
export function tabulate(): { add: (pair: PrintPair, told: Told) => void; print: () => string } {
  const rows = new Map<string, Map<Outcome, number>>()
  return {
    add: (pair, { drift, outcome, said }) => {
      const name = pair.map(({ name: one }) => one).join(' | ')
      for (const row of [`${drift.kind.padEnd(26)} ${name}`, `${'all'.padEnd(26)} ${name}`, drift.kind, 'all']) {
        const counts = rows.get(row) ?? new Map<Outcome, number>()
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
        rows.set(row, counts)
      }
      if (outcome !== 'told') console.info(`${name}: ${said}`)
    },
    print: () => {
      const lines = [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([row, counts]) =>
            `${row.padEnd(64)}${outcomes.map((one) => String(counts.get(one) ?? 0).padStart(13)).join('')}`,
        )
      return [''.padEnd(64) + outcomes.map((one) => one.padStart(13)).join(''), ...lines].join('\n')
    },
  }
}
