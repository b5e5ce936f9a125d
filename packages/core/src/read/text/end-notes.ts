import { inner, isBlank, type Line } from './lines.ts'
import type { PageNote } from './page-notes.ts'

const opening = /^\[([0-9]{1,3})\]\s+\S/
const listHead = /^(?:(?:Annex|Appendix)\s+\S{1,4}|[0-9.]{1,8})?[\s:–—-]*(?:bibliography|(?:\p{L}+\s)?references)\s*$/iu
/** Right behind a word, where a citation has a space: `alarm[1]`, `alarm^[1]`. */
const call = /(?<=[\p{L}\p{N}.,;:)”"])\^?\[([0-9]{1,3})\](?![\p{L}\p{N}([])/gu

/**
 * The footnotes that programs print at the end of a text: `[1] …`, `[2] …` to its last line, each called right behind a
 * word. Under a heading of references they are a list of documents.
 */
export function takeEndNotes(lines: readonly Line[]): { lines: readonly Line[]; notes: PageNote[] } {
  const none = { lines, notes: [] }
  let from = lines.length
  for (let at = lines.length - 1; at > 0; at--) {
    const number = opening.exec(inner(lines[at] as Line))?.[1]
    if (number === undefined || !isBlank(lines[at - 1])) continue
    from = at
    if (number === '1') break
  }
  if (from === lines.length) return none
  const before = lines.slice(0, from).findLast((line) => !isBlank(line))
  if (before === undefined || listHead.test(inner(before))) return none
  const notes: { mark: string; lines: Line[]; page: null; placed: boolean }[] = []
  for (const line of lines.slice(from)) {
    if (isBlank(line)) continue
    const number = opening.exec(inner(line))?.[1]
    if (number !== undefined) notes.push({ mark: `[${number}]`, lines: [line], page: null, placed: false })
    else notes.at(-1)?.lines.push(line)
  }
  if (!notes.every(({ mark }, at) => mark === `[${at + 1}]`)) return none
  const called = new Set<string>()
  for (const { text } of lines.slice(0, from)) for (const [, number] of text.matchAll(call)) called.add(`[${number}]`)
  return notes.every(({ mark }) => called.has(mark)) ? { lines: lines.slice(0, from), notes } : none
}
