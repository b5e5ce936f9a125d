import type { Change } from '../model/change.ts'
import type { Grade } from '../model/finding.ts'
import { append } from '../model/gather.ts'
import type { PrintedClause } from '../model/printing.ts'
import { clauseContext, lower, strictest } from './context.ts'
import type { Draft } from './draft.ts'
import { aroundOf, clauseSpot, deltaOf, meaningText } from './spot.ts'
import { titlesAbove, titlesAboveBoth, titlesAroundBoth } from './titles-above.ts'
import { judgeWords } from './words/judge-words.ts'

type ClauseChange = Extract<
  Change,
  { type: 'heading' | 'status' | 'clause-missing' | 'clause-moved' | 'clause-renumbered' }
>

/** Judges what happened to whole clauses. */
export function gradeClauseChange(change: ClauseChange): Draft {
  switch (change.type) {
    case 'heading':
      return gradeHeading(change)
    case 'status':
      return gradeStatus(change)
    case 'clause-missing':
      return gradeMissing(change)
    case 'clause-moved': {
      const { left, right } = change.pair
      const term = left.clause.role === 'term'
      const sameStatus = left.clause.status === right.clause.status
      return {
        ...draft(left, right),
        kind: 'clause-moved',
        grade: sameStatus ? (term ? 'editorial' : 'structural') : 'conformance',
        why: {
          code: sameStatus ? 'moved' : 'status',
          args: { from: left.clause.label, to: right.clause.label },
          context: [],
        },
        ...(change.renumbered.length > 0
          ? { map: change.renumbered.map((pair) => [pair.left.clause.label, pair.right.clause.label] as const) }
          : {}),
      }
    }
    case 'clause-renumbered': {
      const [first] = change.pairs
      if (!first) throw new Error('A run of renumbered clauses has no clause')
      return {
        ...draft(first.left, first.right),
        kind: 'clause-renumbered',
        grade: 'structural',
        why: { code: 'renumbered', args: {}, context: [] },
        map: change.pairs.map((pair) => [numberOf(pair.left), numberOf(pair.right)] as const),
      }
    }
  }
}

/** Empty where none is printed. */
function numberOf({ clause }: PrintedClause): string {
  return clause.numbered ? clause.label : ''
}

function draft(left: PrintedClause, right: PrintedClause): Omit<Draft, 'kind' | 'grade' | 'why'> {
  return {
    left: clauseSpot(left),
    right: clauseSpot(right),
    delta: [],
    order: orderOf(left),
    identity: { place: titlesAboveBoth(left, right), left: '', right: '', around: '' },
  }
}

/** Just before the clause's first block. */
function orderOf(clause: PrintedClause): number {
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    const first = at.blocks[0]
    if (first) return first.order - 0.5 + 1e-4 * depthOf(clause)
    append(open, at.children.toReversed())
  }
  return clause.order
}

function depthOf(clause: PrintedClause): number {
  return clause.clause.depth
}

function gradeHeading(change: Extract<ClauseChange, { type: 'heading' }>): Draft {
  const { hunk, pair } = change
  const judged = judgeWords(hunk, new Set())
  const identity = {
    place: titlesAroundBoth(pair.left, pair.right),
    left: meaningText(hunk.a, hunk.fromA, hunk.toA),
    right: meaningText(hunk.b, hunk.fromB, hunk.toB),
    around: aroundOf(hunk),
  }
  const base = {
    ...draft(pair.left, pair.right),
    left: clauseSpot(pair.left, 'heading'),
    right: clauseSpot(pair.right, 'heading'),
    delta: deltaOf(hunk),
    identity,
  }
  const light = judged.grade === 'typographic'
  if (light)
    return {
      ...base,
      kind: judged.kind,
      grade: 'typographic',
      why: { code: judged.code, args: judged.args, context: ['heading'] },
    }
  const words = [...hunk.a.slice(hunk.fromA, hunk.toA), ...hunk.b.slice(hunk.fromB, hunk.toB)]
  const grade: Grade = words.every((token) => smallWords.has(token.meaning.toLowerCase())) ? 'editorial' : 'structural'
  const context = strictest(clauseContext(pair.left), clauseContext(pair.right))
  return {
    ...base,
    kind: 'heading-changed',
    grade: lower(grade, context, judged.semantic ? 'structural' : 'editorial'),
    why: { code: 'heading-words', args: judged.args, context: context.names },
  }
}

