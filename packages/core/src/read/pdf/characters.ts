import { symbolCharacter } from '../docx/symbols.ts'
import type { PdfFont } from './page-marks.ts'

const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/** Characters of Latin 1 that the Symbol font prints; others there are its codes, read as if they were letters. */
const inSymbol = '°±×÷¬©®µ·'

/** The italic h of mathematics, which Unicode had before the others. */
const planckConstant = '\u210e'
/** Script, fraktur and double-struck letters: other names than the plain ones. */
const styled = /[\u{1d49c}-\u{1d56b}]/u

/** Fonts of mathematics print their letters upright, bold and italic under codes of their own: the font says so already. */
function plainLetter(unicode: string): string {
  return styled.test(unicode) ? unicode : unicode.normalize('NFKC')
}

/** The text of a glyph: ligatures as their letters, private codes of symbol fonts as what they print. */
export function readCharacter(unicode: string, font: PdfFont): string {
  const code = unicode.charCodeAt(0)
  if (code === 0xd835 || unicode === planckConstant) return plainLetter(unicode)
  if (code < 0xe000) {
    if (code >= 0xa1 && code <= 0xff && font.symbol === 'Symbol' && !inSymbol.includes(unicode))
      return symbolCharacter(code, 'Symbol') ?? unicode
    return code === 0xad ? '-' : unicode
  }
  if (code >= 0xfb00 && code <= 0xfb06) return ligatures[unicode] ?? unicode
  if (code >= 0xf020 && code <= 0xf0ff) return symbolCharacter(code, font.symbol ?? 'Symbol') ?? unicode
  return unicode
}

/** Marks that join, and the operators of mathematics that print nothing, which browsers print from MathML: `2⁢x`. */
const invisible = /^[\u200c-\u200f\u2060-\u2064]+$/

/** Whether a glyph prints nothing, not even white. */
export function isInvisible(unicode: string): boolean {
  return unicode >= '\u200c' && unicode <= '\u2064' && invisible.test(unicode)
}

/** Whether a character says nothing: a control code, a private one, the sign for a character that is not known. */
export function isUnknown(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd
}
