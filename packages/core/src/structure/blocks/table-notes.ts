import { largest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawCell, RawParagraph, RawTable } from '../../model/raw.ts'
import { plainText } from '../trim-inlines.ts'

/** Takes the notes out of a table's last rows: one cell over the full width that begins with NOTE or a footnote's mark. */
export function tableNotes(table: RawTable): {
  readonly rows: readonly (readonly RawCell[])[]
  readonly notes: readonly RawParagraph[]
} {
  const width = largest(
    table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)),
    0,
  )
  let end = table.rows.length
  const found: RawParagraph[][] = []
  while (end > 1) {
    const row = table.rows[end - 1] as readonly RawCell[]
    const [cell] = row
    if (
      row.length !== 1 ||
      !cell ||
      width < 2 ||
      cell.colspan < width ||
      !(
        startsRaised(cell) ||
        /^\s*(?:NOTE|Note|[a-z]\)|[a-z][\s\u00a0]{2,}|\*+\s|\([a-z0-9]\))/.test(plainText(cell.children))
      )
    )
      break
    found.push(paragraphsOf(cell))
    end--
  }
  return { rows: table.rows.slice(0, end), notes: [...found.toReversed().flat(), ...table.notes] }
}

/** A raised letter or number in front of the text is a footnote's mark, whatever space stands behind it. */
function startsRaised({ children }: RawCell): boolean {
  const [first, next] = children
  return (
    first?.type === 'text' &&
    first.script === 'superscript' &&
    /^\s*(?:[a-z0-9]{1,2}|\*+)\)?\s*$/.test(first.value) &&
    next !== undefined
  )
}

function paragraphsOf(cell: RawCell): RawParagraph[] {
  const paragraphs: Inline[][] = [[]]
  for (const inline of cell.children) {
    if (inline.type === 'break' && inline.of === 'paragraph') paragraphs.push([])
    else (paragraphs.at(-1) as Inline[]).push(inline)
  }
  return paragraphs
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', role: 'table-note', children, place: cell.place, within: 'table' }))
}
