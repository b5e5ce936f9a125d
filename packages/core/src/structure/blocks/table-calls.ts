import type { Inline } from '../../model/inline.ts'
import type { RawCell, RawParagraph } from '../../model/raw.ts'
import { plainText } from '../trim-inlines.ts'

/** What a table's footnote begins with: `a)`, `(a)`, or its label. */
const footnoteMark = /^\s*\(?([a-z0-9]{1,2})\)/

/**
 * Prints the raised calls of a table's own footnotes without their bracket: ITU-T raises `a)`, ISO/IEC `a`. Only where
 * the table has the footnote, so that a raised letter stays what it is; the call stays, because it says to which value
 * the footnote applies.
 */
export function plainCalls(
  rows: readonly (readonly RawCell[])[],
  notes: readonly RawParagraph[],
): readonly (readonly RawCell[])[] {
  const marks = new Set(
    notes.flatMap((note) => footnoteMark.exec(`${note.label ?? ''}${plainText(note.children)}`)?.[1] ?? []),
  )
  if (marks.size === 0) return rows
  const plain = (inline: Inline): Inline => {
    if (inline.type !== 'text' || inline.script !== 'superscript') return inline
    const mark = footnoteMark.exec(inline.value)
    return mark?.[1] && marks.has(mark[1]) && mark[0].length === inline.value.length
      ? { ...inline, value: mark[1] }
      : inline
  }
  return rows.map((row) => row.map((cell) => ({ ...cell, children: cell.children.map(plain) })))
}
