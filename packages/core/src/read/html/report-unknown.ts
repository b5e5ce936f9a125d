import { hasText, type XmlElement } from '../sts/sts-xml.ts'
import { unprintedNames } from './hidden.ts'
import { blockNames } from './html-element.ts'
import { inlineNames } from './html-to-sts.ts'
import type { Page } from './page.ts'

/** Elements that are known and stand in neither list: their text is running text, or they hold none. */
const others = new Set(
  `a abbr acronym b base basefont bdi bdo bgsound big br button data del embed figcaption font frame frameset img ins
   label mark math meter nobr object optgroup output picture progress q rb rp rt rtc ruby search slot small source span
   sup sub tbody td tfoot th thead time tr tt u wbr colgroup col dialog dir legend plaintext xmp`.split(/\s+/),
)

/** Says of each kind of element that HTML does not have that its text is kept as running text. */
export function reportUnknown(root: XmlElement, page: Page): void {
  const stack: XmlElement[] = [root]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const { name } = element
    // Formulas and drawings have elements of their own; Word writes its own with a prefix.
    if (name === 'math' || name === 'svg' || unprintedNames.has(name)) continue
    const isKnown = blockNames.has(name) || others.has(name) || inlineNames[name] !== undefined || name.includes(':')
    if (!isKnown && hasText(element)) page.story.reportUnknown(element)
    for (let at = element.children.length - 1; at >= 0; at--) {
      const inner = element.children[at]
      if (typeof inner === 'object') stack.push(inner)
    }
  }
}
