import type { Token, TokenClass } from '../model/token.ts'

/**
 * Lexical items of ASN.1 and of code at large, alternatives in order; white space is no item. Strings and comments
 * that may run over lines are found by their ends, so that one that never ends costs one look.
 * Source: Rec. ITU-T X.680 | ISO/IEC 8824-1, clause 12.
 */
const item =
  /(?<bits>'[0-9A-Fa-f \n]{0,2000}'[BH])|(?<number>(?:0[xX][0-9A-Fa-f]+|[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\p{L}\p{N}_]))|(?<word>[\p{L}_&@$#][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)|::=|:=|\.\.\.|\.\.|\[\[|\]\]|[<>=!]=|&&|\|\||<<|>>|\S/uy
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
      if (whole.kind.comment) pushComment(tokens, whole.printed, whole.kind, space !== null)
      else
        tokens.push({
          printed: whole.printed,
          meaning: whole.printed.replace(/\s*\n\s*/g, ' '),
          class: 'number',
          spaced: space !== null,
        })
      continue
    }
    item.lastIndex = start
    const found = item.exec(code) as RegExpExecArray
    const [printed] = found
    const { bits, number, word } = found.groups as Record<string, string | undefined>
    const kind: TokenClass =
      bits !== undefined || number !== undefined ? 'number' : word !== undefined ? 'identifier' : 'punctuation'
    tokens.push({ printed, meaning: printed, class: kind, spaced: space !== null })
    at = start + printed.length
  }
  return tokens
}

function enclosedAt(
  code: string,
  start: number,
  asn1: boolean,
  endless: Set<Enclosed>,
): { readonly printed: string; readonly kind: Enclosed } | null {
  for (const kind of enclosed) {
    if (!code.startsWith(kind.open, start) || (kind.asn1 !== undefined && kind.asn1 !== asn1) || endless.has(kind))
      continue
    const from = start + kind.open.length
    let end = code.indexOf(kind.close, from)
    if (kind.open === '--') {
      const line = code.indexOf('\n', from)
      const lineEnd = line < 0 ? code.length : line
      return { printed: code.slice(start, end < 0 || lineEnd < end ? lineEnd : end + kind.close.length), kind }
    }
    if (end < 0 && kind.close === '\n') end = code.length
    if (end < 0) {
      // Nothing closes it here, nor any later one.
      endless.add(kind)
      continue
    }
    return { printed: code.slice(start, kind.close === '\n' ? end : end + kind.close.length), kind }
  }
  return null
}

/** A comment word by word between two signs that say it is one, whichever way the language opens and closes it. */
function pushComment(tokens: Token[], printed: string, { open, close }: Enclosed, spaced: boolean): void {
  const closed = printed.length >= open.length + close.length && close !== '\n' && printed.endsWith(close)
  const inner = printed.slice(open.length, closed ? -close.length : undefined)
  tokens.push({ printed: open, meaning: '⟦comment⟧', class: 'phrase', spaced })
  let end = 0
  for (const word of inner.matchAll(/[\p{L}\p{N}_]+|[^\s]/gu)) {
    tokens.push({ printed: word[0], meaning: `⟦comment ${word[0]}⟧`, class: 'phrase', spaced: word.index > end })
    end = word.index + word[0].length
  }
  tokens.push({
    printed: closed ? close : '',
    meaning: '⟦comment-end⟧',
    class: 'phrase',
    spaced: closed && end < inner.length,
  })
}

function isAsn1(code: string, language: string | null): boolean {
  if (language !== null) return /^asn\.?1?$/i.test(language)
  return /::=|\bDEFINITIONS\b|\bSEQUENCE\s*\{/.test(code)
}
