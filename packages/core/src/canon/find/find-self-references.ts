import type { TextContext } from '../text-context.ts'
import type { Span } from './span.ts'

const dual = String.raw`(?:ITU-T )?Recommendation ?\| ?(?:part of )?(?:ISO\/IEC )?International Standard`
const ownRec = String.raw`(?:(?:ITU-T )?Rec(?:ommendation|\.)? (?:ITU-T )?(?<rec>[A-Z]\.[0-9]+(?:\.[0-9]+)*) ?\| ?)?`
const part = String.raw`part of (?:the )?(?:International Standard|${ownRec}ISO(?:\/IEC)? (?<number>[0-9]+)(?:-(?<part>[0-9]+))?)`
const pattern = new RegExp(
  String.raw`\b[Tt]his (?:(?<both>${dual}|${part}|document)|(?<iso>International Standard|Technical (?:Report|Specification)(?: ?\| ?Recommendation)?)|(?<itu>(?:ITU-T )?Recommendation|(?<=[Tt]erms defined in this )recommendation))(?![\p{L}\p{N}]| ?\|)`,
  'gu',
)

/**
 * `this Recommendation | International Standard`, `this document`: what the text calls itself. A body's own word is
 * one only in its own printing or where nobody knows whose it is. A descriptive term is text.
 */
export function findSelfReferences(folded: string, text: TextContext): Span[] {
  const spans: Span[] = []
  for (const found of folded.matchAll(pattern)) {
    const { iso, itu, rec, number, part: partNumber } = found.groups as Record<string, string | undefined>
    // `this part of ISO/IEC 9594` is the text where that is its number.
    const own = text.self?.iso
    if (number && (number !== own?.number || (partNumber !== undefined && partNumber !== own.part))) continue
    if (rec && rec !== text.self?.itu?.number) continue
    if ((itu && text.publisher === 'iso-iec') || (iso?.startsWith('Technical') && text.publisher === 'itu-t')) continue
    spans.push({
      start: found.index,
      end: found.index + found[0].length,
      class: 'phrase',
      meaning: '⟦self⟧',
      rule: 'self-reference',
    })
  }
  return spans
}
