import type { ClauseAlignment, ClausePair } from '../../model/alignment.ts'
import type { PrintedClause } from '../../model/printing.ts'
import type { Mode } from '../../model/rule.ts'

/** Which clauses changed their number, by what caused it. */
export interface RenumberedRuns {
  /** Each run is one cause: neighbours under one parent that shifted by the same step. */
  readonly own: readonly (readonly ClausePair[])[]
  /** Numbers that a moved clause pushed on. */
  readonly causedBy: (moved: ClausePair) => readonly ClausePair[]
  /** `Appendix I` against `Annex D` in a twin text. */
  readonly permitted: readonly ClausePair[]
}

/** Finds the clauses whose number changed, leaves out those that only follow their parent, and groups the rest. */
export function renumberedRuns(
  alignment: ClauseAlignment,
  mode: Mode,
  mayBeAppendix: (pair: ClausePair) => boolean,
): RenumberedRuns {
  const partner = new Map<PrintedClause, ClausePair>(alignment.pairs.map((pair) => [pair.left, pair]))
  const runs: ClausePair[][] = []
  const permitted: ClausePair[] = []
  const pushed = new Map<ClausePair, ClausePair[]>()
  const moves = alignment.pairs.filter((pair) => pair.moved)
  for (const pair of alignment.pairs) {
    const { left, right } = pair
    if (pair.moved) continue
    if (lostNumber(pair, alignment)) {
      runs.push([pair])
      continue
    }
    if (!left.clause.numbered || !right.clause.numbered || followsParent(pair, partner)) continue
    if (mode === 'twin' && isAppendixAgainstAnnex(pair) && mayBeAppendix(pair)) {
      permitted.push(pair)
      continue
    }
    // An appendix that is an annex on the other side has another status: its letter follows.
    if (mode === 'common' && isAppendixAgainstAnnex(pair)) continue
    const cause = moves.find((move) => pushes(move, pair))
    if (cause) {
      pushed.set(cause, [...(pushed.get(cause) ?? []), pair])
      continue
    }
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (
      run &&
      last &&
      last.left.parent === left.parent &&
      last.right.parent === right.parent &&
      stepOf(last) === stepOf(pair)
    )
      run.push(pair)
    else runs.push([pair])
  }
  return { own: withSubclauses(runs, alignment), causedBy: (moved) => pushed.get(moved) ?? [], permitted }
}

/** Whether a clause of the text has a number in one printing only, though the other numbers the clauses beside it. */
function lostNumber({ left, right }: ClausePair, { pairs }: ClauseAlignment): boolean {
  if (left.clause.numbered === right.clause.numbered || !isNumberable(left) || !isNumberable(right)) return false
  const side = left.clause.numbered ? 'right' : 'left'
  const { parent } = side === 'left' ? left : right
  const beside = parent?.children ?? pairs.map((pair) => pair[side]).filter((clause) => clause.parent === null)
  return beside.some(({ clause }) => clause.numbered)
}

/** What stands before the text and a bibliography have numbers or not as the house has it. */
function isNumberable({ clause }: PrintedClause): boolean {
  return /^(?:clause|annex|appendix|scope|normative-references|terms|term|abbreviations)$/.test(clause.role)
}

/** Whether the number is the same, or differs only in the part that the parent gives. */
function followsParent(pair: ClausePair, partner: ReadonlyMap<PrintedClause, ClausePair>): boolean {
  const a = bare(pair.left.clause.label)
  const b = bare(pair.right.clause.label)
  if (a === b && wordOf(pair.left) === wordOf(pair.right)) return true
  if (a === b) return pair.left.clause.role === pair.right.clause.role
  const { parent } = pair.left
  if (!parent || partner.get(parent)?.right !== pair.right.parent || !pair.right.parent) return false
  return tailOf(a, bare(parent.clause.label)) === tailOf(b, bare(pair.right.parent.clause.label))
}

/** The runs with the subclauses that only follow them, in reading order: their maps are whole. */
function withSubclauses(runs: readonly (readonly ClausePair[])[], alignment: ClauseAlignment): ClausePair[][] {
  const whole = runs.map((): ClausePair[] => [])
  const runOf = new Map<PrintedClause, number>(runs.flatMap((run, at) => run.map((pair) => [pair.left, at] as const)))
  for (const pair of alignment.pairs) {
    // Parents come before their subclauses.
    const at = runOf.get(pair.left) ?? (pair.moved || !pair.left.parent ? undefined : runOf.get(pair.left.parent))
    if (at === undefined) continue
    runOf.set(pair.left, at)
    const { clause: left } = pair.left
    const { clause: right } = pair.right
    if ((left.numbered || right.numbered) && left.label !== right.label) whole[at]?.push(pair)
  }
  return whole
}

function isAppendixAgainstAnnex({ left, right }: ClausePair): boolean {
  return (
    (left.clause.role === 'appendix') !== (right.clause.role === 'appendix') &&
    /^(?:annex|appendix)$/.test(left.clause.role) &&
    /^(?:annex|appendix)$/.test(right.clause.role)
  )
}

function tailOf(label: string, parent: string): string {
  return label.startsWith(`${parent}.`) ? label.slice(parent.length) : `=${label}`
}

function wordOf(clause: PrintedClause): string {
  return clause.clause.label.split(/\s+/)[0]?.toLowerCase() ?? ''
}

function bare(label: string): string {
  return label.replace(/^(?:annex|appendix)\s+/i, '')
}

/** By how much the last number moved: `6.3` → `6.4` is 1. Null where it is no number. */
function stepOf(pair: ClausePair): number | null {
  const last = (label: string): number => ordinal(bare(label).split('.').at(-1) ?? '')
  const step = last(pair.right.clause.label) - last(pair.left.clause.label)
  return Number.isNaN(step) ? null : step
}

function ordinal(part: string): number {
  if (/^[0-9]+$/.test(part)) return Number(part)
  return /^[A-Z]$/.test(part) ? part.charCodeAt(0) - 64 : Number.NaN
}

/**
 * A clause that moved among its siblings shifts the numbers of those that it passed; one that moved into or out of a parent
 * those behind it. What stands before both its places keeps its number.
 */
function pushes(move: ClausePair, pair: ClausePair): boolean {
  const outOf = move.left.parent === pair.left.parent
  const into = move.right.parent === pair.right.parent
  const wasBefore = move.left.order < pair.left.order
  const isBefore = move.right.order < pair.right.order
  if (outOf && into) return wasBefore !== isBefore
  return (outOf && wasBefore) || (into && isBefore)
}
