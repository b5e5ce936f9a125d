import type { Token, TokenClass } from '../model/token.ts'

/**
 * Lexical items of ASN.1 and of code at large, alternatives in order. White space is no item. Source: Rec. ITU-T X.680
 * | ISO/IEC 8824-1, clause 12: a `--` comment ends at the next `--` or the end of the line.
 */
const asn1Comment = String.raw`--(?:[^\n-]|-(?!-))*(?:--|(?=\n)|$)|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/`
const otherComment = String.raw`/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*|<!--(?:[^-]|-(?!->))*-->`
const items = String.raw`|(?<string>"(?:[^"\\]|\\.|"")*"|'[0-9A-Fa-f \n]*'[BH])|(?<number>-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\b)|(?<word>[\p{L}_&@$#][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)|(?<sign>::=|\.\.\.|\.\.|\[\[|\]\]|[<>=!:]=|&&|\|\||<<|>>|\S)`
const asn1 = new RegExp(`(?<comment>${asn1Comment})${items}`, 'gu')
const other = new RegExp(`(?<comment>${otherComment})${items}`, 'gu')

/** The tokens of a piece of code: comments apart, white space gone, everything else exactly as printed. */
export function canoniseCode(value: string, language: string | null): Token[] {
  const pattern = isAsn1(value, language) ? asn1 : other
  const tokens: Token[] = []
  let end = 0
  for (const found of value.matchAll(pattern)) {
    const groups = found.groups as Record<string, string | undefined>
    const printed = found[0]
    const spaced = found.index > end
    end = found.index + printed.length
    if (groups['comment'] !== undefined) {
      const words = printed.replace(/^(?:--|\/\*|\/\/|<!--)|(?:--|\*\/|-->)$/g, '').replace(/\s+/g, ' ').trim()
      tokens.push({ printed, meaning: `⟦comment ${words}⟧`, class: 'phrase', spaced })
      continue
    }
    const kind: TokenClass = groups['number'] !== undefined || groups['string'] !== undefined ? 'number' : groups['word'] !== undefined ? 'identifier' : 'punctuation'
    tokens.push({ printed, meaning: printed, class: kind, spaced })
  }
  return tokens
}

function isAsn1(value: string, language: string | null): boolean {
  if (language !== null) return /^asn\.?1?$/i.test(language)
  return /::=|\bDEFINITIONS\b|\bSEQUENCE\s*\{/.test(value)
}
