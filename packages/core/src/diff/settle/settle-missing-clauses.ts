import type { BlockAlignment, ClauseAlignment } from '../../model/alignment.ts'
import type { Change } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import type { Facts } from '../facts.ts'
import { permit, permits, whereIsClause } from '../permit.ts'

/** Share of a missing clause's words that stand elsewhere where the clause was only split off or joined. */
const leastElsewhere = 0.5

/**
 * A clause that only one text has is missing with all that stands in it; one whose text stands elsewhere was split off or
 * joined.
 *
 * @param covered the clauses that a finding of their own tells whole; added to.
 * @returns the paragraphs that print a heading of such a clause as text: the finding tells them.
 */
export function settleMissingClauses(
  facts: Facts,
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
  covered: Set<PrintedClause>,
): ReadonlySet<PrintedBlock> {
  const partnerOf = new Map<PrintedBlock, PrintedBlock>()
  for (const pair of blocks.pairs) {
    for (const block of pair.left) partnerOf.set(block, pair.right[0] as PrintedBlock)
    for (const block of pair.right) partnerOf.set(block, pair.left[0] as PrintedBlock)
  }
  // A clause around the whole text may be missing: what was moved within one of its subclauses was moved all the same.
  const missing = new Set([...clauses.leftOnly, ...clauses.rightOnly])
  const settled: Change[] = []
  const split = new Set<PrintedBlock>()
  const headings = new Set<PrintedBlock>()
  for (const change of facts.changes) {
    if (change.type !== 'clause-missing') {
      settled.push(change)
      continue
    }
    covered.add(change.clause)
    const own = clausesUnder(change.clause).flatMap((clause) => clause.blocks)
    const elsewhere = own.filter((block) => partnerOf.has(block))
    const words = (list: readonly PrintedBlock[]): number => list.reduce((sum, block) => sum + block.words, 0)
    if (isReferenceHead(change.clause) && permitReferenceHead(facts, change.side, change.clause))
      covered.delete(change.clause)
    else if (isTermGone(change.clause, partnerOf)) {
      settled.push(change)
      for (const block of elsewhere) if (missing.has(block.owner)) split.add(block)
    } else if (elsewhere.length > 0 && words(elsewhere) >= leastElsewhere * words(own)) {
      const into = partnerOf.get(elsewhere[0] as PrintedBlock) as PrintedBlock
      settled.push({ ...change, into: into.owner })
      for (const block of elsewhere) if (missing.has(block.owner)) split.add(block)
      const over = change.side === 'left' ? blocks.rightOnly : blocks.leftOnly
      for (const block of headingsIn(into.owner, change.clause, over)) headings.add(block)
      covered.delete(change.clause)
    } else settled.push(change)
  }
  facts.changes.length = 0
  for (const change of settled) {
    const moved =
      change.type === 'block-moved' && [...change.pair.left, ...change.pair.right].some((block) => split.has(block))
    if (!moved) facts.changes.push(change)
  }
  return headings
}

/** A term is its entry: notes that are left where it stood do not keep it, and hang on another term by chance. */
function isTermGone({ clause, blocks }: PrintedClause, partnerOf: ReadonlyMap<PrintedBlock, PrintedBlock>): boolean {
  const entry = blocks.find(({ block }) => block.type === 'term-entry')
  return clause.role === 'term' && entry !== undefined && !partnerOf.has(entry)
}

/** What is left over in a clause and prints the heading of a clause that was joined with it, or one below that. */
function headingsIn(into: PrintedClause, joined: PrintedClause, over: readonly PrintedBlock[]): PrintedBlock[] {
  const own = over.filter((block) => block.owner === into && block.block.type === 'paragraph')
  if (own.length === 0) return []
  const printed = new Set<string>()
  for (const { clause, heading } of clausesUnder(joined)) {
    const title = heading.map((token) => token.printed).join('')
    printed.add(letters(`${clause.label}${title}`))
    printed.add(letters(title))
  }
  printed.delete('')
  return own.filter((block) => {
    const text = block.tokens().map((token) => token.printed)
    return printed.has(letters(text.join('')))
  })
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function clausesUnder(clause: PrintedClause): PrintedClause[] {
  const found: PrintedClause[] = []
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    found.push(at)
    append(open, at.children)
  }
  return found
}

/** `2.1 Identical Recommendations | International Standards`: one printing divides clause 2, the other may not. */
function isReferenceHead(clause: PrintedClause): boolean {
  return (
    clause.parent?.clause.role === 'normative-references' &&
    clause.children.length === 0 &&
    /\b(?:identical|paired|additional)\b/i.test(clause.titleKey)
  )
}

function permitReferenceHead(facts: Facts, side: Side, clause: PrintedClause): boolean {
  const left = side === 'left' ? whereIsClause(clause) : null
  const right = side === 'right' ? whereIsClause(clause) : null
  if (!permits(facts, 'reference-layout', left, right)) return false
  permit(facts, 'reference-layout', left, clause.clause.label, right, clause.clause.label)
  return true
}
