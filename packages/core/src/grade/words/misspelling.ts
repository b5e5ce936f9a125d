/** Shortest word in which one wrong letter is a slip and not another word: `form` and `from` are both right. */
const shortest = 7

/**
 * Whether two words differ as a typing slip does: one letter dropped, doubled or two neighbours exchanged, inside
 * a long word. Another first or last letter, or a prefix or suffix, makes another word.
 */
export function isMisspelling(a: string, b: string): boolean {
  if (a.includes(' ') || b.includes(' ')) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < shortest || long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  let tail = 0
  while (tail < short.length - from && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  if (from < 2 || tail < 1) return false
  const changed = long.slice(from, long.length - tail)
  const other = short.slice(from, short.length - tail)
  // `tables` and `tablets` are both right.
  if (long.length > short.length) return tail >= 2 && changed.length === 1 && other === ''
  return changed.length === 2 && changed[0] === other[1] && changed[1] === other[0]
}
