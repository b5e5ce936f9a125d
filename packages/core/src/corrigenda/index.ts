import type { Attribution } from '../model/attribution.ts'
import type { Change } from '../model/change.ts'
import type { Corrigendum, CorrigendumUse, IdleInstruction } from '../model/corrigendum.ts'
import { type Comparison, type Finding, grades, otherSide, type Pair, type Side, type Spot } from '../model/finding.ts'
import { smallest } from '../model/gather.ts'
import type { PairedTexts } from '../model/paired-texts.ts'
import type { Printing } from '../model/printing.ts'
import { type Form, formsOf, LaterInstructions } from './amended.ts'
import { ByTarget, PlacedText, placesOfChange } from './by-place.ts'
import type { Instruction } from './instruction.ts'
import { numberOf } from './places.ts'
import { type ReadCorrigendum, readInstructions } from './read-instructions.ts'
import { stateIn, type TakenUp, takenUp } from './taken-up.ts'

const bothSides: readonly Side[] = ['left', 'right']

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
 *
 * The corrigenda are taken in the order in which they were published: the words that one brings in may be changed by those
 * after it, and the last one that accounts for a difference is its cause.
 */
export function groupByCorrigenda(comparison: Kept, corrigenda: readonly ReadyCorrigendum[], nameOf: Naming): Kept {
  const { texts } = comparison
  const placed = { left: new PlacedText(texts.left.clauses), right: new PlacedText(texts.right.clauses) }
  const read = readAll(corrigenda, texts)
  const accounted = accountInTurn(read, comparison)
  const taken = takenSides(accounted, placed)
  let { findings } = comparison
  let { changes } = texts
  const groupOfPart = new Map<string, string>()
  const uses = read.map(({ identifier, instructions, idle: notRead }, at): Omit<CorrigendumUse, 'finding'> => {
    const own = accounted[at] as Accounted
    const idle = [...notRead, ...instructions.flatMap((one) => idleOf(one, own, taken, placed))]
    const count = (side: Side): number => instructions.filter((one) => taken.get(one)?.has(side)).length
    const use = {
      identifier,
      instructions: instructions.length,
      takenUp: { left: count('left'), right: count('right') },
      idle,
    }
    const gathered = findings.filter(({ id }) => own.whole.has(id))
    if (gathered.length === 0) return use
    const group = groupOf(use, gathered, nameOf(identifier, gathered))
    for (const { id } of gathered) groupOfPart.set(id, group.id)
    findings = [group, ...findings.filter(({ id }) => !own.whole.has(id))]
    changes = changes.map((told) => (own.whole.has(told.finding) ? { ...told, finding: group.id } : told))
    return use
  })
  /** The group of its own, or that of the earlier corrigendum whose words it changes. */
  const findingOf = (at: number): string | null => {
    const own = [...(accounted[at]?.whole.keys() ?? [])]
    const instructions = new Set(read[at]?.instructions)
    const through = accounted.flatMap(({ whole }) =>
      [...whole].flatMap(([id, uses]) => (uses.some(({ by }) => by.some((one) => instructions.has(one))) ? [id] : [])),
    )
    const [first] = [...own, ...through]
    return (first !== undefined && groupOfPart.get(first)) || null
  }
  return {
    ...comparison,
    findings,
    texts: { ...texts, changes },
    corrigenda: uses.map((use, at) => ({ ...use, finding: findingOf(at) })),
  }
}

function readAll(corrigenda: readonly ReadyCorrigendum[], texts: PairedTexts): ReadCorrigendum[] {
  const labels = new Set(
    [...texts.left.clauses, ...texts.right.clauses]
      .filter(({ clause }) => clause.numbered)
      .map(({ clause }) => numberOf(clause.label)),
  )
  const further = otherNumbers(texts)
  return corrigenda.map(({ corrigendum, printing }) => {
    const raw = readInstructions(corrigendum, printing, labels)
    return { ...raw, instructions: raw.instructions.map((one) => withBothNumbers(one, further)) }
  })
}

/** What each corrigendum accounts for, the last one first: where a later one replaces the words of an earlier, it is the cause. */
function accountInTurn(read: readonly ReadCorrigendum[], comparison: Kept): Accounted[] {
  let { findings } = comparison
  const accounted: Accounted[] = []
  for (let at = read.length - 1; at >= 0; at--) {
    const later = new LaterInstructions(read.slice(at + 1).flatMap(({ instructions }) => instructions))
    const forms = new Map(
      (read[at]?.instructions ?? []).map((one) => [one, formsOf(one, later.meeting(one.targets))] as const),
    )
    const own = accountFor(findings, comparison.texts.changes, forms)
    findings = findings.filter(({ id }) => !own.whole.has(id))
    accounted.unshift(own)
  }
  return accounted
}

/**
 * An instruction that points at the clauses that it names by either number that they have: another instruction may have
 * renumbered them in one text. Only where it gives words that are found or not: a place alone is not enough for two.
 */
function withBothNumbers(instruction: Instruction, others: ReadonlyMap<string, readonly string[]>): Instruction {
  if (instruction.old === null && instruction.words === null && instruction.content.length === 0) return instruction
  const targets = instruction.targets.flatMap(({ kind, number }) =>
    kind === 'clause' ? (others.get(number) ?? []).map((other) => ({ kind, number: other })) : [],
  )
  return targets.length === 0 ? instruction : { ...instruction, targets: [...instruction.targets, ...targets] }
}

