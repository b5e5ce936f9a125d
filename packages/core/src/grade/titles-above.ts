import type { PrintedClause } from '../model/printing.ts'

/** What a clause is known by whatever its number: its title, or the first words of one without, and those above it. */
export function titlesAbove(clause: PrintedClause): string[] {
  const titles: string[] = []
  for (let at: PrintedClause | null = clause; at; at = at.parent) titles.unshift(at.titleKey)
  return titles
}
