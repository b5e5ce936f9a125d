import { largest, smallest } from '../../model/gather.ts'
import type { Pdfjs } from './load-pdfjs.ts'
import type { Box, Rule } from './page-marks.ts'
import type { Matrix } from './page-space.ts'

/** Thickest bar that is a line, in points. */
const thickest = 3
/** Sum of the edges of a box beyond which it is on no page, in points. */
const farthest = 80_000
/** Most steps of one path looked at; a longer one is a drawing. */
const maxSteps = 4_000

/** Steps in a path of the library: the code, and how many numbers follow it. */
const steps: readonly number[] = [2, 2, 6, 4, 0]

/** Reads the straight lines along the page out of a path; anything else of it is a drawing. */
export function readPath(
  args: readonly unknown[],
  matrix: Matrix,
  ops: Pdfjs['OPS'],
  rules: Rule[],
  drawings: Box[],
): void {
  const [op, data, minMax] = args as [number, readonly (ArrayLike<number> | null)[] | null, ArrayLike<number> | null]
  if (op === ops['endPath'] || !minMax) return
  const box = boxOf(minMax, matrix)
  // What lies beyond every page is not seen on one.
  const size = Math.abs(box.left) + Math.abs(box.right) + Math.abs(box.top) + Math.abs(box.bottom)
  if (!(size < farthest)) return
  const path = data?.[0] ?? null
  const wide = box.right - box.left
  const high = box.top - box.bottom
  if (wide <= thickest || high <= thickest) {
    if (Math.max(wide, high) < 2) return
    rules.push(
      wide > high
        ? { upright: false, at: (box.top + box.bottom) / 2, from: box.left, to: box.right }
        : { upright: true, at: (box.left + box.right) / 2, from: box.bottom, to: box.top },
    )
    return
  }
  // A tint behind a text has no edge.
  const stroked =
    op === ops['stroke'] || op === ops['closeStroke'] || op === ops['fillStroke'] || op === ops['eoFillStroke']
  if (path === null || path.length > maxSteps || !readSteps(path, matrix, stroked, rules)) drawings.push(box)
}

/** False where a step is aslant or a curve. */
function readSteps(path: ArrayLike<number>, matrix: Matrix, stroked: boolean, rules: Rule[]): boolean {
  const found: Rule[] = []
  let x = 0
  let y = 0
  let startX = 0
  let startY = 0
  let isStraight = true
  const line = (toX: number, toY: number): void => {
    const wide = Math.abs(toX - x)
    const high = Math.abs(toY - y)
    if (wide < 0.8 && high >= 0.8)
      found.push({ upright: true, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) })
    else if (high < 0.8 && wide >= 0.8)
      found.push({ upright: false, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) })
    else if (wide >= 0.8) isStraight = false
    x = toX
    y = toY
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at] as number
    const count = steps[step] ?? 0
    const px = path[at + count - 1] as number
    const py = path[at + count] as number
    at += count + 1
    if (step === 4) {
      line(startX, startY)
      continue
    }
    const toX = matrix[0] * px + matrix[2] * py + matrix[4]
    const toY = matrix[1] * px + matrix[3] * py + matrix[5]
    if (step === 0) {
      x = toX
      y = toY
      startX = x
      startY = y
    } else if (step === 1) line(toX, toY)
    else {
      isStraight = false
      x = toX
      y = toY
    }
  }
  if (!isStraight) return false
  if (stroked) for (const rule of found) rules.push(rule)
  return true
}

function boxOf(minMax: ArrayLike<number>, m: Matrix): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(minMax)
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y1, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y0]
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y1, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y0]
  return {
    left: smallest(xs) + m[4],
    right: largest(xs) + m[4],
    bottom: smallest(ys) + m[5],
    top: largest(ys) + m[5],
  }
}
