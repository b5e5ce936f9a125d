import type { HouseRule } from '../model/adjustment.ts'
import type { TokenClass } from '../model/token.ts'

/** A lexical unit as the lexer of the texts gives it. */
export interface HouseLexeme {
  readonly class: TokenClass
  readonly meaning: string
}

/** Cuts a wording as the texts are cut. */
export type HouseLexer = (text: string) => readonly HouseLexeme[]

/** One word or sign of a wording, or what stands for one. */
export type HouseItem =
  | { readonly type: 'word'; readonly text: string; readonly class: TokenClass }
  | { readonly type: 'any'; readonly name: string }

/** A wording as what is looked for, item by item: matching it costs its length. */
export type HousePattern = readonly HouseItem[]

/** Most words and signs of a wording. */
export const longestWording = 40

/** The items of a wording. `{name}` stands for any one word or sign. */
export function patternOf(wording: string, lexer: HouseLexer): HousePattern {
  return wording
    .split(/(\{[a-z][a-z0-9]{0,20}\})/)
    .flatMap((part, at): HouseItem[] =>
      at % 2 === 1
        ? [{ type: 'any', name: part.slice(1, -1) }]
        : lexer(part).map(({ meaning, class: kind }) => ({ type: 'word', text: meaning, class: kind })),
    )
}

/** A house rule ready to be looked for. */
export interface HousePatterns {
  readonly rule: HouseRule
  readonly left: HousePattern
  readonly right: HousePattern
}
