import { countCharacters } from '../model/count-characters.ts'
import type { Furniture } from '../model/document.ts'
import type { RawBlock } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import type { Piece } from './pieces.ts'

/** What is dropped under a rule: one entry, or none where there is no text in it. */
export function furnitureOf(rule: string, dropped: readonly (Piece | RawBlock)[]): Furniture[] {
  const characters = dropped.reduce((sum, piece) => sum + charactersIn(piece), 0)
  return characters > 0 ? [{ rule, characters }] : []
}

/** Characters of text in a block or head, white space apart. */
export function charactersIn(piece: Piece | RawBlock): number {
  switch (piece.type) {
    case 'head':
      return (
        countCharacters(piece.label ?? '') +
        countCharacters(textOf(piece.title)) +
        countCharacters(piece.statusPrinted ?? '') +
        countCharacters(piece.onlyFor ?? '')
      )
    case 'heading':
      return countCharacters(piece.label ?? '') + countCharacters(textOf(piece.title))
    case 'paragraph':
      return countCharacters(piece.label ?? '') + countCharacters(textOf(piece.children))
    case 'table':
      return (
        piece.rows.reduce(
          (sum, row) => sum + row.reduce((all, cell) => all + countCharacters(textOf(cell.children)), 0),
          countCharacters(textOf(piece.title ?? [])),
        ) +
        countCharacters(piece.label ?? '') +
        piece.notes.reduce((sum, note) => sum + charactersIn(note), 0)
      )
    case 'figure':
      return (
        countCharacters(textOf(piece.text)) +
        countCharacters(textOf(piece.title ?? [])) +
        countCharacters(piece.label ?? '')
      )
    case 'formula':
      return countCharacters(piece.value) + countCharacters(piece.label ?? '')
    default:
      return countCharacters(piece.value)
  }
}
