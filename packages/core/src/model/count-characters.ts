/** Characters of a text, white space apart: the unit of every ledger, furniture count and coverage. UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) count++
  return count
}

/** White space of Unicode, and what prints nothing: the soft hyphen, the zero-width space, the byte order mark. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0xa0) return false
  return code === 0xa0 || code === 0xad || (code >= 0x2000 && code <= 0x200b) || isRareSpace(code)
}

function isRareSpace(code: number): boolean {
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}
