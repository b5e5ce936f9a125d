/** Characters of a phrase that a sentence quotes; the rest is in the delta beside it. */
export const longestQuote = 80

/** A phrase in quotation marks, shortened at a word where it is long. */
export function quote(text: string, length: number = longestQuote): string {
  return `“${shorten(text, length)}”`
}

/** A text on one line, cut at a space before `length` with an ellipsis. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/[^\S\u00A0\u2007\u202F]+/g, ' ').trim()
  if (line.length <= length) return line
  const space = line.lastIndexOf(' ', length)
  let end = space > length / 2 ? space : length
  // Never half of a surrogate pair.
  if (/[\uD800-\uDBFF]/.test(line[end - 1] ?? '')) end--
  return `${line.slice(0, end)} …`
}
