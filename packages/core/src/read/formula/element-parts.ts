import type { XmlElement } from '../xml/xml-element.ts'

/** The child elements, in order. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** All text in an element, however deep. Walks with a stack: it is also for what is nested too deep to read. */
export function allText(element: XmlElement): string {
  let text = ''
  const open: (XmlElement | string)[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next
    else for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] as XmlElement | string)
  }
  return text
}
