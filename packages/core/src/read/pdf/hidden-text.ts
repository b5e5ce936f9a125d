import type { PageMarks, Piece } from './page-marks.ts'

/** Share of a page that is printed invisibly from which on it is text recognition behind a picture, and no formulas. */
const recognised = 0.5

/** Words for one formula stand no farther apart, in points. */
const farthest = 24

/** Whether the text of a page is what text recognition put behind its picture. */
export function isRecognised(page: PageMarks): boolean {
  return page.characters > 0 && page.hidden > recognised * page.characters
}

/**
 * Joins what is printed invisibly to one piece each time: it is the words for something drawn, a formula as a rule, and
 * its letters stand where nobody sees them.
 */
export function joinHidden(page: PageMarks): readonly Piece[] {
  if (page.hidden === 0) return page.pieces
  if (isRecognised(page)) return page.pieces.map((piece) => ({ ...piece, hidden: false }))
  const out: Piece[] = []
  for (const piece of page.pieces) {
    const last = out.at(-1)
    if (
      last?.hidden &&
      piece.hidden &&
      Math.abs(last.y - piece.y) < 0.5 &&
      piece.left >= last.left &&
      piece.left - last.right < farthest
    )
      out[out.length - 1] = {
        ...last,
        text: `${last.text}${piece.spaced ? ' ' : ''}${piece.text}`,
        right: Math.max(last.right, piece.right),
      }
    else out.push(piece)
  }
  return out
}
