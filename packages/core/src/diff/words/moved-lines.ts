import { diffArrays } from 'diff/lib/diff/array.js'
import { append } from '../../model/gather.ts'

export interface MovedLines {
  /** The lines of the left text that stand elsewhere in the right. */
  readonly lines: string
  /** An assignment where only whole ones of an ASN.1 module changed places: the module is the same in any order. */
  readonly what: 'line' | 'assignment'
}

/**
 * Finds code that has the same lines in another order; null where any line differs in more than its place. The comma that
 * parts a line from the next belongs to the place: the last of a list has none.
 */
export function movedLines(a: string, b: string): MovedLines | null {
  const [lines, others] = [linesOf(a), linesOf(b)]
  if (lines.length !== others.length || sorted(lines.map(keyOf)) !== sorted(others.map(keyOf))) return null
  if (commasOf(lines) !== commasOf(others)) return null
  const parts = diffArrays(lines.map(keyOf), others.map(keyOf), { maxEditLength: 2_000 })
  if (parts === undefined) return null
  const moved: string[] = []
  let at = 0
  for (const part of parts) {
    if (part.removed) append(moved, lines.slice(at, at + part.count))
    if (!part.added) at += part.count
  }
  if (moved.length === 0) return null
  return {
    lines: moved.join('\n'),
    what: a.includes('::=') && sorted(assignments(lines)) === sorted(assignments(others)) ? 'assignment' : 'line',
  }
}

function linesOf(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '')
}

/** White space parts items, but for what stands in quotes. */
function keyOf(line: string): string {
  const bare = line.trim().replace(/,$/, '')
  return /["']/.test(bare) ? bare : bare.replace(/\s+/g, ' ')
}

function commasOf(lines: readonly string[]): number {
  return lines.filter((line) => line.trimEnd().endsWith(',')).length
}

/** The assignments of a module, each from its name to the next, without comments and the end of the module. */
function assignments(lines: readonly string[]): string[] {
  const found: string[] = []
  for (const line of lines) {
    if (/^\s*(?:--|END\s*$)/.test(line)) continue
    if (/^[\p{L}][^{}]*::=/u.test(line) || found.length === 0) found.push('')
    found.push(`${found.pop()}${line.trim().replace(/\s+/g, ' ')}\n`)
  }
  return found
}

function sorted(keys: readonly string[]): string {
  return [...keys].sort().join('\n')
}
