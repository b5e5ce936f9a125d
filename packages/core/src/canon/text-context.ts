import type { Citation } from '../model/citation.ts'
import type { Document, Publisher } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { Mode } from '../model/rule.ts'
import { type KnownPairs, knownPairsIn } from './known-pairs.ts'

/** What canonising a part of a text needs to know of the whole of it. */
export interface TextContext {
  readonly mode: Mode
  readonly publisher: Publisher
  /** The pair that the text is one half of; null where it names none. */
  readonly self: Citation | null
  /** Printed clause numbers: they tell a reference `3.1` from a number. */
  readonly labels: ReadonlySet<string>
  /** Which Recommendation and International Standard are one text, as the registry and the texts' own lists say. */
  readonly pairs: KnownPairs
  /** Which of the two texts it is, the left where nothing is said: a picture whose bytes are not known is equal to none of the other. */
  readonly side?: Side
  /** The part at hand lists amendments and corrigenda of the text. */
  readonly history?: true
}

/** The contexts of two texts that are compared: each has its own labels, both know the same pairs. */
export function textContextsOf(
  left: Document,
  right: Document,
  mode: Mode,
  self: Citation | null,
): { readonly left: TextContext; readonly right: TextContext } {
  const pairs = knownPairsIn([left, right], self)
  const contextOf = (document: Document, side: Side): TextContext => ({
    mode,
    publisher: document.front.publisher,
    self,
    labels: labelsIn(document),
    pairs,
    side,
  })
  return { left: contextOf(left, 'left'), right: contextOf(right, 'right') }
}

function labelsIn(document: Document): Set<string> {
  const labels = new Set<string>()
  const open = [...document.children]
  for (let clause = open.pop(); clause; clause = open.pop()) {
    if (clause.numbered) labels.add(clause.label.replace(/^(?:Annex|Appendix)\s+/i, ''))
    for (const child of clause.children) if (child.type === 'clause') open.push(child)
  }
  return labels
}
