import type { TokenClass } from '../model/token.ts'

const rows: readonly (readonly [TokenClass, string])[] = [
  ['modal', 'shall should may must can could might ought'],
  ['negation', 'not no never neither nor without none nothing nowhere nobody'],
  ['quantifier', 'all any each every some only exactly solely both always sometimes usually'],
  ['connective', 'and or if when whenever unless except otherwise until whether either provided iff xor'],
  ['number', 'zero one two three four five six seven eight nine ten eleven twelve sixteen twice half'],
]

/** Words that carry a class of their own, lower case. */
export const wordClasses: ReadonlyMap<string, TokenClass> = new Map(rows.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))

/**
 * Expressions of several words that carry one meaning. Longest first. A negation inside an expression stays a token
 * of its own. Source: ISO/IEC Directives, Part 2, Tables 3 to 7.
 */
export const phrases: readonly { readonly class: TokenClass; readonly pattern: string }[] = [
  { class: 'comparison', pattern: 'less than or equal to|greater than or equal to|more than or equal to|smaller than or equal to|larger than or equal to|less than|greater than|more than|fewer than|smaller than|larger than|higher than|lower than|longer than|shorter than|equal to|equals' },
  { class: 'quantifier', pattern: 'at least|at most|no more than|not more than|no less than|not less than|up to|one or more|zero or more' },
  { class: 'modal', pattern: 'can optionally|has to|have to|(?<=\\b(?:is|are) )to(?= be\\b)|(?<=\\b(?:is|are|be|not) )(?:required|recommended|permitted|allowed|prohibited|forbidden|mandatory|optional|obligatory|able|necessary|possible)(?: (?:to|from|that)\\b)?|need(?= not\\b)' },
]

/** Units after a number. One letter or more, as printed: case tells `m` from `M`. */
export const units: ReadonlySet<string> = new Set(
  ('% ‰ ° °C °F K Hz kHz MHz GHz THz s ms µs μs us ns ps min h d m mm cm km nm µm μm um dm in ft pt px pixel pixels bit bits byte bytes octet octets B kB KB MB GB TB KiB MiB GiB kbit Mbit Gbit ' +
  'kbit/s Mbit/s Gbit/s bit/s b/s kb/s Mb/s Gb/s kB/s MB/s GB/s dB dBm dBi dBW dBc V mV kV µV W mW kW µW A mA µA Ω kΩ MΩ F µF nF pF H mH µH J kJ C N Pa kPa MPa bar g kg mg µg t l ml cd lm lx mol Bq Gy Sv rad sr ' +
  'seconds second milliseconds millisecond microseconds microsecond minutes minute hours hour days day weeks week months month years year metres metre meters meter kilometres samples sample frames frame symbols symbol characters character words word lines line percent per-cent ticks tick dpi ppi ppm').split(' '),
)
