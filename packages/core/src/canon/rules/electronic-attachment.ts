import type { CanonRule } from './canon-rule.ts'

export const electronicAttachment: CanonRule = {
  id: 'electronic-attachment',
  row: 'L-30',
  sentence: 'The list of electronic attachments of the ITU printing may be missing from the other.',
  driftWhen: 'It is drift when the files differ.',
  source: 'Practice of ITU-T',
  scope: ['front-matter'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [],
  counterExamples: [],
}

const attachment = /^https?:\/\/(?:(?:www|handle)\.itu\.int|standards\.iso\.org)\/\S*?\/([^/?#\s]+\.[A-Za-z0-9]{1,5})$/

/** A file of the text that each body keeps in its own place; null for any other address. */
export function attachmentOf(address: string): string | null {
  const [, name = null] = attachment.exec(address) ?? []
  return name === null || /\.(?:html?|aspx?|php)$/i.test(name) ? null : `⟦attachment ${name}⟧`
}
