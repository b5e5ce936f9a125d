import type { Line } from './line.ts'
import type { Box } from './page-marks.ts'

/** A part of a page that is drawn, over the line that names it. */
export interface FigureRegion {
  readonly caption: Line
  readonly bottom: number
  readonly top: number
}

const caption =
  /^(?:Figure|FIGURE|Fig\.)\s+(?:Intro\. )?(?:[A-Z]{1,2}[0-9]{0,3}|[IVX]{1,5}|[0-9]{1,4})(?:[.\-\u2010\u2011\u2013][0-9]{1,4}){0,4}[a-z]?\s*(?:[-\u2013\u2014:(]|$|--)/
/** White space inside a figure is no wider, in points. */
const within = 34
/** A line that is so much of its column is running text. */
const running = 0.72

/** Finds the drawings that have a caption below them. */
export function findFigures(lines: readonly Line[], graphics: readonly Box[], width: number): FigureRegion[] {
  const figures: FigureRegion[] = []
  lines.forEach((line, at) => {
    if (!caption.test(line.text) || line.right - line.left > 0.9 * width) return
    const floor = line.y + line.size * 0.5
    const above = lines.slice(0, at).reverse()
    const ceiling = above.find((other) => isRunning(other, width))?.y ?? Number.POSITIVE_INFINITY
    const boxes = graphics
      .filter((box) => box.bottom > floor - 4 && box.top < ceiling + 2)
      .sort((a, b) => a.bottom - b.bottom)
    let top = floor
    let drawn = false
    for (const box of boxes) {
      const labelTop = Math.max(
        top,
        ...above.filter((other) => other.y > top && other.y - top < within).map((other) => other.y + other.size),
      )
      if (box.bottom > labelTop + within) break
      top = Math.max(top, box.top)
      drawn = true
    }
    if (!drawn) return
    // Labels just above the drawing are its own: they are short.
    for (const other of above)
      if (
        other.y >= top &&
        other.y - top < other.size * 1.2 &&
        other.y < ceiling &&
        !isRunning(other, width) &&
        isLabel(other, width)
      )
        top = other.y + other.size
    figures.push({ caption: line, bottom: floor, top })
  })
  return figures
}

function isRunning(line: Line, width: number): boolean {
  return line.right - line.left > running * width && / \p{Ll}+ /u.test(line.text) && !hasHoles(line)
}

/** Labels beside each other leave holes that words do not. */
function hasHoles(line: Line): boolean {
  return line.pieces.some((piece, at) => {
    const before = line.pieces[at - 1]
    return before !== undefined && piece.left - before.right > 2.2 * line.size
  })
}

function isLabel(line: Line, width: number): boolean {
  return line.right - line.left < 0.5 * width && line.left > 100 && !/[.:]$/.test(line.text)
}
