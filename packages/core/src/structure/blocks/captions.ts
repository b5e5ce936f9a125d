import type { Label } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { dropStart, plainText } from '../trim-inlines.ts'

export interface Caption {
  readonly of: 'table' | 'figure'
  /** Null where no number is printed. */
  readonly label: Label | null
  readonly title: readonly Inline[]
  /** `(continued)`, `(concluded)`: a further part of what stands before. */
  readonly continued: boolean
  /** The number ends with the Recommendation it stands in, `TABLE 1/X.224`: the title is printed below it, on a line of its own. */
  readonly titleBelow?: true
}

const number = String.raw`(?:[A-Z]{1,2}[0-9]{0,3}|[IVX]{1,5}|[0-9]{1,4})(?:[.\-\u2010\u2011\u2013][0-9]{1,4}){0,4}[a-z]?(?:\([a-z0-9]\))?`
/** The Recommendation that a table or figure stands in, as ITU printed it behind each number until 1996: `TABLE 1/X.224`. */
const inRecommendation = String.raw`(?:[\s\u00a0]?\/[\s\u00a0]?[A-Z]\.[0-9]{1,4}(?:\.[0-9]{1,3})?)`
/** A sign, a tab or two spaces part the number from the title; a sentence has none there. */
const parted = String.raw`(?:[\s\u00a0]*(?:--|[-\u2010-\u2015:])[\s\u00a0]+|[\s\u00a0]*[\u2013\u2014:](?![0-9])|\.[\s\u00a0]+|[\s\u00a0]{2,}|[\t\n][\s\u00a0]*|[\s\u00a0]+(?=\((?:cont|concluded|end\)|[0-9]{1,3} of))|[\s\u00a0]*$)`
const printed = new RegExp(
  String.raw`^[\s\u00a0]*(table|figure|fig\.?)[\s\u00a0]+(${number})(?![\p{L}\p{N}])(${inRecommendation})?${parted}`,
  'iu',
)
/** In a caption's own style nothing need part them: `Figure 1 Access`. */
const styled = new RegExp(
  String.raw`^[\s\u00a0]*(table|figure|fig\.?)[\s\u00a0]+(${number})(?![\p{L}\p{N}])(${inRecommendation})?(?:${parted}|[\s\u00a0]+)`,
  'iu',
)
/** The word before it may be left out where a format knows what it labels: `A.1`. */
const numberAtEnd = new RegExp(String.raw`(${number})${inRecommendation}?[\s\u00a0]*[-\u2010-\u2015:.]?$`, 'u')
export const continuation = /\((?:continued|concluded|cont(?:'|\u2019)?d\.?|end|[0-9]{1,3} of [0-9]{1,3})\)\.?$/i

/** Splits `Figure 1 – Access to the relay`; null where the text is no caption. */
export function splitCaption(children: readonly Inline[], isStyled: boolean): Caption | null {
  const text = plainText(children)
  const found = (isStyled ? styled : printed).exec(text)
  if (!found) return null
  const title = dropStart(children, found[0].length)
  return {
    of: /^t/i.test(found[1] as string) ? 'table' : 'figure',
    label: { printed: found[0].trim(), number: (found[2] as string).replace(/[\u2010\u2011\u2013]/g, '-') },
    title,
    continued: isContinuation(plainText(title)) || isContinuation(found[0]),
    ...(found[3] !== undefined && plainText(title).replace(continuation, '').trim() === '' ? { titleBelow: true } : {}),
  }
}

/** Splits `Table – Levels` and `1 – Levels`, where the format says of what it is the caption. */
export function splitHalfLabel(children: readonly Inline[], of: Caption['of']): Caption | null {
  const text = plainText(children)
  const found =
    /^[\s\u00a0]*(?:table|figure|fig\.?|[0-9]{1,4}(?:[.-][0-9]{1,4}){0,4})[\s\u00a0]*[\u2013\u2014:][\s\u00a0]+/i.exec(
      text,
    )
  if (!found) return null
  const title = dropStart(children, found[0].length)
  return { of, label: captionLabel(found[0]), title, continued: isContinuation(plainText(title)) }
}

/** A label that the format keeps apart: `Table 1`, `Figure A.2 —`, `C.1`. */
export function captionLabel(label: string | undefined): Label | null {
  if (label === undefined || label.trim() === '') return null
  const clean = label.replace(/[\s\u00a0]+/g, ' ').trim()
  const found = numberAtEnd.exec(clean.replace(continuation, ''))
  return { printed: clean, number: found ? (found[1] as string).replace(/[\u2010\u2011\u2013]/g, '-') : null }
}

/** `(continued)` at the end of a label or a title: a further part of what stands before. */
export function isContinuation(text: string): boolean {
  return continuation.test(text.trim())
}
