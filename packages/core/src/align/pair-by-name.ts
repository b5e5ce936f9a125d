import type { BlockAlignment, BlockPair } from '../model/alignment.ts'
import type { Block } from '../model/document.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { bagOf, likeness } from './likeness.ts'

/** Least likeness of two entries without a citation, or with one that differs: the same title of the cited document. */
const leastAlike = 0.6

/**
 * Pairs abbreviations by what is abbreviated and references by the document they cite, in any order: both lists
 * are sets. Everything else is handed back.
 */
export function pairByName(
  left: readonly PrintedBlock[],
  right: readonly PrintedBlock[],
): Omit<BlockAlignment, 'limits'> {
  const isNamed = (block: PrintedBlock): boolean => namesOf(block.block).length > 0 || block.block.type === 'reference'
  if (!left.some(isNamed) || !right.some(isNamed)) return { pairs: [], leftOnly: left, rightOnly: right }
  const pairs: BlockPair[] = []
  const free = new Map<string, PrintedBlock[]>()
  for (const block of right) {
    for (const name of namesOf(block.block)) free.set(name, [...(free.get(name) ?? []), block])
  }
  const taken = new Set<PrintedBlock>()
  const pair = (a: PrintedBlock, b: PrintedBlock): void => {
    pairs.push({ left: [a], right: [b], moved: false })
    taken.add(a).add(b)
  }
  for (const block of left) {
    const candidates = namesOf(block.block)
      .flatMap((name) => free.get(name) ?? [])
      .filter((other) => !taken.has(other))
    // An entry may be listed under two heads; the one under the same head is the same.
    const sameHead = candidates.filter((other) => groupOf(other) === groupOf(block))
    const best = mostAlike(block, sameHead.length > 0 ? sameHead : candidates)
    if (best) pair(block, best)
  }
  for (const block of left) {
    if (taken.has(block) || block.block.type !== 'reference') continue
    const best = mostAlike(
      block,
      right.filter(
        (other) => !taken.has(other) && other.block.type === 'reference' && (!cites(other) || !cites(block)),
      ),
    )
    if (best && likeness(bagOf(block), bagOf(best)) >= leastAlike) pair(block, best)
  }
  const rest = (block: PrintedBlock): boolean => !taken.has(block)
  return { pairs, leftOnly: left.filter(rest), rightOnly: right.filter(rest) }
}

/** The first of those that are most alike: a wrong part number names the next entry of the list, whose title is another. */
function mostAlike(block: PrintedBlock, others: readonly PrintedBlock[]): PrintedBlock | undefined {
  if (others.length < 2) return others[0]
  return others
    .map((other) => ({ other, alike: likeness(bagOf(block), bagOf(other)) }))
    .sort((a, b) => b.alike - a.alike)[0]?.other
}

/** Two entries that cite two documents are two entries, however alike their titles. */
function cites(block: PrintedBlock): boolean {
  return block.block.type === 'reference' && block.block.citation !== null
}

function groupOf(block: PrintedBlock): string {
  return block.block.type === 'reference' ? (block.block.group === 'bibliography' ? 'bibliography' : 'normative') : ''
}

/** What an entry is known by: each half of a citation without its edition, or the abbreviation. */
function namesOf(block: Block): string[] {
  if (block.type === 'abbreviation') return [`abbreviation ${block.abbreviation.normalize('NFKC').trim()}`]
  if (block.type !== 'reference') return []
  if (!block.citation) return tagName(block.label.printed)
  const { itu, iso } = block.citation
  const names: string[] = []
  if (itu) names.push(`itu ${itu.number}${supplement(itu.supplement)}`)
  if (iso) names.push(`iso ${iso.number}-${iso.part ?? ''}${supplement(iso.supplement)}`)
  return names
}

/** The tag that an author gave an entry: `[b-Blass 2008]`. Numbers are given by place, and name nothing. */
function tagName(tag: string): string[] {
  const bare = tag
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
  return /\p{L}.*\p{L}/u.test(bare) ? [`tag ${bare}`] : []
}

function supplement(printed: string | null): string {
  return printed ? ` ${printed.replace(/[\s./]+/g, '').toLowerCase()}` : ''
}
