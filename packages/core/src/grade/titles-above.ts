import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** What a clause is known by whatever its number: its title, or the first words of one without, and those above it. */
export function titlesAbove(clause: PrintedClause): string[] {
  const titles: string[] = []
  for (let at: PrintedClause | null = clause; at; at = at.parent) titles.unshift(at.titleKey)
  return titles
}

/** The same of two clauses that were paired, whichever of them is the left one. */
export function titlesAboveBoth(left: PrintedClause, right: PrintedClause): string[] {
  return joinTitles(titlesAbove(left), titlesAbove(right))
}

/** The same of the clauses that two paired headings stand in. */
export function titlesAroundBoth(left: PrintedClause, right: PrintedClause): string[] {
  return joinTitles(titlesAbove(left).slice(0, -1), titlesAbove(right).slice(0, -1))
}

/** What two paired blocks are: one type where they agree. */
export function typesOf(left: PrintedBlock, right: PrintedBlock): string[] {
  return [...new Set([left.block.type, right.block.type])].sort()
}

function joinTitles(left: readonly string[], right: readonly string[]): string[] {
  if (left.length === right.length && left.every((title, at) => title === right[at])) return [...left]
  return left.join('\u0000') < right.join('\u0000') ? [...left, ...right] : [...right, ...left]
}
