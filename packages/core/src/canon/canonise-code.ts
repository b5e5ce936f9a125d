import type { Token, TokenClass } from '../model/token.ts'

/**
 * Lexical items of ASN.1 and of code at large, alternatives in order; white space is no item. Strings and comments
 * that may run over lines are found by their ends, so that one that never ends costs one look.
 * Source: Rec. ITU-T X.680 | ISO/IEC 8824-1, clause 12.
 */
const item = /(?<bits>'[0-9A-Fa-f \n]{0,2000}'[BH])|(?<number>(?:0[xX][0-9A-Fa-f]+|[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\p{L}\p{N}_]))|(?<word>[\p{L}_&@$#][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)|::=|:=|\.\.\.|\.\.|\[\[|\]\]|[<>=!]=|&&|\|\||<<|>>|\S/uy
const blank = /\s+/y

/** How a comment or string opens and ends. A `--` comment of ASN.1 ends at the next `--` or at the end of its line. */
interface Enclosed {
  readonly open: string
  readonly close: string
  readonly comment: boolean
  readonly asn1?: boolean
}

const enclosed: readonly Enclosed[] = [
  { open: '--', close: '--', comment: true, asn1: true },
  { open: '/*', close: '*/', comment: true },
  { open: '<!--', close: '-->', comment: true, asn1: false },
  { open: '//', close: '\n', comment: true, asn1: false },
  { open: '"', close: '"', comment: false },
]

/** The tokens of a piece of code: comments apart, white space gone, everything else exactly as printed. */
export function canoniseCode(value: string, language: string | null): Token[] {
  const code = value.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/\u00ad/g, '')
  const asn1 = isAsn1(code, language)
  const tokens: Token[] = []
  const endless = new Set<Enclosed>()
  let at = 0
  while (at < code.length) {
    blank.lastIndex = at
    const space = blank.exec(code)
    const start = at + (space?.[0].length ?? 0)
    if (start >= code.length) break
    const whole = enclosedAt(code, start, asn1, endless)
    if (whole) {
      at = start + whole.printed.length
      tokens.push({ ...whole, spaced: space !== null })
      continue
    }
    item.lastIndex = start
    const found = item.exec(code) as RegExpExecArray
    const [printed] = found
    const { bits, number, word } = found.groups as Record<string, string | undefined>
    const kind: TokenClass = bits !== undefined || number !== undefined ? 'number' : word !== undefined ? 'identifier' : 'punctuation'
    tokens.push({ printed, meaning: printed, class: kind, spaced: space !== null })
    at = start + printed.length
  }
  return tokens
}

function enclosedAt(code: string, start: number, asn1: boolean, endless: Set<Enclosed>): Omit<Token, 'spaced'> | null {
  for (const kind of enclosed) {
    if (!code.startsWith(kind.open, start) || (kind.asn1 !== undefined && kind.asn1 !== asn1) || endless.has(kind)) continue
    const from = start + kind.open.length
    let end = code.indexOf(kind.close, from)
    if (kind.open === '--') {
      const line = code.indexOf('\n', from)
      if (line >= 0 && (end < 0 || line < end)) end = line - kind.close.length
      else if (end < 0) end = code.length - kind.close.length
      const printed = code.slice(start, Math.max(from, end + kind.close.length))
      return { printed, meaning: commentMeaning(printed, kind), class: 'phrase' }
    }
    if (end < 0 && kind.close === '\n') end = code.length
    if (end < 0) {
      // Nothing closes it here, nor any later one.
      endless.add(kind)
      continue
    }
    const printed = code.slice(start, kind.close === '\n' ? end : end + kind.close.length)
    return kind.comment ? { printed, meaning: commentMeaning(printed, kind), class: 'phrase' } : { printed, meaning: printed.replace(/\s*\n\s*/g, ' '), class: 'number' }
  }
  return null
}

function commentMeaning(printed: string, { open, close }: Enclosed): string {
  const inner = printed.slice(open.length, printed.length > open.length && printed.endsWith(close) ? printed.length - close.length : undefined)
  return `⟦comment ${inner.replace(/\s+/g, ' ').trim()}⟧`
}

function isAsn1(code: string, language: string | null): boolean {
  if (language !== null) return /^asn\.?1?$/i.test(language)
  return /::=|\bDEFINITIONS\b|\bSEQUENCE\s*\{/.test(code)
}
