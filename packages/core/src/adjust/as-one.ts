import type { Token } from '../model/token.ts'
import type { HousePattern, HousePatterns } from './house-patterns.ts'
import { longestFirst, type Matched, matchAt, replaced } from './reword.ts'

/**
 * Puts one token for either wording of a house rule, wherever it stands: by such tokens two texts are paired, and never
 * compared.
 */
export function asOne(
  tokens: readonly Token[],
  rules: readonly HousePatterns[],
  fold: (printed: string) => string,
): readonly Token[] {
  const patterns = rules
    .flatMap(({ rule, left, right }): { readonly id: string; readonly pattern: HousePattern }[] => [
      { id: rule.id, pattern: left },
      { id: rule.id, pattern: right },
    ])
    .sort(longestFirst)
  const found: Matched[] = []
  for (let at = 0; at < tokens.length; at++) {
    for (const { id, pattern } of patterns) {
      const alike = at + pattern.length <= tokens.length ? matchAt(tokens, pattern, at, fold) : null
      if (alike === null) continue
      found.push({ from: at, to: at + pattern.length, alike, id })
      at += pattern.length - 1
      break
    }
  }
  return found.length === 0 ? tokens : replaced(tokens, found)
}
