import type { ModeEvidence } from '../../model/document.ts'
import { foldLine } from './front-lines.ts'
import { readIdentifiers } from './identifiers.ts'

const statements: readonly (readonly ['common' | 'twin', RegExp])[] = [
  ['twin', /technically aligned (?:with|to|but)[^.\n]{0,120}/i],
  ['twin', /\btwin texts?\b[^.\n]{0,80}/i],
  ['common', /identical text is (?:also )?published as[^\n]{0,80}/i],
  ['common', /\bThis Recommendation \| International Standard\b[^.\n]{0,60}/i],
]

/** A text that lists where it differs from the other body's is a twin: `Differences between Recommendation X.1 and ISO/IEC 1`. */
const differences = /^differences? between .{0,40}\b(?:Recommendation|Rec\.|ITU-T|CCITT)\b.{0,60}\b(?:ISO|IEC)\b/i

/** What a text states of being one of two printings of a text, or aligned with another. Source: Rules for presentation of ITU-T | ISO/IEC common text. */
export function findModeEvidence(
  runningHeads: readonly string[],
  opening: string,
  titles: readonly string[] = [],
): ModeEvidence[] {
  const evidence: ModeEvidence[] = []
  const heads = readIdentifiers(runningHeads)
  if (heads.itu !== null && heads.iso !== null)
    evidence.push({ mode: 'common', from: 'running-heads', printed: `${heads.itu} | ${heads.iso}` })
  for (const [mode, pattern] of statements) {
    const found = pattern.exec(opening)
    if (found) evidence.push({ mode, from: 'statement', printed: foldLine(found[0]) })
  }
  const differing = titles.find((title) => differences.test(title))
  if (differing !== undefined) evidence.push({ mode: 'twin', from: 'statement', printed: foldLine(differing) })
  return evidence
}
