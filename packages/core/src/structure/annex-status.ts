import type { Status } from '../model/document.ts'

export interface PrintedStatus {
  readonly status: Status
  /** The printed words. */
  readonly printed: string
  /** Where they stand in the text, UTF-16 units from 0, half-open. */
  readonly start: number
  readonly end: number
}

/** `(This annex does not form an integral part of this Recommendation | International Standard.)`, `(informative)`. */
const sentence = /\(?\s*This\s+(?:annex|appendix|clause|subclause)\s+(?:(forms)|(does\s+not\s+form))\s+(?:an\s+)?integral\s+part[^()\n]{0,200}(?:\.?\)\.?|\.|$)/i
const parenthesis = /[([]\s*(?:(normative|integral)|(informative|non-normative|non-integral))(?:\s+annex)?\s*[)\]]/i
const clauseSentence = /^\s*\(?This\s+(?:annex|appendix|clause|subclause)\s+is\s+(?:(normative)|(informative|not\s+an\s+integral\s+part|for\s+information))\b[^\n]{0,200}$/i

/** The status that a heading or the line under it states; null where it states none. */
export function findStatus(text: string): PrintedStatus | null {
  for (const pattern of [sentence, parenthesis, clauseSentence]) {
    const found = pattern.exec(text)
    if (found) return { status: found[1] ? 'normative' : 'informative', printed: found[0].trim(), start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** `(This annex is only applicable to ISO/IEC 14492)`. */
export function findOnlyFor(text: string): string | null {
  return /\(?\s*This\s+(?:annex|clause|subclause|appendix)\s+is\s+only\s+applicable\s+to\b[^()\n]{0,120}\)?\.?/i.exec(text)?.[0].trim() ?? null
}
