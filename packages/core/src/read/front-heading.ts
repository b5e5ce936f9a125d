/** Whether a line says no more than the name of a part of the front matter. */
export function isFrontHeading(line: string): boolean {
  return /^(?:summary|history|keywords|foreword|introduction)$/i.test(line.trim())
}

/** A row of what may be a frame: how many of its cells print something, and the first line that they print. */
export interface FramedRow {
  readonly printed: number
  readonly firstLine: string
}

/** The line that begins the block of number and title over a summary: `Recommendation ITU-T X.9000`. */
const titleBlock =
  /^(?:\[?draft\]?\s+(?:\[?(?:new|revised)\]?\s+)?)?(?:international\s+standard|(?:itu-t\s+)?recommendation)\b/i

/**
 * Whether rows are a frame around front matter and no table: no two texts stand side by side, and what is printed first, but for
 * number and title of the text, names a part of the front matter. A row `Summary` further down is a row.
 */
export function framesFront(rows: Iterable<FramedRow>): boolean {
  let isFront = false
  for (const { printed, firstLine } of rows) {
    if (printed > 1) return false
    if (printed === 0 || isFront || titleBlock.test(firstLine.trim())) continue
    if (!isFrontHeading(firstLine)) return false
    isFront = true
  }
  return isFront
}
