/** Rights, patents, drafts, and what may be done with the copy: publishers print such sentences around every text. */
const publishersWords =
  /copyright|©|reproduc|permission|patent|intellectual property|draft|licen[cs]e|comments?\b|voluntary|\bISO\/CS\b|secretariat/i

/**
 * Whether a text says what has to be done, and is none of the sentences that publishers print around every text: what
 * binds is text, even where a cover, a table of contents or the back pages stand.
 */
export function isProvision(text: string): boolean {
  return /(?<![\p{L}"“‘'])(?:shall|must)(?![\p{L}"”’'])/u.test(text) && !publishersWords.test(text)
}
