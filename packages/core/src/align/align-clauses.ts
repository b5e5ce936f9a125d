import type { ClauseAlignment, ClausePair } from '../model/alignment.ts'
import { append } from '../model/gather.ts'
import type { PrintedClause, Printing } from '../model/printing.ts'
import { findMovedClauses } from './find-moved-clauses.ts'
import { wordLikeness } from './likeness.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { pairInOrder } from './pair-in-order.ts'
import { bareLabel, clauseScore } from './score-clauses.ts'
import { tellCrossings } from './tell-crossings.ts'

/** Least score of two clauses that are one: label and content alike, or title and label, or content nearly equal. */
const threshold = 0.5

/**
 * Pairs the clauses of two printings: from the top of the tree downwards, in order, by title, label and content
 * together; then what is left over across the whole text, as moved, where it is unmistakable. What is `fixed` is paired as it
 * is said, and what stands under it with each other.
 */
export function alignClauses(
  left: Printing,
  right: Printing,
  fixed: readonly { readonly left: PrintedClause; readonly right: PrintedClause }[] = [],
): ClauseAlignment {
  const pairs: ClausePair[] = []
  const limits: string[] = []
  const pairedLeft = new Set<PrintedClause>()
  const partners = new Map<PrintedClause, PrintedClause>()
  const pairedRight = new Set<PrintedClause>()

  // What is set aside stands under its parent all the same.
  const meant = new Set([...left.clauses, ...right.clauses])
  const named = sameNames(left, right)
  /** A clause that keeps its number and its title elsewhere is no other clause, however alike they are. */
  const score = (a: PrintedClause, b: PrintedClause): number =>
    (named.get(a) ?? b) === b && (named.get(b) ?? a) === a ? clauseScore(a, b) : 0

  const isNamedElsewhere = (a: PrintedClause, b: PrintedClause): boolean => named.has(a) || named.has(b)
  const pairFrom = (seeds: readonly ClausePair[]): void => {
    const open = [...seeds]
    for (let pair = open.pop(); pair; pair = open.pop()) {
      pairs.push(pair)
      pairedLeft.add(pair.left)
      partners.set(pair.left, pair.right)
      pairedRight.add(pair.right)
      append(open, pairChildren(pair.left.children, pair.right.children))
    }
  }
  const pairChildren = (lefts: readonly PrintedClause[], rights: readonly PrintedClause[]): ClausePair[] => {
    const freeLeft = lefts.filter((clause) => !pairedLeft.has(clause) && meant.has(clause))
    const freeRight = rights.filter((clause) => !pairedRight.has(clause) && meant.has(clause))
    const found = pairInOrder(freeLeft, freeRight, { key: anchorKeys(freeLeft, freeRight), score, threshold })
    if (found.limited) {
      const place = freeLeft[0]?.parent?.clause.label ?? 'the top of the text'
      limits.push(
        `The ${freeLeft.length} and ${freeRight.length} clauses under ${place} were paired near their place only.`,
      )
    }
    return [...found.pairs, ...replacements(found.pairs, freeLeft, freeRight, isNamedElsewhere)].map(([i, j]) => ({
      left: freeLeft[i] as PrintedClause,
      right: freeRight[j] as PrintedClause,
      moved: false,
    }))
  }

  for (const pair of fixed) {
    pairedLeft.add(pair.left)
    partners.set(pair.left, pair.right)
    pairedRight.add(pair.right)
  }
  pairFrom(pairChildren(left.roots, right.roots))
  for (const pair of fixed) pairFrom([{ ...pair, moved: false }])
  for (;;) {
    const leftOver = left.clauses.filter((clause) => !pairedLeft.has(clause))
    const rightOver = right.clauses.filter((clause) => !pairedRight.has(clause))
    const moved = findMovedClauses(leftOver, rightOver, (clause) => partners.get(clause))
    if (moved.length === 0) {
      pairs.sort((a, b) => a.left.order - b.left.order)
      const told = fixed.length === 0 ? pairs : tellMoved(pairs, new Set(fixed.map((pair) => pair.left)), partners)
      return { pairs: told, leftOnly: leftOver, rightOnly: rightOver, limits }
    }
    for (const pair of tellCrossings(moved, pairs))
      if (!pairedLeft.has(pair.left) && !pairedRight.has(pair.right)) pairFrom([pair])
  }
}

/** Least share of words in common of two clauses of one number between the same neighbours. */
const leastReplaced = 0.5

/** Most words of a numbered paragraph that says too little to be known by it. */
const maxLine = 4

/**
 * One clause on each side between the same neighbours, of one number and of much the same words: it has another title, and is
 * too short for its phrases to prove anything.
 */
