import type { Attribution } from '../model/attribution.ts'
import type { Change } from '../model/change.ts'
import type { Corrigendum, CorrigendumUse, IdleInstruction } from '../model/corrigendum.ts'
import { type Comparison, type Finding, grades, type Pair, type Side, type Spot } from '../model/finding.ts'
import { smallest } from '../model/gather.ts'
import type { PairedTexts } from '../model/paired-texts.ts'
import type { Printing } from '../model/printing.ts'
import type { Instruction } from './instruction.ts'
import { numberOf } from './places.ts'
import { readInstructions } from './read-instructions.ts'
import { stateIn, type TakenUp, takenUp } from './taken-up.ts'

type Kept = Comparison & { readonly texts: PairedTexts }

/** A corrigendum with its text made ready to be compared. */
export interface ReadyCorrigendum {
  readonly corrigendum: Corrigendum
  readonly printing: Printing
}

/** How a finding that stands for others is named. */
export type Naming = (
  identifier: string,
  findings: readonly Finding[],
) => { readonly id: string; readonly content: string }

/**
 * Groups the findings that a corrigendum accounts for under one finding each. A finding is accounted for where it stands in
 * a clause that an instruction names and every word of it is one that the instruction brings in or takes out; any other
 * stays a finding of its own.
 */
export function groupByCorrigenda(comparison: Kept, corrigenda: readonly ReadyCorrigendum[], nameOf: Naming): Kept {
  let { findings } = comparison
  let { changes } = comparison.texts
  const uses: CorrigendumUse[] = []
  for (const { corrigendum, printing } of corrigenda) {
    const labels = new Set(
      [...comparison.texts.left.clauses, ...comparison.texts.right.clauses]
        .filter(({ clause }) => clause.numbered)
        .map(({ clause }) => numberOf(clause.label)),
    )
    const raw = readInstructions(corrigendum, printing, labels)
    const read = { ...raw, instructions: raw.instructions.map((one) => withBothNumbers(one, comparison.texts)) }
    const { instructionsOf, places } = accountFor(findings, changes, read.instructions)
    const accounted = findings.filter(({ id }) => instructionsOf.has(id))
    const takenBy = sidesOf(read.instructions, places)
    const idle = [...read.idle, ...read.instructions.flatMap((one) => idleOf(one, takenBy, places, comparison.texts))]
    const count = (side: Side): number => read.instructions.filter((one) => takenBy.get(one)?.has(side)).length
    const takenUpBy = { left: count('left'), right: count('right') }
    const use = { identifier: read.identifier, instructions: read.instructions.length, takenUp: takenUpBy, idle }
    if (accounted.length === 0) {
      uses.push({ ...use, finding: null })
      continue
    }
    const group = groupOf(use, accounted, nameOf(read.identifier, accounted))
    const ids = new Set(accounted.map(({ id }) => id))
    findings = [group, ...findings.filter(({ id }) => !ids.has(id))]
    changes = changes.map((told) => (ids.has(told.finding) ? { ...told, finding: group.id } : told))
    uses.push({ ...use, finding: group.id })
  }
  return { ...comparison, findings, texts: { ...comparison.texts, changes }, corrigenda: uses }
}

/**
 * An instruction that points at the clauses that it names by either number that they have: another instruction may have
 * renumbered them in one text. Only where it gives words that are found or not: a place alone is not enough for two.
 */
function withBothNumbers(instruction: Instruction, { clauses }: PairedTexts): Instruction {
  if (instruction.old === null && instruction.words === null && instruction.content.length === 0) return instruction
  const named = new Set(instruction.targets.filter(({ kind }) => kind === 'clause').map(({ number }) => number))
  const further = clauses.pairs.flatMap(({ left, right }) => {
    const [a, b] = [numberOf(left.clause.label), numberOf(right.clause.label)]
    return a === b || !left.clause.numbered || !right.clause.numbered
      ? []
      : [...(named.has(a) ? [b] : []), ...(named.has(b) ? [a] : [])]
  })
  const targets = further.map((number) => ({ kind: 'clause' as const, number }))
  return targets.length === 0 ? instruction : { ...instruction, targets: [...instruction.targets, ...targets] }
}

interface Accounted {
  readonly instructionsOf: ReadonlyMap<string, readonly Instruction[]>
  readonly places: ReadonlyMap<Instruction, Places>
}

interface Places {
  readonly sides: ReadonlySet<Side>
  readonly ambiguous: boolean
}

