/** Largest number written in roman numerals or letters; beyond it digits are written, so that no label grows long. */
const maxLetters = 32_767

/** Writes a number as a list level asks: `upperRoman` 4 is `IV`. Unknown formats are written in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value)
    case 'lowerLetter':
      return letters(value, 'a')
    case 'upperLetter':
      return letters(value, 'A')
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'ordinal':
      return `${value}${ordinalSuffix(value)}`
    case 'hex':
      return value.toString(16).toUpperCase()
    case 'numberInDash':
      return `- ${value} -`
    case 'decimalEnclosedParen':
      return `(${value})`
    case 'decimalEnclosedFullstop':
      return `${value}.`
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'chicago':
      return value < 1 || value > maxLetters
        ? String(value)
        : ('*†‡§'[(value - 1) % 4] ?? '').repeat(Math.ceil(value / 4))
    default:
      return String(value)
  }
}

/** `a` to `z`, then `aa`, `bb`: Word repeats the letter. */
function letters(value: number, first: string): string {
  if (value < 1 || value > maxLetters) return value < 1 ? '' : String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

// biome-ignore format: a table reads as one.
const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > maxLetters) return value < 1 ? '' : String(value)
  let rest = value
  let out = ''
  for (const [size, numeral] of numerals) {
    while (rest >= size) {
      out += numeral
      rest -= size
    }
  }
  return out
}

function ordinalSuffix(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
