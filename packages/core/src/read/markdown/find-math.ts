/** Longest formula between single dollars, in characters. Beyond it the dollars are dollars. */
const maxInlineMath = 1_000

/** Signs that prices and names do not have, and formulas do. */
const texSign = /[\\^_{}=+<>|*/()-]/

/**
 * Finds the formulas between single dollars: UTF-16 units from 0, half-open, dollars included. Text touches the
 * dollars from inside and no digit follows the closing one: `$x^2$` is a formula, `$5 and $6` is money.
 */
export function findMath(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  let at = text.indexOf('$')
  while (at !== -1) {
    if (isEscaped(text, at) || text[at + 1] === '$') {
      at = text.indexOf('$', at + (text[at + 1] === '$' ? 2 : 1))
      continue
    }
    const end = closing(text, at)
    if (end !== -1 && isFormula(text, at, end)) {
      spans.push([at, end + 1])
      at = text.indexOf('$', end + 1)
    } else at = text.indexOf('$', at + 1)
  }
  return spans
}

function closing(text: string, at: number): number {
  let end = text.indexOf('$', at + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('$', end + 1)
  return end === -1 || end - at > maxInlineMath || text[end + 1] === '$' ? -1 : end
}

function isFormula(text: string, at: number, end: number): boolean {
  const inside = text.slice(at + 1, end)
  if (inside === '' || /^\s|\s$|\n[ \t]*\n/.test(inside) || /[0-9]/.test(text[end + 1] ?? '')) return false
  if (texSign.test(inside)) return true
  // Words between dollars are no formula, nor is what stands between the dollars of two names: `A$B and C$D`.
  return !/\s/.test(inside) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
}

function isEscaped(text: string, at: number): boolean {
  let count = 0
  while (text[at - 1 - count] === '\\') count++
  return count % 2 === 1
}
