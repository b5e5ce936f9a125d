import { elementsIn, rawText, type XmlElement } from '../sts/sts-xml.ts'
import { markOfItem, numberedItems } from './html-to-sts.ts'
import type { PageStyles } from './page-styles.ts'

/** Longest title of a clause of an annex that is no heading of the page, in characters. */
const maxTitle = 120

/**
 * The numbers of headings that stand in numbered lists, as word processors write chapters: a heading is an item, and
 * its subclauses are items of a list in its list, which goes on from item to item through the page.
 */
export function headingNumbers(lists: readonly XmlElement[], styles: PageStyles): ReadonlyMap<XmlElement, string> {
  const found = new Map<XmlElement, string>()
  const path: string[] = []
  for (const list of lists) visit(list, 0, path, found, styles)
  return found
}

/** Recursion is as deep as the page, which is checked before. */
function visit(
  list: XmlElement,
  depth: number,
  path: string[],
  found: Map<XmlElement, string>,
  styles: PageStyles,
): void {
  const counts = new Map(numberedItems(list))
  for (const part of elementsIn(list)) {
    if (part.name === 'ol') visit(part, depth + 1, path, found, styles)
    if (part.name !== 'li') continue
    const mark = markOfItem(part, list, counts.get(part) ?? 1, styles).replace(/\)$/, '')
    const isAnnex = depth === 0 && /^[A-Z]{1,2}$/.test(mark)
    const head = headOf(part, isAnnex, depth > 0 && /^[A-Z]/.test(path[0] ?? ''))
    if (head !== undefined && mark !== '' && path.length >= depth) {
      path.length = depth
      path.push(mark)
      found.set(head, isAnnex ? `Annex ${mark}` : path.join('.'))
    }
    for (const inner of elementsIn(part)) if (inner.name === 'ol') visit(inner, depth + 1, path, found, styles)
  }
}

/** The heading that an item begins with. Heads of annexes, and of clauses in them, may be paragraphs. */
function headOf(item: XmlElement, isAnnex: boolean, inAnnex: boolean): XmlElement | undefined {
  const [first] = elementsIn(item)
  if (first === undefined) return undefined
  const text = rawText(first).replace(/\s+/g, ' ').trim()
  if (/^h[1-6]$/.test(first.name)) return /^(?:\d|annex|appendix)/i.test(text) || text === '' ? undefined : first
  if (first.name !== 'p') return undefined
  if (isAnnex) return /^\((?:informative|normative)\)/i.test(text) ? first : undefined
  return inAnnex && text !== '' && text.length <= maxTitle && /[\p{L}\p{N})]$/u.test(text) ? first : undefined
}
