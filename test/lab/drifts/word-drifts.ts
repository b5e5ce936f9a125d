import type { Grade, Kind } from '../../../packages/core/src/index.ts'
import { type Drift, type Expected, gradeOf, type Level, pick, splice } from './drift.ts'
import type { Holder, Prose } from './lab-text.ts'

/** A change of words that may be made wherever the words stand in prose. */
interface Swap {
  readonly find: RegExp
  readonly to: (found: string, chance: () => number) => string
  /** Kinds that are right beside the one of the row. */
  readonly also: readonly Kind[]
  readonly level: Level
}

/** What a finding may be called where it is not in plain text. */
const kindOfHolder: Readonly<Record<Holder, readonly Kind[]>> = {
  text: [],
  item: ['list-changed'],
  note: ['note-changed'],
  definition: ['definition-changed'],
  'entry-note': ['note-changed'],
  'table-note': ['note-changed', 'table-changed'],
  'table-footnote': ['footnote-changed', 'table-changed'],
  footnote: ['footnote-changed'],
}

function swap(
  name: string,
  row: Kind,
  level: Level,
  find: RegExp,
  to: string | Swap['to'],
  also: readonly Kind[] = [],
): Drift {
  const made: Swap = { find, to: typeof to === 'string' ? () => to : to, also, level }
  return {
    name,
    kind: row,
    make: (text, chance) => {
      const places = text.prose().flatMap((prose) => placesIn(prose, made))
      const place = pick(places, chance)
      if (!place) return null
      const { prose, at, found } = place
      const by = made.to(found, chance)
      splice(text, prose.line, prose.from + at, found.length, by)
      return expected(prose, row, made, found, by)
    },
  }
}

/** Where the words stand outside the marks of the notation. */
function placesIn(prose: Prose, { find }: Swap): { prose: Prose; at: number; found: string }[] {
  const bare = prose.value.replace(/(?<![_^])\{[^}]*\}/g, (mark) => '\u0000'.repeat(mark.length))
  return [...bare.matchAll(new RegExp(find.source, `${find.flags}g`))].map((match) => ({
    prose,
    at: match.index,
    found: match[0],
  }))
}

function expected({ line, holder }: Prose, row: Kind, { also, level }: Swap, found: string, by: string): Expected {
  const [gone, come] = wordsThatDiffer(found, by)
  return {
    kinds: [row, ...also, ...kindOfHolder[holder]],
    grades: gradesIn(holder, level, line.binding),
    clauses: [line.clause],
    gone,
    come,
  }
}

/** Words and signs of each of two phrases that the other has not. */
function wordsThatDiffer(from: string, to: string): readonly [string[], string[]] {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const [left, right] = [words(from), words(to)]
  return [left.filter((word) => !right.includes(word)), right.filter((word) => !left.includes(word))]
}

function gradesIn(holder: Holder, level: Level, binding: boolean): readonly Grade[] {
  if (level === 4) return ['typographic']
  const body = gradeOf(level, { binding }, level < 3)
  const lowered = gradeOf(level, { binding: false }, level < 3)
  switch (holder) {
    case 'text':
    case 'item':
      return [body]
    case 'definition':
      return level < 3 ? [body] : ['technical']
    case 'table-note':
      return level < 3 ? [body] : ['structural', 'editorial', 'technical']
    case 'table-footnote':
      return level < 3 ? [body, 'technical'] : ['technical', 'structural', 'editorial']
    // Notes to entry may hold provisions.
    case 'entry-note':
      return level < 3 ? [body, lowered] : ['structural', 'editorial']
    case 'note':
      return level < 3 ? [lowered] : ['structural', 'editorial']
    case 'footnote':
      return level < 3 ? [lowered, 'structural'] : ['structural', 'editorial']
  }
}

const other = (...choices: readonly string[]): Swap['to'] => {
  return (found, chance) =>
    pick(
      choices.filter((choice) => choice !== found),
      chance,
    ) as string
}
const counted = /(?<![\p{L}\p{N}.,:/^_–-] ?|\b(?:type|class|ISO|Part|Step) )\d+(?: \d{3})*(?:\.\d+)?(?= [a-z%°])/u
const units: Readonly<Record<string, string>> = {
  ms: 's',
  s: 'ms',
  octets: 'bits',
  m: 'km',
  bit: 'octets',
  J: 'mJ',
  '%': '‰',
  dBm: 'dBW',
  V: 'mV',
  '°C': '°F',
}

