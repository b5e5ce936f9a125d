import type { Line } from './line.ts'
import type { Box, PageMarks } from './page-marks.ts'

/** One page with its lines, from top to foot. */
export interface PageText {
  readonly marks: PageMarks
  readonly lines: readonly Line[]
}

/** Whether a point lies in a box. */
export function isInside(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top
}
