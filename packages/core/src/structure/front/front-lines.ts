import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { Piece } from '../pieces.ts'
import { plainText } from '../trim-inlines.ts'

/** Lines of a cover that are looked at. The rest lists series and rights. */
const maxLines = 120
/** Rows of a table that a cover is laid out with. A longer one lists the series of Recommendations. */
const maxRows = 15

/** The printed lines of a cover and of title blocks, white space folded, empty ones left out. */
export function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    if (lines.length >= maxLines) break
    if (piece.type === 'paragraph') append(lines, split(piece.children))
    else if (piece.type === 'head')
      append(
        lines,
        split(piece.title).map((line) => (piece.label === null ? line : `${piece.label} ${line}`)),
      )
    else if (piece.type === 'table' && piece.rows.length <= maxRows)
      for (const row of piece.rows) for (const cell of row) append(lines, split(cell.children))
  }
  return lines.slice(0, maxLines)
}

function split(inlines: readonly Inline[]): string[] {
  const text = plainText(
    inlines.map((inline) => (inline.type === 'break' && inline.of !== 'tab' ? { type: 'break', of: 'line' } : inline)),
  )
  return text
    .split('\n')
    .map(foldLine)
    .filter((line) => line !== '')
}

/** One kind of space and of hyphen: identifiers are data. */
export function foldLine(line: string): string {
  return line
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .trim()
}

/** `Recommendation X.9000 (11/93)`, as ITU printed it until 1996. */
const oldNumber = /^(?:Recommendation|RECOMMENDATION) [A-Z]\.[0-9]{1,4}(?:\.[0-9]{1,3})?(?: \([0-9/]{2,7}\))?$/
/** `(Geneva, 1984; amended at Melbourne, 1988, and at Geneva, 1993)`: where it was agreed, as it stood below the title. */
const adoption =
  /^\([A-Z][\p{L}-]{2,20}(?: [A-Z][\p{L}-]{2,20})?,? (?:19[0-9]{2})(?:[;,](?: and)? (?:amended |modified |revised )?(?:at )?[A-Z][\p{L}-]{2,20}(?: [A-Z][\p{L}-]{2,20})?,? 19[0-9]{2}){0,6}\)$/u
/** `Draft new Recommendation ITU-T X.9000 (ex X.relay)`, `INTERNATIONAL STANDARD ISO/IEC 9594-1`: the number over a title. */
export function isNumberLine(text: string): boolean {
  return (
    oldNumber.test(text) ||
    adoption.test(text) ||
    /^(?:INTERNATIONAL STANDARD|(?:ITU-T|CCITT) RECOMMENDATION|RECOMMENDATION (?:ITU-T|CCITT)|(?:Draft (?:new |revised )?)?Recommendation ITU-T)(?:\s+(?:ISO|IEC|ITU|[A-Z]\.[0-9]|[0-9])(?![^\n]*(?<![\p{L}])\p{Ll}{4})[^\n]{0,60})?$/u.test(
      text.replace(/\u2011/g, '-').replace(/\s*\(ex [^()]{1,40}\)$/, ''),
    )
  )
}

/** `ITU-T X.9000 (10/2026) | ISO/IEC 99999-1:2026`: identifiers, and no word besides. */
export function isIdentifierLine(text: string): boolean {
  return /^(?:(?:Recommendation|Rec\.)\s+)?(?:ITU-T|CCITT|ISO|IEC)(?:[\s/][A-Z0-9|(][\p{Lu}\p{N}.:()|-]*){1,12}$/u.test(
    foldLine(text),
  )
}
