import type { ParagraphRole } from '../../model/raw.ts'

/** Whether a text begins like the caption of a table or of a figure. */
export function captionRole(printed: string): ParagraphRole | undefined {
  if (/^\s*table\b/i.test(printed)) return 'table-caption'
  return /^\s*fig(?:ure|\.)/i.test(printed) ? 'figure-caption' : undefined
}
