import { compareDocuments, type Document, type Finding, type Kind } from '../../../packages/core/src/index.ts'
import { printFinding } from '../../golden/print-comparison.ts'
import { chanceFrom } from '../print-in-iso-style.ts'
import { blockDrifts } from './block-drifts.ts'
import { clauseDrifts } from './clause-drifts.ts'
import type { Drift, Expected } from './drift.ts'
import { entryDrifts } from './entry-drifts.ts'
import { frontDrifts } from './front-drifts.ts'
import { judgeDrift, judgeDrifts, type Outcome } from './judge-drift.ts'
import { LabText, labText } from './lab-text.ts'
import type { Print, PrintPair } from './prints.ts'
import { tableDrifts } from './table-drifts.ts'
import { wordDrifts } from './word-drifts.ts'

/** Every way in which the lab makes two printings drift apart. */
export const drifts: readonly Drift[] = [
  ...wordDrifts,
  ...blockDrifts,
  ...tableDrifts,
  ...entryDrifts,
  ...clauseDrifts,
  ...frontDrifts,
]

/** What became of one drift in one pair of printings. */
export interface Told {
  readonly drift: Drift
  readonly outcome: Outcome
  /** What a check said, for a reader. */
  readonly said: string
}

/** Texts without drift, by the print they were read from. */
const undrifted = new Map<Print, Promise<Document>>()

function readUndrifted(print: Print): Promise<Document> {
  const read = undrifted.get(print) ?? print.read(labText, {})
  undrifted.set(print, read)
  return read
}

/** What the two printings do not both hold in a form that can be compared: pictures, formulas as they are drawn. */
export const unlike = new Set<Kind>(['not-comparable', 'formula-changed'])
const known = new Map<PrintPair, Promise<ReadonlySet<string>>>()

/** Findings between the two printings of the text without drift. */
export async function findingsWithoutDrift([left, right]: PrintPair): Promise<readonly Finding[]> {
  return compareDocuments(await readUndrifted(left), await readUndrifted(right)).findings
}

/** Ids and kinds of what is told of two printings without drift, because one of them cannot hold it. */
function knownOf(pair: PrintPair): Promise<ReadonlySet<string>> {
  const found =
    known.get(pair) ??
    findingsWithoutDrift(pair).then(
      (all) => new Set(all.filter(({ kind }) => unlike.has(kind)).flatMap(({ id, kind }) => [id, kind])),
    )
  known.set(pair, found)
  return found
}

export function canShow({ not = [] }: Drift, pair: PrintPair): boolean {
  return pair.every(({ traits }) => !not.some((trait) => traits.includes(trait)))
}

/** Makes one drift in one of the two printings; null where the text has no place for it. The same seed gives the same place. */
export async function tellDrift(drift: Drift, pair: PrintPair, seed: number): Promise<Told | null> {
  const chance = chanceFrom(1_000 * drifts.indexOf(drift) + seed)
  const text = new LabText(labText)
  const onTheLeft = chance() < 0.5
  const expected = drift.make(text, chance)
  if (!expected) return null
  const findings = await compareDrifted(text, pair, onTheLeft)
  const outcome = judgeDrift(findings, onTheLeft ? seenFromRight(expected) : expected)
  const side = pair[onTheLeft ? 0 : 1].name
  const wanted = `${expected.kinds.join('|')} ${expected.grades.join('|')} ${expected.clauses.slice(0, 4).join('|')} -${expected.gone.join(',')} +${expected.come.join(',')}`
  return {
    drift,
    outcome,
    said: [`${drift.name} in ${side} (seed ${seed}): ${outcome}; wanted ${wanted}`, ...findings.map(printFinding)].join(
      '\n    ',
    ),
  }
}

/** Makes many drifts at once in one of the two printings. */
export async function tellDrifts(
  count: number,
  pair: PrintPair,
  seed: number,
): Promise<{ told: readonly Told[]; extra: readonly string[] }> {
  const chance = chanceFrom(seed)
  const text = new LabText(labText)
  const onTheLeft = chance() < 0.5
  const able = drifts.filter((drift) => !drift.alone && canShow(drift, pair))
  const made: { drift: Drift; expected: Expected }[] = []
  for (let tries = 0; made.length < count && tries < 8 * count; tries++) {
    const drift = able[Math.floor(chance() * able.length)] as Drift
    const expected = drift.make(text, chance)
    if (expected) made.push({ drift, expected: onTheLeft ? seenFromRight(expected) : expected })
  }
  const findings = await compareDrifted(text, pair, onTheLeft)
  const judged = judgeDrifts(
    findings,
    made.map(({ expected }) => expected),
  )
  return {
    told: made.map(({ drift, expected }, at) => ({
      drift,
      outcome: judged.outcomes[at] as Outcome,
      said: `${drift.name}: ${judged.outcomes[at]}; ${expected.clauses.slice(0, 2).join('|')} -${expected.gone.join(',')} +${expected.come.join(',')}`,
    })),
    extra: judged.extra.map(printFinding),
  }
}

async function compareDrifted(text: LabText, pair: PrintPair, onTheLeft: boolean): Promise<readonly Finding[]> {
  const [left, right] = pair
  const drifted = await (onTheLeft ? left : right).read(text.print(), text.names)
  const { findings } = onTheLeft
    ? compareDocuments(drifted, await readUndrifted(right))
    : compareDocuments(await readUndrifted(left), drifted)
  const before = await knownOf(pair)
  // Pictures that cannot be compared are told once for all, and under another id where one of them is gone.
  const isNotComparable = [...before].some((one) => one === 'not-comparable')
  return findings.filter(({ id, kind }) => !before.has(id) && !(isNotComparable && kind === 'not-comparable'))
}

/** The drifted text is the left one: what it lost, the right has more. */
function seenFromRight(expected: Expected): Expected {
  return { ...expected, gone: expected.come, come: expected.gone }
}
