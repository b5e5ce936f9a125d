import { inner, isBlank, type Line } from './lines.ts'

/** A footnote as it stands at the foot of a page. */
export interface PageNote {
  /** `1`, `*`; with its brackets where the text calls it with them, `[1]`. */
  readonly mark: string
  readonly lines: readonly Line[]
  /** Null for one at the end of the text. */
  readonly page: number | null
  /** Set when it stands in a block. */
  placed: boolean
}

const rule = /^[_\u2014\u2013\u2500-]{4,60}$/
const opening =
  /^(?:([0-9]{1,3})\)|([*\u2020\u2021]{1,3})\)?|\^?\[([0-9]{1,3})\](?=\s)|([0-9]{1,3})(?=\s{1,8}\p{Lu}))\s*(?=\S)/u
/** Lines at the foot of a page that are looked at. */
const maxLines = 40

/** Takes the footnotes off the foot of a page: under a short rule, each beginning with its mark. */
export function takePageNotes(page: readonly Line[]): {
  lines: readonly Line[]
  notes: PageNote[]
  rules: readonly Line[]
} {
  const none = { lines: page, notes: [], rules: [] }
  for (let at = page.length - 1; at >= Math.max(1, page.length - maxLines); at--) {
    const line = page[at] as Line
    // A rule right below a line belongs to the head of a table.
    if (isBlank(line) || !isBlank(page[at - 1]) || !rule.test(inner(line))) continue
    const below = page.slice(at + 1).filter((other) => !isBlank(other))
    const [first] = below
    if (!first || !opening.test(inner(first))) return none
    const notes: { mark: string; lines: Line[]; page: number; placed: boolean }[] = []
    for (const other of below) {
      const found = opening.exec(inner(other))
      if (found && other.indent <= first.indent)
        notes.push({
          mark: (found[1] ?? found[2] ?? found[3] ?? found[4]) as string,
          lines: [other],
          page: line.page,
          placed: false,
        })
      else notes.at(-1)?.lines.push(other)
    }
    return { lines: page.slice(0, at), notes, rules: [line] }
  }
  return none
}

/** The length of the mark that opens a footnote, with the space behind it. */
export function markLength(text: string): number {
  return (opening.exec(text) ?? /^[0-9]{1,3}\.\s+/.exec(text))?.[0].length ?? 0
}
