import type { Line } from './line.ts'
import type { Tag } from './read-tags.ts'

/**
 * Whether the file says that a line opens a new paragraph; null where it says nothing. Programs put paragraphs into one
 * another, so that what stands in one element may still be several.
 */
export function opensByTag(before: Line, line: Line): boolean | null {
  // Elements are numbered page by page.
  if (before.page !== line.page) return null
  const last = tagOf(before, -1)
  const first = tagOf(line, 1)
  if (last === undefined || first === undefined) return null
  if (last.block === first.block) return false
  // A label stands over what it labels where there is no room beside it.
  return last.role !== 'Lbl' || first.role !== 'LBody'
}

/** Whether the file says that a line is a title. */
export function isTaggedTitle(line: Line): boolean {
  return (
    line.pieces.some(({ tag }) => tag !== undefined) &&
    line.pieces.every(({ tag }) => tag === undefined || /^H[1-6]?$/.test(tag.role))
  )
}

/** Of the last or the first piece of a line that has one. */
function tagOf({ pieces }: Line, step: 1 | -1): Tag | undefined {
  const tagged = step === 1 ? pieces.find(({ tag }) => tag) : pieces.findLast(({ tag }) => tag)
  return tagged?.tag
}
