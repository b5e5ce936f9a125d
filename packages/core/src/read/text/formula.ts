import { canonicalLinear } from './linear-formula.ts'
import { fold, inner, type Line } from './lines.ts'
import { type BlockReader, emit, endsPart, opensPart, placeOf } from './reading.ts'

const maxLine = 220
/** The number of a formula, far off at the right: `(6-1)`, `(A.1)`. */
const numbered =
  /^(.*?\S)\s{2,}\(((?:[A-Z]{1,2}[.\-\u2011\u2013])?[0-9]{1,3}(?:[.\-\u2011\u2013][0-9]{1,3})?[a-z]?)\)$/u
const relation = /[=<>\u2264\u2265\u2248\u2261\u2260\u2192\u221d]/u
/** A symbol with what is lowered at it or stands in brackets behind it, and a relation. */
const symbol =
  /^[\p{L}\u0394\u03a3][\p{L}\p{N}]{0,2}(?:_\{?[\p{L}\p{N},]{1,12}\}?)?(?:\([^()=]{1,30}\))?'{0,3}\s*[=<>\u2264\u2265\u2248\u2261](?![=>])/u
const isCode = /::=|:=|[{};"]|\/\*|\/\/|==|=>|<-|%x/

/** Reads a formula on a line of its own: set in, with its number at the right, or led by a symbol. */
export const readFormula: BlockReader = (at, reading) => {
  const { lines, layout, zone } = reading
  const line = lines[at] as Line
  if (zone.isCover || line.indent <= layout.margin || line.text.length > maxLine || !opensPart(at, reading)) return at
  const first = inner(line)
  if (!relation.test(first)) return at
  const end = endsPart(at + 1, reading) ? at + 1 : at + 2
  if (!endsPart(end, reading)) return at
  const text = end === at + 1 ? first : `${first}   ${inner(lines[end - 1] as Line)}`
  const found = numbered.exec(text)
  const value = fold(found?.[1] ?? text)
  if (isCode.test(value) || !(found ? isFormal(value) : symbol.test(value) && isFormal(value))) return at
  const canonical = canonicalLinear(value)
  emit(
    reading,
    {
      type: 'formula',
      value,
      ...(found ? { label: found[2] as string } : {}),
      ...(canonical === null ? {} : { canonical }),
      place: placeOf(line),
    },
    text,
  )
  return end
}

/** Signs and short names, and no sentence. */
function isFormal(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu)?.length ?? 0
  return words <= 2 + text.length / 25 && !/[.;:]$/.test(text)
}
