import { countCharacters } from '../ledger.ts'
import { inner, isBlank, type Line } from './lines.ts'
import type { BlockReader } from './reading.ts'

const rule = /^(?:[-\u2010-\u2015_]{8,}|={8,}|\*{8,})$/

/** Whether a line is drawn between parts of the text and rules nothing: a rule right below a title is of the title. */
export function isLoneRule(at: number, lines: readonly Line[]): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  if (line === undefined || isBlank(line) || !isBlank(lines[at + 1]) || !rule.test(inner(line))) return false
  return isBlank(above) || /[.;:)]$/.test(inner(above as Line))
}

/** Passes over a lone rule. */
export const readLoneRule: BlockReader = (at, reading) => {
  const { lines } = reading
  if (!isLoneRule(at, lines)) return at
  reading.charactersDrawn += countCharacters((lines[at] as Line).text)
  return at + 1
}
