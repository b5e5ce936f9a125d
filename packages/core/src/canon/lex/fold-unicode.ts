/** Letters that print two letters as one sign, and what they stand for. */
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
}

/**
 * A word without what only steers its print: a long hyphen, soft hyphens, joiners, ligatures, full-width forms, letters put together
 * in another way. Raised, circled and styled letters stay what they are: they bear meaning.
 */
export function foldWord(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word
  return word
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u2013/g, '-')
    .replace(/[ﬀ-ﬆĳĲ]/g, (sign) => ligatures[sign] ?? sign)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u00b5/g, '\u03bc')
    .replace(/\u2206/g, '\u0394')
    .normalize('NFC')
}

/** Arrows that differ from the usual ones in length alone. */
const longArrows = '⟵⟶⟷⟸⟹⟺'

/** A sign by its role: one dash, one ellipsis. */
export function foldSign(sign: string): string {
  if (sign === '-' || sign === '--' || sign === '\u2013' || sign === '\u2014' || sign === '\u2015' || sign === '\u2212')
    return '–'
  if (sign === '…' || sign === '...') return '...'
  if (sign === '\u2217') return '*'
  const arrow = longArrows.indexOf(sign)
  if (arrow >= 0) return '←→↔⇐⇒⇔'.charAt(arrow)
  // Where nothing but the print is steered, nothing is meant.
  if (/^[\u00ad\u200b-\u200f\u2060\ufeff]$/.test(sign)) return ''
  return sign.charCodeAt(0) > 127 ? foldWord(sign) : sign
}
