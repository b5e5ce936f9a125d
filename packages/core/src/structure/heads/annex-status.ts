import type { Status } from '../../model/document.ts'

export interface PrintedStatus {
  readonly status: Status
  /** The printed words. */
  readonly printed: string
  /** Where they stand in the text, UTF-16 units from 0, half-open. */
  readonly start: number
  readonly end: number
}

const unit = String.raw`(?:This|The\s+present)\s+(?:annex|appendix|clause|subclause|section)`
/** `(This annex does not form an integral part of this Recommendation | International Standard.)` */
const sentence = new RegExp(
  String.raw`(?:\(\s*)?${unit}\s+(?:(forms|is)|(does\s+not\s+form|is\s+not))\s+(?:(?:an\s+)?integral|a|(non-integral))\s+part(?:\s+of)?[^()\n]{0,200}(?:\([^()\n]{0,60}\)[^()\n]{0,60})?(?:\.?\)\.?|\.|$)`,
  'i',
)
/** `(informative)` alone, or at the end of a title, with or without a space before it. */
const parenthesis =
  /[([]\s*(?:(normative|integral)|(informative|non-normative|non-integral))(?:\s+(?:annex|appendix|clause))?\s*(?:\.\s*)?[)\]]\s*(?:\.\s*)?$/i
/** `ANNEX A (normative) Title`. */
const leading =
  /^\s*[([]\s*(?:(normative|integral)|(informative|non-normative|non-integral))(?:\s+(?:annex|appendix))?\s*(?:\.\s*)?[)\]]/i
/** `This subclause is informative: it is not an integral part of this Specification.` */
const clauseSentence = new RegExp(
  String.raw`^\s*\(?${unit}\s+is\s+(?:(normative)|(informative|non-normative|for\s+information(?:\s+only)?))\b[^\n]{0,200}$`,
  'i',
)

/** The status that a heading or the line under it states; null where it states none. */
export function findStatus(text: string): PrintedStatus | null {
  if (!/normative|informative|integral|information/i.test(text)) return null
  for (const pattern of [sentence, parenthesis, leading, clauseSentence]) {
    const found = pattern.exec(text)
    if (found)
      return {
        status: found[1] && !found[3] ? 'normative' : 'informative',
        printed: found[0].trim(),
        start: found.index,
        end: found.index + found[0].length,
      }
  }
  return null
}

/** The status that a whole line states and nothing else. */
export function statusLine(text: string): PrintedStatus | null {
  const found = findStatus(text)
  return found && text.slice(0, found.start).trim() === '' && text.slice(found.end).trim() === '' ? found : null
}

const onlyFor = new RegExp(
  String.raw`^\s*\(?\s*${unit}\s+is\s+(?:only\s+applicable|applicable\s+only|intended\s+only|only\s+intended)\s+(?:to|for)\b[^()\n]{0,120}\)?\.?\s*$`,
  'i',
)

/** `(This annex is only applicable to ISO/IEC 14492)`, as the whole of a line; null where it is something else. */
export function onlyForLine(text: string): string | null {
  return onlyFor.exec(text)?.[0].trim() ?? null
}
