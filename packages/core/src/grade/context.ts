import type { Clause } from '../model/document.ts'
import type { Grade } from '../model/finding.ts'
import { grades } from '../model/finding.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** What a difference stands in, as far as its grade depends on it. */
export interface Context {
  /** A note, an example, a footnote of the body, an informative clause: nothing there binds an implementation. */
  readonly informative: boolean
  /** Kebab-case names of what it stands in, for the explanation. */
  readonly names: readonly string[]
}

const frontRoles = new Set<Clause['role']>(['foreword', 'summary', 'history', 'keywords', 'front'])

/** The context of a clause. Source: Rec. ITU-T A.1 (annex, appendix); ISO/IEC Directives Part 2 (informative elements). */
export function clauseContext(clause: PrintedClause): Context {
  const { role, status } = clause.clause
  if (frontRoles.has(role)) return { informative: true, names: ['front-matter'] }
  if (role === 'introduction') return { informative: true, names: ['introduction'] }
  if (role === 'bibliography') return { informative: true, names: ['bibliography'] }
  return status === 'informative'
    ? { informative: true, names: [whereNothingBinds(clause)] }
    : { informative: false, names: [] }
}

/** What an informative clause is, or is part of. */
function whereNothingBinds(clause: PrintedClause): string {
  for (let at: PrintedClause | null = clause; at !== null; at = at.parent) {
    const { role } = at.clause
    if (role === 'annex' || role === 'appendix') return 'informative-annex'
    if (role === 'introduction') return 'introduction'
    if (frontRoles.has(role)) return 'front-matter'
  }
  return 'informative-clause'
}

/**
 * The context of a block. Notes to tables and figures bind, notes in the text do not.
 * Source: Rules for presentation of ITU-T | ISO/IEC common text; Author's guide for drafting ITU-T Recommendations, 9.6.2.
 */
export function blockContext(block: PrintedBlock): Context {
  const clause = clauseContext(block.owner)
  const { type, within } = block.block
  if ('binds' in block.block && block.block.binds === true) return { ...clause, names: [...clause.names, 'note'] }
  if (within === 'table' || within === 'figure')
    return { informative: clause.informative, names: [...clause.names, 'table-note'] }
  const noted =
    type === 'note' || within === 'note'
      ? 'note'
      : type === 'example' || within === 'example'
        ? 'example'
        : type === 'footnote'
          ? 'footnote'
          : null
  // Notes to entry may contain provisions.
  const toEntry = noted === 'note' && block.owner.clause.role === 'term'
  if (noted && !toEntry) return { informative: true, names: [...clause.names, noted] }
  return toEntry ? { ...clause, names: [...clause.names, 'note'] } : clause
}

/** The stricter of two contexts: what binds in one printing binds. */
export function strictest(a: Context, b: Context): Context {
  return a.informative && !b.informative ? b : a
}

/**
 * One grade lower, once, where nothing binds, and never below `floor`: informative formulas and verbs are
 * implemented all the same.
 */
export function lower(grade: Grade, context: Context, floor: Grade): Grade {
  if (!context.informative) return grade
  const at = Math.min(grades.indexOf(grade) + 1, Math.max(grades.indexOf(floor), grades.indexOf(grade)))
  return grades[at] as Grade
}
