/**
 * The Symbol font, from 20 to 7E and from A0 to FE. Word stores its characters as the code itself or as F000 + code.
 * Characters without a Unicode counterpart of their own have the usual one: the serif and sans-serif `®` are both `®`.
 * Source: Adobe, Symbol encoding.
 */
const symbolLow = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh =
  '€ϒ′≤/∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** What standards print in Wingdings: marks, boxes, bullets and arrows. */
// biome-ignore format: a table reads as one.
const wingdings: Readonly<Record<number, string>> = {
  108: '●', 109: '❍', 110: '■', 111: '□', 112: '❐', 113: '❑', 114: '❒', 115: '⬧', 116: '⧫', 117: '◆', 118: '❖',
  119: '⬥', 128: '⓪', 158: '·', 159: '•', 161: '○', 162: '⭕', 163: '◉', 164: '◎', 167: '▪', 168: '◻', 171: '★',
  213: '⌫', 214: '⌦', 216: '➢', 220: '➲', 223: '←', 224: '→', 225: '↑', 226: '↓', 227: '↖', 228: '↗', 229: '↙',
  230: '↘', 231: '←', 232: '→', 233: '↑', 234: '↓', 239: '⇦', 240: '⇨', 241: '⇧', 242: '⇩', 243: '⇔', 244: '⇕',
  251: '✗', 252: '✓', 253: '☒', 254: '☑', 40: '☎', 74: '☺', 76: '☹', 32: ' ',
}

/** Wingdings 2 and 3, the same way. */
const wingdings2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 163: '□', 151: '●' }
const wingdings3: Readonly<Record<number, string>> = { 102: '←', 103: '→', 104: '↑', 105: '↓', 125: '▶', 132: '◀' }

/** Fonts of pictures other than Symbol. */
const pictureFonts = /^(?:Wingdings|Webdings|MT Extra|Marlett|Monotype Sorts|Zapf ?Dingbats|ITC Zapf Dingbats)/i

function isSymbol(font: string): boolean {
  return font === 'Symbol' || font === 'SymbolMT' || font === 'Euclid Symbol'
}

/** Whether the characters of a font are pictures and not the letters of their codes. Asked for every run of a text. */
export function isSymbolFont(font: string): boolean {
  return font !== '' && (isSymbol(font) || ('WwMmZzIi'.includes(font.charAt(0)) && pictureFonts.test(font)))
}

/**
 * The Unicode character that a symbol font prints for a code; undefined where the table does not know it. Private-use
 * characters in a font that is no symbol font are taken for Symbol, which is what Word made them for.
 */
export function symbolCharacter(code: number, font: string): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (font === 'Wingdings') return wingdings[low]
  if (font === 'Wingdings 2') return wingdings2[low]
  if (font === 'Wingdings 3') return wingdings3[low]
  if (font === 'MT Extra')
    return low === 0x4c ? '⋯' : low === 0x4d ? '⋮' : low === 0x4f ? '⋱' : low === 0x68 ? 'ℏ' : undefined
  if (pictureFonts.test(font)) return undefined
  if (low >= 0x20 && low <= 0x7e) return symbolLow[low - 0x20]
  if (low === 0xf0) return undefined
  return low >= 0xa0 && low <= 0xfe ? symbolHigh[low - 0xa0] : undefined
}

const privateUse = /[\uf020-\uf0ff]/

/**
 * Replaces what a symbol font prints otherwise than its codes say. Word has one font for characters up to U+007F and
 * `otherFont` for the rest. `unknown` is called for each code that is in no table.
 */
export function unsymbol(
  text: string,
  font: string,
  otherFont: string,
  unknown: (code: number, font: string) => void,
): string {
  const lowIsSymbol = isSymbolFont(font)
  const highIsSymbol = isSymbolFont(otherFont)
  if (!lowIsSymbol && !highIsSymbol && !privateUse.test(text)) return text
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isPrivate = code >= 0xf020 && code <= 0xf0ff
    const isSymbol = code < 0x80 ? lowIsSymbol && code >= 0x20 : highIsSymbol
    // Above U+00FF a character is what it says, whatever the font: Word falls back to another font for it.
    if (!isPrivate && !(isSymbol && code <= 0xff)) {
      out += text[i]
      continue
    }
    const itsFont = code < 0x80 || (lowIsSymbol && !highIsSymbol) ? font : otherFont
    const character = symbolCharacter(code, itsFont)
    if (character === undefined && code !== 0xa0) unknown(code, itsFont)
    out += character ?? text[i]
  }
  return out
}
