import { splitLabel } from './heading-label.ts'
import { inner, isBlank, type Line } from './lines.ts'
import type { PageNote } from './page-notes.ts'

/** `[1] …`, and `1. …` below a rule. */
const opening = /^(?:\[([0-9]{1,3})\]|([0-9]{1,3})\.)\s+\S/
const rule = /^[_\u2014\u2013\u2500\u2501-]{10,}$/
const listHead = /^(?:(?:Annex|Appendix)\s+\S{1,4}|[0-9.]{1,8})?[\s:–—-]*(?:bibliography|(?:\p{L}+\s)?references)\s*$/iu
/** Right behind a word, where a citation has a space: `alarm[1]`, `alarm^[1]`, `alarm^1`. */
const call = /(?<=[\p{L}\p{N}.,;:)”"])(?:\^?\[([0-9]{1,3})\]|\^([0-9]{1,3}))(?![\p{L}\p{N}([])/gu

/**
 * The footnotes that programs print at the end of a text, with or without a rule over them: `[1] …`, `[2] …` to its last
 * line, each called right behind a word. Under a heading of references they are a list of documents.
 */
export function takeEndNotes(lines: readonly Line[]): {
  lines: readonly Line[]
  notes: PageNote[]
  /** The rule over them, and the arrows that lead back to the calls. */
  drawn: readonly Line[]
} {
  const none = { lines, notes: [], drawn: [] }
  const from = startOfNotes(lines)
  const before = lines.slice(0, from).findLastIndex((line) => !isBlank(line))
  if (from === lines.length || before < 0) return none
  const ruled = rule.test(inner(lines[before] as Line))
  if (listHead.test(inner(lines[before] as Line)) || goesOnAsText(lines.slice(from))) return none
  const notes: { mark: string; lines: Line[]; page: null; placed: boolean }[] = []
  for (const line of lines.slice(from)) {
    if (isBlank(line)) continue
    const found = opening.exec(inner(line))
    if (found?.[2] !== undefined && !ruled) return none
    if (found)
      notes.push({
        mark: found[1] === undefined ? `^${found[2]}` : `[${found[1]}]`,
        lines: [withoutArrow(line)],
        page: null,
        placed: false,
      })
    else notes.at(-1)?.lines.push(withoutArrow(line))
  }
  if (!notes.every(({ mark }, at) => mark.replace(/[^0-9]/g, '') === String(at + 1))) return none
  const end = ruled ? before : from
  const called = new Set<string>()
  for (const { text } of lines.slice(0, end))
    for (const [, square, raised] of text.matchAll(call))
      called.add(square === undefined ? `^${raised}` : `[${square}]`)
  if (!notes.every(({ mark }) => called.has(mark))) return none
  const arrows = lines.slice(from).flatMap((line) => {
    const found = arrow.exec(line.text)?.[0]
    return found === undefined ? [] : [{ ...line, text: found }]
  })
  return { lines: lines.slice(0, end), notes, drawn: [...(ruled ? [lines[before] as Line] : []), ...arrows] }
}

/** Whether a paragraph that is no note, and not set in as one of a note is, stands behind the first note. */
function goesOnAsText(lines: readonly Line[]): boolean {
  const margin = lines[0]?.indent ?? 0
  return lines.some(
    (line, at) =>
      at > 0 && !isBlank(line) && isBlank(lines[at - 1]) && line.indent <= margin && !opening.test(inner(line)),
  )
}

/** The line of the first note; the number of lines where no note ends the text. */
function startOfNotes(lines: readonly Line[]): number {
  let from = lines.length
  for (let at = lines.length - 1; at > 0; at--) {
    const found = opening.exec(inner(lines[at] as Line))
    if (found === null || !(isBlank(lines[at - 1]) || found[2] !== undefined)) continue
    from = at
    if ((found[1] ?? found[2]) === '1') break
  }
  return from
}

/** `^[2] …`, as browsers for terminals show a raised mark. */
const raisedOpening = /^\^\[([0-9]{1,3})\]\s+\S/
/** Most lines of further paragraphs of one such footnote. */
const maxFurther = 40

/**
 * Takes out the footnotes that stand anywhere under a raised mark, `^[2] …`, which the text calls as `^[2]`. What stands between
 * one and the next, and is no heading, is of the first.
 */
export function takeRaisedNotes(lines: readonly Line[]): { lines: readonly Line[]; notes: PageNote[] } {
  const markAt = (at: number): string | undefined =>
    isBlank(lines[at - 1]) ? raisedOpening.exec(inner(lines[at] as Line))?.[1] : undefined
  const opens = lines.flatMap((_, at) => (markAt(at) === undefined ? [] : [at]))
  if (opens.length === 0) return { lines, notes: [] }
  const heads = new Set(opens)
  const called = new Set<string>()
  for (const [at, { text }] of lines.entries())
    if (!heads.has(at) && text.includes('^['))
      for (const [, mark] of text.matchAll(/\^\[([0-9]{1,3})\]/g)) called.add(mark as string)
  const taken = new Set<number>()
  const notes = opens.flatMap((at, n): PageNote[] => {
    const mark = markAt(at) as string
    if (!called.has(mark)) return []
    const next = opens[n + 1]
    const goesOn =
      next !== undefined && Number(markAt(next)) === Number(mark) + 1 && isOneNote(lines.slice(at + 1, next))
    let end = at + 1
    while (end < lines.length && (goesOn ? end < next : !isBlank(lines[end]))) end++
    for (let own = at; own < end; own++) taken.add(own)
    const own = lines.slice(at, end).filter((line) => !isBlank(line))
    return [{ mark: `^[${mark}]`, lines: own, page: null, placed: false }]
  })
  return { lines: lines.filter((_, at) => !taken.has(at)), notes }
}

function isOneNote(lines: readonly Line[]): boolean {
  return (
    lines.length <= maxFurther &&
    lines.every((line, at) => !isBlank(lines[at - 1]) || (line.indent > 0 && splitLabel(inner(line)) === null))
  )
}

const arrow = /(?<!\s)\s*\u21a9\ufe0e?\s*$/

function withoutArrow(line: Line): Line {
  return line.text.includes('\u21a9') ? { ...line, text: line.text.replace(arrow, '') } : line
}
