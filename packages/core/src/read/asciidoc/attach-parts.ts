import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, textIn } from './element.ts'

/**
 * Puts notes, footnotes and keys into the table, figure or formula that they follow: AsciiDoc writes them after it,
 * Metanorma and the printed page take them for parts of it.
 */
export function attachParts(elements: readonly MadeElement[]): MadeElement[] {
  const kept: MadeElement[] = []
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as MadeElement
    const owner = kept.at(-1)
    const next = elements[at + 1]
    if (owner === undefined || !takers.has(owner.name)) kept.push(element)
    else if (element.name === 'note' && owner.name !== 'formula') owner.add(element)
    else if (element.name === 'dl' && element.attributes['key'] === 'true') addKey(owner, element)
    else if (next?.name === 'dl' && opensKey(element, owner.name)) {
      owner.add(keyOf(next))
      at++
    } else if (owner.name === 'figure' && isLoneFootnote(element)) owner.addAll(element.children)
    else kept.push(element)
  }
  return kept
}

const takers: ReadonlySet<string> = new Set(['table', 'figure', 'formula'])

/** What is said in two lists is one key. */
function addKey(owner: MadeElement, list: MadeElement): void {
  const key = owner.children.find((child) => typeof child !== 'string' && child.name === 'key')
  const first = key instanceof MadeElement ? key.children[0] : undefined
  if (first instanceof MadeElement) first.addAll(list.children)
  else owner.add(keyOf(list))
}

function keyOf(list: MadeElement): MadeElement {
  return new MadeElement('key', list.line, {}, [list])
}

function opensKey(element: MadeElement, owner: string): boolean {
  if (element.name !== 'p') return false
  const text = textIn(element).trim()
  return owner === 'formula' ? /^where:?$/i.test(text) : /^key:?$/i.test(text)
}

/** A paragraph that is nothing but a footnote stands under a picture. */
function isLoneFootnote(element: MadeElement): boolean {
  if (element.name !== 'p') return false
  const content = element.children.filter(
    (child: XmlElement | string) => typeof child !== 'string' || child.trim() !== '',
  )
  return content.length > 0 && content.every((child) => typeof child !== 'string' && child.name === 'fn')
}
