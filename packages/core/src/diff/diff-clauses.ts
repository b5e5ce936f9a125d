import type { ClauseAlignment, ClausePair } from '../model/alignment.ts'
import type { Citation } from '../model/citation.ts'
import type { Publisher } from '../model/document.ts'
import type { Pair, Side } from '../model/finding.ts'
import { findCitations, parseCitation } from '../model/parse-citation.ts'
import type { PrintedClause } from '../model/printing.ts'
import type { Mode } from '../model/rule.ts'
import { isAcronym, isInCapitals, type Token } from '../model/token.ts'
import type { Facts, TargetKey } from './facts.ts'
import { permit, permits, whereIsClause } from './permit.ts'
import { renumberedRuns } from './settle/renumbered-runs.ts'
import { diffWords } from './words/diff-words.ts'

/** What the comparison of clauses needs to know of the texts as a whole. */
export interface ClauseTerms {
  readonly mode: Mode
  readonly targetKey: TargetKey
  readonly publishers: Pair<Publisher>
  /** What the two texts call themselves, as far as they say it. */
  readonly own: Citation | null
}

/** States every difference between the clauses themselves: what is missing, moved, renumbered, retitled, of another status. */
export function diffClauses(facts: Facts, alignment: ClauseAlignment, terms: ClauseTerms): void {
  for (const [side, clauses] of [
    ['left', alignment.leftOnly],
    ['right', alignment.rightOnly],
  ] as const)
    missing(facts, side, clauses, terms, terms.publishers[side === 'left' ? 'right' : 'left'])
  const runs = renumberedRuns(alignment, terms.mode, (pair) =>
    permits(facts, 'appendix-as-annex', whereIsClause(pair.left), whereIsClause(pair.right)),
  )
  for (const pair of alignment.pairs) {
    if (pair.moved) facts.changes.push({ type: 'clause-moved', pair, renumbered: runs.causedBy(pair) })
    diffHeading(facts, pair, terms)
    diffStatus(facts, pair, terms.mode)
    if (!isForSame(pair.left, pair.right)) facts.changes.push({ type: 'status', pair, marker: true })
  }
  for (const pairs of runs.own) facts.changes.push({ type: 'clause-renumbered', pairs })
  for (const pair of runs.permitted) {
    permit(
      facts,
      'appendix-as-annex',
      whereIsClause(pair.left),
      pair.left.clause.label,
      whereIsClause(pair.right),
      pair.right.clause.label,
    )
  }
}

/**
 * One change for the outermost missing clause; what stands in it is missing with it. A printed marker permits it, unless it
 * names the body whose printing lacks the clause.
 */
function missing(
  facts: Facts,
  side: Side,
  clauses: readonly PrintedClause[],
  { own }: ClauseTerms,
  lacking: Publisher,
): void {
  const gone = new Set(clauses)
  for (const clause of clauses) {
    if (clause.parent && gone.has(clause.parent)) continue
    const where = whereIsClause(clause)
    const left = side === 'left' ? where : null
    const right = side === 'right' ? where : null
    const { onlyFor } = clause.clause
    if (
      onlyFor !== null &&
      !isFor(onlyFor, lacking) &&
      !namesOther(onlyFor, own) &&
      permits(facts, 'one-sided-annex', left, right)
    )
      permit(facts, 'one-sided-annex', left, onlyFor, right, onlyFor)
    else facts.changes.push({ type: 'clause-missing', side, clause, into: null })
  }
}

/** Whether two clauses are printed for the same readers: a document may be cited in either form, with its date or without. */
function isForSame(left: PrintedClause, right: PrintedClause): boolean {
  const [a, b] = [markerOf(left), markerOf(right)]
  return a.words === b.words && a.dates.every((date, at) => date === null || (b.dates[at] ?? date) === date)
}

/** For whom a clause is printed, letters and digits alone, and the dates of what is cited; empty where it is for all. */
function markerOf({ clause: { onlyFor } }: PrintedClause): { words: string; dates: readonly (string | null)[] } {
  const marker = onlyFor ?? ''
  const dates: (string | null)[] = []
  let words = ''
  let from = 0
  for (const { start, end, citation } of marker === '' ? [] : findCitations(marker)) {
    const { itu, iso } = citation
    words += `${marker.slice(from, start)} ${[itu?.body, itu?.number, itu?.version, itu?.supplement].join(' ')} ${iso === null ? '' : isoName(iso)} `
    dates.push(itu?.date ?? null, iso?.date ?? null)
    from = end
  }
  words = (words + marker.slice(from))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
  return { words, dates }
}

