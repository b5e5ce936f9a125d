import type { Token } from '../model/token.ts'

type FormulaToken = Omit<Token, 'spaced'> & { readonly spaced?: boolean }

/** Names, numbers, and signs one by one; `_{…}` and `^{…}` stay with what they are set on where they hold no more braces. */
const piece = /(?:[\p{L}\p{M}]+|[0-9]+(?:[.,][0-9]+)?)(?:[_^]\{[^{}]{1,80}\}|[_^][\p{L}\p{N}])*|\\[\p{L}]+|\s+|[^\s]/gu

/** The canonical form of a formula in running text as tokens, so that a change shows where it is. */
export function canoniseFormula(canonical: string): FormulaToken[] {
  const tokens: FormulaToken[] = []
  let spaced = false
  for (const [printed] of canonical.matchAll(piece)) {
    if (/^\s/.test(printed)) {
      spaced = true
      continue
    }
    const meaning = printed.replace(/([_^])([\p{L}\p{N}])/gu, '$1{$2}')
    tokens.push({ printed, meaning, class: 'formula', ...(tokens.length > 0 ? { spaced } : {}) })
    spaced = false
  }
  return tokens
}
