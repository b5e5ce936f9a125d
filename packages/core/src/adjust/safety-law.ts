import type { TokenClass } from '../model/token.ts'
import type { HouseItem, HousePattern } from './house-patterns.ts'

/** What judges single words beside their class: given by the stages that know. */
export interface LawTerms {
  /** Whether a word is a unit where it stands behind a number. */
  readonly isUnit: (word: string) => boolean
  /** Whether one word stands for the other only where the meaning turns round: `enabled`, `disabled`. Lower case. */
  readonly areOpposites: (left: string, right: string) => boolean
}

/** Classes of words and signs that a wording may change. */
const free = new Set<TokenClass>(['word', 'punctuation', 'phrase'])
/** Two capitals or more name something: `DSA`, `PDUs`. */
const abbreviation = /^\p{Lu}{2,}s?$/u
/** Conditions that are worded either way. */
const conditions = new Set(['if', 'when', 'whenever'])

/**
 * The word by which two wordings break the safety law: they may never be equal where they differ in a modal verb, a negation, a
 * number, a unit, an identifier, or in what bounds, counts or joins. Null where they keep it. What stands for any word must
 * stand once on both sides, in the same order: it may stand for such a word too.
 */
export function breachOf(left: HousePattern, right: HousePattern, terms: LawTerms): string | null {
  const [a, b] = [weighty(left, terms), weighty(right, terms)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    if (a[at]?.key !== b[at]?.key) return (a[at] ?? b[at])?.printed ?? ''
  }
  for (const side of [left, right]) {
    const names = side.flatMap((item) => (item.type === 'any' ? [item.name] : []))
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined) return `{${twice}}`
  }
  const [wordsA, wordsB] = [wordsOf(left), wordsOf(right)]
  const onlyA = wordsA.filter((word) => !wordsB.includes(word))
  const onlyB = wordsB.filter((word) => !wordsA.includes(word))
  for (const word of onlyA) {
    const other = onlyB.find((candidate) => terms.areOpposites(word, candidate))
    if (other !== undefined) return other
  }
  return null
}

interface Weighty {
  readonly key: string
  readonly printed: string
}

function weighty(pattern: HousePattern, { isUnit }: LawTerms): Weighty[] {
  return pattern.flatMap((item): Weighty[] => {
    if (item.type === 'any') return [{ key: `any ${item.name}`, printed: `{${item.name}}` }]
    if (free.has(item.class) && !isUnit(item.text) && !abbreviation.test(item.text)) return []
    return [{ key: keyOf(item), printed: item.text }]
  })
}

/** Letter case tells identifiers and units apart, not verbs. */
function keyOf(item: Extract<HouseItem, { type: 'word' }>): string {
  const lower = item.text.toLowerCase()
  if (item.class === 'connective' && conditions.has(lower)) return 'connective condition'
  const cased = item.class === 'identifier' || item.class === 'unit' || item.class === 'word' || item.class === 'number'
  return `${item.class} ${cased && item.class !== 'number' ? item.text : lower}`
}

function wordsOf(pattern: HousePattern): string[] {
  return pattern.flatMap((item) => (item.type === 'word' && item.class === 'word' ? [item.text.toLowerCase()] : []))
}
