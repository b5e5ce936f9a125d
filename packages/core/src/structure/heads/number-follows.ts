/**
 * Whether a number follows another in reading order: the next sibling of it or of one above it, or its first child.
 * `strict` takes the very next one only; else numbers may be left out.
 */
export function numberFollows(path: readonly string[], last: readonly string[], strict: boolean): boolean {
  if (last.length === 0) return path.length === 1 && (path[0] === '1' || path[0] === '0')
  const upper = path.slice(0, -1)
  if (upper.length > last.length || !upper.every((part, at) => part === last[at])) return false
  const now = path.at(-1) as string
  const before = last[path.length - 1]
  if (before === undefined) return strict ? /^[01]a?$/.test(now) : true
  const step = Number.parseInt(now, 10) - Number.parseInt(before, 10)
  if (Number.isNaN(step)) return false
  return step === 0 ? now > before : strict ? step === 1 : step > 0
}
