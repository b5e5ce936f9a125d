import type { Furniture } from '../model/document.ts'
import type { RawBlock } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import type { Piece } from './pieces.ts'

/** What is dropped under a rule: one entry, or none where there is no text in it. */
export function furnitureOf(rule: string, dropped: readonly (Piece | RawBlock)[]): Furniture[] {
  const characters = dropped.reduce((sum, piece) => sum + charactersIn(piece), 0)
  return characters > 0 ? [{ rule, characters }] : []
}

/** UTF-16 units of text in a block or head. */
export function charactersIn(piece: Piece | RawBlock): number {
  switch (piece.type) {
    case 'head':
      return (
        (piece.label?.length ?? 0) +
        textOf(piece.title).length +
        (piece.statusPrinted?.length ?? 0) +
        (piece.onlyFor?.length ?? 0)
      )
    case 'heading':
      return (piece.label?.length ?? 0) + textOf(piece.title).length
    case 'paragraph':
      return (piece.label?.length ?? 0) + textOf(piece.children).length
    case 'table':
      return (
        piece.rows.reduce(
          (sum, row) => sum + row.reduce((all, cell) => all + textOf(cell.children).length, 0),
          textOf(piece.title ?? []).length,
        ) +
        (piece.label?.length ?? 0) +
        piece.notes.reduce((sum, note) => sum + charactersIn(note), 0)
      )
    case 'figure':
      return textOf(piece.text).length + textOf(piece.title ?? []).length + (piece.label?.length ?? 0)
    case 'formula':
      return piece.value.length + (piece.label?.length ?? 0)
    default:
      return piece.value.length
  }
}
