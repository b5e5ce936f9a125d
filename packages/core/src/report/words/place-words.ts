import type { Finding, Side, Spot } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import { quote } from './quote.ts'

const numberedLabel = /^(?:(?:Annex|Appendix)\s+\S+|[A-Z]{0,3}\.?[0-9][\w.-]*|[A-Z])$/i

/** A clause as a sentence names it: `8.2.1`, `Annex B`, `“Introduction”`. */
export function nameClause(label: string): string {
  if (label === '') return 'the text as a whole'
  return numberedLabel.test(label) ? label : quote(label)
}

/** `in 8.2.1`; `in 8.2.1 of the left text (8.3.1 of the right)`; empty for the text as a whole. */
export function inClause(finding: Pick<Finding, 'left' | 'right'>): string {
  const left = finding.left?.clause
  const right = finding.right?.clause
  if (left && right && left !== right)
    return `in ${nameClause(left)} of the left text (${nameClause(right)} of the right)`
  const one = left || right
  return one ? `in ${nameClause(one)}` : 'in the text as a whole'
}

/** `line 12, column 4`, `paragraph 88`, `page 3`; empty where the format says nothing. */
export function namePlace(place: Place): string {
  if (place.line !== undefined)
    return place.column === undefined ? `line ${place.line}` : `line ${place.line}, column ${place.column}`
  if (place.paragraph !== undefined) return `paragraph ${place.paragraph}`
  return place.page === undefined ? '' : `page ${place.page}`
}

/** The side that has what the other lacks; null where both have it. */
export function sideAlone(finding: Pick<Finding, 'left' | 'right'>): Side | null {
  return finding.left && !finding.right ? 'left' : finding.right && !finding.left ? 'right' : null
}

/** The spot that there is. */
export function anySpot(finding: Pick<Finding, 'left' | 'right'>): Spot | null {
  return finding.left ?? finding.right
}
