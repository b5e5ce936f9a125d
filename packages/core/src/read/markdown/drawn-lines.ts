import type { Line } from '../text/lines.ts'
import { cutRuled } from '../text/plain-tables.ts'

/** `+----+====+` */
export const border = /^ {0,3}\+(?::?[-=]{2,}:?\+)+\s*$/
const ruler = /^ {0,4}(?:-{2,} +)+-{2,} *$/
/** A rule over the whole table, which closes it too. */
const bar = /^ {0,4}-{8,} *$/
/** Lines of one drawn table that are looked at. */
export const maxLines = 2_000

/** The line behind a table that is drawn with signs, as pandoc draws them: `+---+`, or columns over `---- ----`. */
export function endOfDrawn(lines: readonly string[], at: number): number | null {
  if (at > 0 && lines[at - 1]?.trim() !== '') return null
  const line = lines[at] as string
  if (line.trimStart().startsWith('+')) {
    if (!border.test(line)) return null
    let end = at + 1
    while (end < lines.length && end - at < maxLines && /^\s*[+|].*[+|]\s*$/.test(lines[end] as string)) end++
    return border.test(lines[end - 1] as string) && end - at > 2 ? end : null
  }
  const isTop = bar.test(line) || ruler.test(line)
  if (!isTop && !ruler.test(lines[at + 1] ?? '')) return null
  const cut = cutRuled(0, linesOf(lines, at, at + maxLines))
  return cut === null ? null : at + cut.end
}

export function linesOf(lines: readonly string[], from: number, to: number): Line[] {
  return lines.slice(from, to).map((row, i) => {
    const text = row.trimEnd()
    return { number: from + i + 1, page: 1, text, indent: text.length - text.trimStart().length }
  })
}
