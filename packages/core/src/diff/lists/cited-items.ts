import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'

/** Made once for each clause: the letters and numbers of items that it cites. */
const citedBy = new WeakMap<PrintedClause, ReadonlySet<string>>()

/**
 * Whether a list item is cited by a letter or number that only the other text prints before it: `see item b)`, where `b)` is a
 * dash. Looked for in the clause of the list.
 */
export function isCitedInVain(left: PrintedBlock, right: PrintedBlock): boolean {
  const [from, to] = [numberOf(left), numberOf(right)]
  if (from === to) return false
  return (from !== '' && citedIn(right.owner).has(from)) || (to !== '' && citedIn(left.owner).has(to))
}

function numberOf({ block }: PrintedBlock): string {
  return block.type === 'list-item' ? (block.label.number ?? '') : ''
}

function citedIn(clause: PrintedClause): ReadonlySet<string> {
  const known = citedBy.get(clause)
  if (known !== undefined) return known
  const cited = new Set(
    clause.blocks.flatMap((block) =>
      /\bitems?\b/i.test(block.print)
        ? block.tokens().flatMap(({ target }) => (target?.kind === 'list-item' ? [target.number] : []))
        : [],
    ),
  )
  citedBy.set(clause, cited)
  return cited
}