/** By each number of a clause that has another number in the other text, that one. */
function otherNumbers({ clauses }: PairedTexts): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>()
  const put = (from: string, to: string): void => {
    const known = others.get(from)
    if (known) known.push(to)
    else others.set(from, [to])
  }
  for (const { left, right } of clauses.pairs) {
    const [a, b] = [numberOf(left.clause.label), numberOf(right.clause.label)]
    if (a === b || !left.clause.numbered || !right.clause.numbered) continue
    put(a, b)
    put(b, a)
  }
  return others
}

interface Accounted {
  readonly forms: Forms
  /** What takes up each finding that is accounted for, by its id: something for every change that it tells. */
  readonly whole: ReadonlyMap<string, readonly Found[]>
  readonly places: ReadonlyMap<Instruction, Places>
}

/** Every instruction of one corrigendum in all its forms. */
type Forms = ReadonlyMap<Instruction, readonly Form[]>

interface Found {
  readonly instruction: Instruction
  /** The later instructions that change it. */
  readonly by: readonly Instruction[]
  readonly taken: TakenUp
}

interface Places {
  readonly sides: ReadonlySet<Side>
  readonly ambiguous: boolean
}

/** Which instructions account for each finding: for every change that it tells. */
function accountFor(findings: readonly Finding[], changes: PairedTexts['changes'], forms: Forms): Accounted {
  const byFinding = new Map<string, Change[]>()
  for (const { change, finding } of changes) {
    const list = byFinding.get(finding)
    if (list) list.push(change)
    else byFinding.set(finding, [change])
  }
  const whole = new Map<string, readonly Found[]>()
  const pointing = new ByTarget([...forms], ([instruction]) => instruction.targets)
  for (const { id } of findings) {
    const own = byFinding.get(id) ?? []
    const all = own.flatMap((change) => firstTakenUp(change, pointing, forms) ?? [])
    if (own.length > 0 && all.length === own.length) whole.set(id, all)
  }
  const seen = new Map<Instruction, { places: Set<string>; sides: Set<Side> }>()
  for (const { instruction, taken } of [...whole.values()].flat()) {
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
  for (const [id, all] of whole) if (all.some(({ instruction }) => places.get(instruction)?.ambiguous)) whole.delete(id)
  return { forms, whole, places }
}

function firstTakenUp(
  change: Change,
  pointing: ByTarget<readonly [Instruction, readonly Form[]]>,
  forms: Forms,
): Found | undefined {
  const places = placesOfChange(change)
  for (const [instruction, all] of places === null ? forms : pointing.at(places))
    for (const { instruction: form, by } of all) {
      const taken = takenUp(change, form)
      if (taken) return { instruction, by, taken }
    }
  return undefined
}

/** Which text alone has taken up each instruction: what differs shows it, or what differs by another that goes with it. */
function takenSides(accounted: readonly Accounted[], texts: Pair<PlacedText>): Map<Instruction, Set<Side>> {
  const taken = new Map<Instruction, Set<Side>>()
  const put = (instruction: Instruction, side: Side): void => {
    const known = taken.get(instruction)
    if (known) known.add(side)
    else taken.set(instruction, new Set([side]))
  }
  for (const { places, whole } of accounted) {
    for (const [instruction, { sides, ambiguous }] of places)
      if (!ambiguous) for (const side of sides) put(instruction, side)
    for (const { by, taken: at } of [...whole.values()].flat()) for (const one of by) put(one, at.side)
  }
  // What a later one replaces is taken up with it, where the other text has neither.
  for (const { forms, places } of accounted)
    for (const [instruction, all] of forms) {
      if (all.length === 1 || taken.has(instruction) || places.has(instruction)) continue
      const has = { left: statesOf(all, texts.left).brought, right: statesOf(all, texts.right).brought }
      for (const side of bothSides)
        if (has[side] && !has[otherSide(side)] && all.at(-1)?.by.some((one) => taken.get(one)?.has(side)))
          put(instruction, side)
    }
  return taken
}

/** Whether a text has the words of an instruction, in any of its forms, and those that it takes out; null where they are not given. */
function statesOf(forms: readonly Form[], text: PlacedText): ReturnType<typeof stateIn> {
  const states = forms.map(({ instruction }) => stateIn(text, instruction))
  const known = states.flatMap(({ brought }) => brought ?? [])
  return { brought: known.length === 0 ? null : known.includes(true), old: states[0]?.old ?? null }
}

/** Why an instruction accounts for nothing: both texts have taken it up, or neither, or one but not to the letter. */
function idleOf(
  instruction: Instruction,
  { forms, places }: Accounted,
  taken: ReadonlyMap<Instruction, ReadonlySet<Side>>,
  texts: Pair<PlacedText>,
): IdleInstruction[] {
  const said = { text: instruction.text, clause: instruction.targets[0]?.number ?? '' }
  if (places.get(instruction)?.ambiguous) return [{ ...said, why: 'ambiguous' }]
  const all = forms.get(instruction) ?? []
  const states = { left: statesOf(all, texts.left), right: statesOf(all, texts.right) }
  const [taker] = taken.get(instruction) ?? []
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
