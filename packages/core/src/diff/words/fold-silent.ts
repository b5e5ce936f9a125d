import type { Token } from '../../model/token.ts'
import { carriesMeaning } from '../facts.ts'

/** A token list in which every token means something; what means nothing is printed with the token behind it. */
export interface FoldedTokens {
  readonly tokens: readonly Token[]
  /** What means nothing and has no token behind it: a final full stop. */
  readonly trailing: readonly Token[]
}

/** Folds the tokens without meaning into the print of the next one, so that shown text has no holes. */
export function foldSilent(tokens: readonly Token[]): FoldedTokens {
  if (tokens.every(carriesMeaning)) return { tokens, trailing: [] }
  const folded: Token[] = []
  let silent: Token[] = []
  for (const token of tokens) {
    if (!carriesMeaning(token)) {
      if (token.printed !== '') silent.push(token)
      continue
    }
    const first = silent[0]
    if (!first) folded.push(token)
    else {
      const printed = silent.map((part, at) => (at > 0 && part.spaced ? ' ' : '') + part.printed).join('')
      const rule = token.rule ?? first.rule
      folded.push({
        ...token,
        printed: printed + (token.spaced ? ' ' : '') + token.printed,
        spaced: first.spaced,
        ...(rule ? { rule } : {}),
      })
      silent = []
    }
  }
  return { tokens: folded, trailing: silent }
}
