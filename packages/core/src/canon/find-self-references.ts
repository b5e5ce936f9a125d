import type { Span } from './span.ts'

const pattern = /\b[Tt]his (?:Recommendation ?\| ?(?:part of )?International Standard|part of (?:the )?(?:International Standard|ISO(?:\/IEC)? [0-9]+(?:-[0-9]+)?)|document|International Standard|Recommendation)(?![\p{L}\p{N}])/gu

/** `this Recommendation | International Standard`, `this document`: what the text calls itself. A descriptive term is text. */
export function findSelfReferences(folded: string): Span[] {
  return [...folded.matchAll(pattern)].map((found) => ({
    start: found.index, end: found.index + found[0].length, class: 'phrase', meaning: '⟦self⟧', rule: 'self-reference',
  }))
}
