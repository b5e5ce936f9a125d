import type { TokenClass } from '../../model/token.ts'

const rows: readonly (readonly [TokenClass, string])[] = [
  ['modal', 'shall should may must can could might ought'],
  ['negation', 'not no never neither nor without none nothing nowhere nobody hardly scarcely seldom rarely'],
  [
    'quantifier',
    'all any each every some only exactly solely both always sometimes usually normally typically approximately several many most few',
  ],
  [
    'connective',
    'and or if when whenever unless except otherwise until whether either provided iff xor then else whereas',
  ],
  ['comparison', 'equals exceed exceeds exceeded exceeding'],
  [
    'number',
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen twice thrice half hundred thousand million first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth twentieth',
  ],
]

/** Words that carry a class of their own, lower case. */
export const wordClasses: ReadonlyMap<string, TokenClass> = new Map(
  rows.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** How an expression of several words goes on behind its first one. */
interface PhraseTail {
  readonly class: TokenClass
  /** Anchored; matches from the end of the first word. */
  readonly tail: RegExp
  /** The word before has to be one of these. */
  readonly after?: ReadonlySet<string>
}

const be = new Set(['is', 'are', 'be', 'been', 'being', 'was', 'were', 'not', 'it', 'also', 'only'])
const isAre = new Set(['is', 'are'])
const phrase = (
  kind: TokenClass,
  words: string,
  tail: RegExp,
  after?: ReadonlySet<string>,
): (readonly [string, PhraseTail])[] =>
  words.split(' ').map((word) => [word, { class: kind, tail, ...(after ? { after } : {}) }] as const)

/**
 * Expressions of several words that carry one meaning, by their first word. A negation before an expression stays a
 * token of its own. Sources: ISO/IEC Directives, Part 2, Tables 3 to 7; Author's guide for drafting ITU-T Recommendations.
 */
export const phrasesByWord: ReadonlyMap<string, PhraseTail> = new Map([
  ...phrase(
    'comparison',
    'less greater more smaller larger fewer higher lower longer shorter',
    / +than(?: +or +equal +to)?\b/y,
  ),
  ...phrase('comparison', 'equal', / +to\b/y),
  ...phrase('connective', 'even', / +(?:if|when)\b/y),
  ...phrase('connective', 'regardless irrespective', / +of\b/y),
  ...phrase('connective', 'where', / +(?:possible|appropriate|applicable|practicable|feasible)\b/y),
  ...phrase('negation', 'fails fail failed', / +to\b/y),
  ...phrase('negation', 'other', / +than\b/y),
  ...phrase('connective', 'as', / +(?:long|soon|far) +as\b/y),
  ...phrase('connective', 'in', / +case\b(?! +of)/y),
  ...phrase('quantifier', 'about around roughly nearly almost', /(?= +[0-9])/y),
  ...phrase('quantifier', 'at', / +(?:least|most)\b/y),
  ...phrase('quantifier', 'up', / +to\b/y),
  ...phrase('quantifier', 'no', / +(?:more|less|fewer|greater|later|earlier) +than\b/y),
  ...phrase('quantifier', 'one zero two', / +or +more\b/y),
  ...phrase('modal', 'can', / +optionally\b/y),
  ...phrase('modal', 'has have needs', / +to\b/y),
  ...phrase('modal', 'ought', / +to\b/y),
  // `does not need to`, not `there is no need to`.
  ...phrase('modal', 'need', /(?= +not\b)|(?<!\b(?:an?|the|no|any|this|that) +need) +to\b/y),
  // One word, though its stops end no sentence.
  ...phrase('word', 'e', /\. ?g\./y),
  ...phrase('word', 'i', /\. ?e\./y),
  // `is to be set`, `are to return`; not `is to the left of`.
  ...phrase(
    'modal',
    'to',
    /(?= +\p{Ll})(?! +(?:the|a|an|this|that|these|those|its|their|each|any|all|some|one|another)\b)/uy,
    isAre,
  ),
  ...phrase(
    'modal',
    'required recommended permitted allowed prohibited forbidden mandatory optional obligatory able unable necessary possible impossible permissible acceptable advisable',
    /(?: +(?:to|from|that)\b)?/y,
    be,
  ),
])

/** Units after a number. One letter or more, as printed: case tells `m` from `M`. */
export const units: ReadonlySet<string> = new Set(
  (
    '% ‰ ° °C °F K Hz kHz MHz GHz THz s ms µs us ns ps min h d m mm cm km nm µm um dm ft pt px pixel pixels bit bits byte bytes octet octets B kB KB MB GB TB KiB MiB GiB kbit Mbit Gbit Tbit ' +
    'kbit/s Mbit/s Gbit/s Tbit/s bit/s bits/s b/s kb/s Mb/s Gb/s kB/s MB/s GB/s kbps Mbps Gbps bps dB dBm dBi dBW dBc V mV kV µV W mW kW MW µW A mA µA Ω kΩ MΩ F µF nF pF H mH µH J kJ C N Pa kPa hPa MPa bar g kg mg µg t l ml cd lm lx mol Bq Gy Sv rad sr ' +
    'm/s km/h rad/s cd/m V/m W/m N/m kg/m samples/s frames/s symbols/s pixels/s octets/s bytes/s fps ' +
    'seconds second milliseconds millisecond microseconds microsecond nanoseconds nanosecond minutes minute hours hour days day weeks week months month years year metre metres meter meters kilometres samples sample frames frame symbols symbol characters character words word lines line percent per-cent ticks tick cycles cycle degrees degree dpi ppi ppm'
  ).split(' '),
)

/** Units that are no words, so that they are units in brackets too: `Delay (ms)`. */
export function isUnitSign(text: string): boolean {
  return units.has(text) && !/^\p{Ll}{4,}$/u.test(text)
}
