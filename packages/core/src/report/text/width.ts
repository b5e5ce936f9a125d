const combining = /^\p{Mark}$/u
// The blocks that terminals print two columns wide: Hangul Jamo, CJK, Hangul, full-width forms, emoji.
const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u

/** Columns that a text takes in a terminal. Linear, code point by code point; joined emoji count too wide. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let width = 0
  for (const point of text) width += columnsOf(point)
  return width
}

/** Columns of one code point: 0, 1 or 2. */
export function columnsOf(point: string): number {
  if (point === '\u200B' || point === '\uFEFF' || combining.test(point)) return 0
  return wide.test(point) ? 2 : 1
}
