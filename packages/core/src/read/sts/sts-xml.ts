import type { XmlElement } from '../xml/parse-xml.ts'
import { settle } from '../xml/text-fate.ts'

export type { XmlElement }

/** The first child element of a local name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

/** The child elements of a local name, in order. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).filter((node) => node.name === name)
}

/** The child elements, in order. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((node) => typeof node !== 'string')
}

/** The element and all under it, in document order. Walks with a stack. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    for (let i = node.children.length - 1; i >= 0; i--) {
      const inner = node.children[i]
      if (inner !== undefined && typeof inner !== 'string') stack.push(inner)
    }
  }
}

/** The first descendant of a local name, in document order. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of walk(element)) if (node !== element && node.name === name) return node
  return undefined
}

/** All text in an element as it stands in the file. */
export function rawText(element: XmlElement): string {
  const { children } = element
  if (children.length === 0) return ''
  const [only] = children
  if (children.length === 1 && typeof only === 'string') return only
  const parts: string[] = []
  const stack: (XmlElement | string)[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node)
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as XmlElement | string)
  }
  return parts.join('')
}

const layout = /[\t\r\n\u00ad\u2028\u2029]| {2}/

/** All text in an element on one line, which is thereby read; undefined where there is none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined
  settle(element, 'read')
  const text = rawText(element)
  const line = (layout.test(text) ? text.replaceAll('\u00ad', '').replace(/[ \t\r\n\u2028\u2029]+/g, ' ') : text).trim()
  return line === '' ? undefined : line
}

/** Whether any text stands in an element. */
export function hasText(element: XmlElement): boolean {
  for (const node of walk(element))
    if (node.children.some((inner) => typeof inner === 'string' && inner.trim() !== '')) return true
  return false
}

/** Says of the text directly in an element that it is read. */
export function readHere(element: XmlElement | undefined): void {
  if (element?.fate === 'unread') element.fate = 'read'
}

/** A positive whole number of an attribute, at most `most`; 1 where it says nothing of use. */
export function countOf(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 ? Math.min(number, most) : 1
}
