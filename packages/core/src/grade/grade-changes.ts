import type { Change } from '../model/change.ts'
import type { Finding, Spot } from '../model/finding.ts'
import type { Draft, GradeTerms } from './draft.ts'
import { contentOf, FindingIds } from './finding-id.ts'
import { gatherRepeated } from './gather-repeated.ts'
import { gradeBlockChange } from './grade-block-change.ts'
import { gradeClauseChange } from './grade-clause-change.ts'
import { gradeWords } from './grade-words.ts'
import { deltaOf, meaningText } from './spot.ts'

/** Judges facts: every change becomes one finding with kind, grade and reason, in reading order. */
export function gradeChanges(changes: readonly Change[], terms: GradeTerms): Finding[] {
  const drafts = changes
    .map((change) => draftOf(change, terms))
    .map((draft) => (draft.left === null ? { ...draft, order: terms.leftOrderOf(draft.order) } : draft))
    .sort((a, b) => a.order - b.order)
  const ids = new FindingIds()
  return gatherRepeated(drafts).map(({ order: _, identity, cause: __, gathered, ...finding }) => ({
    id: ids.idOf(finding.kind, identity),
    content: contentOf([identity, ...(gathered ?? [])]),
    ...finding,
  }))
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
      return gradeDocumentChange(change)
    default:
      return gradeBlockChange(change)
  }
}

function gradeDocumentChange(change: Extract<Change, { type: 'title' | 'edition-state' }>): Draft {
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
  return {
    kind: 'title-changed',
    grade: 'structural',
    left: spot(words(hunk.a), 'title'),
    right: spot(words(hunk.b), 'title'),
    delta: deltaOf(hunk),
    why: { code: 'title-words', args: {}, context: [] },
    order: -2,
    identity: {
      place: [],
      left: meaningText(hunk.a, hunk.fromA, hunk.toA),
      right: meaningText(hunk.b, hunk.fromB, hunk.toB),
      around: '',
    },
  }
}
