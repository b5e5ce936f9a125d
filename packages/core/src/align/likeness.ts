import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** A text's words by meaning, each with how often it stands there. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** Words that a recognised standard sentence counts for: about the shortest of them. */
const boilerplateWeight = 12

const bags = new WeakMap<PrintedBlock, Bag>()

/** The meanings in a block, made once. Punctuation does not count: it is in every text. */
export function bagOf(block: PrintedBlock): Bag {
  const known = bags.get(block)
  if (known) return known
  const counts = new Map<string, number>()
  let size = 0
  for (const token of block.tokens()) {
    if (token.meaning === '' || token.class === 'punctuation') continue
    // Letter case is folded in some places and not in others: it proves nothing about what a block is.
    const meaning = token.class === 'cross-reference' ? '⟦reference⟧' : token.meaning.toLowerCase()
    // A standard sentence is one token and stands for many words.
    const weight = meaning.startsWith('⟦boilerplate') ? boilerplateWeight : 1
    counts.set(meaning, (counts.get(meaning) ?? 0) + weight)
    size += weight
  }
  const bag = { counts, size }
  bags.set(block, bag)
  return bag
}

/** The words of a block as printed, whatever a rule makes of them. */
export function printedBag(block: PrintedBlock): Bag {
  const counts = new Map<string, number>()
  const words = block.print.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Dice's coefficient over two bags, 0 to 1. Two empty bags are alike. */
export function likeness(a: Bag, b: Bag): number {
  if (a.size === 0 && b.size === 0) return 1
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [meaning, count] of small.counts) shared += Math.min(count, large.counts.get(meaning) ?? 0)
  return (2 * shared) / (a.size + b.size)
}

/** The likeness of the words that stand in two clauses themselves, their subclauses apart. */
export function wordLikeness(a: PrintedClause, b: PrintedClause): number {
  return likeness(bagOfAll(a.blocks), bagOfAll(b.blocks))
}

function bagOfAll(blocks: readonly PrintedBlock[]): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const bag of blocks.map(bagOf)) {
    for (const [meaning, count] of bag.counts) counts.set(meaning, (counts.get(meaning) ?? 0) + count)
    size += bag.size
  }
  return { counts, size }
}

/** The share of the smaller bag that stands in the larger, 0 to 1. */
export function containment(part: Bag, whole: Bag): number {
  if (part.size === 0) return 0
  let shared = 0
  for (const [meaning, count] of part.counts) shared += Math.min(count, whole.counts.get(meaning) ?? 0)
  return shared / part.size
}

/**
 * Hashes kept of a clause: enough to tell 0.6 from 0.8 with an error near 0.05, and a bound on the cost of
 * comparing two clauses however long they are.
 */
const sketchSize = 128

const sketches = new WeakMap<PrintedClause, Uint32Array>()

/**
 * The smallest hashes of all pairs of neighbouring words in a clause and its subclauses, sorted.
 * Source: Broder, "On the resemblance and containment of documents", 1997 (bottom-k sketch).
 */
export function sketchOf(clause: PrintedClause): Uint32Array {
  const known = sketches.get(clause)
  if (known) return known
  const hashes = new Set<number>()
  const open: PrintedClause[] = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const child of at.children) open.push(child)
    for (const block of at.blocks) {
      let before = 17
      for (const token of block.tokens()) {
        if (token.meaning === '' || token.class === 'punctuation') continue
        const hash = hashOf(token.class === 'cross-reference' ? '⟦reference⟧' : token.meaning.toLowerCase())
        hashes.add((Math.imul(before, 0x9e3779b1) ^ hash) >>> 0)
        before = hash
      }
    }
  }
  const sketch = Uint32Array.from(hashes).sort().slice(0, sketchSize)
  sketches.set(clause, sketch)
  return sketch
}

/** Jaccard's coefficient of two clauses' contents, estimated from their sketches. Two empty clauses give null. */
export function resemblance(a: PrintedClause, b: PrintedClause): number | null {
  const left = sketchOf(a)
  const right = sketchOf(b)
  if (left.length === 0 && right.length === 0) return null
  let i = 0
  let j = 0
  let shared = 0
  let seen = 0
  while (seen < sketchSize && (i < left.length || j < right.length)) {
    const l = i < left.length ? (left[i] as number) : Number.POSITIVE_INFINITY
    const r = j < right.length ? (right[j] as number) : Number.POSITIVE_INFINITY
    if (l === r) shared++
    if (l <= r) i++
    if (r <= l) j++
    seen++
  }
  return shared / seen
}

/** The share of the shorter clause's content that stands in the longer, estimated from their sketches. */
export function overlap(a: PrintedClause, b: PrintedClause): number {
  const [small, large] = [sketchOf(a), sketchOf(b)].sort((x, y) => x.length - y.length) as [Uint32Array, Uint32Array]
  // A full sketch knows nothing of hashes above its last one.
  const last = large.length < sketchSize ? 0xffffffff : (large.at(-1) as number)
  const known = small.filter((hash) => hash <= last)
  const held = new Set(large)
  return known.length === 0 ? 0 : known.filter((hash) => held.has(hash)).length / known.length
}

/** FNV-1a over UTF-16 units, finished so that small differences spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) >>> 0
}

/** What a block is equal by, wherever it stands: an item of a list without the `; and` that leads to the next. */
export function placelessKey(block: PrintedBlock): string {
  const key = block.key()
  return block.block.type === 'list-item' ? key.replace(/(?:\u0001[;,.])?(?:\u0001(?:and|or))?$/, '') : key
}
