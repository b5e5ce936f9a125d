const roman = /^[ivxlc]{1,7}$/i
const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Roman pages are counted apart from the others: below zero, so that they still follow one another. */
const beforeOthers = 10_000

/** The place of a page among the others by its printed number: `12`, `xii`. */
export function pageNumberOf(printed: string): number {
  if (!roman.test(printed)) return Number(printed)
  const values = [...printed.toLowerCase()].map((digit) => digits[digit] as number)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0) - beforeOthers
}
