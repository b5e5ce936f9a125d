import type { RuleId } from './rule.ts'

/**
 * What sort of meaning a token carries. Judgement depends on it: a changed `modal` is another matter than a
 * changed `word`.
 */
export type TokenClass =
  | 'word'
  /** `shall`, `should`, `may`, `can`, `must`, `is required to` … one token for the whole expression, polarity apart. */
  | 'modal'
  /** `not`, `no`, `never`, `without`, `neither`, `cannot` … */
  | 'negation'
  /** `all`, `any`, `each`, `only`, `at least`, `exactly` … */
  | 'quantifier'
  /** `and`, `or`, `if`, `when`, `unless`, `except`, `otherwise` … */
  | 'connective'
  /** `less than`, `≤`, `equal to`, `greater than or equal to` … */
  | 'comparison'
  /** A value with its sign, exponent and script: `1.5`, `2^32`, `0x1F`, `'0101'B`. */
  | 'number'
  /** `Mbit/s`, `ms`, `%`. */
  | 'unit'
  /** `bit_depth_luma_minus8`, `CamelCase`, OIDs, URNs, URLs, media types. */
  | 'identifier'
  /** A cited document, parsed. */
  | 'citation'
  /** A reference to a clause, annex, table, figure, formula, note or list item of the same text. */
  | 'cross-reference'
  /** A formula in canonical form, or an opaque one by its hash. */
  | 'formula'
  | 'image'
  /** A canonical phrase that a rule made: `⟦self⟧`, `⟦boilerplate definitions⟧`. */
  | 'phrase'
  | 'punctuation'

/** One word, number, sign or canonical phrase. Texts are compared by `meaning`; reports print `printed`. */
export interface Token {
  /** Exactly as in the source: `This Recommendation | International Standard`. */
  readonly printed: string
  /** What it is equal to: `⟦self⟧`. The same as `printed` where no rule spoke. Empty: printed, and without meaning of its own. */
  readonly meaning: string
  readonly class: TokenClass
  /** The permitted-difference rule that set `meaning`, if one did. */
  readonly rule?: RuleId
  /** White space stands before it in the source. */
  readonly spaced: boolean
  /** What a cross-reference points at; compared after alignment, by the place it leads to. */
  readonly target?: Target
}

/** What a cross-reference points at in its own text. */
export interface Target {
  readonly kind:
    | 'clause'
    | 'annex'
    | 'appendix'
    | 'table'
    | 'figure'
    | 'formula'
    | 'note'
    | 'example'
    | 'list-item'
    | 'reference'
  /** The printed number or letter: `8.2`, `A`, `II`, `6-1`, `b`. */
  readonly number: string
  /** The target's id in the file, where the format has one. */
  readonly anchor?: string
  /** Where the link in the file leads, if that is another place than its words name. */
  readonly elsewhere?: { readonly kind: Target['kind']; readonly number: string }
}

/** Classes of which a capital is another name: `mW` and `MW`, `K` and `k`. */
const named: ReadonlySet<TokenClass> = new Set(['unit', 'identifier', 'citation', 'formula'])

/** What a token is, wherever in a sentence it stands: the capital that a word has at the beginning is print. */
export function wordKey({ class: kind, meaning, target }: Token): string {
  if (target) return `${target.kind} ${target.number}`
  return named.has(kind) ? meaning : meaning.toLowerCase()
}

/** A word of capitals and digits, of one or of many: `DIB`, `DSAs`. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word)
}

/** Whether words are printed in capitals throughout: nobody can tell which of them are acronyms. */
export function isInCapitals(tokens: readonly Token[]): boolean {
  return tokens.some(({ printed }) => /\p{Lu}/u.test(printed)) && !tokens.some(({ printed }) => /\p{Ll}/u.test(printed))
}
