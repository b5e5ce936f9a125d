import type { Pair } from '../model/finding.ts'
import type { Printing } from '../model/printing.ts'

/** The defined terms and abbreviations of both texts, by meaning, in lower case. */
export function definedTermsOf(printed: Pair<Printing>): Set<string> {
  const terms = new Set<string>()
  for (const printing of [printed.left, printed.right]) {
    for (const clause of printing.clauses) {
      if (clause.clause.role === 'term' && clause.titleKey) terms.add(clause.titleKey.toLowerCase())
      for (const { block } of clause.blocks)
        if (block.type === 'abbreviation') terms.add(block.abbreviation.toLowerCase())
    }
  }
  return terms
}
