import type { Pair } from '../model/finding.ts'
import type { Printing } from '../model/printing.ts'

/** The defined terms and abbreviations of both texts, by meaning, in lower case and in the singular. */
export function definedTermsOf(printed: Pair<Printing>): Set<string> {
  const terms = new Set<string>()
  for (const printing of [printed.left, printed.right]) {
    for (const clause of printing.clauses) {
      if (clause.clause.role === 'term' && clause.titleKey) terms.add(singularOf(clause.titleKey.toLowerCase()))
      for (const { block } of clause.blocks)
        if (block.type === 'abbreviation') terms.add(singularOf(block.abbreviation.toLowerCase()))
    }
  }
  return terms
}

/** `relay domain` of `relay domains`, `entry` of `entries`, `DSA` of `DSAs`; `address` and `GPS` are their own. */
export function singularOf(term: string): string {
  if (/[^aeiou]ies$/.test(term)) return `${term.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(term)) return term.slice(0, -2)
  return /[^su]s$/.test(term) && !/is$/.test(term) ? term.slice(0, -1) : term
}
