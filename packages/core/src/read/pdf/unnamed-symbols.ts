import { symbolCharacter } from '../docx/symbols.ts'
import type { PageMarks, PdfFont, Piece } from './page-marks.ts'

/**
 * Letters of Latin 1 that stand alone in no text; the Symbol font has signs under their codes: `ê` is a part of a bracket,
 * `å` a sum. `Å` is a unit and `à` a word.
 */
const onlyInWords = /^[\u00c0-\u00c4\u00c6-\u00d6\u00d8-\u00df\u00e1-\u00f6\u00f8-\u00fe]+$/
/** The sign of a diameter is typed as one of these: a font with nothing else says nothing of itself. */
const diameters = /^[\u00d8\u00f8]+$/
/** Letters that touch stand no farther apart, in ems. */
const touching = 0.1

/**
 * Reads the signs of Symbol fonts that lost their name, as letters of Latin 1 are all that the file says of them: a font
 * that prints nothing else, and none of it beside a letter, is no font of words.
 */
export function readUnnamedSymbols(pages: readonly PageMarks[]): void {
  const fonts = new Map<PdfFont, boolean>()
  const told = new Set<PdfFont>()
  for (const { pieces } of pages)
    pieces.forEach((piece, at) => {
      if (fonts.get(piece.font) === false) return
      const isSign = onlyInWords.test(piece.text) && !isInWord(piece, pieces[at - 1], pieces[at + 1])
      fonts.set(piece.font, isSign && piece.font.symbol === null)
      if (!diameters.test(piece.text)) told.add(piece.font)
    })
  const unnamed = new Set([...fonts].filter(([font, isSymbol]) => isSymbol && told.has(font)).map(([font]) => font))
  if (unnamed.size === 0) return
  for (const { pieces } of pages)
    for (const piece of pieces)
      if (unnamed.has(piece.font)) piece.text = [...piece.text].map((sign) => signOf(sign)).join('')
}

function signOf(letter: string): string {
  return symbolCharacter(letter.charCodeAt(0), 'Symbol') ?? letter
}

/** Whether a letter touches what is printed before or after it, and that is a letter. */
function isInWord(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  return (
    (before !== undefined && /\p{L}$/u.test(before.text) && touch(before, piece)) ||
    (next !== undefined && /^\p{L}/u.test(next.text) && touch(piece, next))
  )
}

function touch(before: Piece, piece: Piece): boolean {
  if (before.font === piece.font) return false
  return Math.abs(before.y - piece.y) < 1 && Math.abs(piece.left - before.right) < touching * piece.size
}