/** Which instructions account for each finding: for every change that it tells. */
function accountFor(
  findings: readonly Finding[],
  changes: PairedTexts['changes'],
  instructions: readonly Instruction[],
): Accounted {
  const byFinding = new Map<string, Change[]>()
  for (const { change, finding } of changes) {
    const list = byFinding.get(finding)
    if (list) list.push(change)
    else byFinding.set(finding, [change])
  }
  const whole = findings.flatMap(({ id }) => {
    const own = byFinding.get(id) ?? []
    const found = own.map((change) => firstTakenUp(change, instructions))
    const all = found.flatMap((one) => one ?? [])
    return own.length > 0 && all.length === own.length ? [{ id, all }] : []
  })
  const seen = new Map<Instruction, { places: Set<string>; sides: Set<Side> }>()
  for (const { all } of whole)
    for (const { instruction, taken } of all) {
      const known = seen.get(instruction) ?? { places: new Set<string>(), sides: new Set<Side>() }
      known.places.add(taken.at)
      known.sides.add(taken.side)
      seen.set(instruction, known)
    }
  // Words in quotation marks that differ in several places: which of them is meant is not known.
  const places = new Map<Instruction, Places>()
  for (const [instruction, { places: at, sides }] of seen) {
    const one = (instruction.old !== null || instruction.words !== null) && !instruction.throughout
    places.set(instruction, { sides, ambiguous: (one && at.size > 1) || sides.size > 1 })
  }
  const instructionsOf = new Map<string, readonly Instruction[]>()
  for (const { id, all } of whole)
    if (!all.some(({ instruction }) => places.get(instruction)?.ambiguous))
      instructionsOf.set(
        id,
        all.map(({ instruction }) => instruction),
      )
  return { instructionsOf, places }
}

function firstTakenUp(
  change: Change,
  instructions: readonly Instruction[],
): { readonly instruction: Instruction; readonly taken: TakenUp } | undefined {
  for (const instruction of instructions) {
    const taken = takenUp(change, instruction)
    if (taken) return { instruction, taken }
  }
  return undefined
}

function sidesOf(
  instructions: readonly Instruction[],
  places: ReadonlyMap<Instruction, Places>,
): ReadonlyMap<Instruction, ReadonlySet<Side>> {
  return new Map(
    instructions.map((one) => {
      const known = places.get(one)
      return [one, known && !known.ambiguous ? known.sides : new Set<Side>()] as const
    }),
  )
}

/** Why an instruction accounts for nothing: both texts have taken it up, or neither, or one but not to the letter. */
function idleOf(
  instruction: Instruction,
  takenBy: ReadonlyMap<Instruction, ReadonlySet<Side>>,
  places: ReadonlyMap<Instruction, Places>,
  texts: Pair<Printing>,
): IdleInstruction[] {
  const said = { text: instruction.text, clause: instruction.targets[0]?.number ?? '' }
  if (places.get(instruction)?.ambiguous) return [{ ...said, why: 'ambiguous' }]
  const states = { left: stateIn(texts.left.clauses, instruction), right: stateIn(texts.right.clauses, instruction) }
  const [taker] = takenBy.get(instruction) ?? []
  if (taker !== undefined) return states[taker].brought === false ? [{ ...said, why: 'in-part' }] : []
  const [left, right] = [states.left, states.right].map(({ brought, old }) => {
    if (brought === null) return old === null ? null : !old
    return !brought && old === false && instruction.old !== null ? null : brought && old !== true
  })
  if (left === null || right === null) return [{ ...said, why: 'not-found' }]
  if (left === right) return [{ ...said, why: left ? 'in-both' : 'in-neither' }]
  return [{ ...said, why: 'in-part' }]
}

function groupOf(
  use: Omit<CorrigendumUse, 'finding'>,
  gathered: readonly Finding[],
  named: { readonly id: string; readonly content: string },
): Finding {
  const strictest = smallest([...gathered.map(({ grade }) => grades.indexOf(grade)), grades.indexOf('technical')])
  const { left, right } = use.takenUp
  const spot: Spot = { clause: '', title: '', block: 'document', text: use.identifier, place: {} }
  const attribution = oneOf(gathered.map(({ attribution: one }) => one))
  return {
    ...named,
    kind: 'edition-state',
    grade: grades[strictest] as Finding['grade'],
    left: left > 0 ? spot : null,
    right: right > 0 ? spot : null,
    delta: [],
    why: {
      code: 'corrigendum',
      args: {
        corrigendum: use.identifier,
        left: String(left),
        right: String(right),
        of: String(use.instructions),
        findings: String(gathered.length),
      },
      context: [],
    },
    also: gathered.flatMap((one) => [{ left: one.left, right: one.right }, ...(one.also ?? [])]),
    gathered,
    ...(attribution === undefined ? {} : { attribution }),
  }
}

/** Where they were not all moved by one text, both moved. */
function oneOf(said: readonly (Attribution | undefined)[]): Attribution | undefined {
  const known = said.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  const [first, ...more] = new Set(known.filter((one) => one !== 'base-unknown'))
  if (first === undefined) return 'base-unknown'
  return more.length === 0 ? first : 'both-moved-apart'
}