function replacements(
  pairs: readonly (readonly [number, number])[],
  left: readonly PrintedClause[],
  right: readonly PrintedClause[],
  isNamedElsewhere: (a: PrintedClause, b: PrintedClause) => boolean,
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let before: readonly [number, number] = [-1, -1]
  for (const pair of [...pairs, [left.length, right.length] as const]) {
    const [a, b] = [left[pair[0] - 1], right[pair[1] - 1]]
    if (pair[0] - before[0] === 2 && pair[1] - before[1] === 2 && a && b && !isNamedElsewhere(a, b) && mayReplace(a, b))
      found.push([pair[0] - 1, pair[1] - 1])
    before = pair
  }
  return found
}

function mayReplace(a: PrintedClause, b: PrintedClause): boolean {
  return (
    a.clause.numbered &&
    b.clause.numbered &&
    bareLabel(a) === bareLabel(b) &&
    a.clause.role === b.clause.role &&
    (wordLikeness(a, b) >= leastReplaced || (isLine(a) && isLine(b)))
  )
}

/** A numbered paragraph of a few words: `A.2.4 Scalpel.` Its number and its place are all that it can be known by. */
function isLine({ titleKey, blocks, children }: PrintedClause): boolean {
  return titleKey === '' && children.length === 0 && blocks.length === 1 && (blocks[0]?.words ?? 0) <= maxLine
}

/** Whether what is paired by hand stands under another clause, or in another order among its neighbours. */
function tellMoved(
  pairs: readonly ClausePair[],
  fixed: ReadonlySet<PrintedClause>,
  partners: ReadonlyMap<PrintedClause, PrintedClause>,
): ClausePair[] {
  const siblings = new Map<PrintedClause | null, ClausePair[]>()
  for (const pair of pairs) {
    const group = siblings.get(pair.left.parent)
    if (group) group.push(pair)
    else siblings.set(pair.left.parent, [pair])
  }
  const inOrder = new Set<ClausePair>()
  for (const [parent, group] of siblings) {
    const home = parent === null ? null : partners.get(parent)
    const stayed = group.filter((pair) => pair.right.parent === home)
    for (const at of longestIncreasing(stayed.map((pair) => pair.right.order))) inOrder.add(stayed[at] as ClausePair)
  }
  return pairs.map((pair) => (fixed.has(pair.left) && !inOrder.has(pair) ? { ...pair, moved: true } : pair))
}

/** Clauses of one number and one title, each once in its text, by each other. */
function sameNames(left: Printing, right: Printing): Map<PrintedClause, PrintedClause> {
  const [ofLeft, ofRight] = [left, right].map(({ clauses }) => {
    const names = new Map<string, PrintedClause | null>()
    for (const clause of clauses) {
      if (!clause.clause.numbered || clause.titleKey === '') continue
      const name = `${bareLabel(clause)} ${clause.titleKey}`
      names.set(name, names.has(name) ? null : clause)
    }
    return names
  }) as [Map<string, PrintedClause | null>, Map<string, PrintedClause | null>]
  const partners = new Map<PrintedClause, PrintedClause>()
  for (const [name, clause] of ofLeft) {
    const other = ofRight.get(name)
    if (clause && other) partners.set(clause, other).set(other, clause)
  }
  return partners
}

/** Units that a text has once, whatever their title and number. */
const uniqueRoles = new Set([
  'foreword',
  'introduction',
  'summary',
  'history',
  'keywords',
  'scope',
  'normative-references',
  'bibliography',
])

/**
 * What clauses are anchored by: what they are, their title, or their number and first block. Where that block is printed
 * alike on the other side under the same number, the print will do, for it needs no tokens.
 */
function anchorKeys(
  left: readonly PrintedClause[],
  right: readonly PrintedClause[],
): (clause: PrintedClause) => string | null {
  const prints = new Set(left.map(openingPrint))
  const shared = new Set(right.map(openingPrint).filter((print) => prints.has(print)))
  return (clause) => {
    const { role, label } = clause.clause
    if (uniqueRoles.has(role) && clause.parent === null) return role
    if (clause.titleKey !== '') return `${role === 'term' ? 'term ' : ''}${clause.titleKey}`
    const first = clause.blocks[0]
    if (!first) return null
    const print = openingPrint(clause)
    return shared.has(print) ? print : `${label} ${first.key()}`
  }
}

/** The number of a clause and the print of its first block. */
function openingPrint(clause: PrintedClause): string {
  return `${clause.clause.label} ${clause.blocks[0]?.print ?? ''}`
}
