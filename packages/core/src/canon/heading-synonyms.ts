import type { Clause } from '../model/document.ts'
import type { Token } from '../model/token.ts'

/** Titles of one and the same clause in the two house styles. Lower case, words only. */
const synonyms: readonly { readonly meaning: string; readonly rule: string; readonly titles: ReadonlySet<string> }[] = [
  {
    meaning: '⟦definitions⟧',
    rule: 'definitions-head',
    titles: new Set([
      'definitions',
      'terms and definitions',
      'terms definitions and abbreviations',
      'terms definitions and abbreviated terms',
      'terms definitions symbols and abbreviated terms',
      'terms and definitions and abbreviations',
      'terms definitions and symbols',
      'definitions and terms',
    ]),
  },
  {
    meaning: '⟦abbreviations⟧',
    rule: 'abbreviation-layout',
    titles: new Set([
      'abbreviations',
      'abbreviated terms',
      'symbols and abbreviated terms',
      'abbreviations and acronyms',
      'abbreviations and symbols',
      'symbols and abbreviations',
      'acronyms and abbreviations',
      'symbols and abbreviated terms and definitions',
    ]),
  },
  {
    meaning: '⟦normative references⟧',
    rule: 'reference-layout',
    titles: new Set(['normative references', 'references', 'normative reference']),
  },
  {
    meaning: '⟦bibliography⟧',
    rule: 'bibliography-layout',
    titles: new Set(['bibliography', 'informative references']),
  },
]

/** One token for a title that one house style words so and the other otherwise. */
export function headingMeaning(tokens: readonly Token[], clause: Clause, without?: ReadonlySet<string>): Token[] {
  if (clause.role === 'term') return [...tokens]
  const words = tokens
    .filter((token) => token.class !== 'punctuation')
    .map((token) => token.meaning)
    .join(' ')
    .toLowerCase()
  const found = synonyms.find((row) => row.titles.has(words))
  if (!found || without?.has(found.rule)) return [...tokens]
  const printed = tokens
    .map((token) => (token.spaced ? ' ' : '') + token.printed)
    .join('')
    .trim()
  return [{ printed, meaning: found.meaning, class: 'phrase', rule: found.rule, spaced: false }]
}