/** Drifts of single words, numbers and signs in running prose. */
export const wordDrifts: readonly Drift[] = [
  swap('shall to should', 'requirement-changed', 0, /\bshall\b/, 'should'),
  swap('shall to may', 'requirement-changed', 0, /\bshall\b(?! not)/, 'may'),
  swap('shall to can', 'requirement-changed', 0, /\bshall\b(?! not)/, 'can'),
  swap('shall to will', 'requirement-changed', 0, /\bshall\b/, 'will'),
  swap('should to shall', 'requirement-changed', 0, /\bshould\b/, 'shall'),
  swap('should to may', 'requirement-changed', 0, /\bshould\b(?! not)/, 'may'),
  swap('may to can', 'requirement-changed', 0, /\bmay\b/, 'can'),
  swap('may to shall', 'requirement-changed', 0, /\bmay\b/, 'shall'),
  swap('can to may', 'requirement-changed', 0, /\bcan\b(?!not)/, 'may'),
  swap('must to shall', 'requirement-changed', 2, /\bmust\b/, 'shall'),
  swap('must to should', 'requirement-changed', 0, /\bmust\b/, 'should'),
  swap('shall be to is', 'requirement-changed', 0, /\bshall be\b/, 'is'),
  swap('is required to', 'requirement-changed', 0, /\bmay(?= [a-z])(?! not)/, 'is required to'),
  swap('is recommended to', 'requirement-changed', 0, /\bshall(?= [a-z])(?! (?:not|be))/, 'is recommended to', [
    'wording-changed',
  ]),
  swap(
    'not inserted',
    'negation-changed',
    0,
    /\b(?:shall|should|may|is|are|does)\b(?= [a-z])(?! not)/,
    (verb) => `${verb} not`,
    ['requirement-changed'],
  ),
  swap(
    'not dropped',
    'negation-changed',
    0,
    /\b(?:shall|should|is|are|does|may) not\b/,
    (found) => found.replace(' not', ''),
    ['requirement-changed'],
  ),
  swap('only dropped', 'negation-changed', 0, / only(?= [a-z])/, '', ['condition-changed']),
  swap(
    'only inserted',
    'negation-changed',
    0,
    /\b(?:shall|may)\b(?= [a-z]+ )(?! (?:not|be))/,
    (verb) => `${verb} only`,
    ['condition-changed', 'requirement-changed'],
  ),
  swap('at least inserted', 'negation-changed', 0, /(?<=[a-z] )(?=\d+(?: \d{3})* [a-z])/, 'at least ', [
    'condition-changed',
    'value-changed',
  ]),
  swap('at least to at most', 'negation-changed', 0, /\bat least\b/, 'at most', ['condition-changed', 'value-changed']),
  swap('any to all', 'negation-changed', 0, /\bany\b(?= [a-z])/, 'all'),
  swap('each to any', 'negation-changed', 0, /\b[Ee]ach\b(?= [a-z])(?! other)/, (found) =>
    found === 'each' ? 'any' : 'Any',
  ),
  swap('all to most', 'negation-changed', 0, /\ball\b(?= [a-z])/, 'most'),
  swap('no to a', 'negation-changed', 0, /\bno\b(?= [a-z])(?! (?:more|longer))/, 'a'),
  swap('neither to each', 'negation-changed', 0, /\bneither\b/, 'each'),
  swap('never to always', 'negation-changed', 0, /\bnever\b/, 'always'),
  swap('cannot to can', 'negation-changed', 0, /(?<=\bcan)not\b/, '', ['requirement-changed']),
  swap('number', 'value-changed', 0, counted, (found) =>
    found.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
  ),
  swap('number of another size', 'value-changed', 0, counted, (found) => `${found}0`),
  swap(
    'unit',
    'value-changed',
    0,
    /(?<=\d )(?:ms|s|octets|m|bit|J|%|dBm|V|°C)(?![\p{L}])/u,
    (unit) => units[unit] ?? unit,
  ),
  swap('decimal places', 'value-changed', 0, /(?<=\d)\.(?=\d+ [a-zA-Z])/, ''),
  swap('decimal digit', 'value-changed', 0, /(?<=\d\.)\d(?= [a-zA-Z])/, (digit) => String((Number(digit) + 1) % 10)),
  swap('sign', 'value-changed', 0, /(?<= )-(?=\d)/, '+'),
  swap('sign lost', 'value-changed', 0, /(?<= )-(?=\d)/, ''),
  swap(
    'exponent',
    'value-changed',
    0,
    /\^\{-?\d+\}/,
    (found) => found.replace(/\d(?=\})/, (digit) => String((Number(digit) + 1) % 10)),
    ['formula-changed'],
  ),
  swap('sign of an exponent', 'value-changed', 0, /\^\{-\d+\}/, (found) => found.replace('-', ''), ['formula-changed']),
  swap('range', 'value-changed', 0, /(?<= to )\d+(?= |\.$)/, (found) => String(Number(found) + 1)),
  swap('range to list', 'condition-changed', 0, /(?<=\d) to (?=\d+(?: |\.$))/, ' and ', [
    'value-changed',
    'wording-changed',
  ]),
  swap(
    'hexadecimal',
    'value-changed',
    0,
    /0x[0-9A-F]+/,
    (found) => found.replace(/.$/, (digit) => (digit === '7' ? '8' : '7')),
    ['identifier-changed'],
  ),
  swap('string of bits', 'value-changed', 0, /(?<=')[01]{4}(?=')/, '0111', ['identifier-changed']),
  swap(
    'string of octets',
    'value-changed',
    0,
    /'[0-9A-F]{2}'H/,
    (found) => found.replace(/(?<='.)./, (digit) => (digit === 'C' ? 'D' : 'C')),
    ['identifier-changed'],
  ),
  swap('date', 'value-changed', 0, /\d{4}-\d{2}-\d{2}/, (found) => found.replace(/.$/, '9'), ['identifier-changed']),
  swap('number in words', 'value-changed', 0, /\b(?:two|three|four)\b/, other('two', 'three', 'four', 'six')),
  swap('ordinal', 'value-changed', 0, /\b(?:first|second|last)\b(?= [a-z])/, other('first', 'second', 'last'), [
    'wording-changed',
    'condition-changed',
  ]),
  swap('and to or', 'condition-changed', 0, /(?<=[a-z]) and (?=[a-z])/, ' or '),
  swap('or to and', 'condition-changed', 0, /(?<=[a-z]) or (?=[a-z])/, ' and '),
  swap('if to unless', 'condition-changed', 0, /(?<=[a-z]) if (?=[a-z])/, ' unless ', ['negation-changed']),
  swap('unless to if', 'condition-changed', 0, /(?<=[a-z]) unless (?=[a-z])/, ' if ', ['negation-changed']),
  swap(
    'greater to less',
    'condition-changed',
    0,
    /\b(?:greater|longer|less|fewer|earlier) than\b/,
    other('greater than', 'less than'),
    ['value-changed', 'negation-changed'],
  ),
  swap('before to after', 'condition-changed', 0, /\b(?:before|after)\b(?= [a-z])/, other('before', 'after')),
  swap('either dropped', 'condition-changed', 0, /, or both\b/, '', ['negation-changed']),
  swap('when added', 'condition-changed', 0, /(?<=[a-z]{4})\.(?= [A-Z]|$)/, ' if the link is free.', [
    'wording-changed',
    'text-missing',
  ]),
  swap('except dropped', 'condition-changed', 0, /, (?:except|unless) (?:[^.\u0000]*)(?=\.)/, '', [
    'negation-changed',
    'value-changed',
    'requirement-changed',
    'cross-reference-changed',
    'text-missing',
  ]),
  swap('resource name', 'identifier-changed', 0, /urn:[a-z:]+(?=:[a-z]+\b)/, (found) => `${found}s`),
  swap(
    'wording',
    'wording-changed',
    3,
    /(?<=[a-z] )(?:carried out|described|intended|receives|computes|selected|useful|near|determines|installed|counts|observed|measured|computed|informed)(?= [a-z])/,
    (found) => wordFor[found] ?? 'made',
  ),
  swap(
    'word inserted',
    'wording-changed',
    3,
    /(?<=\b(?:the|a|The|A) )(?=(?:relay|beacon|registrar|message|test|answer|clock|link)\b)/,
    'given ',
  ),
  swap('spelling', 'spelling-changed', 4, /\b(?:behaviour|colour|neighbours)\b/, (found) => found.replace('our', 'or')),
  swap(
    'misspelling',
    'spelling-changed',
    4,
    /(?<=[a-z] )(?:registrar|transmission|temperature|installed|probability|measured)(?= [a-z])/,
    (found) => found.replace(/(?<=..)[aei]/, ''),
  ),
  swap('comma added', 'punctuation-changed', 4, /(?<=[a-z]{3}) (?=by the |in the |with the |of the )/, ', '),
  swap('full stop dropped', 'punctuation-changed', 4, /(?<=[a-z]{3})\.$/, ''),
  swap(
    'capital',
    'typography-changed',
    4,
    /(?<=[a-z] (?:the|of|a) )(?:number|content|order|state|share|way|period|time)(?= [a-z])/,
    (found) => found.charAt(0).toUpperCase() + found.slice(1),
  ),
  swap('value left open', 'unresolved-editing', 2, /(?<=[a-z] )\d+(?= (?:s|ms|octets|hops|V|messages)\b)/, 'TBD', [
    'value-changed',
  ]),
]

const wordFor: Readonly<Record<string, string>> = {
  described: 'explained',
  useful: 'handy',
  near: 'close to',
  observed: 'seen',
  receives: 'gets',
  selected: 'chosen',
  measured: 'taken',
}
