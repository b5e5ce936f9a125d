import type { Change } from '../model/change.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import { isWholeText, numberOf, type Target } from './places.ts'

/** Names of places: `clause 8.2`, `table 3`, `whole-text `. */
type PlaceKey = string

const keyOf = ({ kind, number }: Target): PlaceKey => `${kind} ${number}`
const clauseKey = (clause: PrintedClause): PlaceKey => `clause ${numberOf(clause.clause.label)}`

/** The clauses and blocks of a text by where instructions may point, so that each place is looked up and not searched for. */
export class PlacedText {
  readonly clauses: readonly PrintedClause[]
  readonly #blocks: readonly PrintedBlock[]
  readonly #clausesAt = new Map<PlaceKey, PrintedClause[]>()
  readonly #assets = new Map<PlaceKey, PrintedBlock[]>()

  constructor(clauses: readonly PrintedClause[]) {
    this.clauses = clauses
    this.#blocks = clauses.flatMap((clause) => clause.blocks)
    for (const clause of clauses) put(this.#clausesAt, clauseKey(clause), clause)
    for (const block of this.#blocks) {
      const key = assetKey(block)
      if (key !== null) put(this.#assets, key, block)
    }
  }

  /** Whether a clause with one of these numbers is there. */
  hasClause(targets: readonly Target[]): boolean {
    return targets.some(({ number }) => this.#clausesAt.has(`clause ${number}`))
  }

  /** The clauses that are named, and those that stand under them: see `isUnder`. */
  clausesUnder(targets: readonly Target[]): readonly PrintedClause[] {
    if (isWholeText(targets)) return this.clauses
    const found = new Set<PrintedClause>()
    const open = targets.flatMap((target) =>
      target.kind === 'clause' ? (this.#clausesAt.get(keyOf(target)) ?? []) : [],
    )
    for (let at = open.pop(); at; at = open.pop()) {
      if (found.has(at)) continue
      found.add(at)
      for (const child of at.children) open.push(child)
    }
    return [...found]
  }

  /** The blocks that stand where an instruction points: see `isAt`. */
  blocksAt(targets: readonly Target[]): readonly PrintedBlock[] {
    if (isWholeText(targets)) return this.#blocks
    const assets = targets.filter(({ kind }) => kind !== 'clause')
    return assets.length > 0
      ? [...new Set(assets.flatMap((target) => this.#assets.get(keyOf(target)) ?? []))]
      : this.clausesUnder(targets).flatMap(({ blocks }) => blocks)
  }
}

/** Things in order, found by the places that they point at. */
export class ByTarget<T> {
  readonly #all: readonly T[]
  readonly #at = new Map<PlaceKey, number[]>()
  /** What points at the whole text, or nowhere. */
  readonly #everywhere: number[] = []

  constructor(all: readonly T[], targetsOf: (one: T) => readonly Target[]) {
    this.#all = all
    all.forEach((one, at) => {
      const targets = targetsOf(one)
      if (targets.length === 0 || isWholeText(targets)) this.#everywhere.push(at)
      else for (const key of new Set(targets.map(keyOf))) put(this.#at, key, at)
    })
  }

  /** Which of them point at one of some places, from 0. */
  numbersAt(keys: Iterable<PlaceKey>): Set<number> {
    const found = new Set(this.#everywhere)
    for (const key of keys) for (const one of this.#at.get(key) ?? []) found.add(one)
    return found
  }

  /** All that points at one of some places, in order. */
  at(keys: Iterable<PlaceKey>): T[] {
    return inOrder(this.#all, this.numbersAt(keys))
  }
}

/** The things of some numbers, in their order. */
export function inOrder<T>(all: readonly T[], numbers: ReadonlySet<number>): T[] {
  return [...numbers].sort((a, b) => a - b).map((one) => all[one] as T)
}

/** The places that a change stands in, under any of which an instruction may have named it; null for numbers, which change everywhere. */
export function placesOfChange(change: Change): ReadonlySet<PlaceKey> | null {
  if (change.type === 'clause-renumbered') return null
  const keys = new Set<PlaceKey>()
  const addClause = (clause: PrintedClause): void => {
    for (let at: PrintedClause | null = clause; at; at = at.parent) keys.add(clauseKey(at))
  }
  const addBlock = (block: PrintedBlock): void => {
    addClause(block.owner)
    const key = assetKey(block)
    if (key !== null) keys.add(key)
  }
  if ('block' in change) addBlock(change.block)
  else if ('clause' in change) addClause(change.clause)
  else if (change.type === 'heading') {
    addClause(change.pair.left)
    addClause(change.pair.right)
  } else if ('left' in change && typeof change.left === 'object' && typeof change.right === 'object') {
    addBlock(change.left)
    addBlock(change.right)
  }
  return keys
}

function assetKey({ block }: PrintedBlock): PlaceKey | null {
  return 'label' in block && block.label?.number ? `${block.type} ${block.label.number}` : null
}

function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
