import { framesFront } from '../front-heading.ts'
import { innerRule } from './box-signs.ts'
import { inner, isBlank, type Line } from './lines.ts'

/** Lines of one aside, or of one frame, that are looked at. */
const maxLines = 500
const barred = /^\|(?: {2}|$)/

/**
 * Takes away the bar before each line of an aside, as RFCs print notes: `|  Note: The length …`. Lines with further bars are
 * rows of a table.
 */
function withoutBars(lines: readonly Line[]): { lines: readonly Line[]; bars: number } {
  let plain: Line[] | null = null
  let bars = 0
  for (let at = 0; at < lines.length; at++) {
    if (!isBlank(lines[at - 1]) || !isBarred(lines[at])) continue
    let end = at
    while (end - at < maxLines && isBarred(lines[end])) end++
    if (!isBlank(lines[end])) continue
    plain ??= [...lines]
    for (let own = at; own < end; own++) plain[own] = withoutBar(lines[own] as Line)
    bars += end - at
    at = end
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

/** Takes away what only frames text: the bars of asides, and boxes around one cell or around front matter. */
export function withoutFrames(lines: readonly Line[]): { lines: readonly Line[]; drawn: number } {
  const { lines: unbarred, bars } = withoutBars(lines)
  let plain: Line[] | null = null
  let drawn = bars
  for (let at = 0; at < unbarred.length; at++) {
    const end = endOfBox(unbarred, at)
    if (end === at) continue
    plain ??= [...unbarred]
    for (let own = at; own < end; own++) {
      const line = unbarred[own] as Line
      const kept = edge.test(inner(line)) ? blank(line) : unboxed(line)
      drawn += line.text.replace(/\s/g, '').length - kept.text.replace(/\s/g, '').length
      plain[own] = kept
    }
    at = end - 1
  }
  return { lines: plain ?? unbarred, drawn }
}

const edge = /^\+[-=]{4,}\+$/

/** The line behind a box of one column: of one cell, or one that begins with a part of the front matter. */
function endOfBox(lines: readonly Line[], at: number): number {
  const first = lines[at]
  if (first === undefined || isBlank(first) || !edge.test(inner(first)) || !isBlank(lines[at - 1])) return at
  const width = first.text.length
  let end = at + 1
  let edges = 1
  let firstLine = ''
  while (
    end - at < maxLines &&
    lines[end]?.text.length === width &&
    /^(?:\|.*\||\+[-=]+\+)$/.test(inner(lines[end] as Line))
  ) {
    const line = lines[end] as Line
    // Rules that cross make it a table.
    if (innerRule.test(inner(line))) return at
    if (edge.test(inner(line))) edges++
    else if (firstLine === '') firstLine = unboxed(line).text.trim()
    end++
  }
  const isClosed = end > at + 2 && edge.test(inner(lines[end - 1] as Line)) && isBlank(lines[end])
  return isClosed && (edges === 2 || framesFront([{ printed: 1, firstLine }])) ? end : at
}

function unboxed(line: Line): Line {
  const text = line.text.slice(0, line.text.lastIndexOf('|')).replace('| ', '').trimEnd()
  return { ...line, text, indent: text.length - text.trimStart().length }
}

function blank(line: Line): Line {
  return { ...line, text: '', indent: 0 }
}
