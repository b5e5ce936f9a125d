import type { Inline } from '../../model/inline.ts'
import { dropStart, keepStart, plainText, trimInlines } from '../trim-inlines.ts'

/** `[ISO 9000:2005, 3.1.1]` on a line below the definition. */
export const sourceAlone =
  /^\[(?:b-)?(?:Rec\.|Recommendation|ITU-[TRD]|ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][]{2,150}\]\s*\.?$/u

/** `… of a relay. [ITU-T X.501, 3.5]`: behind a sentence, a document in brackets is where the definition comes from. */
const sourceBehind =
  /(?<=[.)][\s\u00a0]{1,3})\[((?:b-)?(?:Rec\.|Recommendation|ITU-[TRD]|ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][]{2,150})\]\s*\.?\s*$/u

/** `… of other actions [IEC 60050-191:1990, 05-01]`: a place in a dated edition, and no word before it that cites it. */
const datedBehind =
  /(?<![\s\u00a0(](?:in|of|to|by|see|with|from|per|and|or|under))(?<=[\p{L}\p{N})])[\s\u00a0]{1,3}\[[\s\u00a0]*((?:ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][,]{2,60}:[\s\u00a0]?(?:19|20)[0-9]{2},[^\][]{2,80})\]\s*$/u

/** Parts a definition from the source behind it. */
export function splitSource(children: readonly Inline[]): {
  readonly source: readonly Inline[]
  readonly rest: readonly Inline[]
} {
  const text = plainText(children)
  // `3.1.7 access point: [ITU-T G.805]`: defined by reference alone.
  const found =
    /\[\s*SOURCE\s*:\s*([^\]]{3,300})\]\s*\.?\s*$/i.exec(text) ??
    /^[\s\u00a0]*\[([^\][]{3,160})\]\s*\.?\s*$/.exec(text) ??
    sourceBehind.exec(text) ??
    datedBehind.exec(text)
  return found
    ? { source: [{ type: 'text', value: (found[1] as string).trim() }], rest: keepStart(children, found.index) }
    : { source: [], rest: children }
}

/** Without the brackets around it and the word `SOURCE:`. */
export function unbracketed(children: readonly Inline[]): readonly Inline[] {
  const text = plainText(children).trimEnd()
  const open = /^[\s\u00a0]*([[<(\u27e8]?)[\s\u00a0]*(?:SOURCE\s*:)?[\s\u00a0]*/i.exec(text)
  const closing = closings[open?.[1] ?? '']
  const end = closing === undefined ? -1 : text.replace(/\.$/, '').lastIndexOf(closing)
  if (open === null || (closing !== undefined && (end < 0 || end < text.length - 2))) return trimInlines(children)
  return dropStart(closing === undefined ? children : keepStart(children, end), open[0].length)
}

const closings: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')', '\u27e8': '\u27e9' }
