import { largest } from '../../model/gather.ts'
import type { Line } from './line.ts'
import type { Box } from './page-marks.ts'
import { isNamedInSentence } from './paragraph-breaks.ts'

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
/** A rule is no higher, in points. */
const flat = 2
/** A line so near below a line of a paragraph goes on with it, in ems. */
const leading = 1.4
const anyCaption = /^(?:Figure|FIGURE|Fig\.|Table|TABLE)\s+[A-Z]{0,2}[0-9.\-\u2013]*\s*(?:[-\u2013\u2014:(]|$|--)/
const tableCaption = /^(?:Table|TABLE)\s/
/** A heading, or an item of a list in whole words. */
const numbered =
  /^(?:(?:[A-Z]\.)?[0-9]{1,3}(?:\.[0-9]{1,3}){1,7}\s+\p{Lu}\p{Ll}|(?:[a-z0-9]{1,3}\)|[\u2013\u2014\u2022])\s+\S+ \S+ )/u
/** What is said in whole words up to a stop. */
const sentence = /^\p{Lu}\p{Ll}*\b.* \S.*[.:;]$/u
/** A line that is so much of its column is running text. */
const running = 0.72

/**
 * Finds the drawings that have a caption below them: what stands between the caption and the text above it. `fromTable`
 * says that a table goes on at the head of the page.
 */
export function findFigures(
  lines: readonly Line[],
  graphics: readonly Box[],
  width: number,
  fromTable: boolean,
): FigureRegion[] {
  const figures: FigureRegion[] = []
  const head = lines[0]
  // A rule over the whole page is its head's.
  const drawn = graphics.filter(
    (box) => !head || box.bottom < head.y || box.top - box.bottom > flat || box.right - box.left < running * width,
  )
  lines.forEach((line, at) => {
    if (!caption.test(line.text) || line.right - line.left > 0.9 * width) return
    if (isNamedInSentence(lines[at - 1], line)) return
    const floor = line.y + line.size * 0.5
    const above = lines.slice(0, at).reverse()
    const stop = above.findIndex((other, which) => isText(other, above[which + 1], width))
    const ceiling = above[stop]?.y ?? Number.POSITIVE_INFINITY
    const boxes = drawn
      .filter((box) => box.bottom > floor - 4 && box.top < ceiling + 2)
      .sort((a, b) => a.bottom - b.bottom)
    // Cells look like labels: under a table, white space alone says where the drawing begins.
    const underTable = stop < 0 ? fromTable : tableCaption.test((above[stop] as Line).text)
    const top = topOf(boxes, above, floor, underTable ? within : Number.POSITIVE_INFINITY)
    if (top === null) return
    figures.push({ caption: line, bottom: floor, top: topOfLabels(above, top, ceiling, width) })
  })
  return figures
}

/** Where a drawing ends that has no more white inside it than `widest`; null where nothing is drawn. */
function topOf(boxes: readonly Box[], above: readonly Line[], floor: number, widest: number): number | null {
  let top = floor
  for (const box of boxes) {
    const labels = above.filter((other) => other.y > top && other.y - top < widest)
    if (
      box.bottom >
      largest(
        labels.map((other) => other.y + other.size),
        top,
      ) +
        widest
    )
      break
    top = Math.max(top, box.top)
  }
  return top > floor ? top : null
}

/** Labels just above the drawing are its own: they are short. */
function topOfLabels(above: readonly Line[], drawn: number, ceiling: number, width: number): number {
  let top = drawn
  for (const other of above)
    if (
      other.y >= top &&
      other.y - top < other.size * 1.2 &&
      other.y < ceiling &&
      !isRunning(other, width) &&
      (isLabel(other, width) || hasHoles(other))
    )
      top = other.y + other.size
  return top
}

/** Whether a line over a drawing is none of its labels: a line of a paragraph or its last one, a heading, a caption. */
function isText(line: Line, above: Line | undefined, width: number): boolean {
  if (isRunning(line, width) || numbered.test(line.text) || anyCaption.test(line.text)) return true
  if (hasHoles(line)) return false
  if (sentence.test(line.text)) return true
  return (
    above !== undefined &&
    isRunning(above, width) &&
    above.y - line.y < leading * line.size &&
    Math.abs(above.size - line.size) < 0.5
  )
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
