import type { Token } from '../model/token.ts'

/** What a run of text is printed as: some differences are permitted in one place and drift in another. */
export type Where = 'body' | 'heading' | 'title' | 'caption' | 'note' | 'definition' | 'term' | 'reference' | 'cell' | 'list-item' | 'abbreviation'

/** Lets the place speak: letter case in headings, the article and full stop of a definition, the signs of a reference. */
export function meaningOfPlace(tokens: Token[], where: Where): Token[] {
  switch (where) {
    case 'heading':
      return tokens.map((token) => foldCase(token, 'heading-case'))
    case 'title':
      return foldTitle(tokens, 'title-form')
    case 'caption':
      return silenceLastStop(withoutContinuation(tokens), 'caption-form')
    case 'definition':
      return silenceLastStop(foldFirst(silenceArticle(tokens)), 'term-entry-form')
    case 'reference':
      return foldReference(tokens)
    default:
      return tokens
  }
}

function foldCase(token: Token, rule: string): Token {
  if (token.class !== 'word' && token.class !== 'modal' && token.class !== 'connective' && token.class !== 'quantifier' && token.class !== 'negation' && token.class !== 'number') return token
  const meaning = token.meaning.toLowerCase()
  return meaning === token.meaning ? token : { ...token, meaning, rule }
}

/** `– Part 2:` goes, `:` and `–` are one, letter case is folded. */
function foldTitle(tokens: readonly Token[], rule: string): Token[] {
  const folded: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const [number, colon] = [tokens[at + 1], tokens[at + 2]]
    if (/^part$/i.test(token.meaning) && number?.class === 'number' && (colon === undefined || /^[:–]$/.test(colon.meaning))) {
      for (const part of [token, number, colon]) if (part) folded.push({ ...part, meaning: '', rule })
      at += 2
    } else if (/^[:–]$/.test(token.meaning)) folded.push({ ...token, meaning: '–', rule })
    else folded.push(foldCase(token, rule))
  }
  // A dropped part leaves two signs where the other printing has one.
  return folded.map((token, at) => {
    const before = folded.slice(0, at).findLast((other) => other.meaning !== '')
    return token.meaning === '–' && (before === undefined || before.meaning === '–') ? { ...token, meaning: '', rule } : token
  })
}

function silenceLastStop(tokens: readonly Token[], rule: string): Token[] {
  const last = tokens.at(-1)
  return last?.meaning === '.' ? [...tokens.slice(0, -1), { ...last, meaning: '', rule }] : [...tokens]
}

/** `(continued)`, `(concluded)`, `(1 of 3)` behind a caption: where the page ended. */
function withoutContinuation(tokens: readonly Token[]): Token[] {
  const open = tokens.findLastIndex((token) => token.meaning === '(')
  const tail = tokens.slice(open).map((token) => token.meaning.toLowerCase()).join(' ')
  if (open < 0 || !/^\( (?:continued|concluded|end|[0-9]+ of [0-9]+) \)$/.test(tail)) return [...tokens]
  return tokens.map((token, at) => (at >= open ? { ...token, meaning: '', rule: 'caption-form' } : token))
}

function silenceArticle(tokens: readonly Token[]): Token[] {
  const [first] = tokens
  return first && tokens.length > 1 && /^(?:a|an|the)$/i.test(first.meaning) ? [{ ...first, meaning: '', rule: 'term-entry-form' }, ...tokens.slice(1)] : [...tokens]
}

/** The first letter of a definition is capital in one printing and small in the other. */
function foldFirst(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((token) => token.meaning !== '')
  const first = tokens[at]
  if (!first || first.class === 'identifier' || !/^\p{Lu}\p{Ll}/u.test(first.meaning)) return [...tokens]
  const meaning = first.meaning.charAt(0).toLowerCase() + first.meaning.slice(1)
  return tokens.map((token, index) => (index === at ? { ...first, meaning, rule: 'term-entry-form' } : token))
}

/** A bullet before and a full stop behind an entry, the comma after its number, quotes around its title: layout. */
function foldReference(tokens: readonly Token[]): Token[] {
  return foldTitle(tokens, 'reference-layout').map((token, at, all) => {
    const edge = at === 0 || at === all.length - 1
    const layout = (/^[.,;]$/.test(token.meaning) && (edge || all[at - 1]?.class === 'citation')) || /^["“”]$/.test(token.meaning) || (at === 0 && token.meaning === '–')
    return layout ? { ...token, meaning: '', rule: 'reference-layout' } : token
  })
}
