import { ByTarget, inOrder } from './by-place.ts'
import type { Instruction, NewBlock } from './instruction.ts'
import { isWholeText, type Target } from './places.ts'
import { occurrences, same } from './sequences.ts'

/** An instruction as it stands after later corrigenda have changed the words that it brings in. */
export interface Form {
  readonly instruction: Instruction
  /** The later instructions, in order; none for the instruction as it was published. */
  readonly by: readonly Instruction[]
}

/**
 * The forms of an instruction: as published, and after each later instruction that changes its words. A text that has taken
 * up `30 s by 20 s` and then `20 s by 10 s` has `10 s` where the other may still have `30 s`.
 */
export function formsOf(instruction: Instruction, later: readonly Instruction[]): readonly Form[] {
  const forms: Form[] = [{ instruction, by: [] }]
  for (const one of later) {
    const last = forms.at(-1) as Form
    const changed = supersedes(one, instruction)
      ? { ...instruction, words: one.words, content: one.content }
      : amended(last.instruction, one)
    if (changed) forms.push({ instruction: changed, by: [...last.by, one] })
  }
  return forms
}

/** The instructions of later corrigenda, found by where they point. */
export class LaterInstructions {
  readonly #all: readonly Instruction[]
  readonly #at: ByTarget<Instruction>
  /** By the places that hold those that they point at. */
  readonly #within: ByTarget<Instruction>

  constructor(all: readonly Instruction[]) {
    this.#all = all
    this.#at = new ByTarget(all, ({ targets }) => targets)
    this.#within = new ByTarget(all, ({ targets }) =>
      targets.flatMap(({ kind, number }) => numbersOver(number).map((over) => ({ kind, number: over }))),
    )
  }

  /** Those that may meet or replace an instruction that points at some places, in order. */
  meeting(targets: readonly Target[]): readonly Instruction[] {
    if (targets.length === 0 || isWholeText(targets)) return this.#all
    const over = targets.flatMap(({ kind, number }) => numbersOver(number).map((one) => `${kind} ${one}`))
    const found = this.#at.numbersAt(over)
    for (const at of this.#within.numbersAt(targets.map(({ kind, number }) => `${kind} ${number}`))) found.add(at)
    return inOrder(this.#all, found)
  }
}

/** `8`, `8.2` and `8.2.1` of `8.2.1`. */
function numbersOver(number: string): readonly string[] {
  return [...number.matchAll(/\.|$/g)].map(({ index }) => number.slice(0, index))
}

/** The same sentence, row or clause is replaced again as a whole. */
function supersedes(later: Instruction, { verb, old, unit, ordinal, targets }: Instruction): boolean {
  return (
    verb === 'replace' &&
    later.verb === 'replace' &&
    old === null &&
    later.old === null &&
    unit !== null &&
    later.unit === unit &&
    later.ordinal === ordinal &&
    targets.length === later.targets.length &&
    targets.every(({ kind, number }) => later.targets.some((one) => one.kind === kind && one.number === number))
  )
}

/** The instruction with words of a later one in the place of those that it takes out; undefined where it has them not, or twice. */
function amended(instruction: Instruction, later: Instruction): Instruction | undefined {
  const { old, words, throughout } = later
  if (later.verb !== 'replace' || old === null || words === null || instruction.verb === 'delete') return undefined
  if (!meet(instruction, later)) return undefined
  let places = 0
  const turned = (keys: readonly string[]): readonly string[] => {
    const found = occurrences(keys, old)
    places += found.length
    return found.reduceRight<readonly string[]>(
      (rest, { from, to }) => [...rest.slice(0, from), ...words, ...rest.slice(to)],
      keys,
    )
  }
  const changed: Instruction = {
    ...instruction,
    words: instruction.words && turned(instruction.words),
    content: instruction.content.map((block): NewBlock => ({ ...block, keys: turned(block.keys) })),
  }
  // What is turned back to what it was brings nothing in.
  const isUndone = changed.old !== null && changed.words !== null && same(changed.old, changed.words)
  return places === 0 || isUndone || (places > 1 && !throughout) ? undefined : changed
}

/** Whether two instructions name one place, or one names a place within that of the other. */
function meet(instruction: Instruction, later: Instruction): boolean {
  return instruction.targets.some((one) => later.targets.some((other) => holds(one, other) || holds(other, one)))
}

function holds(outer: Target, inner: Target): boolean {
  if (outer.kind === 'whole-text') return true
  return outer.kind === inner.kind && (outer.number === inner.number || inner.number.startsWith(`${outer.number}.`))
}
