import type { Block } from '../../model/document.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { trimInlines } from '../trim-inlines.ts'
import { captionLabel } from './captions.ts'
import type { CaptionedTable } from './join-captions.ts'
import { plainCalls } from './table-calls.ts'
import { gridOf } from './table-grid.ts'
import { tableNotes } from './table-notes.ts'

/** A table with its caption and grid; its notes follow it. */
export function typeTable(table: CaptionedTable, typeNote: (note: RawParagraph) => Block[]): Block[] {
  const { caption } = table
  const { rows, notes } = tableNotes(table)
  return [
    {
      type: 'table',
      label: caption ? caption.label : captionLabel(table.label),
      title: caption ? caption.title : trimInlines(table.title ?? []),
      children: gridOf(plainCalls(rows, notes)),
      ...(table.drawn ? { drawn: true } : {}),
      anchors: table.anchors ?? [],
      place: table.place,
    },
    ...notes.flatMap((note) => typeNote({ ...note, within: 'table' })),
  ]
}
