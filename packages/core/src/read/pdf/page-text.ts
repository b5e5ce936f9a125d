import type { Line } from './line.ts'
import type { PageMarks } from './page-marks.ts'

/** One page with its lines, from top to foot. */
export interface PageText {
  readonly marks: PageMarks
  readonly lines: readonly Line[]
}
