import type { ClausePair } from '../model/alignment.ts'
import { append } from '../model/gather.ts'
import type { PrintedClause } from '../model/printing.ts'
import { resemblance, sketchOf } from './likeness.ts'
import { bareLabel } from './score-clauses.ts'

/** A wrong move is worse than none: a moved clause keeps its title and half its content, or nearly all its content. */
const leastSameTitle = 0.35
const leastOtherTitle = 0.7
/** A clause of a few words is known by its title where its words are the same. */
const leastSameWords = 0.9
/** How much better the best partner must be than the next. */
const margin = 0.15
/** Sketch hashes under which a clause is looked up: two clauses that are alike share one of the smallest. */
const lookups = 16
/** Partners tried for one clause; beyond it the words are too common to prove a move. */
const maxCandidates = 50
/** Fewest words of a clause that can be told from others by its words. */
const leastWords = 8

type PartnerOf = (clause: PrintedClause) => PrintedClause | undefined

/** Clauses left over on both sides that are the same clause, elsewhere. Outermost first; a child follows its parent. */
export function findMovedClauses(
  left: readonly PrintedClause[],
  right: readonly PrintedClause[],
  partnerOf: PartnerOf,
): ClausePair[] {
  if (left.length === 0 || right.length === 0) return []
  const samePlace = pairSamePlace(left, right, partnerOf)
  if (samePlace.length > 0) return samePlace
  const index = new Map<string | number, PrintedClause[]>()
  const add = (key: string | number, clause: PrintedClause): void => {
    const list = index.get(key)
    if (list) list.push(clause)
    else index.set(key, [clause])
  }
  for (const clause of right) {
    if (clause.titleKey) add(clause.titleKey, clause)
    for (const hash of sketchOf(clause).subarray(0, lookups)) add(hash, clause)
  }
  const byTitle = new Map<string, PrintedClause[]>()
  for (const clause of left) {
    const titled = clause.titleKey === '' ? undefined : byTitle.get(clause.titleKey)
    if (titled) titled.push(clause)
    else if (clause.titleKey !== '') byTitle.set(clause.titleKey, [clause])
  }
  const pairs: ClausePair[] = []
  const taken = new Set<PrintedClause>()
  const covered = new Set<PrintedClause>()
  for (const clause of left) {
    if (clause.parent && covered.has(clause.parent)) {
      covered.add(clause)
      continue
    }
    const best = bestPartner(clause, candidatesFor(clause, index), taken)
    if (!best || !isMutual(clause, best, byTitle.get(best.titleKey) ?? [])) continue
    pairs.push({ left: clause, right: best, moved: !isInPlace(clause, best, partnerOf) })
    taken.add(best)
    covered.add(clause)
  }
  return pairs
}

/**
 * The same label and title under another parent: a container was added or dropped, the clause did not move. Under
 * the same parent it stands in another order, and has.
 */
function pairSamePlace(
  left: readonly PrintedClause[],
  right: readonly PrintedClause[],
  partnerOf: PartnerOf,
): ClausePair[] {
  const nameOf = (clause: PrintedClause): string | null =>
    clause.clause.numbered && clause.titleKey ? `${bareLabel(clause)} ${clause.titleKey}` : null
  const names = new Map<string, PrintedClause | null>()
  for (const clause of right) {
    const name = nameOf(clause)
    if (name) names.set(name, names.has(name) ? null : clause)
  }
  return left.flatMap((clause) => {
    const name = nameOf(clause)
    const partner = name ? names.get(name) : undefined
    return partner ? [{ left: clause, right: partner, moved: areSiblings(clause, partner, partnerOf) }] : []
  })
}

/** Neither has a number to go by, and they stand under the same clause: their order among the others tells whether they moved. */
function isInPlace(left: PrintedClause, right: PrintedClause, partnerOf: PartnerOf): boolean {
  return !left.clause.numbered && !right.clause.numbered && areSiblings(left, right, partnerOf)
}

function areSiblings(left: PrintedClause, right: PrintedClause, partnerOf: PartnerOf): boolean {
  return left.parent === null ? right.parent === null : partnerOf(left.parent) === right.parent
}

function candidatesFor(
  clause: PrintedClause,
  index: ReadonlyMap<string | number, PrintedClause[]>,
): Set<PrintedClause> {
  const found = new Set<PrintedClause>()
  const keys: (string | number)[] = clause.titleKey ? [clause.titleKey] : []
  for (const hash of sketchOf(clause).subarray(0, lookups)) keys.push(hash)
  for (const key of keys) {
    const list = index.get(key) ?? []
    if (list.length <= maxCandidates) for (const candidate of list) found.add(candidate)
    if (found.size > maxCandidates) break
  }
  return found
}

function bestPartner(
  clause: PrintedClause,
  candidates: Iterable<PrintedClause>,
  taken: ReadonlySet<PrintedClause>,
): PrintedClause | null {
  let best: PrintedClause | null = null
  let bestScore = 0
  let nextScore = 0
  for (const candidate of candidates) {
    if (taken.has(candidate)) continue
    const score = moveScore(clause, candidate)
    if (score > bestScore) {
      nextScore = bestScore
      bestScore = score
      best = candidate
    } else if (score > nextScore) nextScore = score
  }
  return best && bestScore - nextScore >= margin ? best : null
}

/** 0 where the two cannot be one clause that moved. */
function moveScore(left: PrintedClause, right: PrintedClause): number {
  if ((left.clause.role === 'term') !== (right.clause.role === 'term')) return 0
  const sameTitle = left.titleKey !== '' && left.titleKey === right.titleKey
  const shared = resemblance(left, right)
  if (sameTitle && left.clause.role === 'term') return 1 + (shared ?? 0)
  const words = Math.min(wordsOf(left), wordsOf(right))
  if (sameTitle)
    return (shared ?? 1) >= leastSameTitle &&
      (words >= leastWords || left.titleKey.includes(' ') || (shared ?? 0) >= leastSameWords)
      ? 0.5 + (shared ?? 0)
      : 0
  return shared !== null && shared >= leastOtherTitle && words >= leastWords ? shared : 0
}

/** No other left-over clause on the left, of those with the partner's title, claims the partner as well. */
function isMutual(clause: PrintedClause, partner: PrintedClause, titled: readonly PrintedClause[]): boolean {
  if (titled.length > maxCandidates + (clause.titleKey === partner.titleKey ? 1 : 0)) return false
  const score = moveScore(clause, partner)
  return titled.every(
    (rival) => rival === clause || isInside(rival, clause) || score - moveScore(rival, partner) >= margin,
  )
}

function isInside(inner: PrintedClause, outer: PrintedClause): boolean {
  for (let at: PrintedClause | null = inner; at; at = at.parent) if (at === outer) return true
  return false
}

function wordsOf(clause: PrintedClause): number {
  let words = 0
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const block of at.blocks) words += block.words
    append(open, at.children)
  }
  return words
}
