import type { Citation } from '../../model/citation.ts'
import { findCitations } from '../../model/parse-citation.ts'
import { isIdentifierLine, isNumberLine } from './front-lines.ts'

export interface Identifiers {
  readonly itu: string | null
  readonly iso: string | null
}

/** Characters of a line beside the identifier, beyond which the line is a sentence that cites something. */
const maxBeside = 45

/** The identifiers that lines of a cover, a title block or running heads print. A dated form says more than an undated one. */
export function readIdentifiers(lines: readonly string[]): Identifiers {
  const found: { itu: Named | null; iso: Named | null } = { itu: null, iso: null }
  for (const line of lines) {
    for (const { start, end, citation } of findCitations(line)) {
      if (line.length - (end - start) > maxBeside) continue
      for (const side of ['itu', 'iso'] as const) {
        const named = nameOf(line.slice(start, end), citation, side)
        if (
          named &&
          (found[side] === null || (found[side].number === named.number && !found[side].dated && named.dated))
        )
          found[side] = named
      }
    }
  }
  const date = dateLineOf(lines)
  const itu = found.itu && !found.itu.dated && date ? `${found.itu.printed} ${date}` : (found.itu?.printed ?? null)
  return { itu, iso: found.iso?.printed ?? null }
}

/** The date of an ITU-T cover, on a line of its own: `(10/2016)`. */
export function dateLineOf(lines: readonly string[]): string | undefined {
  return lines.find((line) => /^\((?:[01][0-9]\/)?(?:19|20)[0-9]{2}\)$/.test(line))
}

/** Most identifiers that are kept of one text. */
const maxPrinted = 20

/** Every identifier that running heads and the lines of a cover print, in order, once each. */
export function printedIdentifiers(heads: readonly string[], cover: readonly string[]): readonly string[] {
  const printed = new Set<string>()
  const isIdentifier = (line: string): boolean => isIdentifierLine(line) || isNumberLine(line)
  const bare = cover.map((line) => line.replace(/^Reference number:?\s+/i, ''))
  for (const line of [...heads, ...bare.filter(isIdentifier)])
    for (const { start, end, citation } of findCitations(line)) {
      if (line.length - (end - start) > maxBeside || printed.size >= maxPrinted) continue
      for (const side of ['itu', 'iso'] as const) {
        const named = nameOf(line.slice(start, end), citation, side)
        if (named) printed.add(named.printed)
      }
    }
  return [...printed]
}

interface Named {
  readonly printed: string
  readonly number: string
  readonly dated: boolean
}

/** One half of a citation as the body prints its own identifier: `ITU-T X.500 (10/2016)`, `ISO/IEC 9594-1:2017`. */
function nameOf(printed: string, citation: Citation, side: 'itu' | 'iso'): Named | null {
  const half = citation[side]
  if (half === null) return null
  const parts = printed.split(/\s*[|¦]\s*/)
  const part = parts.find((text) => /ITU|CCITT|Rec/i.test(text) === (side === 'itu')) ?? printed
  const bare = part
    .replace(/^(?:Draft\s+|new\s+)*(?:Rec(?:ommendation)?s?\.?|International Standards?)\s+(?=ITU|CCITT|ISO|IEC)/i, '')
    .replace(/^(ITU-[TRD]|CCITT)\s+Rec(?:ommendation)?s?\.?\s+/i, '$1 ')
    .replace(/\s*\((?:E|en|F|fr)\)$/, '')
    .trim()
  const number = 'part' in half ? `${half.number}-${half.part ?? ''}` : half.number
  return { printed: bare, number, dated: half.date !== null }
}
