const typed = /(?<![^ \u00a0])-{2,3}(?=[ \u00a0]|$)|(?<=[\p{L}\p{N})\]])-{2,3}(?=[\p{L}\p{N}([])/gu

/** Dashes as typewriters have them, `lamps -- of brass`, `3--4`, as the dashes that are meant; `--help` stays. */
export function withDashes(text: string): string {
  return text.includes('--') ? text.replace(typed, (sign) => (sign.length === 2 ? '\u2013' : '\u2014')) : text
}