/** Words that carry no key term. */
const smallWords = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'in',
  'on',
  'to',
  'and',
  'with',
  'by',
  '&',
  ',',
  '–',
  '-',
  '(',
  ')',
  ':',
])

function gradeStatus(change: Extract<ClauseChange, { type: 'status' }>): Draft {
  const left = change.pair.left.clause
  const right = change.pair.right.clause
  if (change.marker)
    return {
      ...draft(change.pair.left, change.pair.right),
      kind: 'status-changed',
      grade: 'structural',
      why: { code: 'only-for', args: { from: left.onlyFor ?? '', to: right.onlyFor ?? '' }, context: [] },
    }
  const differ = left.status !== right.status
  const appendix = (left.role === 'appendix') !== (right.role === 'appendix')
  const args = { from: left.statusPrinted ?? left.status, to: right.statusPrinted ?? right.status }
  const unstated = (left.statusPrinted === null) !== (right.statusPrinted === null) && !appendix
  // Where one printing states nothing, its status is only implied.
  const grade: Grade = differ && !(unstated && impliedStatus(left, right)) ? 'conformance' : 'structural'
  return {
    ...draft(change.pair.left, change.pair.right),
    kind: 'status-changed',
    grade,
    why: {
      code:
        differ && grade === 'conformance'
          ? 'status'
          : appendix
            ? 'appendix'
            : unstated
              ? 'status-unstated'
              : 'status-words',
      args,
      context: [],
    },
    identity: {
      place: titlesAboveBoth(change.pair.left, change.pair.right),
      left: unstated || differ || appendix ? left.status : (left.statusPrinted ?? ''),
      right: unstated || differ || appendix ? right.status : (right.statusPrinted ?? ''),
      around: '',
    },
  }
}

function impliedStatus(left: PrintedClause['clause'], right: PrintedClause['clause']): boolean {
  return (
    (left.statusPrinted === null && left.role === 'annex') || (right.statusPrinted === null && right.role === 'annex')
  )
}

function gradeMissing(change: Extract<ClauseChange, { type: 'clause-missing' }>): Draft {
  const { clause, side } = change
  const spot = clauseSpot(clause)
  const context = clauseContext(clause)
  const term = clause.clause.role === 'term'
  const grade: Grade = change.into
    ? 'structural'
    : term
      ? 'technical'
      : context.informative
        ? 'structural'
        : 'conformance'
  return {
    kind: term ? 'term-missing' : 'clause-missing',
    grade,
    left: side === 'left' ? spot : null,
    right: side === 'right' ? spot : null,
    delta: [],
    why: change.into
      ? { code: 'split', args: { side, into: change.into.clause.label }, context: context.names }
      : { code: 'one-side', args: { side, what: term ? 'term' : 'clause' }, context: context.names },
    order: orderOf(clause),
    identity: { place: titlesAbove(clause), left: '', right: firstWords(clause), around: '', whole: wholeOf(clause) },
  }
}

/** All that a clause says, with its subclauses, by meaning. */
function wholeOf(clause: PrintedClause): string {
  const parts: string[] = []
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    append(parts, [at.titleKey, ...at.blocks.map((block) => block.key())])
    append(open, [...at.children].reverse())
  }
  return parts.join('\u0001')
}

/** Tells clauses without a title apart. */
function firstWords(clause: PrintedClause): string {
  return clause.titleKey === '' ? (clause.blocks[0]?.key().slice(0, 200) ?? '') : ''
}
