import type { Token } from '../../model/token.ts'
import { foldDates } from './fold-date.ts'
import { singularUnit } from './unit-words.ts'

/** Words that editors write for one another; each row means one thing. */
const rows = [
  '0 zero',
  '1 one',
  '2 two',
  '3 three',
  '4 four',
  '5 five',
  '6 six',
  '7 seven',
  '8 eight',
  '9 nine',
  '10 ten',
  '11 eleven',
  '12 twelve',
  '13 thirteen',
  '14 fourteen',
  '15 fifteen',
  '16 sixteen',
  '17 seventeen',
  '18 eighteen',
  '19 nineteen',
  '20 twenty',
  '30 thirty',
  '40 forty',
  '50 fifty',
  '60 sixty',
  '70 seventy',
  '80 eighty',
  '90 ninety',
  '1/2 ½',
  '1/4 ¼',
  '3/4 ¾',
  '1st first',
  '3rd third',
  '4th fourth',
  '5th fifth',
  'each every',
  'ms millisecond milliseconds',
  's second seconds',
  'µs microsecond microseconds',
  'ns nanosecond nanoseconds',
  'min minute minutes',
  'h hour hours',
  'd day days',
  'm metre metres meter meters',
  'km kilometre kilometres',
  'mm millimetre millimetres',
  '% percent per-cent',
  'byte bytes B octet octets',
  'bit bits',
  'bit/s bits/s bit/second bits/second b/s bps',
  'kbit/s kbits/s kbit/second kbits/second kb/s kbps',
  'Mbit/s Mbits/s Mbit/second Mbits/second Mb/s Mbps',
  'Gbit/s Gbits/s Gbit/second Gbits/second Gb/s Gbps',
  'Hz hertz',
  'kHz kilohertz',
  'MHz megahertz',
  'V volt volts',
  'A ampere amperes',
  'W watt watts',
  'kg kilogram kilograms',
  '– to through',
  '≤ less-than-or-equal-to at-most',
  '≥ greater-than-or-equal-to at-least',
  '= equals equal-to',
  '< less-than',
  '> greater-than',
  '≠ not-equal-to',
  'if provided',
  '± +/-',
  'see cf cf.',
  'versus vs vs.',
  'etc etc. and-so-on',
  'example e.g e.g. eg for-example',
  'that-is i.e i.e. ie',
  'kB/s kbytes/s kbyte/s koctets/s',
  'MB/s Mbytes/s Mbyte/s',
] as const

const keys = new Map<string, string>()
for (const row of rows) {
  const [key = '', ...words] = row.split(' ')
  for (const word of words) keys.set(word, key)
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\ba minimum of\b/g, 'at-least'],
  [/\ba maximum of\b/g, 'at-most'],
  [/\b(?:no|not) ((?:be )?)(?:less|fewer|lower|smaller|shorter) than\b(?! or equal)/g, '$1at-least'],
  [/\b(?:no|not) ((?:be )?)(?:more|greater|larger|higher|longer) than\b(?! or equal)/g, '$1at-most'],
  [/\bdoes not exceed\b/g, 'is at-most'],
  [/\bnot exceed\b/g, 'be at-most'],
  [/(?<= |^)([0-9.]+(?: [^ ]+)?) or (?:more|greater|higher|above)\b/g, 'at-least $1'],
  [/(?<= |^)([0-9.]+(?: [^ ]+)?) or (?:less|fewer|lower|below)\b/g, 'at-most $1'],
  [/\bat least\b/g, 'at-least'],
  [/\bat most\b/g, 'at-most'],
  [/\bup to\b/g, 'at-most'],
  [/\bless than or equal to\b/g, 'less-than-or-equal-to'],
  [/\bgreater than or equal to\b/g, 'greater-than-or-equal-to'],
  [/\bnot equal to\b/g, 'not-equal-to'],
  [/\bequal to\b/g, 'equal-to'],
  [/\bless than\b/g, 'less-than'],
  [/\b(?:greater|more) than\b/g, 'greater-than'],
  [/\bcannot\b/g, 'can not'],
  [/\bdoesn't\b/g, 'does not'],
  [/\bdon't\b/g, 'do not'],
  [/\bisn't\b/g, 'is not'],
  [/\baren't\b/g, 'are not'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bper cent\b/g, 'percent'],
  [/\btwo times\b/g, 'twice'],
  [/\bthree times\b/g, 'thrice'],
  [/\b(?:an?|one) hundred\b/gi, '100'],
  [/\b(?:an?|one) thousand\b/gi, '1000'],
  [/\ban? half\b/gi, '1/2'],
  [/\ba dozen\b/gi, '12'],
  [/\bplus or minus\b/gi, '±'],
  [/\+ ?\/ ?[-–] ?/g, '±'],
  [/± /g, '±'],
  [/\bfor example\b/gi, 'for-example'],
  [/\bthat is\b/gi, 'that-is'],
  [/\band so on\b/gi, 'and-so-on'],
]

/**
 * Whether two runs of tokens say the same in other words: `three` and `3`, `ms` and `milliseconds`, `1–5` and
 * `1 to 5`, `does not` and `doesn't`. Still a finding: it is one text.
 */
export function sameInOtherWords(a: readonly Token[], b: readonly Token[]): boolean {
  if (a.length === 0 || b.length === 0 || a.some((token) => token.target) || b.some((token) => token.target))
    return false
  return keyOf(a) === keyOf(b)
}

/** A word of the language, whose capital says nothing: `Three`. A sign of a unit with another case is another unit. */
const isWord = /^\p{Lu}?\p{Ll}{2,}$/u

function keyOf(tokens: readonly Token[]): string {
  let text = ''
  tokens.forEach((token, at) => {
    // `8-bit` and `8 bits`.
    if (/^[-–]$/.test(token.meaning) && tokens[at + 1]?.class === 'unit') return
    const apart = token.spaced || text === '' || token.class === 'unit' || token.meaning === '–'
    text += (apart ? ' ' : '') + (token.class === 'unit' ? singularUnit(token.meaning) : token.meaning)
  })
  // `for example,` and `e.g.`: the comma goes with the words.
  text = text
    .replace(/\u03bc/g, '\u00b5')
    .replace(/–(?=\S)/g, '– ')
    .replace(/(?<=\p{L}\.?),$/u, '')
    .trim()
  text = foldDates(text)
  for (const [pattern, key] of phrases) text = text.replace(pattern, key)
  return text
    .split(/\s+/)
    .map((word) => keys.get(word) ?? (isWord.test(word) ? keys.get(word.toLowerCase()) : undefined) ?? word)
    .join(' ')
}
