import type { RawCell, RawTable } from '../../model/raw.ts'
import { flattenBlocks } from './flatten.ts'
import { trimInlines } from './inline-builder.ts'
import { placeOf, type Story, takeAnchors } from './story.ts'
import type { WordCell, WordTable } from './table.ts'

/** Reads the cells of a table, in order; undefined where nothing is printed in any, as around a dropped table of contents. */
export function rawTable(table: WordTable, story: Story): RawTable | undefined {
  const rows: RawCell[][] = []
  for (const row of table.rows) {
    const cells: RawCell[] = []
    for (const cell of row.cells) cells.push(rawCell(cell, row.isHeader, story))
    rows.push(cells)
  }
  if (rows.every((row) => row.every((cell) => cell.children.length === 0))) return undefined
  return {
    type: 'table',
    rows,
    notes: [],
    ...(table.styleId === undefined ? undefined : { style: story.file.styles.nameOf(table.styleId) }),
    place: table.place,
    ...takeAnchors(story),
  }
}

function rawCell(cell: WordCell, isHeaderRow: boolean, story: Story): RawCell {
  if (cell.element === undefined)
    return { children: [], header: false, colspan: cell.colspan, rowspan: 1, place: placeOf(story) }
  const place = story.kind === 'body' ? { paragraph: story.paragraphs + 1 } : placeOf(story)
  let heads = 0
  let paragraphs = 0
  const children = trimInlines(
    flattenBlocks(cell.element, story, (paragraph) => {
      paragraphs++
      if (paragraph.style.meaning?.as === 'table-head') heads++
    }),
  )
  const header = isHeaderRow || (paragraphs > 0 && heads === paragraphs)
  return { children, header, colspan: cell.colspan, rowspan: cell.rowspan, place }
}
