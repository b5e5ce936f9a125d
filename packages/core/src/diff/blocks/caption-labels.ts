import type { Block, Label } from '../../model/document.ts'
import { textOf } from '../../model/text-of.ts'
import { citedAs } from '../target-key.ts'

/** Whether the labels of two tables, or of two figures, do not name the same: another number, another kind, or none in one text. */
export function namesAnother(a: Block, b: Block): boolean {
  if ((a.type !== 'table' && a.type !== 'figure') || a.type !== b.type) return false
  const [left, right] = [a.label, b.label]
  if (!isNamed(left) || !isNamed(right)) {
    if (isNamed(left) === isNamed(right)) return false
    const [bare, named] = isNamed(left) ? [textOf(b.title), textOf(a.title)] : [textOf(a.title), textOf(b.title)]
    // A caption that is lost as a whole is told with its title, and so is a number that is printed as words of it.
    return bare === named || (bare !== '' && !bare.endsWith(named))
  }
  if (left.number === null || right.number === null) return partNumber(left) !== partNumber(right)
  return (
    citedAs(a.type, left.number) !== citedAs(a.type, right.number) ||
    kindsPart(left, right) ||
    standElsewhere(left.printed, right.printed)
  )
}

/** The parts of a figure are lettered in one style and counted in the other: `b)` is the second, as `Figure C.2-2` is. */
function partNumber({ printed, number }: Label): string {
  const letter = /^\(?([a-z])\)$/.exec(printed.trim())?.[1]
  if (letter !== undefined) return String(letter.charCodeAt(0) - 96)
  return number === null ? printed.trim().toLowerCase() : (/[0-9]+$/.exec(number)?.[0] ?? number)
}

/** Whether the labels of two tables or figures differ in the number alone, which may follow from another one. */
export function countsOtherwise(a: Block, b: Block): boolean {
  if ((a.type !== 'table' && a.type !== 'figure') || a.type !== b.type) return true
  return (a.label?.number ?? null) !== null && (b.label?.number ?? null) !== null && !kindsPart(a.label, b.label)
}

function isNamed(label: Label | null): label is Label {
  return label !== null && /[\p{L}\p{N}]/u.test(label.printed)
}

/** `Table 1` and `Figure 1`. Formats that know what they label may print the number alone. */
function kindsPart(a: Label | null, b: Label | null): boolean {
  const [left, right] = [kindOf(a), kindOf(b)]
  return left !== '' && right !== '' && left !== right
}

const shortKinds: Readonly<Record<string, string>> = { fig: 'figure', tab: 'table' }

/** The word before the number: `table` of `TABLE 1/X.224`, `figure` of `Fig. 2`. */
function kindOf(label: Label | null): string {
  if (label === null) return ''
  const { printed, number } = label
  const at = number === null ? -1 : printed.replace(/[\u2010\u2011\u2013]/g, '-').lastIndexOf(number)
  const word = (/^\s*(\p{L}+)/u.exec(at < 0 ? printed : printed.slice(0, at))?.[1] ?? '').toLowerCase()
  return shortKinds[word] ?? word
}

/** Whether two captions name the Recommendation they stand in, `TABLE 1/X.224`, and not the same. */
function standElsewhere(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (printed) => /\/[\s\u00a0]?([A-Z]\.[0-9.]{1,8}[0-9]|[A-Z]\.[0-9])/i.exec(printed)?.[1],
  )
  return left !== undefined && right !== undefined && left.toLowerCase() !== right.toLowerCase()
}
