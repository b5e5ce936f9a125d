import { largest, smallest } from '../../model/gather.ts'
import type { Line } from './line.ts'
import type { Rule } from './page-marks.ts'

const typed = /^(?:_{5,}|[\u2014\u2015\u2500]{3,})$/

/** How far from the margin or the middle a rule may stand, in points. What stands elsewhere is a cell's. */
const sway = 12

/** Lines of a page without the rules that are typed, and those rules as if they were drawn. */
export interface TypedRules {
  readonly lines: readonly Line[]
  readonly rules: readonly Rule[]
  /** Characters that draw them. */
  readonly characters: number
}

/** Takes out the lines that draw a rule in characters: over footnotes, at the end of a text. */
export function takeTypedRules(lines: readonly Line[]): TypedRules {
  const left = smallest(lines.map((line) => line.left))
  const right = largest(lines.map((line) => line.right))
  const drawn = lines.filter(
    (line) => typed.test(line.text.replaceAll(' ', '')) && (line.left <= left + sway || isCentred(line, left, right)),
  )
  if (drawn.length === 0) return { lines, rules: [], characters: 0 }
  return {
    lines: lines.filter((line) => !drawn.includes(line)),
    rules: drawn.map(({ left, right, y, size }) => ({ upright: false, at: y + size * 0.2, from: left, to: right })),
    characters: drawn.reduce((sum, line) => sum + line.characters, 0),
  }
}

function isCentred(line: Line, left: number, right: number): boolean {
  return Math.abs(line.left + line.right - left - right) <= 2 * sway
}
