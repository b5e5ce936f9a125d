import type { Inline } from '../../model/inline.ts'

export interface AnnexTitle {
  /** `Annex A`, where the title begins with it on a line of its own. */
  readonly label: string | undefined
  readonly title: readonly Inline[]
  /** `(This annex forms an integral part of this Recommendation | International Standard.)`, `(informative)`. */
  readonly status: string | undefined
}

const statusLine =
  /^\(?\s*(?:this (?:annex|appendix)\b.*|(?:non-)?normative|informative|integral part.*|for information)\s*\.?\)?\.?$/i
const statusAtEnd = /\s*(\((?:this (?:annex|appendix) [^()]*|normative|informative)\s*\.?\)\.?)\s*$/i
const labelLine = /^(?:annex|appendix)\s+[A-Z0-9]{1,5}$/i

/**
 * Takes an annex's status out of its title, where it stands on a line of its own or in brackets at the end.
 * Source: NISO STS IEC/ISO Coding Guidelines, B.4.3: common texts carry it in no other place.
 */
export function readAnnexTitle(inlines: readonly Inline[]): AnnexTitle {
  let label: string | undefined
  let status: string | undefined
  const kept: Inline[][] = []
  for (const line of linesOf(inlines)) {
    const printed = printedOf(line)
    if (printed === '') continue
    if (status === undefined && statusLine.test(printed)) status = printed
    else if (label === undefined && kept.length === 0 && labelLine.test(printed)) label = printed
    else kept.push(line)
  }
  const last = kept.at(-1)
  if (status === undefined && last !== undefined) {
    const found = statusAtEnd.exec(printedOf(last))
    if (found !== null) {
      status = found[1]
      const rest = cutEnd(last, found[0].trim().length)
      kept.pop()
      if (rest.length > 0) kept.push(rest)
    }
  }
  const title: Inline[] = []
  for (const line of kept) {
    if (title.length > 0) title.push({ type: 'break', of: 'line' })
    for (const inline of line) title.push(inline)
  }
  return { label, title, status }
}

/** What a printed status says; undefined where it says none. */
export function statusOf(printed: string | undefined): 'normative' | 'informative' | undefined {
  if (printed === undefined) return undefined
  if (/informative|non-?normative|non-?integral|\bnot\b.*\bintegral|for information/i.test(printed))
    return 'informative'
  if (/normative|integral part/i.test(printed)) return 'normative'
  return undefined
}

/** `normative`, `informative`, `normative-annex`, `inform-annex`, `norm`, `inform`. */
export function statusOfType(type: string | undefined): 'normative' | 'informative' | undefined {
  if (type === undefined) return undefined
  if (/^inform/i.test(type)) return 'informative'
  if (/^norm/i.test(type)) return 'normative'
  return undefined
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break' && inline.of !== 'tab') lines.push([])
    else (lines.at(-1) as Inline[]).push(inline)
  }
  return lines
}

function printedOf(line: readonly Inline[]): string {
  let text = ''
  for (const inline of line) text += inline.type === 'break' || inline.type === 'footnote-anchor' ? ' ' : inline.value
  return text.trim()
}

/** A line without its last characters of text. */
function cutEnd(line: readonly Inline[], characters: number): Inline[] {
  const rest = [...line]
  let left = characters
  for (let last = rest.pop(); last !== undefined; last = rest.pop()) {
    if (last.type !== 'text') {
      if (left > 0) continue
      rest.push(last)
      break
    }
    const value = last.value.trimEnd()
    if (value.length > left) {
      const kept = value.slice(0, value.length - left).trimEnd()
      if (kept !== '') rest.push({ ...last, value: kept })
      if (kept !== '') break
      left = 0
    } else left -= value.length
  }
  return rest
}
