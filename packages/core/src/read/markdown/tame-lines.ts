import type { Diagnostic } from '../../model/diagnostic.ts'
import { maxNesting } from './read-block.ts'

/**
 * Widest indent, in columns, and most marks of lists and quotations before the text of a line. The parser's cost grows
 * with the square of the depth; what is deeper is read at this depth.
 */
const maxIndent = 4 * maxNesting

const containerMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+/

/** Bounds the depth of lines that no writer means: their places may shift, their text stays. */
export function tameLines(lines: readonly string[], diagnostics: Diagnostic[]): readonly string[] {
  let fence: string | null = null
  let tamed: string[] | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence
    if (fence !== null || !isDeep(line)) continue
    tamed ??= [...lines]
    tamed[at] = flatten(line)
    if (diagnostics.length > 0) continue
    diagnostics.push({
      code: 'too-deep',
      message: `Lists or quotations are nested more than ${maxNesting} deep; what is deeper was read at that depth.`,
      place: { line: at + 1, column: 1 },
    })
  }
  return tamed ?? lines
}

function isDeep(line: string): boolean {
  const first = line.charCodeAt(0)
  if (first === 0x20 || first === 0x09) {
    if (line.length > maxIndent && line.trimStart().length < line.length - maxIndent) return true
  } else if (first > 0x3e || line.length < 2 * maxNesting) return false
  const marks = containerMarks.exec(line)?.[0]
  return marks !== undefined && countMarks(marks) > maxNesting
}

function countMarks(marks: string): number {
  return marks.match(/>|[-+*]|[0-9]+[.)]/g)?.length ?? 0
}

function flatten(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const kept = (indent.length > maxIndent ? indent.slice(0, maxIndent) : indent) + line.slice(indent.length)
  let count = 0
  return kept.replace(containerMarks, (marks) =>
    marks.replace(/>|[-+*]|[0-9]+[.)]/g, (mark) => (++count === maxNesting ? `\\${mark}` : mark)),
  )
}
