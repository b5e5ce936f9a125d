import { pageNumberOf } from '../page-number.ts'
import { fold } from './lines.ts'

/** A line that a page number stands on. */
export interface Numbered {
  /** What is printed beside the number, white space folded. */
  readonly rest: string
  readonly value: number
}

/** Longest running head, in characters. */
const maxHead = 220

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
  if (lone) return { rest: '', value: pageNumberOf(lone[1] as string) }
  const behind = last.exec(line)
  if (behind) return { rest: fold(behind[1] as string), value: pageNumberOf(behind[2] as string) }
  const before = first.exec(line)
  return before ? { rest: fold(before[2] as string), value: pageNumberOf(before[1] as string) } : null
}
