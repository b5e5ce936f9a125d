import type { Diagnostic } from '../../model/diagnostic.ts'
import { hideMark } from './hidden-marks.ts'
import { maxNesting } from './read-block.ts'

/**
 * Widest indent, in columns, and most marks of lists and quotations before the text of a line. The parser's cost grows
 * with the square of the depth; what is deeper is read at this depth.
 */
const maxIndent = 4 * maxNesting

const containerMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+/

/**
 * Most marks of emphasis in one paragraph that close nothing. The parser looks for the opening one of each in all that
 * stands before it; in a paragraph with more, marks are read as they are typed.
 */
const maxLoneMarks = 1_000

/** Most marks of emphasis in one paragraph, whatever they close: where words are full of them, each is looked for again. */
const maxMarks = 8_000

/** Bounds the depth of lines that no writer means, and their marks: their places may shift, their text stays. */
export function tameLines(lines: readonly string[], diagnostics: Diagnostic[]): readonly string[] {
  return tameMarks(tameDepth(lines, diagnostics), diagnostics)
}

const inParagraph = /^(?!\s*(?:$|[|#<]|(?:[-*+]|[0-9]{1,9}[.)])\s))/

function tameMarks(lines: readonly string[], diagnostics: Diagnostic[]): readonly string[] {
  let tamed: string[] | null = null
  let lone = 0
  let marks = 0
  let from = 0
  let fence: string | null = null
  for (let at = 0; at <= lines.length; at++) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1]
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence
    const line = fence === null ? (lines[at] ?? '') : ''
    if (line === '' || !inParagraph.test(line)) {
      if (lone > maxLoneMarks || marks > maxMarks) {
        tamed ??= [...lines]
        for (let own = from; own < at; own++) tamed[own] = (tamed[own] as string).replace(/(?<!\\)[*_~]/g, hideMark)
        diagnostics.push({
          code: 'paragraph-too-long',
          message: `The paragraph on line ${from + 1} has more than ${lone > maxLoneMarks ? `${maxLoneMarks} marks that close nothing (maxLoneMarks)` : `${maxMarks} marks of emphasis (maxMarks)`}; it was read as it is typed, with its stars and underscores.`,
          place: { line: from + 1, column: 1 },
        })
      }
      lone = 0
      marks = 0
      from = line === '' ? at + 1 : at
    }
    if (!/[*_~]/.test(line)) continue
    lone += loneClosers(line)
    marks += line.match(/[*_~]+/g)?.length ?? 0
  }
  return tamed ?? lines
}

/** By how much the marks that can only close are more than those that can only open. */
function loneClosers(line: string): number {
  return (line.match(/(?<=\S)[*_~](?=\s|$)/g)?.length ?? 0) - (line.match(/(?<=^|\s)[*_~](?=\S)/g)?.length ?? 0)
}

function tameDepth(lines: readonly string[], diagnostics: Diagnostic[]): readonly string[] {
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
