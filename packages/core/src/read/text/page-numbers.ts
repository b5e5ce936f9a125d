import { fold } from './lines.ts'

/** A line that a page number stands on. */
export interface Numbered {
  /** What is printed beside the number, white space folded. */
  readonly rest: string
  readonly value: number
}

/** Longest running head, in characters. */
const maxHead = 220

const roman = /^[ivxlc]{1,7}$/i
const alone =
  /^[-\u2013\u2014\s|]*(?:page\s+)?([0-9]{1,4}|[ivxlc]{1,7})[-\u2013\u2014\s|]*(?:(?:of|\/)\s+[0-9]{1,4})?$/i
const last = /^(\S.*?\S)(?:\s{2,}|\s*[[|]\s*)(?:page\s+)?([0-9]{1,4}|[ivxlc]{1,7})(?:\s+of\s+[0-9]{1,4})?\s*\]?$/i
const first = /^(?:page\s+)?([0-9]{1,4}|[ivxlc]{1,7})\s{2,}(\S.*)$/i

/** The page number at the start or end of a line that may be a running head, or the whole of it; null where there is none. */
export function findPageNumber(text: string): Numbered | null {
  const line = text.trim()
  if (line === '' || line.length > maxHead || !/[0-9ivxlc]\]?[-\s|\u2013\u2014]*$|^(?:page\s+)?[0-9ivxlc]/i.test(line))
    return null
  const lone = alone.exec(line)
  if (lone) return { rest: '', value: numberOf(lone[1] as string) }
  const behind = last.exec(line)
  if (behind) return { rest: fold(behind[1] as string), value: numberOf(behind[2] as string) }
  const before = first.exec(line)
  return before ? { rest: fold(before[2] as string), value: numberOf(before[1] as string) } : null
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Roman pages are counted apart from the others: below zero, so that they still follow one another. */
function numberOf(printed: string): number {
  if (!roman.test(printed)) return Number(printed)
  let sum = 0
  const digits = [...printed.toLowerCase()].map((digit) => values[digit] as number)
  digits.forEach((digit, at) => {
    sum += digit < (digits[at + 1] ?? 0) ? -digit : digit
  })
  return sum - 10_000
}
