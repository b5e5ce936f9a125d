import type { PrintedClause } from '../model/printing.ts'
import { overlap, resemblance } from './likeness.ts'

/** How surely two clauses are one, 0 to 1. Titles and labels are cheap and asked first; content decides where they disagree. */
export function clauseScore(left: PrintedClause, right: PrintedClause): number {
  if (isFront(left) !== isFront(right)) return 0
  const sameLabel = left.clause.numbered && right.clause.numbered && bareLabel(left) === bareLabel(right)
  const sameTitle = left.titleKey !== '' && left.titleKey === right.titleKey
  if (sameTitle && sameLabel) return 1
  if (isTerm(left) !== isTerm(right)) return 0
  const jaccard = resemblance(left, right)
  if (sameTitle) return 0.75 + 0.2 * (jaccard ?? 1)
  const title = titleLikeness(left.titleKey, right.titleKey)
  if (jaccard === null) return sameLabel ? 0.5 + 0.5 * title : 0.75 * title
  const content = (2 * jaccard) / (1 + jaccard)
  // Numbers are shared by unrelated clauses as soon as one is inserted, so that a label alone proves nothing.
  const mixed = 0.35 * title + (sameLabel ? 0.2 : 0) + 0.45 * content
  const retitled = 0.65 * content
  const rewritten = sameLabel && title >= 0.6 ? 0.55 : 0
  // A numbered paragraph has no title to go by.
  const untitled = left.titleKey === '' && right.titleKey === '' ? 0.9 * content + (sameLabel ? 0.1 : 0) : 0
  // Nothing is left of a numbered paragraph but its number: its text is what is missing.
  const emptied =
    sameLabel && left.titleKey === '' && right.titleKey === '' && isEmpty(left) !== isEmpty(right) ? 0.55 : 0
  // Most of a numbered paragraph may be a table: where that is missing, what is left of it is still the paragraph.
  const part = sameLabel && left.titleKey === '' && right.titleKey === '' && overlap(left, right) >= 0.7 ? 0.55 : 0
  return Math.max(mixed, retitled, rewritten, untitled, emptied, part)
}

function isEmpty(clause: PrintedClause): boolean {
  return clause.blocks.length === 0 && clause.children.length === 0
}

/** `A` for `Annex A` and `Appendix A`: the letter is the label, the word before it depends on the mode. */
export function bareLabel(clause: PrintedClause): string {
  return clause.clause.label.replace(/^(?:Annex|Appendix)\s+/i, '')
}

/** Dice's coefficient over the words of two title keys, 0 to 1. */
function titleLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const left = a.split(' ')
  const right = new Set(b.split(' '))
  const shared = left.filter((word) => right.has(word)).length
  return (2 * shared) / (left.length + b.split(' ').length)
}

const frontRoles = new Set(['foreword', 'summary', 'history', 'keywords', 'front'])

function isFront(clause: PrintedClause): boolean {
  return frontRoles.has(clause.clause.role)
}

function isTerm(clause: PrintedClause): boolean {
  return clause.clause.role === 'term'
}
