import { rawText, type XmlElement } from '../sts/sts-xml.ts'
import type { Page } from './page.ts'

/** What sellers write where a preview ends. Source: the ISO Online Browsing Platform and national bodies' shops. */
const notice =
  /only\s+informative\s+sections\s+of\s+standards\s+are\s+publicly\s+available|to\s+view\s+the\s+full\s+content,?\s+you\s+will\s+need\s+to\s+purchase|(?:end\s+of\s+(?:the\s+)?(?:free\s+)?preview|this\s+is\s+a\s+(?:free\s+)?preview\b|purchase\s+the\s+(?:full\s+)?(?:standard|document)\s+to\s+(?:read|view|continue))/i

/** Longest notice, in UTF-16 units: a paragraph of the text that speaks of previews is longer. */
const maxNotice = 600

/**
 * Whether an element says that the text breaks off here. What is left out is not in the file, and is not compared; the
 * browsing platform goes on with the bibliography behind the notice.
 */
export function cutNotice(element: XmlElement, page: Page): boolean {
  const text = rawText(element)
  if (text.length > maxNotice || !notice.test(text)) return false
  page.isCut = true
  page.story.diagnostics.push({
    code: 'text-is-cut',
    message:
      'The text breaks off here with a notice that the rest is for sale; what is left out is not in the file, and is not compared.',
    place: element.place(),
    notCompared: { block: 'clause', characters: 0 },
  })
  page.drop('cover', element)
  return true
}
