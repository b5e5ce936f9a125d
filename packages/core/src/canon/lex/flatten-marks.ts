/** Raised and lowered runs, formulas and pictures stand in flat text as these characters; no text has them. */
export const mark = {
  superStart: '\ue000',
  superEnd: '\ue001',
  subStart: '\ue002',
  subEnd: '\ue003',
  object: '\ue004',
} as const

/** One unit for one unit, so that places in the folded text are places in the printed one: one kind of space, quote and hyphen. */
export function foldFlat(text: string): string {
  if (!/[^\x20-\x5f\x61-\x7e]/.test(text)) return text
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\r\u2028\u2029]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4\u0060]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
}

/** A stretch of flat text: half-open, in UTF-16 units from 0. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The last of some stretches, in order and apart, that begins before a place; found by halving. */
export function lastBefore<T extends Stretch>(stretches: readonly T[], place: number): T | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as T).start < place) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]
}
