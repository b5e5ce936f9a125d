import { inner, isBlank, type Line } from './lines.ts'

/** Lines of one aside that are looked at. */
const maxLines = 200
const barred = /^\|(?: {2}|$)/

/**
 * Takes away the bar before each line of an aside, as RFCs print notes: `|  Note: The length …`. Lines with further bars are
 * rows of a table.
 */
export function withoutBars(lines: readonly Line[]): { lines: readonly Line[]; bars: number } {
  let plain: Line[] | null = null
  let bars = 0
  for (let at = 0; at < lines.length; at++) {
    if (!isBlank(lines[at - 1]) || !isBarred(lines[at])) continue
    let end = at
    while (end - at < maxLines && isBarred(lines[end])) end++
    if (!isBlank(lines[end])) continue
    plain ??= [...lines]
    for (; at < end; at++) plain[at] = withoutBar(lines[at] as Line)
    bars += end - at
    bars++
  }
  return { lines: plain ?? lines, bars }
}

function isBarred(line: Line | undefined): boolean {
  if (line === undefined || isBlank(line)) return false
  const text = inner(line)
  return barred.test(text) && text.lastIndexOf('|') === 0
}

function withoutBar(line: Line): Line {
  const text = line.text.replace('|', ' ').trimEnd()
  return { ...line, text, indent: text.length - text.trimStart().length }
}
