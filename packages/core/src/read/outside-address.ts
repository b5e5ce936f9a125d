/** Whether a link leads to a place outside the text. */
export function isOutside(href: string): boolean {
  return /^(?:https?|ftp|mailto|urn|doi):/i.test(href.trim())
}
