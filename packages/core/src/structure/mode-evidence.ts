import type { ModeEvidence } from '../model/document.ts'
import { foldLine } from './front-lines.ts'
import { readIdentifiers } from './identifiers.ts'

const statements: readonly (readonly ['common' | 'twin', RegExp])[] = [
  ['twin', /technically aligned (?:with|to|but)[^.\n]{0,120}/i],
  ['twin', /\btwin texts?\b[^.\n]{0,80}/i],
  ['common', /identical text is (?:also )?published as[^\n]{0,80}/i],
  ['common', /\bThis Recommendation \| International Standard\b[^.\n]{0,60}/i],
]

/** What a text states of being one of two printings of a text, or aligned with another. Source: Rules for presentation of ITU-T | ISO/IEC common text. */
export function findModeEvidence(runningHeads: readonly string[], opening: string): ModeEvidence[] {
  const evidence: ModeEvidence[] = []
  const heads = readIdentifiers(runningHeads)
  if (heads.itu !== null && heads.iso !== null)
    evidence.push({ mode: 'common', from: 'running-heads', printed: `${heads.itu} | ${heads.iso}` })
  for (const [mode, pattern] of statements) {
    const found = pattern.exec(opening)
    if (found) evidence.push({ mode, from: 'statement', printed: foldLine(found[0]) })
  }
  return evidence
}
