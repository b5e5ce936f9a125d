import type { Token } from '../../model/token.ts'

/** A hyphen where a line ends, which the text itself does not tell from one of the word: a reader marks it as optional. */
const optional = '\u00ad-'

/** Words broken at the ends of lines, joined where the other text has them whole and not with a hyphen. */
export function joinBrokenWords(tokens: readonly Token[], others: () => readonly Token[]): readonly Token[] {
  if (!tokens.some(isBroken)) return tokens
  const printed = new Set<string>()
  for (const other of others()) {
    printed.add(other.meaning)
    if (isBroken(other)) printed.add(joined(other))
  }
  return tokens.map((token) =>
    isBroken(token) && !printed.has(token.meaning) && printed.has(joined(token))
      ? { ...token, meaning: joined(token), rule: 'unicode-form' as const }
      : token,
  )
}

function isBroken({ class: kind, printed }: Token): boolean {
  return kind === 'word' && printed.includes(optional)
}

function joined({ printed }: Token): string {
  return printed.replaceAll(optional, '')
}
