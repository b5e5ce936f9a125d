/** Signs that are printed alike and are one sign, by their usual form. */
const signs: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u02d7': '-',
  '\u2217': '*',
  '\u22c5': '·',
  '\u2219': '·',
  '\u2022': '·',
  '\u2032': "'",
  '\u2019': "'",
  '"': "''",
  '\u201d': "''",
  '\u02b9': "'",
  '\u2a7d': '≤',
  '\u2a7e': '≥',
  '\u2223': '|',
  '\u2225': '‖',
  '\u2016': '‖',
  '\u22ef': '...',
  '\u2216': '\\',
  '\u2215': '/',
  '\u2044': '/',
  '\u2236': ':',
  '\u223c': '~',
  '\u00ba': '°',
  '\u2206': '\u0394',
  '\u27f5': '←',
  '\u27f6': '→',
  '\u27f7': '↔',
  '\u27f8': '⇐',
  '\u27f9': '⇒',
  '\u27fa': '⇔',
  '\u27fc': '↦',
  // The canonical form has the angle brackets of mathematics for itself.
  '\u27e8': '\u3008',
  '\u27e9': '\u3009',
  '\u2329': '\u3008',
  '\u232a': '\u3009',
}

/** The usual form of a sign. */
export function foldSign(sign: string): string {
  return signs[sign] ?? sign
}

const accents: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u02c6': '^',
  '^': '^',
  '\u0303': '~',
  '\u02dc': '~',
  '~': '~',
  '\u223c': '~',
  '\u0304': '¯',
  '\u0305': '¯',
  '\u00af': '¯',
  '\u02c9': '¯',
  '\u203e': '¯',
  '\u2015': '¯',
  '\u2014': '¯',
  '\u0332': '¯',
  '\u0331': '¯',
  _: '¯',
  '-': '¯',
  '\u2212': '¯',
  '\u2013': '¯',
  '\u0307': '˙',
  '\u02d9': '˙',
  '.': '˙',
  '\u0308': '¨',
  '\u00a8': '¨',
  '..': '¨',
  '\u20db': '\u20db',
  '...': '\u20db',
  '\u20d7': '→',
  '\u2192': '→',
  '\u27f6': '→',
  '\u030c': 'ˇ',
  '\u02c7': 'ˇ',
  '\u0301': '´',
  '\u00b4': '´',
  '\u0300': '`',
  '`': '`',
  '\u0306': '˘',
  '\u02d8': '˘',
  '\u030a': '˚',
  '\u02da': '˚',
  '\u23de': '⏞',
  '\ufe37': '⏞',
  '\u23df': '⏟',
  '\ufe38': '⏟',
}

/** The sign of an accent in one form; null where the characters are none. */
export function accentOf(printed: string): string | null {
  return accents[printed.trim()] ?? null
}

/** The accents of mathematics among the combining characters. An acute or a cedilla belongs to the letters of a word. */
export const combiningAccents = /^[\u0302-\u0305\u0307\u0308\u030c\u0331\u0332\u20d7]$/

const combining: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  '¯': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
  ˇ: '\u030c',
}

/** The combining character that prints an accent over one letter. */
export function combiningOf(accent: string, under: boolean): string | null {
  return under ? (accent === '¯' ? '\u0332' : null) : (combining[accent] ?? null)
}
