const lead =
  /^(?:the following|for the purposes?|none\b|void|this (?:recommendation|international standard|technical (?:report|specification)|part of|document|standard|specification|(?:sub)?clause|annex))/i

/**
 * Whether the text under a number in the clause of definitions defines nothing: it speaks of the terms that follow, or of
 * the text that uses them. `This Recommendation makes use of the following terms defined in X.200:`
 */
export function speaksOfTerms(text: string): boolean {
  return lead.test(text)
}
