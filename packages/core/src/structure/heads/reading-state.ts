import type { Head } from '../pieces.ts'
import { meantNumber } from './meant-number.ts'
import { numberFollows } from './number-follows.ts'
import { isFrontRole } from './roles.ts'
import { labelPath } from './split-heading.ts'

/** Where in a text the search for headings is: what the last number was, and whether terms are defined here. */
export class ReadingState {
  /** The parts of the last printed number. */
  last: readonly string[] = []
  /** What the format says of the depth of that number's heading; null where it says nothing. */
  lastDepth: number | null = null
  /** A numbered clause has been met. */
  inText = false
  /** A Foreword, a Summary or another part of the front matter has been met. */
  inFront = false
  /** The sentence that is printed over definitions stands in a clause that holds something else. */
  termsLed = false
  /** The text numbers its clauses. */
  readonly isNumbered: boolean
  /** The number of the clause of definitions; null outside it. */
  #terms: readonly string[] | null = null
  /** The same, where the heading of that clause is not printed. */
  #loose: readonly string[] | null = null
  /** The number of the last section; null before the first. */
  #section: string | null = null

  constructor(isNumbered: boolean) {
    this.isNumbered = isNumbered
  }

  /** The numbers that come next. */
  ahead: () => readonly (readonly string[])[] = () => []

  /** Whether a title, or the next block where there is none, is a designation, and its definition follows. */
  entryAhead: (title: string) => boolean = () => false

  /** The number that an unnumbered heading has lost. */
  lost: () => readonly string[] | null = () => null

  /** The parts of a number as the text goes on, should it be printed wrong. */
  meant(path: readonly string[], isTerm: boolean): readonly string[] {
    return meantNumber(path, this.last, this.ahead, isTerm)
  }

  get inTerms(): boolean {
    return this.#terms !== null
  }

  /** The number of a term where terms begin without the heading of their clause: `3.1` behind all of clause 2. */
  beginsTerms(path: readonly string[]): boolean {
    const [clause = '', first] = path
    return (
      !this.inTerms && this.inText && path.length === 2 && first === '1' && numberFollows([clause], this.last, true)
    )
  }

  /** Whether a number goes on among terms that stand under no heading of their clause. */
  isLooseTerm(path: readonly string[]): boolean {
    const terms = this.#loose
    return (
      terms !== null &&
      terms === this.#terms &&
      terms.length < path.length &&
      terms.every((part, at) => part === path[at])
    )
  }

  /** The clause that was opened last defines terms. */
  defineTerms(): void {
    this.#terms = this.last
  }

  open(head: Head): void {
    const path = head.meant ?? (head.label === null ? null : labelPath(head.label))
    if (path === null) {
      this.inFront ||= isFrontRole(head.role)
      if (head.role === 'bibliography') this.#terms = null
      if (head.role === 'terms') this.#terms = []
      return
    }
    const section = head.label === null ? undefined : /^Section (.+)$/.exec(head.label)?.[1]
    if (section !== undefined) {
      this.#openSection(section)
      return
    }
    const terms = this.#terms
    if (head.role === 'terms') this.#terms = path
    else if (head.role === 'term' && this.beginsTerms(path)) {
      this.#terms = path.slice(0, -1)
      this.#loose = this.#terms
    } else if (terms !== null && !(terms.length < path.length && terms.every((part, at) => part === path[at])))
      this.#terms = null
    else if (head.role === 'abbreviations') this.#terms = null
    this.last = path
    this.lastDepth = head.depth
    this.inText = true
  }

  /** `SECTION 2` is the first part of the numbers in it, as the section before was; or its clauses are counted through. */
  #openSection(number: string): void {
    const [next] = this.ahead()
    const isFirstPart = next !== undefined && next.length > 1 && next[0] === number
    if (isFirstPart || (this.last.length > 1 && this.last[0] === this.#section)) this.last = [number]
    this.#section = number
    this.#terms = null
    this.inText = true
  }
}
