import type { Grade, Kind } from '../../../packages/core/src/index.ts'
import type { LabText, Line } from './lab-text.ts'

/** What a check should say of a drift, as if the drifted text were the right one. */
export interface Expected {
  /** Any of them is right. */
  readonly kinds: readonly Kind[]
  readonly grades: readonly Grade[]
  /** Labels under which it may be found. */
  readonly clauses: readonly string[]
  /** Words that the delta deletes, and inserts. */
  readonly gone: readonly string[]
  readonly come: readonly string[]
  /** The delta shows more than the words that are named, and rightly so. */
  readonly wide?: boolean
  /** Kinds of findings that may stand beside it: what follows from it in some formats. */
  readonly beside?: readonly Kind[]
}

/** One way in which two printings drift apart. */
export interface Drift {
  readonly name: string
  /** The row of the table in which it is counted. */
  readonly kind: Kind
  /** Names of prints that cannot show it. */
  readonly not?: readonly string[]
  /** Changes numbers of clauses or captions, and so is never made together with others. */
  readonly alone?: boolean
  /** Makes it at a place taken by chance; null where the text has no place left for it. */
  readonly make: (text: LabText, chance: () => number) => Expected | null
}

const order: readonly Grade[] = ['conformance', 'technical', 'structural', 'editorial', 'typographic']

/** Grades S0 to S4 of the practice. */
export type Level = 0 | 1 | 2 | 3 | 4

/**
 * The grade of a change in the body of the text, or one lower where nothing binds. There it stays structural where a verb, a number,
 * a reference or code is touched.
 */
export function gradeOf(level: Level, { binding }: { readonly binding: boolean }, touchesSense = true): Grade {
  const lowered = binding ? level : Math.min(level + 1, touchesSense ? Math.max(level, 2) : 3)
  return order[lowered] as Grade
}

/** One of a list, by chance. */
export function pick<T>(list: readonly T[], chance: () => number): T | undefined {
  return list[Math.floor(chance() * list.length)]
}

/** Replaces a part of a line, and says nothing of it. */
export function splice(text: LabText, line: Line, at: number, length: number, by: string): void {
  text.replace(line, line.value.slice(0, at) + by + line.value.slice(at + length))
}
