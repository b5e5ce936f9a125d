import type { Change } from '../model/change.ts'
import type { Finding, Spot } from '../model/finding.ts'
import { gradeBlockChange } from './blocks/grade-block-change.ts'
import type { Draft, GradeTerms } from './draft.ts'
import { contentOf, FindingIds } from './finding-id.ts'
import { gatherRepeated } from './gather-repeated.ts'
import { gradeClauseChange } from './grade-clause-change.ts'
import { gradeWords } from './grade-words.ts'
import { splitColumns } from './split-columns.ts'
import { deltaOf, meaningText } from './spot.ts'
import { namedIn } from './target-names.ts'
import { judgeWords } from './words/judge-words.ts'

/** The findings in reading order, and which of them tells each change. */
export interface Graded {
  readonly findings: readonly Finding[]
  readonly changes: readonly { readonly change: Change; readonly finding: string }[]
}

/** Judges facts: every change becomes one finding with kind, grade and reason, or is told with another of one cause. */
export function gradeChanges(changes: readonly Change[], terms: GradeTerms): Graded {
  const drafts = changes
    .map((change): Draft => ({ ...draftOf(change, terms), changes: [change] }))
    .map((draft) => (draft.left === null ? { ...draft, order: terms.leftOrderOf(draft.order) } : draft))
    .sort((a, b) => a.order - b.order)
  const ids = new FindingIds()
  const told: { change: Change; finding: string }[] = []
  const findings = gatherRepeated(splitColumns(drafts)).map(
    ({ order: _, identity, cause: __, gathered, changes: own = [], ...finding }) => {
      const id = ids.idOf(finding.kind, identity)
      for (const change of own) told.push({ change, finding: id })
      const named = own.flatMap((change) => namedIn(change, terms.targetNameOf))
      return { id, content: contentOf([identity, ...(gathered ?? [])], named), ...finding }
    },
  )
  return { findings, changes: told }
}

function draftOf(change: Change, terms: GradeTerms): Draft {
  switch (change.type) {
    case 'words':
      return gradeWords(change, terms)
    case 'heading':
    case 'status':
    case 'clause-missing':
    case 'clause-moved':
    case 'clause-renumbered':
      return gradeClauseChange(change)
    case 'title':
    case 'edition-state':
      return gradeDocumentChange(change, terms)
    default:
      return gradeBlockChange(change)
  }
}

function gradeDocumentChange(
  change: Extract<Change, { type: 'title' | 'edition-state' }>,
  { definedTerms }: GradeTerms,
): Draft {
  const spot = (text: string, block: Spot['block']): Spot => ({ clause: '', title: '', block, text, place: {} })
  if (change.type === 'edition-state') {
    return {
      kind: 'edition-state',
      grade: 'technical',
      left: spot(change.left, 'document'),
      right: spot(change.right, 'document'),
      delta: [],
      why: { code: 'edition', args: { from: change.left, to: change.right }, context: [] },
      order: -1,
      identity: { place: [], left: change.left, right: change.right, around: '' },
    }
  }
  const { hunk } = change
  const words = (tokens: typeof hunk.a): string =>
    tokens
      .map((token) => (token.spaced ? ' ' : '') + token.printed)
      .join('')
      .trim()
  const { grade, code } = judgeWords(hunk, definedTerms)
  const isSpelling = grade === 'typographic'
  return {
    kind: 'title-changed',
    grade: isSpelling ? 'typographic' : 'structural',
    left: spot(words(hunk.a), 'title'),
    right: spot(words(hunk.b), 'title'),
    delta: deltaOf(hunk),
    why: { code: isSpelling ? code : 'title-words', args: {}, context: [] },
    order: -2,
    identity: {
      place: [],
      left: meaningText(hunk.a, hunk.fromA, hunk.toA),
      right: meaningText(hunk.b, hunk.fromB, hunk.toB),
      around: '',
    },
  }
}