function isoName({ body, type, number, part, supplement }: NonNullable<Citation['iso']>): string {
  return [body, type, number, part, supplement].join(' ')
}

/** Whether a marker names what one body publishes, and nothing of the other's. */
function isFor(marker: string, publisher: Publisher): boolean {
  const { itu = null, iso = null } = parseCitation(marker) ?? {}
  return publisher === 'itu-t' ? itu !== null && iso === null : publisher === 'iso-iec' && iso !== null && itu === null
}

/** Whether a marker names a document that neither text is. */
function namesOther(marker: string, own: Citation | null): boolean {
  const { itu = null, iso = null } = parseCitation(marker) ?? {}
  return (
    (itu !== null && own?.itu != null && itu.number !== own.itu.number) ||
    (iso !== null && own?.iso != null && (iso.number !== own.iso.number || iso.part !== own.iso.part))
  )
}

function diffHeading(facts: Facts, pair: ClausePair, terms: ClauseTerms): void {
  // The title of a term entry is its term, which is compared with the entry.
  if (pair.left.clause.role === 'term' || pair.right.clause.role === 'term') return
  const diff = diffWords(facts, {
    tokensOf: (side, without) => {
      const heading = without ? pair[side].headingWithout(without) : pair[side].heading
      const beside = pair[side === 'left' ? 'right' : 'left'].heading
      return !without?.has(headingCase) && isInCapitals(beside) ? heading.map(asWord) : heading
    },
    left: whereIsClause(pair.left),
    right: whereIsClause(pair.right),
    targetKey: terms.targetKey,
    scope: 'headings',
  })
  for (const hunk of diff.hunks) facts.changes.push({ type: 'heading', pair, hunk })
}

const headingCase = 'heading-case'

/** An acronym as it is compared with a heading in capitals. */
function asWord(token: Token): Token {
  return isAcronym(token.printed) ? { ...token, meaning: token.meaning.toLowerCase(), rule: headingCase } : token
}

function diffStatus(facts: Facts, pair: ClausePair, mode: Mode): void {
  const left = pair.left.clause
  const right = pair.right.clause
  const stated = left.statusPrinted !== null || right.statusPrinted !== null
  const appendix = (left.role === 'appendix') !== (right.role === 'appendix')
  if (left.status !== right.status) {
    // A subclause follows its annex: the annex is the cause.
    const parents =
      pair.left.parent &&
      pair.right.parent &&
      pair.left.parent.clause.status === left.status &&
      pair.right.parent.clause.status === right.status
    // One that was moved takes the status of the place where it stands: the move is the cause.
    if (stated || !(parents || pair.moved)) facts.changes.push({ type: 'status', pair })
    return
  }
  const unstated = (left.statusPrinted === null) !== (right.statusPrinted === null)
  if (unstated && left.role === 'annex' && right.role === 'annex') facts.changes.push({ type: 'status', pair })
  else if (appendix && mode === 'common') facts.changes.push({ type: 'status', pair })
  else if (left.statusPrinted !== null && right.statusPrinted !== null && left.statusPrinted !== right.statusPrinted) {
    const [a, b] = [whereIsClause(pair.left), whereIsClause(pair.right)]
    const sameWords = addedWords(left.statusPrinted) === addedWords(right.statusPrinted)
    if (sameWords && permits(facts, 'annex-status', a, b))
      permit(facts, 'annex-status', a, left.statusPrinted, b, right.statusPrinted)
    else facts.changes.push({ type: 'status', pair })
  }
}

/** What a sentence of status may name: the text itself, in the words of either body. */
const nameOfText =
  /\b(?:this|the|present|part of|annex|appendix|directory|model|recommendations?|international|standards?|documents?|specifications?|technical|reports?|supplements?|rec|itu-t|iso\/iec|iso|[A-Z]\.[0-9.]+|[0-9]{3,6}(?:-[0-9]{1,3})?(?::[0-9]{4})?|\([0-9/]{4,7}\))(?![\p{L}\p{N}])/giu

/** What stands in the sentence of status behind `part of this Recommendation | International Standard`, letters and digits alone. */
function addedWords(printed: string): string {
  const [, rest = ''] = /\bpart\s+of\b(.*)$/is.exec(printed) ?? []
  return rest
    .replace(nameOfText, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
